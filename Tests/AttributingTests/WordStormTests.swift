import AssayModel
import Testing

@testable import Attributing

/// Rows of words in no order: whatever the rules expect beside a word may be missing.
@Suite struct WordStormTests {
  private static let words = [
    "said", "says", "told", "denied", "believes", "according", "to", "that", "whether", "the", "a",
    "he", "she", "they", "Berg", "Anna", "Lund", "officials", "police", "minister", "crowd", "of",
    "and", "but", "while", "if", "not", "never", "no", "may", "allegedly", "was", "were", "killed",
    "injured", "by", "for", "with", "in", "on", "at", "Monday", "41", "three", "two", "dozens",
    "at least", "from", "14", "raised", "toll", "put", "it", "quoted", "as", "saying", "who",
    "which", "statement", "video", "fake", "edited", "custody", "claim", "plan", "warned",
    "accused",
    "asked", "wants", "hopes", "seems", "expected", "called", "praised", "report", "shows", "don't",
    "Berg's", "even", "then", "including", "them", "us", "I", "we", "you", "there", "is", "are",
    ",", ",", ".", ".", ";", ":", "?", "!", "—", "(", ")", "“", "”", "\"", "'", "‘", "’", "…", "-",
  ]

  private static func text(_ seed: UInt64) -> String {
    var state = seed
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    return (0..<20 + next() % 60).map { _ in words[next() % words.count] }.joined(separator: " ")
  }

  @Test("Words in any order are read to their end", arguments: 0..<20)
  func anyOrder(part: Int) {
    for seed in 0..<50 {
      let text = Self.text(UInt64(part * 1000 + seed))
      let document = article(
        text, Self.text(UInt64(part * 1000 + seed) &* 31 &+ 7), posts: [("a", text)])
      let account = account(of: document)
      for statement in account.statements {
        #expect(statement.content.hull.upperBound <= document.buffer.count, "\(part) \(seed)")
        #expect(!statement.chain.isEmpty)
        #expect(statement.content.ranges.allSatisfy { !$0.isEmpty })
      }
    }
  }
}
