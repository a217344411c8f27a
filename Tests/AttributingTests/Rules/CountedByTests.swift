import Attributing
import Testing

@Suite struct CountedByTests {
  @Test("A tally names its teller")
  func tally() {
    #expect(
      said(article("No cause is known for most of the 12 dead counted by Anna Berg."))
        == ["Anna Berg: No cause is known for most of the 12 dead"])
  }

  @Test("“Reported by video” is no teller")
  func means() {
    #expect(
      said(article("In the evening he reported by video.")) == [])
  }
}
