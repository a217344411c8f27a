import Testing

@Suite("Feasts in messages")
struct FeastTests {
  @Test(
    "Feasts fall on the days that calendars give",
    arguments: [
      ("mlk day next year", "2027-01-18"), ("good friday", "2026-04-03"),
      ("easter mon 2027", "2027-03-29"), ("orthodox easter 2027", "2027-05-02"),
      ("labor day 2026", "2026-09-07"), ("black friday 2027", "2027-11-26"),
      ("king's day 2025", "2025-04-26"), ("victoria day 2026", "2026-05-18"),
      ("diwali 2026", "2026-11-08"), ("holi 2018", "2018-03-02"),
      ("ganesh chaturthi 2024", "2024-09-07"), ("makar sankranti 2019", "2019-01-15"),
      ("chinese new year 2027", "2027-02-06"), ("chinese new year 2034", "2034-02-19"),
      ("onam 2019", "2019-09-11"), ("dhanteras 2019", "2019-10-25"),
      ("mid-autumn festival 2025", "2025-10-06"),
      ("yom kippur 2026", "2026-09-20"), ("tisha b'av 2018", "2018-07-21"),
      ("eid al-fitr 2024", "2024-04-10"), ("Eid al-Adha 2018", "2018-08-21"),
      ("parsi new year 2022", "2022-08-16"), ("earth hour 2016", "2016-03-19T20:30"),
    ])
  func days(message: String, start: String) {
    #expect(phrased(message).map { $0.split(separator: " | ")[2] } == [Substring(start)])
  }

  @Test(
    "Feasts of several days have their last day",
    arguments: [
      ("passover 2027", "2027-04-21 | 2027-04-30"), ("hanukkah 2018", "2018-12-02 | 2018-12-10"),
      ("ramadan 2018", "2018-05-16 | 2018-06-15"), ("lent 2018", "2018-02-14 | 2018-04-01"),
      ("labor day weekend", "2026-09-04T18:00 | 2026-09-08"),
    ])
  func lengths(message: String, ends: String) {
    #expect(phrased(message).allSatisfy { $0.hasSuffix(ends) })
    #expect(phrased(message).count == 1)
  }

  @Test("A name with a possessive ending is no name without it")
  func possessive() {
    #expect(phrased("ask the boss") == [])
    #expect(valued("boss's day") == ["boss's day | XXXX-10-16"])
  }
}
