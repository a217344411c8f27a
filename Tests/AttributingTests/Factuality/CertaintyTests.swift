import AssayModel
import Attributing
import Testing

/// The certainty and polarity of the statements of a sentence, with the words that show a doubt.
private func sureness(_ text: String) -> [String] {
  let document = article(text)
  return account(of: document).statements.map { statement in
    var parts = ["\(statement.certainty)"]
    if let hedge = statement.hedge { parts.append(document.text(hedge)) }
    if statement.polarity == .negative { parts.append("negative") }
    return parts.joined(separator: " ")
  }
}

@Test(arguments: [
  "The crew could see the flames from the quay.",
  "We could not get past the barrier.",
  "The captain could not be reached on Sunday.",
  "May 3 was the day of the regatta.",
  "The gate, which may have been open, was new.",
  "The barrier was moved because rain might fall.",
  "The owners repaired the hull as soon as possible.",
  "Perhaps 40 people stood on the quay.",
  "The captain appeared in court on Monday.",
  "The inspectors met a suspected smuggler on the quay.",
  "The crew must have a licence for the crane.",
  "The alleged gunman was released on Monday.",
  "The inspectors asked for the logs that might show the fault.",
  "The hold took in more water than the pumps could clear.",
  "Old hulls are more likely to crack than new ones.",
])
func `Words that look like a doubt leave a statement certain`(_ text: String) {
  #expect(sureness(text) == ["certain"])
}

@Test(arguments: [
  ("The gate may have been open that night.", "possible may"),
  ("The hull could have been cracked in transit.", "possible could"),
  ("The stagehand allegedly left a heater burning.", "possible allegedly"),
  ("It is possible that the hull was cracked.", "possible possible"),
  ("The regulator hopes to publish before Christmas.", "possible hopes"),
  ("The gate was probably open that night.", "probable probably"),
  ("It was almost certainly an electrical fault.", "probable certainly"),
  ("The captain is believed to have left the bridge.", "probable believed"),
  ("The captain must have known of the crack.", "probable must"),
  ("The hull appears to have cracked in the night.", "probable appears"),
  ("It is unclear whether the gate was open.", "unknown unclear"),
  ("It is not yet known who opened the gate.", "unknown known"),
  ("Who opened the gate that night?", "unknown ?"),
])
func `The doubt about a main clause is told`(_ text: String, _ expected: String) {
  #expect(sureness(text) == [expected])
}

@Test(arguments: [
  ("Officials said the hull may have cracked.", "possible may"),
  ("Officials reportedly said the hull had cracked.", "possible reportedly"),
  ("Police fear the hull has cracked.", "possible fear"),
  ("Police do not believe the hull has cracked.", "probable believe negative"),
  ("Officials denied that the hull had cracked.", "certain negative"),
])
func `The doubt of an attribution is told`(_ text: String, _ expected: String) {
  #expect(sureness(text) == [expected])
}
