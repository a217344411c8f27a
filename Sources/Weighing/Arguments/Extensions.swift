/// Sets of arguments that can be held together under one semantics, and whether these are all.
public struct Extensions: Sendable, Hashable {
  /// Why a search ended before it was through.
  public enum Stop: String, Sendable, CaseIterable {
    /// There are more sets than were asked for.
    case limit
    /// The budget of steps was used up.
    case steps
    /// Too many contested arguments hang together to be searched at all.
    case size
  }

  /// The sets, each ascending, in lexicographic order; every one is right even where others are missing.
  public let sets: [[Int]]
  /// How many sets there are in all, listed or not; `nil` where the search did not come that far, or beyond `Int.max`.
  public let count: Int?
  /// Why sets are missing; `nil` where all are listed.
  public let stop: Stop?

  /// Whether all sets are listed.
  public var isComplete: Bool { stop == nil }

  /// Creates a result; the sets must be ascending each, and are put in order here.
  init(sets: [[Int]], count: Int?, stop: Stop?) {
    self.sets = sets.sorted { $0.lexicographicallyPrecedes($1) }
    self.count = count
    self.stop = stop
  }
}

/// Arguments that hold under one semantics, and whether the search came to its end.
public struct Acceptance: Sendable, Hashable {
  /// The arguments, ascending; every one is right even where others are missing.
  public let arguments: [Int]
  /// Why others may be missing; `nil` where these are all.
  public let stop: Extensions.Stop?

  /// Whether these are all.
  public var isComplete: Bool { stop == nil }

  /// Creates a result.
  init(arguments: [Int], stop: Extensions.Stop?) {
    self.arguments = arguments
    self.stop = stop
  }
}
