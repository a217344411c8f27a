import ArgumentParser
import AssayModel
import Attributing
import Reading

/// `assay-bench quotes`: who says what in each text of a gold file.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Finds who says what in each text and writes the predictions for the scorer.",
    discussion: """
      `contents` are the spans of what is said, `source` is the innermost link of the chain that is written in the text. \
      Beliefs and what documents show count as indirect. The labels of the gold file are not read.
      """)

  @OptionGroup var files: GoldAndPredictions

  func run() throws {
    try files.predict { QuotesRow($0) }
  }
}

/// The attributed statements of one text.
struct QuotesRow: Encodable {
  let id: String
  let quotes: [Quote]

  /// One statement that is not the writer's own.
  struct Quote: Encodable {
    let contents: [[Int]]
    let cue: [Int]?
    let source: [Int]?
    let kind: String
  }

  init(_ gold: GoldText) {
    let document = Document(plainText: gold.text)
    let places = ScalarPlaces(document.buffer)
    id = gold.id
    quotes = account(of: document).statements.compactMap { statement in
      guard statement.kind != .own else { return nil }
      return Quote(
        contents: statement.content.ranges.map { places.span($0) },
        cue: statement.cue.map { places.span($0.hull) },
        source: statement.chain.last { $0.passage != nil }?.passage.map { places.span($0.hull) },
        kind: statement.kind == .direct || statement.kind == .mixed
          ? statement.kind.rawValue : "indirect")
    }
  }
}
