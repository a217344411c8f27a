/// What a simulation gives, as it is written to a file.
struct SimulationFigures: Encodable, Sendable {
  /// One way of weighing, over all worlds of a kind.
  struct Row: Encodable, Sendable {
    var method: String
    var title: String
    /// The share of worlds in which the truth led; a tie counts in part.
    var leaderRight: Double
    var logLossBits: Double?
    var brier: Double?
    var claimsAbove95: Int?
    var rightAbove95: Double?
    var claims75To95: Int?
    var right75To95: Double?

    enum CodingKeys: String, CodingKey {
      case method, title, brier
      case leaderRight = "leader_right"
      case logLossBits = "mean_log_loss_bits"
      case claimsAbove95 = "claims_above_0.95"
      case rightAbove95 = "of_those_above_0.95_right"
      case claims75To95 = "claims_0.75_0.95"
      case right75To95 = "of_those_0.75_0.95_right"
    }
  }

  /// How often the band of nine tenths held the posterior that the true numbers give.
  struct Coverage: Encodable, Sendable, Equatable {
    /// The share over all hypotheses of all worlds.
    var all: Double
    /// The share over the hypothesis that leads at the centre.
    var leader: Double
    /// The share over the hypothesis that is so.
    var truth: Double
    /// How wide a band is on average.
    var meanWidth: Double

    enum CodingKeys: String, CodingKey {
      case all, leader, truth
      case meanWidth = "mean_width"
    }
  }

  /// One kind of worlds.
  struct Kind: Encodable, Sendable {
    var kind: String
    var title: String
    var rows: [Row]
    /// The reports come of the true numbers, as they do in life.
    var coverage: Coverage
    /// The reports come of the middles of the ratings: what remains is the arithmetic of the band.
    var coverageOfArithmetic: Coverage

    enum CodingKeys: String, CodingKey {
      case kind, title, rows
      case coverage = "band_coverage"
      case coverageOfArithmetic = "band_coverage_reports_apart"
    }
  }

  /// One aim, and whether it is reached.
  struct Goal: Encodable, Sendable {
    var goal: String
    var kind: String
    var value: Double?
    /// By how much chance alone moves the value: a standard deviation.
    var error: Double?
    var isMet: Bool?

    enum CodingKeys: String, CodingKey {
      case goal, kind, value
      case error = "standard_error"
      case isMet = "met"
    }
  }

  var note = SimulationFigures.note
  var seed: UInt64
  var worlds: Int
  var bandWorlds: Int
  var draws: Int
  var kinds: [Kind]

  /// What the figures are, and what they are not.
  static let note =
    "Synthetic worlds drawn from this very model, so a ceiling, not evidence about real news."

  enum CodingKeys: String, CodingKey {
    case note, seed, worlds, draws, kinds, goals
    case bandWorlds = "band_worlds"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(note, forKey: .note)
    try container.encode(seed, forKey: .seed)
    try container.encode(worlds, forKey: .worlds)
    try container.encode(bandWorlds, forKey: .bandWorlds)
    try container.encode(draws, forKey: .draws)
    try container.encode(kinds, forKey: .kinds)
    try container.encode(goals, forKey: .goals)
  }
}
