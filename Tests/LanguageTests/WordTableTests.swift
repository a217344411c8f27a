import Testing

@testable import Language

@Suite("The word table")
struct WordTableTests {
  @Test("Every word of the files is found under its own number")
  func all() {
    let table = WordTable.english
    #expect(table.words.count > 1000)
    let wrong = table.words.indices.dropFirst().filter { table.number(of: table.words[$0]) != $0 }
    #expect(wrong.isEmpty)
    #expect(table.number(of: "") == WordTable.unknown)
    #expect(table.number(of: "xyzzyx") == WordTable.unknown)
  }

  @Test(
    "A token answers as the lexicon does for its lower-case form",
    arguments: ["Said", "SAID", "don’t", "President", "Zoë", "Königsberg", "22nd", "xyzzyx", "“"])
  func tokens(word: String) throws {
    let token = try #require(TokenizedText(word).tokens.first)
    for sort in Lexicon.Class.allCases {
      #expect(token.has(sort) == Lexicon.english.has(token.lower, sort))
    }
    let made = Token(range: token.range, kind: token.kind, shape: token.shape, lower: token.lower)
    #expect(made == token)
  }
}
