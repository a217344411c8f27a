import AssayModel
import Testing

@testable import Reporting

@Suite struct MomentWordsTests {
  @Test(
    "Times read as a journalist writes them",
    arguments: [
      (moment("2031-05-14"), "14 May 2031", "2031-05-14"),
      (moment("2031-05"), "May 2031", "2031-05"),
      (moment("2031"), "2031", "2031"),
      (moment("2031-05-14T06:40"), "14 May 2031, 06:40", "2031-05-14T06:40"),
      (
        moment("2031-05-14T06:40", offset: 120, zone: "CEST"), "14 May 2031, 06:40 CEST",
        "2031-05-14T06:40+02:00"
      ),
      (
        moment("2031-05-14T06:40", offset: -210), "14 May 2031, 06:40 -03:30",
        "2031-05-14T06:40-03:30"
      ),
      (moment("2031-05-14T06:40", offset: 0), "14 May 2031, 06:40 +00:00", "2031-05-14T06:40Z"),
      (moment("2031-05-14T06:40", about: true), "about 14 May 2031, 06:40", "2031-05-14T06:40"),
      (moment("2031-W20"), "2031-W20", "2031-W20"),
      (moment("203X"), "203X", "203X"),
      (moment("2031-13-40"), "2031-13-40", "2031-13-40"),
      (moment("2031-05-14TMO"), "14 May 2031", "2031-05-14TMO"),
      (moment("T06:40"), "06:40", "T06:40"),
      (moment(""), "", ""),
    ])
  func words(moment: Moment, words: String, iso: String) {
    #expect(moment.words == words)
    #expect(moment.iso == iso)
  }

  @Test("Counts carry commas and the right noun")
  func counts() {
    #expect(counted(1, "account", "accounts") == "1 account")
    #expect(counted(0, "account", "accounts") == "0 accounts")
    #expect(grouped(1_234_567) == "1,234,567")
    #expect(grouped(-999) == "-999")
    #expect(grouped(1000) == "1,000")
  }
}
