import ArgumentParser
import Attributing
import Foundation
import Language

/// `assay-bench factuality`: how sure each text of a gold file is of its events.
struct FactualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factuality",
    abstract: "Says how sure each text is of its events and writes the predictions for the scorer.",
    discussion: "Of the gold file the places of the events are read, and never their labels.")

  @OptionGroup var files: GoldAndPredictions

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: files.gold))
    let decoder = JSONDecoder()
    let texts = try data.split(separator: 0x0A).map {
      try decoder.decode(EventPlaces.self, from: $0)
    }
    let meter = Meter()
    let rows = texts.map(FactualityRow.init)
    let measured = meter.stop(
      items: texts.count, bytes: texts.reduce(0) { $0 + $1.text.utf8.count })
    try write(rows, to: files.predictions)
    print(measured.line)
  }
}

/// One line of a gold file, as far as the engine may see it.
struct EventPlaces: Decodable {
  /// Its name in the set.
  let id: String
  /// The text.
  let text: String
  /// Its events.
  let events: [Event]

  /// Where an event is named.
  struct Event: Decodable {
    /// `[start, end]` in scalars, the end excluded.
    let span: [Int]
  }
}

/// The certainty of the events of one text.
struct FactualityRow: Encodable {
  let id: String
  let events: [Event]

  /// One event.
  struct Event: Encodable {
    let span: [Int]
    let factuality: Double
  }

  init(_ gold: EventPlaces) {
    let text = TokenizedText(gold.text)
    let offsets = byteOffsets(of: text.buffer)
    let spans = gold.events.map(\.span).filter { span in
      span.count == 2 && span[0] >= 0 && span[0] < span[1] && span[1] < offsets.count
    }
    let found = factuality(of: spans.map { offsets[$0[0]]..<offsets[$0[1]] }, in: text)
    id = gold.id
    events = zip(spans, found).map { Event(span: $0, factuality: $1) }
  }
}

/// The byte at which each scalar of a buffer of valid UTF-8 begins, and its length.
private func byteOffsets(of buffer: [UInt8]) -> [Int] {
  buffer.indices.filter { buffer[$0] & 0xC0 != 0x80 } + [buffer.count]
}
