import Language
import Testing

@Suite("Lengths of time and repetitions")
struct SpanRuleTests {
  @Test(
    "A length of time has an ISO value",
    arguments: [
      ("for 13 minutes", "13 minutes | PT13M"),
      ("it took more than an hour", "more than an hour | PT1H"),
      ("it took an hour-and-a-half", "an hour-and-a-half | PT1H30M"),
      ("for two days", "two days | P2D"),
      ("within 48 hours", "48 hours | PT48H"),
      ("about two and a half years", "about two and a half years | P2Y6M about"),
      ("over the past year and a half", "the past year and a half | P1Y6M"),
      ("Days after the blast", "Days | PXD vague"),
      ("over the past two months", "the past two months | P2M"),
      ("a 13-minute film", "13-minute | PT13M"),
      ("for years", "years | PXY vague"),
      ("several hours of work", "several hours | PTXH vague"),
      ("a decades-long feud", "decades-long | PXE vague"), ("a day-long talk", "day-long | P1D"),
      ("the worst single-day loss", "single-day | P1D"), ("a day after the vote", "a day | P1D"),
      ("in the weeks ahead", "the weeks ahead | PXW vague"),
      ("for half a dozen years", "half a dozen years | P6Y"),
      ("it rained all day", "all day | P1D"),
      ("for the whole week", "the whole week | P1W"),
      ("in the past two quarters", "the past two quarters | P2Q"),
      ("the two day rally", "two day | P2D"), ("the two days of dance", "the two days | P2D"),
      ("for over six years", "over six years | P6Y"), ("spread over six years", "six years | P6Y"),
      ("within a year or two", "a year or two | PXY vague"),
      ("died within weeks or months", "weeks or months | PXW vague"),
      ("over the years", "the years | PXY vague"),
      ("over the next year or so", "the next year or so | P1Y"),
    ])
  func lengths(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "What repeats is a set",
    arguments: [
      ("every Monday", "every Monday | XXXX-WXX-1"), ("daily", "daily | P1D"),
      ("each year", "each year | P1Y"), ("every two weeks", "every two weeks | P2W"),
      ("$50 a year", "a year | P1Y"), ("twice a week", "a week | P1W"),
    ])
  func sets(text: String, expected: String) {
    #expect(told(text) == [expected])
  }

  @Test(
    "Names and shares are no lengths of time",
    arguments: ["He told 60 Minutes so.", "a quarter of the crew", "the 1988 quarter horse"])
  func names(text: String) {
    #expect(!told(text).contains { $0.contains("| P") })
  }

  @Test("An age is no time")
  func ages() {
    #expect(told("a 75-year-old sailor, 37 years old") == [])
  }

  @Test("Storms of time words take linear time", .timeLimit(.minutes(1)))
  func storms() {
    for word in [
      "the ", "Friday ", "at 10:41 ", "1 ", "early ", "March 2 ", "a year ", "last ", "and a half ",
      "12 ", "at noon ", "the quarter ", "a year earlier ", "plans for Friday ", "April 2 and 3 ",
      "from Monday to ", "all day ", "the early hours of ", "March and ", "'98 ",
    ] {
      _ = told(String(repeating: word, count: 3000))
    }
  }

  @Test("Time words in any order give times in order, each inside the text")
  func order() {
    let words = [
      "the", "a", "last", "next", "this", "past", "year", "years", "year-ago", "quarter", "third",
      "third-quarter", "period", "same", "of", "in", "on", "at", "to", "and", "or", "early",
      "hours",
      "Friday", "Friday's", "March", "Sept.", "5", "24", "2012", "'98", "1980s", "9/11", "10:41",
      "p.m.", "GMT", "+8", "(", ")", ",", ".", "\n", "week", "weeks", "ago", "earlier", "later",
      "ended", "half", "dozen", "all", "overnight", "morning", "day", "before", "after", "one",
      "two",
      "twenty", "now", "recently", "more", "winter", "Christmas", "Day", "every", "will", "set",
      "for",
      "fiscal", "latest", "decades-long", "single-day", "14h30", "from", "until", "-", "–", "T",
      "Z",
    ]
    var state: UInt64 = 7
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count]
        if state >> 60 > 2 { text += " " }
      }
      let tokenized = TokenizedText(text)
      var end = 0
      for time in timeExpressions(in: tokenized, anchor: WrittenTime.moment("2024-03-26")) {
        #expect(time.range.lowerBound >= end && time.range.count > 0)
        end = time.range.upperBound
        if let start = time.moment.start, let stop = time.moment.end { #expect(start <= stop) }
      }
      #expect(end <= tokenized.buffer.count)
    }
  }

  @Test("Any bytes are read without a stop")
  func bytes() {
    var state: UInt64 = 42
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pool: [UInt8] =
          Array("0123456789:-/., March$%apm'±".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0x93, 0xBD]
        bytes.append(pool[Int(state >> 33) % pool.count])
      }
      let text = TokenizedText(bytes, in: 0..<bytes.count)
      let times = timeExpressions(in: text, anchor: WrittenTime.moment("2024-03-26"))
      var end = 0
      for quantity in quantities(in: text, times: times) {
        #expect(quantity.range.lowerBound >= end)
        end = quantity.range.upperBound
      }
    }
  }
}
