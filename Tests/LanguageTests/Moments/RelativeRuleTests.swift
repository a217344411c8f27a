import Language
import Testing

@Suite("Times told from another time")
struct RelativeRuleTests {
  // 26 March 2024 is a Tuesday.
  @Test(
    "Words count from the day of publication",
    arguments: [
      ("today and yesterday", ["today | 2024-03-26", "yesterday | 2024-03-25"]),
      ("tonight", ["tonight | 2024-03-26TNI"]),
      ("on Monday night", ["Monday night | 2024-03-25TNI"]),
      ("It sank on Friday.", ["Friday | 2024-03-22"]),
      ("It will sail on Friday.", ["Friday | 2024-03-29"]),
      ("next Friday", ["next Friday | 2024-03-29"]),
      ("this coming Friday", ["this coming Friday | 2024-03-29"]),
      ("The quay burned overnight.", ["overnight | 2024-03-25TNI"]),
      (
        "the early morning hours of Friday", ["the early morning hours of Friday | 2024-03-22TMO"]
      ),
      ("Sales rose 5% from a year earlier.", ["a year earlier | 2023"]),
      ("it sank on friday, 15 february", ["friday, 15 february | 2024-02-15"]),
      ("on Sunday, October 2", ["Sunday, October 2 | 2022-10-02"]),
      ("at 12 noon on Friday", ["12 noon on Friday | 2024-03-22T12:00"]),
      ("It sank on Tuesday.", ["Tuesday | 2024-03-26"]),
      ("last weekend", ["last weekend | 2024-W12-WE"]),
      ("this week", ["this week | 2024-W13"]),
      ("last year and next month", ["last year | 2023", "next month | 2024-04"]),
      ("two years ago", ["two years ago | 2022"]),
      ("8 months ago", ["8 months ago | 2023-07"]),
      ("ten days ago", ["ten days ago | 2024-03-16"]),
      ("last night", ["last night | 2024-03-25TNI"]),
      ("the day before yesterday", ["the day before yesterday | 2024-03-24"]),
      ("They warned him publicly on 7 March of plans to sail.", ["7 March | 2024-03-07"]),
    ])
  func fromPublication(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("Words count from the last dated time in the text")
  func narrative() {
    #expect(
      told("He won on 19 March. The quay burned three days later. The next day it rained.") == [
        "19 March | 2024-03-19", "three days later | 2024-03-22", "The next day | 2024-03-23",
      ])
    #expect(
      told("It began at 22:41 on 23 March. Six hours later, at 04:44, it ended.") == [
        "22:41 on 23 March | 2024-03-23T22:41", "Six hours later | 2024-03-24T04:41",
        "04:44 | 2024-03-24T04:44",
      ])
    #expect(
      told("On May 3, 2023 and later that year") == [
        "May 3, 2023 | 2023-05-03", "later that year | 2023",
      ])
    #expect(
      told("It sank on 22 March, the worst loss since the 2004 flood. Ten were held the next day.")
        == [
          "22 March | 2024-03-22", "2004 | 2004", "the next day | 2024-03-23",
        ])
  }

  @Test(
    "A line's end parts a headline from its date line, and the running day is the last one told")
  func lines() {
    #expect(
      told("Quay to stay shut until Friday\nMarch 26, 2024\nNorwell") == [
        "Friday | 2024-03-29", "March 26, 2024 | 2024-03-26",
      ])
    #expect(
      told("It opened on 4 March and rose late in the day.").last == "late in the day | 2024-03-04")
    #expect(told("Shares ended the day lower.") == ["the day | 2024-03-26"])
  }

  @Test("Without a day of publication what is unknown stays so")
  func unknown() {
    #expect(
      told("yesterday, on Friday, on 22 March, two years ago, at 10:41", anchor: nil) == [
        "yesterday | XXXX-XX-XX", "Friday | XXXX-WXX-5", "22 March | XXXX-03-22",
        "two years ago | XXXX",
        "10:41 | XXXX-XX-XXT10:41",
      ])
    #expect(spanned("yesterday", anchor: nil) == "")
    #expect(
      told("In 2021 it sank on 3 May.", anchor: nil) == ["2021 | 2021", "3 May | 2021-05-03"])
  }

  @Test("Vague words are marked")
  func vague() {
    #expect(told("recently") == ["recently | PAST_REF vague"])
    #expect(told("It is now known") == ["now | PRESENT_REF vague"])
    #expect(told("in recent years") == ["recent years | PAST_REF vague"])
    #expect(told("the coming months") == ["the coming months | FUTURE_REF vague"])
    #expect(told("Maybe one day") == ["one day | FUTURE_REF vague"])
    #expect(told("more recently") == ["more recently | PAST_REF vague"])
    #expect(told("in the past it was") == ["the past | PAST_REF vague"])
    #expect(told("in the past election") == [])
    #expect(told("It will one day be") == ["one day | FUTURE_REF vague"])
    #expect(told("in the near future") == ["the near future | FUTURE_REF vague"])
    #expect(told("years ago") == ["years ago | PAST_REF vague"])
  }
}
