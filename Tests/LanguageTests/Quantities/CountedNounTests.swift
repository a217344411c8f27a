import Testing

@testable import Language

@Suite struct CountedNounTests {
  private func told(_ sentence: String) throws -> String {
    let text = TokenizedText(sentence)
    let found = try #require(quantities(in: text, times: []).first)
    guard let noun = text.countedNoun(of: found) else { return "-" }
    return (noun.modifiers + [noun.lemma]).joined(separator: " ") + (noun.isPart ? " (part)" : "")
  }

  @Test(arguments: [
    ("Three armed young men left the mill.", "armed young man"),
    ("They saw 12 people near the quay.", "person"),
    ("Two dozen Ardenian fishing boats lay in port.", "ardenian fishing boat"),
    ("She met 30 sports fans.", "sports fan"),
    ("There were eight other employees inside.", "other employee"),
    ("He sold four digital and printed copies.", "digital printed copy"),
    ("Seven missing children were found.", "missing child"),
    ("The town has 40 police officers and 6 cars.", "police officer"),
    ("It counts 9 heavily loaded lorries.", "loaded lorry"),
    ("He bought two new 737 Max jets.", "new 737 max jet"),
  ])
  func `A number counts the first plural noun after it`(sentence: String, noun: String) throws {
    #expect(try told(sentence) == noun)
  }

  @Test(arguments: [
    ("One proposal asks the board to stop.", "proposal"),
    ("You have one local office that is open.", "local office"),
    ("One man claimed it was his.", "man"),
    ("It was one of the proudest moments.", "proudest moment (part)"),
    ("Two of Halvorsen's deputies resigned.", "halvorsen deputy (part)"),
  ])
  func `One counts a singular, and one of several a plural`(sentence: String, noun: String) throws {
    #expect(try told(sentence) == noun)
  }

  @Test(arguments: [
    "About 1000 come from the north.", "It rose to 63 during the night.", "They lost 14.",
    "Nine died.", "The count is 12, officials say.",
  ])
  func `A number that stands alone counts nothing named`(sentence: String) throws {
    #expect(try told(sentence) == "-")
  }

  @Test func `A noun tied by a hyphen tells a sort`() throws {
    let text = TokenizedText("It has a six-speed gearbox.")
    let found = try #require(quantities(in: text, times: []).first)
    let noun = try #require(text.countedNoun(of: found))
    #expect(noun.isCompound && noun.lemma == "speed")
  }

  @Test(arguments: [
    ("people", "person"), ("gunmen", "gunman"), ("lorries", "lorry"), ("boxes", "box"),
    ("crises", "crisis"), ("glass", "glass"), ("buses", "bus"), ("wives", "wife"),
    ("police", "police"),
    ("cargoes", "cargo"), ("movies", "movie"), ("TVs", "TV"), ("houses", "house"),
  ])
  func `A plural has its singular`(plural: String, singular: String) {
    #expect(singularNoun(plural) == singular)
  }
}
