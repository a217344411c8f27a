import Testing

@testable import Reading

@Suite struct HouseLineTests {
  func bytes(_ text: String) -> [UInt8] { lowered(Array(text.utf8)[...]) }

  @Test(
    "The house asks for something and names what it has to give",
    arguments: [
      ("Sign up for our morning newsletter.", true),
      ("Got a story? Write to desk@ansel.test", true),
      ("Abonnieren Sie unseren Newsletter.", true), ("Suivez-nous sur Facebook.", true),
      ("Подписывайтесь на наш телеграм-канал.", true), ("Follow the Courier on Instagram", true),
      ("The mayor posted a picture on Facebook.", false),
      ("He asked them to follow the pilot.", false),
      ("The harbour has a newsletter.", false),
    ])
  func houseLines(line: String, expected: Bool) {
    #expect(isHouseLine(bytes(line)[...]) == expected)
  }

  @Test func whatAnArticleIsAboutIsNoSignOfTheHouse() {
    let line = bytes("Users can download the app from Google Play.")
    #expect(isHouseLine(line[...]))
    #expect(!isHouseLine(line[...], asks: false))
  }

  @Test(
    "Credits for work name others",
    arguments: [
      ("With files from Mara Quill", true), ("Bo Sand contributed to this report.", true),
      ("Mit Material von dpa und AFP", true), ("The town contributed to the fund.", false),
    ])
  func credits(line: String, expected: Bool) {
    #expect(isWorkCredit(bytes(line)[...]) == expected)
  }

  @Test(
    "Corrections and updates are known by their mark",
    arguments: [
      ("Correction, May 3, 2031: the ferry has two decks.", true),
      ("UPDATE: The pier is open.", true),
      ("Korrektur: Es waren elf.", true), ("Исправление: их было одиннадцать.", true),
      ("An earlier version of this article gave another number.", true),
      ("Editor’s note: names were changed.", true), ("Update (10:40): all are safe.", true),
      ("Update your charts before sailing.", false), ("Corrections are made in the yard.", false),
      ("Note that the tide turns.", false),
    ])
  func notes(line: String, expected: Bool) {
    #expect(isCorrectionNote(bytes(line)[...]) == expected)
  }

  @Test(
    "Who writes is said in the first words",
    arguments: [
      ("Mara Quill is an editor.", true), ("About the author: Mara Quill", true),
      ("Mara Quill, who sailed on the Alder, is safe.", false), ("Nobody knows.", false),
    ])
  func writers(line: String, expected: Bool) {
    #expect(maySayWhoWrites(bytes(line)[...]) == expected)
  }
}
