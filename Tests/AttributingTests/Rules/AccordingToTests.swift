import Attributing
import Testing

@Suite struct AccordingToTests {
  @Test(
    "The words beside “according to” are the content",
    arguments: [
      (
        "According to the ministry, the roof fell at three.", "the ministry: the roof fell at three"
      ),
      (
        "The roof fell at three, according to Anna Berg, the chief inspector.",
        "Anna Berg: The roof fell at three"
      ),
      ("“The roof fell at three,” according to Anna Berg.", "Anna Berg: The roof fell at three"),
    ])
  func accordingTo(text: String, expected: String) {
    #expect(said(article(text)) == [expected])
  }
}
