/// How far the evidence bears out each hypothesis of every set, and what that rests on.
public struct Assessments: Sendable {
  /// One for each set, in the order of the case file.
  public var sets: [Assessment]
  /// The sources whose reliability counts, in the order of their first report.
  public var sources: [WeighedSource]
  /// What became of the arguments, in the order of the case file.
  public var arguments: [ArgumentOutcome]
  /// The positions that somebody could coherently hold about the arguments; `nil` without arguments, or with too many.
  public var positions: Positions?
  /// Conventions that every result rests on, in plain sentences.
  public var conventions: [String]
  /// What a reader has to be warned of: a hypothesis that names a person, among others.
  public var warnings: [String]

  /// Creates assessments.
  public init(
    sets: [Assessment] = [], sources: [WeighedSource] = [], arguments: [ArgumentOutcome] = [],
    positions: Positions? = nil, conventions: [String] = [], warnings: [String] = []
  ) {
    self.sets = sets
    self.sources = sources
    self.arguments = arguments
    self.positions = positions
    self.conventions = conventions
    self.warnings = warnings
  }

  /// Sets of arguments that can be held together, each as large as can be (preferred extensions).
  public struct Positions: Sendable, Hashable {
    /// The ids of the arguments of each position.
    public var sets: [[String]]
    /// Whether these are all.
    public var areAll: Bool

    /// Creates positions.
    public init(sets: [[String]], areAll: Bool) {
      self.sets = sets
      self.areAll = areAll
    }
  }
}

/// How far the evidence bears out each hypothesis of one set.
///
/// Lists "by hypothesis" are in the order of the set's hypotheses.
public struct Assessment: Sendable {
  /// The set.
  public var set: HypothesisSet
  /// The result of each hypothesis, by hypothesis.
  public var results: [HypothesisResult]
  /// The ids of the hypotheses that lead: several where they tie; only ranked ones.
  public var leaders: [String]
  /// The decimal logarithm of the odds of the leader against the runner-up; 0 where leaders tie, `nil` where fewer than two are ranked.
  public var margin: Double?
  /// How many random draws the bands rest on.
  public var draws: Int
  /// The posterior if every report were independent of all others, by hypothesis.
  public var naive: [Double]
  /// Every rated row, by evidence in the order of the case file.
  public var rows: [EvidenceRow]
  /// The result without each report, source, origin group and fact.
  public var removals: [Removal]
  /// The smallest sets of removals that change the leader.
  public var flips: [Flip]
  /// Whether all single items and pairs were tried; what is larger is searched greedily.
  public var flipSearch: FlipSearch
  /// The values at which the leader changes, nearest first.
  public var breakEvens: [BreakEven]
  /// How far each rating alone moves the leader, widest first.
  public var tornado: [TornadoBar]
  /// What to check next, by the chance that it changes the picture.
  public var checks: [CheckValue]
  /// What the result assumes, in plain sentences, with what it was used for.
  public var assumptions: [Assumption]
  /// The standard of proof, where it was turned on and may be.
  public var verdict: Verdict?
  /// The same ratings as a matrix of competing hypotheses.
  public var matrix: CompetingMatrix
  /// What each analyst alone gives, and where they split.
  public var analysts: AnalystComparison

  /// Creates an assessment.
  public init(
    set: HypothesisSet, results: [HypothesisResult], leaders: [String], margin: Double?, draws: Int,
    naive: [Double], rows: [EvidenceRow], removals: [Removal], flips: [Flip],
    flipSearch: FlipSearch, breakEvens: [BreakEven], tornado: [TornadoBar], checks: [CheckValue],
    assumptions: [Assumption], verdict: Verdict?, matrix: CompetingMatrix,
    analysts: AnalystComparison
  ) {
    self.set = set
    self.results = results
    self.leaders = leaders
    self.margin = margin
    self.draws = draws
    self.naive = naive
    self.rows = rows
    self.removals = removals
    self.flips = flips
    self.flipSearch = flipSearch
    self.breakEvens = breakEvens
    self.tornado = tornado
    self.checks = checks
    self.assumptions = assumptions
    self.verdict = verdict
    self.matrix = matrix
    self.analysts = analysts
  }
}

/// What one hypothesis comes to.
///
/// All values are probabilities, 0 to 1.
public struct HypothesisResult: Sendable, Hashable {
  /// The hypothesis.
  public var id: String
  /// Before the evidence.
  public var prior: Double
  /// With every rating at the middle of its range.
  public var central: Double
  /// The middle nine tenths of random draws from the ratings' ranges: noise of rating, nothing else.
  public var band: ClosedRange<Double>
  /// If every rating erred in the same direction.
  public var bounds: ClosedRange<Double>
  /// The evidence alone: what equal priors would give.
  public var evidenceAlone: Double
  /// How much likelier the evidence is under this hypothesis than under the one it fits best; 1 for that one.
  public var likelihoodRatio: Double
  /// In what share of the draws it leads.
  public var leads: Double
  /// With and without the contested reports and facts, where arguments leave any contested.
  public var contested: ClosedRange<Double>?
  /// How many of the set's rated facts are rated for this hypothesis.
  public var rated: Int
  /// How many facts are rated in the set.
  public var rows: Int
  /// Whether enough is rated (four fifths) for it to be ranked.
  public var isRanked: Bool

  /// Creates a result.
  public init(
    id: String, prior: Double, central: Double, band: ClosedRange<Double>,
    bounds: ClosedRange<Double>, evidenceAlone: Double, likelihoodRatio: Double, leads: Double,
    contested: ClosedRange<Double>? = nil, rated: Int, rows: Int, isRanked: Bool
  ) {
    self.id = id
    self.prior = prior
    self.central = central
    self.band = band
    self.bounds = bounds
    self.evidenceAlone = evidenceAlone
    self.likelihoodRatio = likelihoodRatio
    self.leads = leads
    self.contested = contested
    self.rated = rated
    self.rows = rows
    self.isRanked = isRanked
  }
}
