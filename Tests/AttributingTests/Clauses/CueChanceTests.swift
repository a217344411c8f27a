import Attributing
import Testing

/// What a look at the neighbours of a cue must let through to the parser.
@Suite struct CueChanceTests {
  @Test(
    "A cue is read whose neighbours leave a content open",
    arguments: [
      ("Anna Berg pointed out that the pier was safe.", "Anna Berg: the pier was safe"),
      ("Anna Berg plans to close the pier.", "Anna Berg: to close the pier"),
      (
        "Anna Berg wants the council to close the pier.", "Anna Berg: the council to close the pier"
      ),
      ("Anna Berg believes the pier was safe.", "Anna Berg: the pier was safe"),
      ("Anna Berg opposes the closure of the pier.", "Anna Berg: the closure of the pier"),
      ("Anna Berg denied closing the pier.", "Anna Berg: closing the pier"),
    ])
  func reads(text: String, expected: String) {
    #expect(said(article(text)).contains { $0.hasPrefix(expected) })
  }

  @Test(
    "A cue is not read where nothing after it can be a content",
    arguments: [
      "The campaign moved Anna Berg to the harbour.",
      "Anna Berg drove along the State Road that the council closed.",
      "Anna Berg left after the vote.",
    ])
  func leaves(text: String) {
    #expect(said(article(text)).allSatisfy { !$0.hasPrefix("Anna Berg:") })
  }
}
