import Testing

@testable import Reading

@Suite struct TimeStampTests {
  @Test(
    "A line under a headline is little but times",
    arguments: [
      ("Published 14:05, 3 May 2031, updated 16:20", true),
      ("Publicerad 23 okt 2031 kl 10.23", true),
      ("PUBLISHED: 10:48, Tue, Nov 19 | UPDATED: 11:05", true),
      ("In 2031 the ferry struck the pier and eleven people were hurt on its 2 decks", false),
      ("Port Ansel 14 11 6 15", false), ("2031", false), ("", false),
    ])
  func stamps(line: String, expected: Bool) {
    let words = line.split(separator: " ").count
    #expect(isTimeStamp(Array(line.utf8)[...], words: words, isSentence: false) == expected)
  }

  @Test func aSentenceNeedsMoreNumbers() {
    let line = Array("It sailed on 3 May 2031 at noon.".utf8)[...]
    #expect(isTimeStamp(line, words: 8, isSentence: false))
    #expect(!isTimeStamp(line, words: 8, isSentence: true))
  }
}
