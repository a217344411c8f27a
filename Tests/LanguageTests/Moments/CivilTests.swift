import Language
import Testing

@Suite("Civil days")
struct CivilTests {
  @Test(
    "A day and its count from 1970 lead to each other",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2024, 3, 26, 19808),
      (1600, 1, 1, -135_140), (1, 1, 1, -719_162), (0, 3, 1, -719_468),
    ])
  func roundTrip(year: Int, month: Int, day: Int, count: Int) throws {
    let civil = try #require(Civil(year: year, month: month, day: day))
    #expect(civil.daysSince1970 == count)
    #expect(Civil(daysSince1970: count) == civil)
  }

  @Test("Every day of eight centuries comes back and its weekday follows the day before")
  func everyDay() {
    for day in -146_097..<146_097 {
      #expect(Civil(daysSince1970: day).daysSince1970 == day)
      #expect(Civil.weekday(ofDay: day + 1) == Civil.weekday(ofDay: day) % 7 + 1)
    }
  }

  @Test("Days that no calendar has are refused")
  func impossible() {
    #expect(Civil(year: 2023, month: 2, day: 29) == nil)
    #expect(Civil(year: 2024, month: 13, day: 1) == nil)
    #expect(Civil(year: 2024, month: 4, day: 31) == nil)
    #expect(Civil(year: .max, month: 1, day: 1) == nil)
  }

  @Test(
    "Weeks follow ISO 8601",
    arguments: [
      (2021, 1, 3, 2020, 53), (2021, 1, 4, 2021, 1), (2018, 12, 31, 2019, 1),
      (2024, 3, 26, 2024, 13),
    ])
  func weeks(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
    let found = try #require(Civil(year: year, month: month, day: day)).isoWeek
    #expect(found.year == weekYear)
    #expect(found.week == week)
  }

  @Test("Weekdays count from Monday")
  func weekdays() throws {
    #expect(WrittenTime.weekday(ofDay: 0) == 4)
    #expect(try #require(Civil(year: 2024, month: 3, day: 22)).weekday == 5)
    #expect(WrittenTime.weekday(ofDay: -4) == 7)
  }

  @Test("Months added keep to the length of the month")
  func months() throws {
    let end = try #require(Civil(year: 2024, month: 1, day: 31))
    #expect(end.adding(months: 1).iso == "2024-02-29")
    #expect(end.adding(months: -2).iso == "2023-11-30")
    #expect(end.adding(months: 12).iso == "2025-01-31")
  }
}
