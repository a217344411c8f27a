import Testing

@Suite("Dates in messages")
struct DatePhraseTests {
  @Test(
    "Dates of the calendar have the day that comes next",
    arguments: [
      ("deadline is May 3rd, 2027", "May 3rd, 2027 | 2027-05-03 | 2027-05-03 | 2027-05-04"),
      ("12/25", "12/25 | XXXX-12-25 | 2026-12-25 | 2026-12-26"),
      ("25/12/2027", "25/12/2027 | 2027-12-25 | 2027-12-25 | 2027-12-26"),
      ("2027-12-25", "2027-12-25 | 2027-12-25 | 2027-12-25 | 2027-12-26"),
      ("25.12.2027", "25.12.2027 | 2027-12-25 | 2027-12-25 | 2027-12-26"),
      ("Sat 6 June", "Sat 6 June | XXXX-06-06 | 2026-06-06 | 2026-06-07"),
      ("1st of january", "1st of january | XXXX-01-01 | 2027-01-01 | 2027-01-02"),
      ("may the fourth", "may the fourth | XXXX-05-04 | 2026-05-04 | 2026-05-05"),
      ("we may go in may", "may | XXXX-05 | 2026-05-01 | 2026-06-01"),
      (
        "born on twenty five January nineteen eighty six",
        "twenty five January nineteen eighty six | 1986-01-25 | 1986-01-25 | 1986-01-26"
      ),
      ("on the 15th", "on the 15th | XXXX-XX-15 | 2026-03-15 | 2026-03-16"),
      ("after the 15th", "after the 15th | XXXX-XX-15 | 2026-03-15 | -"),
      ("feb 30", "feb 30 | XXXX-02-30 | - | -"),
      ("q3 2025", "q3 2025 | (2025-07-01,2025-10-01,P3M) | 2025-07-01 | 2025-10-01"),
      ("in the 80s", "in the 80s | (1980-01-01,1990-01-01,P10Y) | 1980-01-01 | 1990-01-01"),
      ("march next year", "march next year | 2027-03 | 2027-03-01 | 2027-04-01"),
      ("the third of next month", "the third of next month | 2026-04-03 | 2026-04-03 | 2026-04-04"),
    ])
  func calendar(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test(
    "Weekdays follow the instant of writing, or the week that is named",
    arguments: [
      ("friday", "friday | XXXX-WXX-5 | 2026-03-13 | 2026-03-14"),
      ("wednesday", "wednesday | XXXX-WXX-3 | 2026-03-18 | 2026-03-19"),
      ("this tues", "this tues | 2026-03-10 | 2026-03-10 | 2026-03-11"),
      ("next friday", "next friday | 2026-03-20 | 2026-03-20 | 2026-03-21"),
      ("last monday", "last monday | 2026-03-09 | 2026-03-09 | 2026-03-10"),
      ("since Monday", "since Monday | XXXX-WXX-1 | 2026-03-09 | -"),
      ("monday of next week", "monday of next week | 2026-03-16 | 2026-03-16 | 2026-03-17"),
      ("friday the 13th", "friday the 13th | XXXX-WXX-5 | 2026-03-13 | 2026-03-14"),
      ("I sat down on sat", "sat | XXXX-WXX-6 | 2026-03-14 | 2026-03-15"),
      (
        "the first monday in september",
        "the first monday in september | 2026-09-07 | 2026-09-07 | 2026-09-08"
      ),
      ("3 fridays from now", "3 fridays from now | 2026-03-27 | 2026-03-27 | 2026-03-28"),
    ])
  func weekdays(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test(
    "Units are counted from the instant of writing",
    arguments: [
      ("back in 2 weeks", "in 2 weeks | 2026-03-25 | 2026-03-25 | 2026-03-26"),
      ("the day after tomorrow", "the day after tomorrow | 2026-03-13 | 2026-03-13 | 2026-03-14"),
      (
        "in three-quarters of an hour",
        "in three-quarters of an hour | 2026-03-11T11:05:00 | 2026-03-11T11:05 | 2026-03-11T11:06"
      ),
      (
        "three weeks from next Monday",
        "three weeks from next Monday | 2026-04-06 | 2026-04-06 | 2026-04-07"
      ),
      (
        "see you over the next few days",
        "next few days | (2026-03-12,2026-03-15,P3D) | 2026-03-12 | 2026-03-15"
      ),
      ("this weekend", "this weekend | 2026-W11-WE | 2026-03-13T18:00 | 2026-03-16"),
      ("week 12", "week 12 | 2026-W12 | 2026-03-16 | 2026-03-23"),
      ("the week after next", "the week after next | 2026-W13 | 2026-03-23 | 2026-03-30"),
      ("early next month", "early next month | 2026-04 | 2026-04-01 | 2026-04-11"),
      ("end of june", "end of june | XXXX-06 | 2026-06-21 | 2026-07-01"),
      ("last summer", "last summer | 2025-SU | 2025-06-21 | 2025-09-24"),
      (
        "the last 2 weeks of may", "the last 2 weeks of may | XXXX-05-W05 | 2026-05-18 | 2026-06-01"
      ),
      ("within 7d", "within 7d | (2026-03-11,2026-03-18,P7D) | 2026-03-11T10:20 | 2026-03-18"),
      (
        "the second half of the year",
        "the second half of the year | (2026-07-01,2027-01-01,P6M) | 2026-07-01 | 2027-01-01"
      ),
      ("the day after christmas", "the day after christmas | 2026-12-26 | 2026-12-26 | 2026-12-27"),
    ])
  func units(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test("Days that share a month are each a day")
  func sharedMonth() {
    #expect(
      valued("either the 5th or the 6th of May") == [
        "the 5th | XXXX-05-05", "the 6th of May | XXXX-05-06",
      ])
  }
}
