import Testing

@Suite("Clock times and intervals in messages")
struct ClockPhraseTests {
  @Test(
    "A date and its clock time are one phrase",
    arguments: [
      ("see you tmrw at 5", "tmrw at 5 | 2026-03-12T05 | 2026-03-12T05:00 | 2026-03-12T06:00"),
      (
        "call me at 9.30am tomorrow",
        "9.30am tomorrow | 2026-03-12T09:30 | 2026-03-12T09:30 | 2026-03-12T09:31"
      ),
      ("tonight at 8", "tonight at 8 | 2026-03-11T20 | 2026-03-11T20:00 | 2026-03-11T21:00"),
      (
        "new year's eve at 11pm",
        "new year's eve at 11pm | XXXX-12-31T23 | 2026-12-31T23:00 | 2027-01-01"
      ),
      ("noon tomorrow", "noon tomorrow | 2026-03-12T12 | 2026-03-12T12:00 | 2026-03-12T13:00"),
      (
        "at 4:30 on the 3rd",
        "at 4:30 on the 3rd | XXXX-XX-03T04:30 | 2026-04-03T04:30 | 2026-04-03T04:31"
      ),
      ("Tuesday night", "Tuesday night | XXXX-WXX-2TNI | 2026-03-17T18:00 | 2026-03-18"),
      (
        "2018-05-01T10:30",
        "2018-05-01T10:30 | 2018-05-01T10:30 | 2018-05-01T10:30 | 2018-05-01T10:31"
      ),
    ])
  func dated(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test(
    "A clock time alone is the next one",
    arguments: [
      ("let's say 10:15", "10:15 | T10:15 | 2026-03-11T22:15 | 2026-03-11T22:16"),
      ("6am", "6am | T06 | 2026-03-12T06:00 | 2026-03-12T07:00"),
      (
        "lunch at quarter to noon?",
        "quarter to noon | T11:45 | 2026-03-11T11:45 | 2026-03-11T11:46"
      ),
      ("half three", "half three | T03:30 | 2026-03-11T15:30 | 2026-03-11T15:31"),
      ("15h30", "15h30 | T15:30 | 2026-03-11T15:30 | 2026-03-11T15:31"),
      ("3 p . m .", "3 p . m . | T15 | 2026-03-11T15:00 | 2026-03-11T16:00"),
      ("eleven forty five", "eleven forty five | T11:45 | 2026-03-11T11:45 | 2026-03-11T11:46"),
      ("7ish", "7ish | T07 | 2026-03-11T19:00 | 2026-03-11T20:00"),
    ])
  func alone(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test("A zone is brought to the zone of writing")
  func zones() {
    #expect(
      phrased("9am PST", at: "2026-03-11T04:30:00-02:00") == [
        "9am PST | T09 | 2026-03-11T15:00 | 2026-03-11T16:00"
      ])
  }

  @Test(
    "An interval is one phrase and holds its last unit",
    arguments: [
      (
        "moved to thurs 6pm-8pm",
        "thurs 6pm-8pm | (XXXX-WXX-4T18,XXXX-WXX-4T20,PT2H) | 2026-03-12T18:00 | 2026-03-12T21:00"
      ),
      ("2-4pm", "2-4pm | (T14,T16,PT2H) | 2026-03-11T14:00 | 2026-03-11T17:00"),
      ("from 9 to 5", "from 9 to 5 | (T09,T17,PT8H) | 2026-03-12T09:00 | 2026-03-12T18:00"),
      (
        "on holiday from the 3rd to the 9th of August",
        "from the 3rd to the 9th of August | (XXXX-08-03,XXXX-08-09,P6D) | 2026-08-03 | 2026-08-10"
      ),
      (
        "July 13 through 15",
        "July 13 through 15 | (XXXX-07-13,XXXX-07-15,P2D) | 2026-07-13 | 2026-07-16"
      ),
      ("Mon-Fri", "Mon-Fri | (2026-03-16,2026-03-20,P4D) | 2026-03-16 | 2026-03-21"),
      ("2012-2014", "2012-2014 | (2012-01-01,2014-01-01,P2Y) | 2012-01-01 | 2015-01-01"),
      (
        "2pm to 4:30pm tomorrow",
        "2pm to 4:30pm tomorrow | (2026-03-12T14,2026-03-12T16:30,PT2H30M) | 2026-03-12T14:00 | 2026-03-12T16:31"
      ),
      (
        "10am for 3 hours",
        "10am for 3 hours | (T10,T13:00:00,PT3H) | 2026-03-12T10:00 | 2026-03-12T14:00"
      ),
    ])
  func intervals(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test(
    "One bound leaves the other side open",
    arguments: [
      ("by 5pm please", "by 5pm | T17 | 2026-03-11T10:20 | 2026-03-11T17:00"),
      ("before Christmas", "before Christmas | XXXX-12-25 | 2026-03-11T10:20 | 2026-12-25"),
      (
        "by the end of the week",
        "by the end of the week | 2026-W11 | 2026-03-11T10:20 | 2026-03-16"
      ),
      ("after the end of the month", "after the end of the month | 2026-03 | 2026-04-01 | -"),
      ("before 2010", "before 2010 | 2010 | - | 2010-01-01"),
      ("tomorrow after 4pm", "tomorrow after 4pm | 2026-03-12T16 | 2026-03-12T16:00 | -"),
      ("after lunch", "after lunch | TMEL | 2026-03-11T13:00 | 2026-03-11T17:00"),
    ])
  func bounds(message: String, expected: String) {
    #expect(phrased(message) == [expected])
  }

  @Test(
    "Repetitions and lengths have a value and no place",
    arguments: [
      ("every tuesday at 7pm", "every tuesday at 7pm | XXXX-WXX-2T19"),
      ("once a month", "once a month | P1M"),
      ("daily at 6pm", "daily at 6pm | T18"),
      ("every 3rd friday", "every 3rd friday | XXXX-WXX-5"),
      ("Monday mornings", "Monday mornings | XXXX-WXX-1TMO"),
      ("10th of every month", "10th of every month | XXXX-XX-10"),
      ("a 30 minute call", "30 minute | PT30M"),
      ("two and a half hours", "two and a half hours | PT2.5H"),
      ("3 hours 30 minutes", "3 hours 30 minutes | PT3H30M"),
    ])
  func unplaced(message: String, expected: String) {
    #expect(valued(message) == [expected])
  }

  @Test(
    "What only looks like a time is none",
    arguments: [
      "she may call", "I paid 20 for 3 tickets", "the score was 3-2", "page 12 of 15",
      "call 555-1234", "it cost 2000 dollars", "Tel: +1 138-2010-2015", "Good morning Ada",
      "This may or may not be right.", "Rates were at 6.45 percent",
      "I met them in two long sessions",
    ])
  func none(message: String) {
    #expect(phrased(message) == [])
  }
}
