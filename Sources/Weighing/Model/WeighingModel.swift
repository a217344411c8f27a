/// What is weighed, in numbers alone: hypotheses, sources, facts and the reports of them.
///
/// Everything is named by its index. A source `s` tracks the truth with probability `ρ_s` (one variable for all its reports); a
/// fact `j` is so under hypothesis `k` with probability `L_jk`. The speaker of a report asserts the fact with
///
///     S = ρ (L·hit + (1 − L)·falseAlarm) + (1 − ρ)·anyway
///
/// and each link outward passes it on with `S := ρ_i S + (1 − ρ_i)·anyway_i`. A report that does not assert the fact has `1 − S`. A
/// copy of an observed report `q` has `c·[r = q] + (1 − c)·P(r alone)`. A report that holds only if another fact is so has `S`
/// where it is and the speaker's `anyway` where it is not. The log likelihood of each related fact is multiplied by
/// `1 / (1 + (n − 1)·strength)` for the `n` related facts that are reported or established.
public struct WeighingModel: Sendable, Hashable {
  /// A number that is the same under every hypothesis, or one for each.
  public enum PerHypothesis: Sendable, Hashable {
    case same(Uncertain)
    case each([Uncertain])

    /// The number under a hypothesis.
    public subscript(_ hypothesis: Int) -> Uncertain {
      switch self {
      case .same(let value): value
      case .each(let values): values[hypothesis]
      }
    }
  }

  /// A fact.
  public struct Fact: Sendable, Hashable {
    /// How expected it is under each hypothesis.
    public var expected: [Uncertain]
    /// Whether it is known to be so, with no need of a report.
    public var isEstablished: Bool
    /// The index into ``WeighingModel/relations`` of the relation it belongs to.
    public var relation: Int?

    /// Creates a fact.
    public init(expected: [Uncertain], isEstablished: Bool = false, relation: Int? = nil) {
      self.expected = expected
      self.isEstablished = isEstablished
      self.relation = relation
    }
  }

  /// One link of a report's chain.
  public struct Link: Sendable, Hashable {
    /// The source.
    public var source: Int
    /// How likely it asserts the fact whatever is true.
    public var anyway: PerHypothesis

    /// Creates a link.
    public init(source: Int, anyway: PerHypothesis) {
      self.source = source
      self.anyway = anyway
    }
  }

  /// A report of a fact.
  public struct Report: Sendable, Hashable {
    /// The fact.
    public var fact: Int
    /// Whether it says that the fact is so.
    public var asserts: Bool
    /// How likely a source that tracks the truth asserts a fact that is so.
    public var hit: Uncertain
    /// How likely a source that tracks the truth asserts a fact that is not so.
    public var falseAlarm: Uncertain
    /// Who says it: the speaker first, then each link outward; never empty.
    public var links: [Link]
    /// The report that it copies, of the same fact, if any.
    public var copies: Int?
    /// How likely it is a copy.
    public var copying: Uncertain
    /// The fact that must be so for it to count, if any.
    public var ifGenuine: Int?

    /// Creates a report.
    public init(
      fact: Int, asserts: Bool, hit: Uncertain, falseAlarm: Uncertain, links: [Link],
      copies: Int? = nil, copying: Uncertain = Uncertain(1), ifGenuine: Int? = nil
    ) {
      self.fact = fact
      self.asserts = asserts
      self.hit = hit
      self.falseAlarm = falseAlarm
      self.links = links
      self.copies = copies
      self.copying = copying
      self.ifGenuine = ifGenuine
    }
  }

  /// The prior of each hypothesis; they sum to one.
  public var priors: [Double]
  /// The reliability of each source.
  public var sources: [Uncertain]
  /// The facts.
  public var facts: [Fact]
  /// The reports.
  public var reports: [Report]
  /// The strength of each relation between facts.
  public var relations: [Uncertain]

  /// Creates a model.
  public init(
    priors: [Double], sources: [Uncertain] = [], facts: [Fact], reports: [Report] = [],
    relations: [Uncertain] = []
  ) {
    self.priors = priors
    self.sources = sources
    self.facts = facts
    self.reports = reports
    self.relations = relations
  }

  /// A number of the model that can be varied.
  public enum Parameter: Sendable, Hashable {
    case expected(fact: Int, hypothesis: Int)
    case reliability(source: Int)
    /// The `anyway` of a link (0 is the speaker); `nil` for one that is the same under all hypotheses.
    case anyway(report: Int, link: Int, hypothesis: Int?)
    case hit(report: Int)
    case falseAlarm(report: Int)
    case copying(report: Int)
    case relation(Int)
  }

  /// A variation of the model: what is left out, found out, or given another value.
  public struct Variant: Sendable, Hashable {
    /// Reports left out, by index.
    ///
    /// A copy of one that is left out stands on its own.
    public var withoutReports: Set<Int>
    /// Facts left out with all their reports; reports that hold only if such a fact is so are left out too.
    public var withoutFacts: Set<Int>
    /// What checks found, for each fact how likely the finding is if it is so and if it is not.
    public var findings: [Int: Finding]
    /// Other values for numbers, points all of them.
    public var values: [Parameter: Double]

    /// The finding of a check.
    public struct Finding: Sendable, Hashable {
      /// How likely it is if the fact is so.
      public var ifSo: Double
      /// How likely it is if the fact is not so.
      public var ifNot: Double

      /// Creates a finding.
      public init(ifSo: Double, ifNot: Double) {
        self.ifSo = ifSo
        self.ifNot = ifNot
      }
    }

    /// Creates a variation; nothing is varied at first.
    public init(
      withoutReports: Set<Int> = [], withoutFacts: Set<Int> = [], findings: [Int: Finding] = [:],
      values: [Parameter: Double] = [:]
    ) {
      self.withoutReports = withoutReports
      self.withoutFacts = withoutFacts
      self.findings = findings
      self.values = values
    }
  }
}
