import Language
import Testing

@Suite struct CueGlanceTests {
  private func token(_ word: String) -> Token {
    Token(range: 0..<word.utf8.count, kind: .word, shape: .lower, lower: word)
  }

  @Test("A glance tells the sort of a cue and what it takes")
  func glance() {
    let glances = token("claim").cueGlances
    #expect(glances.contains { $0.sort == .verb && $0.takes(.clause) })
    #expect(glances.contains { $0.sort == .noun && $0.takes(.clause) && !$0.takes(.gerund) })
    #expect(token("pointed").cueGlances.contains { $0.hasParticle })
    #expect(token("pier").cueGlances.isEmpty)
  }

  @Test(
    "A word announces what it may lead to",
    arguments: [
      ("to", CueSigns.to), ("that", [.that, .fronted]), ("whether", .question),
      ("the", .article), ("by", [.by, .nounFollows]), ("pier", []),
    ] as [(String, CueSigns)])
  func signs(word: String, expected: CueSigns) {
    #expect(token(word).cueSigns == expected)
  }
}
