import AssayModel
import Foundation
import Testing

@testable import Attributing

/// What is said does not depend on how its letters, marks and spaces are coded; and a passage is its own bytes.
@Suite struct PassagePropertyTests {
  /// A way to write the same text.
  enum Writing: String, CaseIterable {
    case composed, decomposed, straight, noBreak, windows

    func applied(to text: String) -> String {
      switch self {
      case .composed: text.precomposedStringWithCanonicalMapping
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .straight:
        text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
      case .noBreak:
        text.replacing(" people", with: "\u{A0}people").replacing(" km", with: "\u{202F}km")
      case .windows: text.replacing("\n", with: "\r\n")
      }
    }
  }

  /// Numbers that look random and are the same in every run (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  private static let speakers = [
    "Zoë Müller", "Đặng Thị Hà", "the café’s owner", "Inspector José Núñez", "a fire officer",
    "Ågren",
  ]
  private static let contents = [
    "the naïve plan cost 12 million crowns", "at least 41 people were killed",
    "nobody saw the blaze",
    "the road is closed for 14 km", "we didn’t lock the façade’s door",
    "it began at 20:40 on 3 May",
  ]

  private static func paragraph(_ random: inout Seeded) -> String {
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let (speaker, content, other) = (pick(speakers), pick(contents), pick(contents))
    switch random.next() % 5 {
    case 0: return "“\(content),” \(speaker) said on Monday."
    case 1: return "According to \(speaker), \(content).\nNobody else spoke, and \(other)."
    case 2: return "\(speaker) said that \(content). “\(other),” \(speaker) added."
    case 3: return "“\(content),” said \(speaker), “and \(other).”"
    default: return "In the old town \(content).\n\(speaker) denied that \(other)."
    }
  }

  /// A text as it is compared: composed, with straight marks and plain spaces.
  private func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping
      .replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func found(_ document: Document) -> [String] {
    let account = account(of: document)
    let statements = account.statements.map { statement in
      let parts = [statement.content] + [statement.cue].compactMap { $0 }
      return parts.map { plain(document.text($0)) }.joined(separator: " | ")
        + " | " + statement.chain.map { plain($0.name) }.joined(separator: " > ")
        + " | \(statement.kind) \(statement.certainty) \(statement.polarity)"
    }
    return statements + account.figures.map { "\($0.topic) \($0.measure.value)" }
      + account.times.map { $0.moment.value }
  }

  @Test("The same words in another coding say the same", arguments: Writing.allCases)
  func sameInEveryCoding(writing: Writing) {
    var attributed = 0
    for seed in UInt64(1)...200 {
      var random = Seeded(state: seed)
      let paragraphs = (0..<3).map { _ in Self.paragraph(&random) }
      let base = article(paragraphs[0], paragraphs[1], paragraphs[2])
      let written = paragraphs.map { writing.applied(to: $0) }
      let other = article(written[0], written[1], written[2])
      #expect(found(base) == found(other), "seed \(seed)")
      attributed += said(base).count
    }
    #expect(attributed > 400)
  }

  @Test("A passage begins and ends where its letters do", arguments: Writing.allCases)
  func wholeLetters(writing: Writing) {
    for seed in UInt64(1)...100 {
      var random = Seeded(state: seed &* 977)
      let document = article(
        writing.applied(to: Self.paragraph(&random)), writing.applied(to: Self.paragraph(&random)))
      for statement in account(of: document).statements {
        let speakers = statement.chain.compactMap(\.passage)
        for passage in [statement.content, statement.sentence] + speakers {
          for range in passage.ranges {
            let bytes = Array(document.buffer[range])
            #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)")
            #expect(bytes.first != 0x20 && bytes.last != 0x20, "seed \(seed)")
          }
        }
      }
    }
  }
}
