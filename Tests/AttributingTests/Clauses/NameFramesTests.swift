import Attributing
import Testing

@Suite struct NameFramesTests {
  @Test(
    "A noun gives what its possessor says or thinks",
    arguments: [
      (
        "The paper printed Berg's claim that the pier was safe.",
        "Berg: the pier was safe"
      )
    ])
  func noun(text: String, expected: String) {
    #expect(said(article(text)).contains { $0.hasPrefix(expected) })
  }

  @Test("An adjective gives what its subject is sure of")
  func adjective() {
    #expect(
      said(article("Anna Berg was sure that the pier was safe.")) == [
        "Anna Berg: the pier was safe"
      ])
  }
}
