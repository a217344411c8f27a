extension ArgumentGraph {
  /// How many sets are listed unless another number is asked for.
  public static let defaultLimit = 10_000
  /// How many steps a search may take unless another number is given: a second or two.
  ///
  /// A step is one argument looked at again. Steps are counted and not timed, so that a result is the same on every machine.
  public static let defaultSteps = 50_000_000

  /// The complete extensions: conflict-free sets that hold exactly what they defend.
  ///
  /// The least of them is ``grounded``, the greatest are ``preferred(limit:steps:)``. Definitions after Dung (1995).
  ///
  /// - Parameters:
  ///   - limit: How many sets are listed at most; ``Extensions/stop`` says when there are more.
  ///   - steps: How much work may be done; ``Extensions/stop`` says when it was not enough.
  public func complete(limit: Int = defaultLimit, steps: Int = defaultSteps) -> Extensions {
    listed(.complete, limit: limit, steps: steps)
  }

  /// The preferred extensions: the positions that can be held together and to which nothing can be added.
  ///
  /// There is always at least one, if need be the empty set. Parameters as in ``complete(limit:steps:)``.
  public func preferred(limit: Int = defaultLimit, steps: Int = defaultSteps) -> Extensions {
    listed(.preferred, limit: limit, steps: steps)
  }

  /// The stable extensions: positions that attack everything outside; there may be none.
  ///
  /// Parameters as in ``complete(limit:steps:)``.
  public func stable(limit: Int = defaultLimit, steps: Int = defaultSteps) -> Extensions {
    listed(.stable, limit: limit, steps: steps)
  }

  /// The semi-stable extensions: complete ones that leave as little undecided as can be (Caminada 2006).
  ///
  /// They are the stable ones where there are any. Parameters as in ``complete(limit:steps:)``.
  public func semiStable(limit: Int = defaultLimit, steps: Int = defaultSteps) -> Extensions {
    listed(.semiStable, limit: limit, steps: steps)
  }
}
