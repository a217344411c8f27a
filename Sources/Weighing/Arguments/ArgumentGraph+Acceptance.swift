extension ArgumentGraph {
  /// The arguments in at least one preferred extension: those that somebody could coherently hold.
  ///
  /// - Parameter steps: How much work may be done; ``Acceptance/stop`` says when it was not enough.
  public func credulous(steps: Int = defaultSteps) -> Acceptance {
    accepted(steps: steps) { part, search in part.credulous(&search) }
  }

  /// The arguments in all preferred extensions: those that everybody who is coherent and says all they can must hold.
  ///
  /// Where the budget of steps ends the search, those of ``ideal(steps:)`` that were found remain.
  ///
  /// - Parameter steps: How much work may be done; ``Acceptance/stop`` says when it was not enough.
  public func sceptical(steps: Int = defaultSteps) -> Acceptance {
    accepted(steps: steps) { part, search in part.sceptical(&search) }
  }

  /// The ideal extension: the greatest set that defends itself and lies in every preferred extension.
  ///
  /// It holds ``grounded`` and is found without listing any extension (Dung, Mancarella & Toni 2007; the way of finding
  /// it after Dunne 2009). Where the budget ends the search, ``grounded`` remains.
  ///
  /// - Parameter steps: How much work may be done; ``Acceptance/stop`` says when it was not enough.
  public func ideal(steps: Int = defaultSteps) -> Acceptance {
    accepted(steps: steps) { part, search in part.ideal(&search) }
  }
}
