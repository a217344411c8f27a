import Language
import Testing

@Suite("Lengths of time as quantities")
struct DurationRuleTests {
  @Test(
    "Hours and what is shorter are minutes, days and longer stay as written",
    arguments: [
      ("a 13-minute blaze", "13-minute | 13 min"),
      ("an hour and a half", "an hour and a half | 90 min"),
      ("an hour-and-a-half", "an hour-and-a-half | 90 min"),
      ("two and a half hours", "two and a half hours | 150 min"),
      ("half an hour", "half an hour | 30 min"),
      ("a half-hour wait", "a half-hour | 30 min"),
      ("quarter of an hour", "quarter of an hour | 15 min"),
      ("more than an hour", "more than an hour | more than 60 min"),
      ("2 hours 15 minutes", "2 hours 15 minutes | 135 min"),
      ("30 seconds", "30 seconds | 0.5 min"),
      ("at least three days", "at least three days | at least 3 d"),
      ("two to three weeks", "two to three weeks | 2...3 wk"),
      ("a decade", "a decade | 10 yr"),
      ("several hours", "several hours | at least 180 min vague"),
    ])
  func durations(text: String, expected: String) {
    #expect(described(text) == [expected])
  }
}
