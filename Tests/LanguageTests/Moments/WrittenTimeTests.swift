import AssayModel
import Language
import Testing

@Suite("Time stamps")
struct WrittenTimeTests {
  @Test(
    "A stamp is read in its many forms",
    arguments: [
      ("2024-03-26T19:15:00Z", "2024-03-26T19:15:00", 0),
      ("2024-03-26T19:15:00.123+03:00", "2024-03-26T19:15:00", 180),
      ("2024-03-26 19:15", "2024-03-26T19:15", nil),
      ("20240326T191500-0530", "2024-03-26T19:15:00", -330),
      ("Tue, 26 Mar 2024 19:15:00 +0300", "2024-03-26T19:15:00", 180),
      ("March 26, 2024 - 7:15pm", "2024-03-26T19:15", nil),
      ("Updated: 26 March 2024, 7:15 p.m. EST", "2024-03-26T19:15", -300),
      ("Mon Mar 26 2024 19:15:00 GMT+0300 (Some Standard Time)", "2024-03-26T19:15:00", 180),
      ("Tuesday 26 March 2024 20.19 GMT", "2024-03-26T20:19", 0),
      ("26.03.2024, 19:15 Uhr", "2024-03-26T19:15", nil),
      ("26 mars 2024 à 19h15", "2024-03-26T19:15", nil),
      ("mar. 26 mars 2024", "2024-03-26", nil),
      ("26 de marzo de 2024", "2024-03-26", nil),
      ("26 marzo 2024", "2024-03-26", nil),
      ("26 de março de 2024", "2024-03-26", nil),
      ("26 maart 2024", "2024-03-26", nil),
      ("26 marca 2024, 19:15", "2024-03-26T19:15", nil),
      ("26 марта 2024, 19:15", "2024-03-26T19:15", nil),
      ("26 березня 2024", "2024-03-26", nil),
      ("26. März 2024", "2024-03-26", nil),
      ("26 mars 2024 kl. 19.15", "2024-03-26T19:15", nil),
      ("26 Mart 2024", "2024-03-26", nil),
      ("2024 m. kovo 26 d.", "2024-03-26", nil),
      ("26 Maret 2024", "2024-03-26", nil),
      ("2024年3月26日 19:15", "2024-03-26T19:15", nil),
      ("1711480500", "2024-03-26T19:15:00", 0),
      ("1711480500000", "2024-03-26T19:15:00", 0),
      ("March 2024", "2024-03", nil), ("2024", "2024", nil), ("26-Mar-24", "2024-03-26", nil),
    ] as [(String, String, Int?)])
  func stamps(text: String, value: String, offset: Int?) throws {
    let moment = try #require(WrittenTime.moment(text))
    #expect(moment.value == value)
    #expect(moment.offset == offset)
    #expect(moment.start != nil)
  }

  @Test("Day or month first: the numbers decide, then the language")
  func order() {
    #expect(WrittenTime.moment("26/03/2024")?.value == "2024-03-26")
    #expect(WrittenTime.moment("03/26/2024")?.value == "2024-03-26")
    #expect(WrittenTime.moment("05/03/2024")?.value == "2024-03-05")
    #expect(WrittenTime.moment("05/03/2024", language: "en-US")?.value == "2024-05-03")
  }

  @Test(
    "A relative stamp counts from when the page was retrieved",
    arguments: [
      ("8 months ago", "2023-07"), ("vor 2 Tagen", "2024-03-24"), ("il y a 3 jours", "2024-03-23"),
      ("hace 2 semanas", "2024-W11"), ("2 hours ago", "2024-03-26T17:15"),
      ("yesterday at 5:33pm", "2024-03-25T17:33"), ("a year ago", "2023"),
      ("3 дня назад", "2024-03-23"), ("3 ч назад", "2024-03-26T16:15"),
      ("3 год тому", "2024-03-26T16:15"), ("1 год назад", "2023"),
      ("5 хв тому", "2024-03-26T19:10"),
      ("2 godz. temu", "2024-03-26T17:15"), ("il y a 5 h", "2024-03-26T14:15"),
      ("il y a 2 j", "2024-03-24"), ("2 ore fa", "2024-03-26T17:15"),
    ])
  func relative(text: String, value: String) throws {
    let retrieved = WrittenTime.moment("2024-03-26T19:15")
    let moment = try #require(WrittenTime.moment(text, retrieved: retrieved))
    #expect(moment.value == value)
    #expect(moment.relative)
    let unknown = try #require(WrittenTime.moment(text))
    #expect(unknown.start == nil)
    #expect(unknown.relative)
  }

  @Test(
    "What is no time is none",
    arguments: [
      "", "hello world", "25:99", "30 February 2024", "99/99/2024", "1 of 2", "…", "By A. Writer",
    ])
  func others(text: String) {
    #expect(WrittenTime.moment(text) == nil)
  }
}
