import Language
import Testing

@Suite("Periods of reports")
struct ReportRuleTests {
  @Test(
    "Periods are told from the quarter that the report has named",
    arguments: [
      ("Sales fell to $3 million from $4 million a year earlier.", "a year earlier | 2022-Q3"),
      ("A year earlier, the yard lost $2 million.", "A year earlier | 2022-Q3"),
      ("Orders fell in the latest quarter.", "the latest quarter | 2023-Q3"),
      ("Orders fell in the quarter.", "the quarter | 2023-Q3"),
      ("In the year-ago period, they rose.", "the year-ago period | 2022-Q3"),
      ("That compares with year-earlier profit of $1 million.", "year-earlier | 2022-Q3"),
      ("It made more in the 2021 period.", "the 2021 period | 2021-Q3"),
      (
        "It made less in the corresponding period last year.",
        "the corresponding period last year | 2022-Q3"
      ),
      ("It made less in last year's quarter.", "last year's quarter | 2022-Q3"),
      ("It made less in the year-ago second quarter.", "the year-ago second quarter | 2022-Q2"),
      ("It made less in the 2021 second quarter.", "the 2021 second quarter | 2021-Q2"),
      ("It expects more for the full year.", "the full year | 2023"),
      ("It was the best quarter of the year.", "the year | 2023"),
    ])
  func told(text: String, expected: String) {
    let opening = "Norwell Yards said third-quarter profit fell. "
    #expect(LanguageTests.told(opening + text, anchor: "2023-11-02").last == expected)
  }

  @Test(
    "A period without a report keeps what is unknown",
    arguments: [
      ("In the latest quarter", "the latest quarter | XXXX-QX"),
      ("the quarter ended July 31", "the quarter | 2023-Q2"),
      ("the quarter ended Sept. 30, 2021", "the quarter | 2021-Q3"),
      ("in the year ended March 31", "the year | P1Y"),
      ("profit fell by year-end", "year-end | 2024"), ("since year-end", "year-end | 2023"),
      ("by the year 2001", "the year 2001 | 2001"),
      ("by the year two thousand", "the year two thousand | 2000"),
      ("He moved here a year ago.", "a year ago | 2023"),
      ("in fiscal year 2012", "fiscal year 2012 | 2012"),
      ("the fiscal third quarter", "the fiscal third quarter | 2023-Q3"),
      ("the third-quarter loss", "third-quarter | 2023-Q3"),
    ])
  func alone(text: String, expected: String) {
    #expect(LanguageTests.told(text).first == expected)
  }

  @Test("Two quarters share their noun")
  func shared() {
    #expect(
      LanguageTests.told("in the first and second quarters", anchor: "2023-11-02") == [
        "the first | 2023-Q1", "second quarters | 2023-Q2",
      ])
  }

  @Test(
    "Words that only sound like a period are none",
    arguments: [
      "the French quarter", "man of the year", "the period drama", "the entire year-round staff",
    ])
  func others(text: String) {
    #expect(LanguageTests.told(text) == [])
  }
}
