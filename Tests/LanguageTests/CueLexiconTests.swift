import Testing

@testable import Language

@Suite struct CueLexiconTests {
  private func entries(_ word: String) -> [CueLexicon.Entry] {
    Token(range: 0..<word.utf8.count, kind: .word, shape: .lower, lower: word).cues
  }

  @Test(
    "Every form of a cue is known",
    arguments: ["said", "insisting", "denies", "thought", "claims", "sure", "admitting"])
  func forms(word: String) {
    #expect(!entries(word).isEmpty)
  }

  @Test("A verb takes the frames of its sections")
  func frames() {
    let accuse = entries("accused").first { $0.sort == .verb }
    #expect(accuse?.kind(objectAnd: .of) == .accusation)
    #expect(accuse?.kind(.infinitive) == nil)
    #expect(entries("denied").contains { $0.kind(.clause) == .denial })
  }

  @Test("A particle is part of the entry")
  func particle() {
    #expect(entries("pointed").contains { $0.particle == ["out"] && $0.kind(.clause) == .speech })
  }

  @Test("A word that gives nobody's words is no cue", arguments: ["walnut", "window", "green"])
  func others(word: String) {
    #expect(entries(word).isEmpty)
  }
}
