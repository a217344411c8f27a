import Language
import Testing

@Suite("Times of day")
struct ClockRuleTests {
  @Test(
    "A time of day is read in its many forms",
    arguments: [
      ("at 10:41", "10:41 | XXXX-XX-XXT10:41"),
      ("at 6.50 pm", "6.50 pm | XXXX-XX-XXT18:50"),
      ("by 5 pm", "5 pm | XXXX-XX-XXT17:00"),
      ("at half past nine", "half past nine | XXXX-XX-XXT09:30"),
      ("at quarter to five", "quarter to five | XXXX-XX-XXT04:45"),
      ("at a quarter to four", "a quarter to four | XXXX-XX-XXT03:45"),
      ("at ten to four", "ten to four | XXXX-XX-XXT03:50"),
      ("twenty past eight", "twenty past eight | XXXX-XX-XXT08:20"),
      ("at 14h30", "14h30 | XXXX-XX-XXT14:30"),
      ("at noon", "noon | XXXX-XX-XXT12:00"),
      ("at 12:15 am", "12:15 am | XXXX-XX-XXT00:15"),
      ("at 6:40 p.m. (GMT +8)", "6:40 p.m. (GMT +8) | XXXX-XX-XXT18:40 GMT +8"),
      ("at 2030 GMT", "2030 GMT | XXXX-XX-XXT20:30 GMT"),
      ("at 20:40 local time", "20:40 local time | XXXX-XX-XXT20:40 local time"),
      ("at 7.15pm Norwell time", "7.15pm Norwell time | XXXX-XX-XXT19:15 Norwell time"),
      ("at nine o'clock", "nine o'clock | XXXX-XX-XXT09:00"),
      ("at 4 in the morning", "4 in the morning | XXXX-XX-XXT04:00"),
      (
        "between 2:30 am and 3:30 am",
        "between 2:30 am and 3:30 am | XXXX-XX-XXT02:30/XXXX-XX-XXT03:30"
      ),
      ("from 9 a.m. to 5 p.m.", "from 9 a.m. to 5 p.m | XXXX-XX-XXT09:00/XXXX-XX-XXT17:00"),
      ("from 9 to 11 pm", "from 9 to 11 pm | XXXX-XX-XXT21:00/XXXX-XX-XXT23:00"),
    ])
  func clocks(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "A day and a time beside it are one",
    arguments: [
      ("at 10:41 on Saturday evening", "10:41 on Saturday evening | 2024-03-23T22:41"),
      ("March 26, 2024 - 7:15pm", "March 26, 2024 - 7:15pm | 2024-03-26T19:15"),
      ("at 5 p.m. EST Nov. 9", "5 p.m. EST Nov. 9 | 2023-11-09T17:00 EST"),
      ("2024-03-26T19:15:00+03:00", "2024-03-26T19:15:00+03:00 | 2024-03-26T19:15:00 +03:00"),
      ("6.50 pm today [March 25]", "6.50 pm today [March 25 | 2024-03-25T18:50"),
      ("the evening of 5 March", "the evening of 5 March | 2024-03-05TEV"),
      ("midnight on Friday", "midnight on Friday | 2024-03-22T24:00"),
    ])
  func joined(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test("A bounded time after another has no time of day of its own")
  func bounded() {
    #expect(
      told("On 23 March it left at 1.30am and capsized less than two hours later") == [
        "23 March | 2024-03-23", "1.30am | 2024-03-23T01:30",
        "less than two hours later | PAST_REF about vague",
      ])
    #expect(
      told("On 23 March it left at 1.30am and sank about two hours later").last
        == "about two hours later | 2024-03-23T03:30 about")
    #expect(told("sold by ten to four") == [])
  }

  @Test("A time in words has its place when its day is told, and none otherwise")
  func placed() {
    let text = "On Monday it left Norwell. At half past nine it sank."
    #expect(told(text).last == "half past nine | 2024-03-25T09:30")
    let times = timeExpressions(in: TokenizedText(text), anchor: WrittenTime.moment("2024-03-26"))
    #expect(times.last?.moment.start.map(stamp) == "2024-03-25T09:30")
    #expect(times.last?.moment.end.map(stamp) == "2024-03-25T09:31")
    let alone = timeExpressions(in: TokenizedText("at half past nine"), anchor: nil)
    #expect(alone.first?.moment.start == nil)
    #expect(alone.first?.moment.secondOfDay == 34_200)
  }

  @Test(
    "The zone of a place or of America is worked out on its day",
    arguments: [
      ("at 3pm Oslo time on 5 March", 60), ("at 3pm Oslo time on 5 July 2023", 120),
      ("at 2:12 p.m. ET on 5 March", -300), ("at 2:12 p.m. Eastern time on 20 March", -240),
      ("at 9 a.m. Pacific time on 5 January", -480), ("at 3pm Norwell time on 5 March", nil),
      ("at 3pm local time on 5 March", nil), ("at 3pm Oslo time", nil),
    ] as [(String, Int?)])
  func zones(text: String, offset: Int?) {
    let times = timeExpressions(in: TokenizedText(text), anchor: WrittenTime.moment("2024-03-26"))
    #expect(times.count == 1)
    #expect(times.first?.moment.zone != nil)
    #expect(times.first?.moment.offset == offset)
  }

  @Test("Scores and names are no times")
  func others() {
    #expect(told("High Noon won 3:1 and 12 at last") == [])
    #expect(told("I am 12") == [])
  }

  @Test("The span of a time is a minute, an hour or the part of the day")
  func spans() {
    #expect(spanned("at 22:41 on 23 March") == "2024-03-23T22:41 2024-03-23T22:42")
    #expect(spanned("at 5 pm on 23 March") == "2024-03-23T17:00 2024-03-23T18:00")
    #expect(spanned("on the night of 23 March") == "2024-03-23T18:00 2024-03-24T06:00")
  }
}
