import Attributing
import Testing

@Suite struct VerbFramesTests {
  @Test(
    "A verb of saying or thinking gives the clause after it",
    arguments: [
      ("Anna Berg insisted that the pier was safe.", "Anna Berg: the pier was safe"),
      ("The crew feared the pier would fall.", "The crew: the pier would fall"),
      ("Berg did not say whether the gate was locked.", "Berg: the gate was locked"),
      ("The mayor left the hall and said the gate was locked.", "The mayor: the gate was locked"),
      ("Anna Berg believes that the gate was locked.", "Anna Berg: the gate was locked"),
    ])
  func clause(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }

  @Test(
    "A verb of planning or ordering gives what is to be done",
    arguments: [
      ("Anna Berg plans to close the pier in May.", "Anna Berg: to close the pier in May"),
      ("The mayor urged the firm to close the pier.", "The mayor: the firm to close the pier"),
    ])
  func infinitive(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }

  @Test(
    "A verb of judging gives what is judged, with the reproach",
    arguments: [
      ("The mayor criticised the harbour board.", "The mayor: the harbour board"),
      (
        "Anna Berg accused the board of hiding the report.",
        "Anna Berg: the board of hiding the report"
      ),
      ("The mayor called for an inquiry.", "The mayor: an inquiry"),
    ])
  func object(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }

  @Test(
    "A verb that does something to a thing attributes nothing",
    arguments: [
      "The crew raised the boom at noon.", "Anna Berg put the lamp on the table.",
      "The company declined to comment.", "The mayor found the key under the mat.",
      "The pier is said to be safe.", "It is possible that the pier was safe.",
    ])
  func nothing(text: String) {
    #expect(said(article(text)) == [])
  }
}
