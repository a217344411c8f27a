import Attributing
import Testing

@Suite struct MeasuredTopicTests {
  @Test(
    "A distance is asked for by the place it is measured from",
    arguments: [
      ("They were stopped 60 km from the Norwegian border.", ["distance Norway 60"]),
      (
        "They were stopped 140 kilometres from Norway and 40 kilometres from Sweden.",
        ["distance Norway 140", "distance Sweden 40"]
      ),
      (
        "They drove towards the Swedish border, about 100 kms to the south-west.",
        ["distance Sweden about 100"]
      ),
    ])
  func distance(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }

  @Test(
    "How long help took is one question in any words",
    arguments: [
      ("The guards took more than an hour to respond.", ["duration respond more than 60"]),
      ("It took an hour and a half to react.", ["duration respond 90"]),
      ("The first engine came after nine minutes.", ["duration respond 9"]),
      ("The first engine arrived half an hour after the call.", ["duration respond 30"]),
    ])
  func response(text: String, expected: [String]) {
    #expect(figures(article(text)) == expected)
  }
}
