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
      Gold files label a text once: what somebody is said to say inside another's words is left out. They count "that" and "whether" as \
      part of a content. Beliefs and what documents show count as indirect. The labels of the gold file are not read.
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
    let statements = account(of: document).statements
    quotes = statements.indices.compactMap { index in
      let statement = statements[index]
      guard statement.kind != .own, !isInside(index, statements) else { return nil }
      return Quote(
        contents: statement.content.ranges.map { places.span(withThat($0, in: document.buffer)) },
        cue: statement.cue.map { places.span($0.hull) },
        source: statement.chain.last { $0.passage != nil }?.passage.map { places.span($0.hull) },
        kind: statement.kind == .direct || statement.kind == .mixed
          ? statement.kind.rawValue : "indirect")
    }
  }
}

/// Whether a statement is told inside another's content: its cue stands there.
///
/// Looks at the 40 statements on either side.
private func isInside(_ index: Int, _ statements: [Statement]) -> Bool {
  guard let cue = statements[index].cue?.hull else { return false }
  return (max(0, index - 40)..<min(statements.count, index + 41)).contains { other in
    other != index && statements[other].kind != .own
      && statements[other].content.ranges.contains {
        $0.lowerBound <= cue.lowerBound && cue.upperBound <= $0.upperBound
      }
  }
}

/// A range with the "that" or "whether" which stands before it.
private func withThat(_ range: Range<Int>, in buffer: [UInt8]) -> Range<Int> {
  for word in ["that ", "whether "] {
    let start = range.lowerBound - word.utf8.count
    if start > 0, buffer[start - 1] == 0x20,
      buffer[start..<range.lowerBound].elementsEqual(word.utf8)
    {
      return start..<range.upperBound
    }
  }
  return range
}
