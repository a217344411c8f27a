import AssayModel
import Weighing

/// A matrix of competing hypotheses as a file of cases gives it.
struct MatrixOfMarks {
  /// What a cell says: a mark, "not applicable", or nothing.
  enum Cell: Equatable {
    case mark(CompetingMatrix.Mark)
    case notApplicable
    case blank

    init(_ written: String?) throws {
      switch written {
      case nil, "": self = .blank
      case "NA", "N/A": self = .notApplicable
      case let text?:
        guard let mark = CompetingMatrix.Mark(rawValue: text) else {
          throw WeighingCaseError("“\(text)” is no mark")
        }
        self = .mark(mark)
      }
    }

    /// The mark, if it is one.
    var mark: CompetingMatrix.Mark? { if case .mark(let mark) = self { mark } else { nil } }
  }

  /// How much a row counts.
  enum Level: String {
    case high = "High"
    case medium = "Medium"
    case low = "Low"
  }

  /// The names of the hypotheses.
  let hypotheses: [String]
  /// The names of the rows.
  let rows: [String]
  /// The cells, row by row and by hypothesis.
  let cells: [[Cell]]
  /// The credibility of each row.
  let credibility: [Level]
  /// The relevance of each row.
  let relevance: [Level]
  /// A weight given as a number in place of both.
  let weights: [Double?]

  /// Reads a matrix.
  init(_ item: JSON) throws {
    let names = item["hypotheses"]?.items.compactMap { $0.string ?? $0["id"]?.string } ?? []
    let evidence = item["evidence"]?.items ?? []
    guard !names.isEmpty else { throw WeighingCaseError("there are no hypotheses") }
    hypotheses = names
    rows = evidence.map { $0["id"]?.string ?? "" }
    cells = try evidence.map { row in
      try names.map { try Cell(row["ratings"]?[$0]?.string) }
    }
    credibility = try evidence.map { try Self.level($0["credibility"]) }
    relevance = try evidence.map { try Self.level($0["relevance"]) }
    weights = evidence.map { $0["weight"]?.number }
  }

  private static func level(_ written: JSON?) throws -> Level {
    guard let text = written?.string else { return .medium }
    guard let level = Level(rawValue: text) else {
      throw WeighingCaseError("“\(text)” is neither High nor Medium nor Low")
    }
    return level
  }

  /// The sum over rows of a value for each cell of a hypothesis.
  func sum(_ hypothesis: Int, _ value: (_ row: Int, _ cell: Cell) -> Double) -> Double {
    rows.indices.reduce(0.0) { $0 + value($1, cells[$1][hypothesis]) }
  }

  /// Assay's own table, with the weights of PARC.
  var table: InconsistencyTable {
    let multiplier = { (level: Level) -> Double in
      switch level {
      case .high: CompetingMatrix.Credibility.high.weight
      case .medium: CompetingMatrix.Credibility.medium.weight
      case .low: CompetingMatrix.Credibility.low.weight
      }
    }
    return InconsistencyTable(
      marks: cells.map { $0.map(\.mark) },
      weights: rows.indices.map {
        weights[$0] ?? multiplier(credibility[$0]) * multiplier(relevance[$0])
      })
  }
}
