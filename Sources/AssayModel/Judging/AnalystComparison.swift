/// What each analyst alone gives for a set, and where they split.
public struct AnalystComparison: Sendable, Hashable {
  /// One analyst.
  public struct Analyst: Sendable, Hashable {
    /// The name.
    public var name: String
    /// How many cells they rated.
    public var rated: Int
    /// The posterior of their ratings alone, by hypothesis; `nil` with no cell rated.
    public var alone: [Double]?
    /// Who leads by their ratings alone.
    public var leaders: [String]
    /// The posterior of all ratings but theirs, by hypothesis; `nil` where nothing is left.
    public var without: [Double]?
    /// Who leads without them.
    public var leadersWithout: [String]

    /// Creates an analyst.
    public init(
      name: String, rated: Int, alone: [Double]?, leaders: [String], without: [Double]?,
      leadersWithout: [String]
    ) {
      self.name = name
      self.rated = rated
      self.alone = alone
      self.leaders = leaders
      self.without = without
      self.leadersWithout = leadersWithout
    }
  }

  /// Krippendorff's alpha with its bootstrap interval.
  public struct Alpha: Sendable, Hashable {
    /// 1 is full agreement, 0 what chance would give; `nil` where it cannot be told.
    public var value: Double?
    /// The middle nineteen twentieths of the bootstrap, where one could be made.
    public var interval: ClosedRange<Double>?
    /// How many cells at least two analysts rated.
    public var units: Int

    /// Creates it.
    public init(value: Double?, interval: ClosedRange<Double>? = nil, units: Int) {
      self.value = value
      self.interval = interval
      self.units = units
    }
  }

  /// Where analysts split over one fact.
  public struct Split: Sendable, Hashable {
    /// The evidence.
    public var evidence: String
    /// Krippendorff's alpha of its row, ordinal.
    public var alpha: Alpha
    /// The hypothesis over which they are furthest apart.
    public var hypothesis: String
    /// The lowest rating of that cell, with whose it is.
    public var lowest: AnalystRating
    /// The highest rating of that cell, with whose it is.
    public var highest: AnalystRating

    /// Creates a split.
    public init(
      evidence: String, alpha: Alpha, hypothesis: String, lowest: AnalystRating,
      highest: AnalystRating
    ) {
      self.evidence = evidence
      self.alpha = alpha
      self.hypothesis = hypothesis
      self.lowest = lowest
      self.highest = highest
    }
  }

  /// The analysts, in the order of their first rating.
  public var analysts: [Analyst]
  /// Alpha over all cells, ordinal; `nil` with fewer than two analysts.
  public var alpha: Alpha?
  /// Alpha over the log likelihood ratios, interval; `nil` with fewer than two analysts.
  public var alphaOfRatios: Alpha?
  /// Where they split, widest first.
  public var splits: [Split]
  /// The linear pool of the analysts' posteriors, by hypothesis.
  public var linearPool: [Double]?
  /// The geometric pool of the analysts' posteriors, by hypothesis.
  public var geometricPool: [Double]?

  /// Creates a comparison.
  public init(
    analysts: [Analyst] = [], alpha: Alpha? = nil, alphaOfRatios: Alpha? = nil,
    splits: [Split] = [], linearPool: [Double]? = nil, geometricPool: [Double]? = nil
  ) {
    self.analysts = analysts
    self.alpha = alpha
    self.alphaOfRatios = alphaOfRatios
    self.splits = splits
    self.linearPool = linearPool
    self.geometricPool = geometricPool
  }
}
