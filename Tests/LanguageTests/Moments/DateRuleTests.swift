import Language
import Testing

@Suite("Dates")
struct DateRuleTests {
  @Test(
    "A date in words or digits is read",
    arguments: [
      ("on 22 March", ["22 March | 2024-03-22"]),
      ("on March 22nd, 2021, it sank", ["March 22nd, 2021 | 2021-03-22"]),
      ("the 22nd of March", ["the 22nd of March | 2024-03-22"]),
      ("on Friday, 22 March 2024", ["Friday, 22 March 2024 | 2024-03-22"]),
      ("22/03/2024 and 03/22/2024", ["22/03/2024 | 2024-03-22", "03/22/2024 | 2024-03-22"]),
      ("2024-03-22 or 22.03.2024", ["2024-03-22 | 2024-03-22", "22.03.2024 | 2024-03-22"]),
      ("from 22-24 March", ["22-24 March | 2024-03-22/2024-03-24"]),
      ("24 and 25 April", ["24 | 2024-04-24", "25 April | 2024-04-25"]),
      ("on April 24 and 25", ["April 24 | 2024-04-24", "25 | 2024-04-25"]),
      ("the week of March 6", ["the week of March 6 | 2024-W10"]),
      ("in September 1999", ["September 1999 | 1999-09"]),
      ("on Nov. 9", ["Nov. 9 | 2023-11-09"]),
      ("The March accord held.", ["March | 2024-03"]), ("The March on Norwell", []),
      ("in October", ["October | 2023-10"]),
      ("in March last year", ["March last year | 2023-03"]),
      ("He said he may march in May.", ["May | 2024-05"]),
      ("over Christmas and New Year", ["Christmas | 2023-12-25", "New Year | 2024-01-01"]),
      ("since last Christmas", ["last Christmas | 2023-12-25"]),
      ("on Election Day 2016", ["Election Day 2016 | 2016-11-08"]),
      ("on Easter Sunday 2024", ["Easter Sunday 2024 | 2024-03-31"]),
    ])
  func dates(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "A range takes its year from its end and runs forward",
    arguments: [
      ("between March and May 2020", ["March | 2020-03", "May 2020 | 2020-05"]),
      (
        "from 28 December to 3 January 2020",
        ["28 December | 2019-12-28", "3 January 2020 | 2020-01-03"]
      ),
      ("from Monday to Wednesday", ["Monday | 2024-03-25", "Wednesday | 2024-03-27"]),
      ("from Friday through Sunday", ["Friday | 2024-03-22", "Sunday | 2024-03-24"]),
    ])
  func ranges(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("A full stop ends a time unless it belongs to a short form")
  func borders() {
    #expect(
      told("checked on Friday. October 30, 2031 was a Thursday.", anchor: "2031-11-20") == [
        "Friday | 2031-11-14", "October 30, 2031 | 2031-10-30", "Thursday | 2031-11-20",
      ])
    #expect(told("on Fri. Sept. 3, 2021") == ["Fri. Sept. 3, 2021 | 2021-09-03"])
    #expect(
      told("It sank on Monday. At 10:41 it rose.", anchor: "2024-03-26") == [
        "Monday | 2024-03-25", "10:41 | 2024-03-25T10:41",
      ])
  }

  @Test(
    "A year of another clause is not the year of a day",
    arguments: [
      ("raised to 48 m in 2017, was inspected on 31 July", "31 July | 2028-07-31"),
      ("was raised in 2017 and was inspected on 31 July", "31 July | 2028-07-31"),
      ("In 2017, on 31 July, it sank", "31 July | 2017-07-31"),
      ("between 2 May 2017 and 31 July", "31 July | 2017-07-31"),
    ])
  func clauses(text: String, expected: String) {
    #expect(told(text, anchor: "2028-08-02").last == expected)
  }

  @Test(
    "A year is told from a count",
    arguments: [
      ("in 2021", ["2021 | 2021"]), ("2009 people came", []), ("of 2000 sheep", []),
      ("the 2004 flood", ["2004 | 2004"]), ("a 1971 treaty", ["1971 | 1971"]),
      ("the 1980s", ["the 1980s | 198"]), ("of the 70s and 80s", ["the 70s | 197", "80s | 198"]),
      ("bonds due 1993", ["1993 | 1993"]),
      ("That 1978 treaty", ["1978 | 1978"]), ("the 2000 Harbour Games", ["2000 | 2000"]),
      ("the post-1959 order", ["1959 | 1959"]), ("Norwell Harbour Games 2010", ["2010 | 2010"]),
      ("Norwell Harbour Games 2010\nThe quay", ["2010 | 2010"]),
      ("in the nineties", ["the nineties | 199"]),
      ("in his 30s", []), ("2009-2010", ["2009-2010 | 2009/2010"]),
      ("between 1994 and 1996", ["1994 | 1994", "1996 | 1996"]),
      ("in the 1800s", ["the 1800s | 18"]), ("in the third century B.C.", []),
      ("in '98", ["'98 | 1998"]), ("the summer of '69", ["the summer of '69 | 1969-SU"]),
      ("since 9/11", ["9/11 | 2001-09-11"]), ("9/11 of the votes", []),
      ("the 19th century", ["the 19th century | 18"]), ("room 1984", []),
    ])
  func years(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "Early, late and numbered parts keep the value and narrow the span",
    arguments: [
      ("in early March", "early March | 2024-03", "2024-03-01 2024-03-11"),
      ("in late 2014", "late 2014 | 2014", "2014-09-01 2015-01-01"),
      ("the first week of March", "the first week of March | 2024-03", "2024-03-01 2024-03-08"),
      ("in mid-September", "mid-September | 2023-09", "2023-09-11 2023-09-21"),
      ("the first half of 2020", "the first half of 2020 | 2020-H1", "2020-01-01 2020-07-01"),
      ("the third quarter of 2021", "the third quarter of 2021 | 2021-Q3", "2021-07-01 2021-10-01"),
      ("the end of May 2020", "the end of May 2020 | 2020-05", "2020-05-21 2020-06-01"),
    ])
  func parts(text: String, expected: String, span: String) {
    #expect(told(text) == [expected])
    #expect(spanned(text) == span)
  }
}
