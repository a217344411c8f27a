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

/// One fact as it was rated in a set.
public struct EvidenceRow: Sendable, Hashable {
  /// The evidence.
  public var evidence: String
  /// The cells, by hypothesis.
  public var cells: [RatedCell]
  /// The natural logarithm of the likelihood of its reports alone, by hypothesis, highest 0; related facts share their weight.
  public var contributions: [Double]
  /// The weight that its relation to other facts leaves it, 0 to 1.
  public var weight: Double
  /// Whether it counts: `in`, or `out` or `undecided` by an argument.
  public var label: ArgumentLabel

  /// Creates a row.
  public init(
    evidence: String, cells: [RatedCell], contributions: [Double], weight: Double,
    label: ArgumentLabel
  ) {
    self.evidence = evidence
    self.cells = cells
    self.contributions = contributions
    self.weight = weight
    self.label = label
  }
}

/// One cell with everybody's rating of it.
public struct RatedCell: Sendable, Hashable {
  /// What the cell was taken to be, all analysts together.
  public var lower: Double
  /// The middle, on the scale of log odds.
  public var central: Double
  /// The upper end.
  public var upper: Double
  /// Who rated it how; empty where nobody did, and then the ends are those of the row's other cells.
  public var ratings: [AnalystRating]

  /// Creates a cell.
  public init(lower: Double, central: Double, upper: Double, ratings: [AnalystRating]) {
    self.lower = lower
    self.central = central
    self.upper = upper
    self.ratings = ratings
  }
}

/// One analyst's rating of a cell.
public struct AnalystRating: Sendable, Hashable {
  /// Whose it is.
  public var by: String
  /// The value.
  public var value: Likelihood
  /// Why, if told.
  public var reason: String?
  /// Where it stands in the case file.
  public var place: FilePlace

  /// Creates a rating.
  public init(by: String, value: Likelihood, reason: String?, place: FilePlace) {
    self.by = by
    self.value = value
    self.reason = reason
    self.place = place
  }
}

/// What can be taken out of a case.
public enum WeighedItem: Sendable, Hashable, Comparable {
  /// The report with this id.
  case report(String)
  /// All reports of the source with this id.
  case source(String)
  /// The report with this id and all its copies.
  case origin(String)
  /// The evidence with this id, with its reports.
  case fact(String)
}

/// The result without one item.
public struct Removal: Sendable, Hashable {
  /// What is taken out.
  public var item: WeighedItem
  /// The posterior without it, by hypothesis.
  public var posterior: [Double]
  /// Who leads without it.
  public var leaders: [String]
  /// Whether that is another leader, or another tie.
  public var changesLeader: Bool

  /// Creates a removal.
  public init(item: WeighedItem, posterior: [Double], leaders: [String], changesLeader: Bool) {
    self.item = item
    self.posterior = posterior
    self.leaders = leaders
    self.changesLeader = changesLeader
  }
}

/// Items whose loss together changes the leader.
public struct Flip: Sendable, Hashable {
  /// The items.
  public var items: [WeighedItem]
  /// Who leads without them.
  public var leaders: [String]

  /// Creates a flip.
  public init(items: [WeighedItem], leaders: [String]) {
    self.items = items
    self.leaders = leaders
  }
}

/// How the smallest changes were looked for.
public enum FlipSearch: String, Sendable {
  /// All single items and all pairs were tried.
  case exact
  /// No single item and no pair changes the leader; more were taken away greedily.
  case greedy
}

/// A number that somebody gave, or a convention stands in for.
public enum WeighedParameter: Sendable, Hashable {
  /// How expected a fact is under a hypothesis.
  case rating(evidence: String, hypothesis: String)
  /// How reliable a source is.
  case reliability(source: String)
  /// How likely a source would say it anyway; `nil` for all hypotheses alike.
  case anyway(report: String, source: String, hypothesis: String?)
  /// How likely a source that tracks the truth says so if it is so.
  case hit(report: String)
  /// How likely a source that tracks the truth says so if it is not so.
  case falseAlarm(report: String)
  /// How likely a report is a copy.
  case copying(report: String)
  /// How strongly facts are related.
  case relation(evidence: [String])
  /// How likely a hypothesis was held before the evidence.
  case prior(hypothesis: String)
}

/// The value of one number at which the leader changes, all others as they are.
public struct BreakEven: Sendable, Hashable {
  /// The number.
  public var parameter: WeighedParameter
  /// Its value now.
  public var current: Double
  /// The value at which the leader changes.
  public var value: Double
  /// Who leads beyond it.
  public var leaders: [String]

  /// Creates a break-even.
  public init(parameter: WeighedParameter, current: Double, value: Double, leaders: [String]) {
    self.parameter = parameter
    self.current = current
    self.value = value
    self.leaders = leaders
  }
}

/// How far one number alone moves the leader over its range.
public struct TornadoBar: Sendable, Hashable {
  /// The number.
  public var parameter: WeighedParameter
  /// The ends of its range.
  public var range: ClosedRange<Double>
  /// The leader's posterior at the lower end.
  public var atLower: Double
  /// The leader's posterior at the upper end.
  public var atUpper: Double

  /// Creates a bar.
  public init(
    parameter: WeighedParameter, range: ClosedRange<Double>, atLower: Double, atUpper: Double
  ) {
    self.parameter = parameter
    self.range = range
    self.atLower = atLower
    self.atUpper = atUpper
  }

  /// How far apart the ends are.
  public var width: Double { abs(atUpper - atLower) }
}

/// What finding out about one fact would be worth.
public struct CheckValue: Sendable, Hashable {
  /// The evidence.
  public var evidence: String
  /// How to check it, where a person said.
  public var check: Evidence.Check?
  /// What is learnt on average about the hypotheses, in bits.
  public var bits: Double
  /// The chance that another hypothesis leads afterwards.
  public var changesLeader: Double
  /// The chance that the standard's verdict changes, where one is turned on.
  public var changesVerdict: Double?
  /// By how much the highest posterior rises on average.
  public var gain: Double
  /// The chance that the check finds the fact to be so.
  public var foundSo: Double
  /// The posterior if it is found to be so, by hypothesis.
  public var ifSo: [Double]
  /// The posterior if it is found not to be so, by hypothesis.
  public var ifNot: [Double]

  /// Creates a value.
  public init(
    evidence: String, check: Evidence.Check?, bits: Double, changesLeader: Double,
    changesVerdict: Double?, gain: Double, foundSo: Double, ifSo: [Double], ifNot: [Double]
  ) {
    self.evidence = evidence
    self.check = check
    self.bits = bits
    self.changesLeader = changesLeader
    self.changesVerdict = changesVerdict
    self.gain = gain
    self.foundSo = foundSo
    self.ifSo = ifSo
    self.ifNot = ifNot
  }
}

/// Something that nobody rated, or gave no reason for, and on which the result rests.
public struct Assumption: Sendable, Hashable {
  /// What kind of gap it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A convention stands in for a rating that nobody gave.
    case standIn
    /// Somebody gave a rating without a reason.
    case noReason
    /// Somebody said it and gave a reason, and the result leans on it: a copy, a relation, a given fact, a floor lifted.
    case decided
  }

  /// What kind of gap it is.
  public var kind: Kind
  /// The assumption in one plain sentence.
  public var text: String
  /// What it is about, where that is one number.
  public var parameter: WeighedParameter?
  /// Where it stands in the case file, if a person wrote it.
  public var place: FilePlace?

  /// Creates an assumption.
  public init(
    kind: Kind, text: String, parameter: WeighedParameter? = nil, place: FilePlace? = nil
  ) {
    self.kind = kind
    self.text = text
    self.parameter = parameter
    self.place = place
  }
}

/// What a standard of proof gives for a proposition.
public struct Verdict: Sendable, Hashable {
  /// The four outcomes.
  public enum Outcome: Sendable, Hashable {
    /// Met within the whole band and without any one origin.
    case metRobustly
    /// Met at the centre only; what it hangs on.
    case metButFragile(Fragility)
    /// Not met, which does not disprove anything.
    case notMet
    /// The evidence does not tell.
    case cannotTell(Doubt)
  }

  /// What makes a verdict fragile.
  public enum Fragility: Sendable, Hashable {
    /// Without this item it is not met.
    case item(WeighedItem)
    /// The lower end of the band is below the threshold.
    case band
    /// "None of these" is too likely.
    case noneOfThese
  }

  /// Why nothing can be told.
  public enum Doubt: Sendable, Hashable {
    /// The band holds both one half and the threshold.
    case band
    /// Too little evidence tells the hypotheses apart.
    case untested
  }

  /// The standard.
  public var standard: Standard
  /// The proposition's central probability.
  public var central: Double
  /// Its band.
  public var band: ClosedRange<Double>
  /// The outcome.
  public var outcome: Outcome

  /// Creates a verdict.
  public init(
    standard: Standard, central: Double, band: ClosedRange<Double>, outcome: Outcome
  ) {
    self.standard = standard
    self.central = central
    self.band = band
    self.outcome = outcome
  }
}

/// Where an argument or what it attacks ended.
public enum ArgumentLabel: String, Sendable, CaseIterable {
  /// It stands.
  case `in`
  /// An argument that stands defeats it.
  case out
  /// Contested: neither stands nor falls.
  case undecided
}

/// What became of one argument.
public struct ArgumentOutcome: Sendable, Hashable {
  /// The argument.
  public var argument: Argument
  /// Where it ended.
  public var label: ArgumentLabel
  /// The ids of the arguments that attack it.
  public var attackers: [String]
  /// What it attacks, with where that ended.
  public var targets: [AttackedTarget]
  /// Where its words stand, if it quotes any.
  public var passage: Passage?
  /// The questions that test reasoning of its kind; empty where it names no kind.
  public var questions: [String] = []

  /// Creates an outcome.
  public init(
    argument: Argument, label: ArgumentLabel, attackers: [String], targets: [AttackedTarget],
    passage: Passage? = nil
  ) {
    self.argument = argument
    self.label = label
    self.attackers = attackers
    self.targets = targets
    self.passage = passage
  }
}

/// Something attacked, with where it ended and by whom.
public struct AttackedTarget: Sendable, Hashable {
  /// What is attacked.
  public var target: Argument.Target
  /// Where it ended.
  public var label: ArgumentLabel
  /// The ids of the arguments that stand and defeat it, or leave it contested.
  public var because: [String]

  /// Creates it.
  public init(target: Argument.Target, label: ArgumentLabel, because: [String]) {
    self.target = target
    self.label = label
    self.because = because
  }
}

/// A source with how reliable it was taken to be, and how reliable the reports leave it.
public struct WeighedSource: Sendable, Hashable, Identifiable {
  /// The id that links carry.
  public var id: String
  /// The name as it is shown.
  public var name: String
  /// What it is.
  public var role: Speaker.Role
  /// The grades it was given; empty where it is taken as "cannot be judged".
  public var grades: [Grade]
  /// The reliability before the reports.
  public var lower: Double
  /// Its middle.
  public var central: Double
  /// Its upper end.
  public var upper: Double
  /// The reliability after all reports, by set (by the set's id): a source caught wrong falls.
  public var afterwards: [String: Double]

  /// Creates a source.
  public init(
    id: String, name: String, role: Speaker.Role, grades: [Grade], lower: Double, central: Double,
    upper: Double, afterwards: [String: Double] = [:]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.grades = grades
    self.lower = lower
    self.central = central
    self.upper = upper
    self.afterwards = afterwards
  }
}
