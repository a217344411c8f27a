import Attributing
import Language
import Testing

/// How sure a sentence is of the word between the stars.
private func certainty(_ marked: String) throws -> Double {
  let parts = marked.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  try #require(parts.count == 3)
  let start = parts[0].utf8.count
  return try #require(
    factuality(of: [start..<start + parts[1].utf8.count], in: TokenizedText(parts.joined())).first)
}

@Test(arguments: [
  "The ferry *sank* off Port Ellery .",
  "Crews managed to *raise* the wreck .",
  "Divers began to *search* the hold .",
  "The mayor was forced to *resign* .",
])
func `What is told as done is certain`(_ text: String) throws {
  #expect(try certainty(text) >= 2.4)
}

@Test(arguments: [
  "The ferry did not *sink* .",
  "The ferry didn't *sink* .",
  "The owners refused to *pay* .",
  "The crew failed to *close* the bow door .",
  "The harbour master could not *reach* the captain .",
  "The pilots were unable to *land* .",
  "The ferry left without *waiting* .",
  "There was no *explosion* .",
])
func `What is negated did not happen`(_ text: String) throws {
  #expect(try certainty(text) <= -1.8)
}

@Test(arguments: [
  "The owners may *pay* .",
  "The owners want to *pay* .",
  "If the owners *pay* , the case is closed .",
  "The owners tried to *pay* .",
  "The police have the right to *search* the hold .",
  "The possible *sale* worries the crew .",
  "The owners asked the crew to *pay* .",
])
func `What is wished, tried or possible is open`(_ text: String) throws {
  let found = try certainty(text)
  #expect(found > 0 && found < 2)
}

@Test(arguments: [
  ("The ferry will *sail* .", "The ferry might *sail* ."),
  ("The owners agreed to *pay* .", "The owners want to *pay* ."),
  ("The owners want to *pay* .", "The owners do not want to *pay* ."),
  ("The crew did not fail to *close* the door .", "The crew failed to *close* the door ."),
  ("The crew managed to *close* the door .", "The crew might manage to *close* the door ."),
  ("The ferry *sank* .", "The ferry reportedly *sank* ."),
  ("The ferry *sank* .", "Did the ferry *sink* ?"),
])
func `One wording is surer than another`(_ surer: String, _ other: String) throws {
  #expect(try certainty(surer) > certainty(other) + 0.4)
}

@Test(arguments: [
  ("Crews began to *raise* the wreck but said no more .", 2.4...3.0),
  ("The owners would not say more , but *raised* the toll .", 2.4...3.0),
  ("The inspector denied that the crew *fled* .", -3.0 ... -0.5),
  ("The owners lacked the money to *repair* the hull .", -2.6...0.9),
  ("The inspectors did not *repair* the hull , citing the weather .", -3.0 ... -1.8),
  ("The inspectors did not repair the hull , *citing* the weather .", 2.4...3.0),
  ("The owners said the yard would *close* in May .", 1.5...2.4),
  ("The mayor demanded that the hull be *raised* .", 0.2...1.8),
  ("It was the second *attempt* to raise the hull .", 2.4...3.0),
])
func `The syntax tells what a word bears on`(_ text: String, _ range: ClosedRange<Double>) throws {
  #expect(range.contains(try certainty(text)))
}

@Test func `An event outside the text is taken as told`() {
  #expect(factuality(of: [90..<95], in: TokenizedText("The ferry sank.")) == [3])
}

@Test func `A very long sentence takes linear time`() {
  let text = TokenizedText(String(repeating: "refused to ", count: 20_000) + "pay")
  #expect(factuality(of: [text.buffer.count - 3..<text.buffer.count], in: text).count == 1)
}
