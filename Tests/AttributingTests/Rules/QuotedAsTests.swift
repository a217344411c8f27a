import AssayModel
import Testing

@testable import Attributing

@Suite struct QuotedAsTests {
  @Test(
    "Whoever quotes is a link before the one who is quoted",
    arguments: [
      (
        "The Example Wire quoted the ministry's spokesman, Corin Ahl, as saying that Jonna Lund, who led the crew, had found "
          + "three people on the stairs.",
        "Example Wire > Corin Ahl: Jonna Lund, who led the crew, had found three people on the stairs"
      ),
      (
        "Corin Ahl was quoted by the Example Wire as saying that the door was shut.",
        "Example Wire > Corin Ahl: the door was shut"
      ),
    ])
  func links(text: String, expected: String) {
    let found = said(article(text, outlet: "The Sample"))
    #expect(
      found.contains { $0.replacing("The Example Wire", with: "Example Wire") == expected },
      "\(found)")
  }
}
