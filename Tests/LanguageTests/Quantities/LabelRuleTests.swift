import Language
import Testing

@Suite("Numbers that are names")
struct LabelRuleTests {
  @Test(
    "A number in a name is a label",
    arguments: [
      ("two KX-74 rifles", ["two | 2", "KX-74 | 74 label"]),
      ("Flight 7310 left", ["7310 | 7310 label"]),
      ("on Highway B17", ["B17 | 17 label"]),
      ("No. 5 in Room 12", ["5 | 5 label", "12 | 12 label"]),
      ("under Articles 205 and 206 of the code", ["205 | 205 label", "206 | 206 label"]),
      ("a Boeing 737 crashed", ["737 | 737 label"]),
      ("open 24/7", ["24/7 | 0 label"]),
      ("they won 3-1", ["3-1 | 3 label"]),
      ("call +44 20 7946 0958", ["44 20 7946 0958 | 44 label"]),
      ("version 1.2.3", ["1.2.3 | 0 label"]),
      ("as shown [2] there", ["2 | 2 label"]),
      ("when flight 417 left", ["417 | 417 label"]),
      ("on Flight KL 417", ["417 | 417 label"]),
      ("two Condor 300 jets", ["two | 2", "300 | 300 label"]),
      (
        "Route 9, Line 4, Unit 3, Gate 12",
        ["9 | 9 label", "4 | 4 label", "3 | 3 label", "12 | 12 label"]
      ),
      ("in room 12 and on page 4", ["12 | 12 label", "4 | 4 label"]),
      ("a grade 3 listing", ["3 | 3 label"]), ("in Chapter 2", ["2 | 2 label"]),
      ("a model 300", ["300 | 300 label"]),
      ("a 5G mast", ["5G | 5 label"]),
      ("the S&P 500 rose", ["500 | 500 label"]), ("while the Nasdaq 100 fell", ["100 | 100 label"]),
      ("at 49 Mill Road and 9 E 71st St", ["49 | 49 label", "9 | 9 label", "71st | 71 label"]),
      ("two new 737 Max jets", ["two | 2", "737 | 737 label"]),
      ("the keeper (4) was there", ["4 | 4 label"]),
      ("its 2018 sales fell", ["2018 | 2018 label"]),
    ])
  func labels(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test("A word before a number and a hyphen makes no label of it")
  func prefixes() {
    #expect(described("a sub-500 m run") == ["500 m | 500 m"])
    #expect(described("minus-5 degrees") == ["minus-5 degrees | -5 °"])
  }

  @Test("A count after a name stays a count")
  func counts() {
    #expect(described("In Norwell 23 boats sank") == ["23 | 23"])
    #expect(described("In that case 12 people would pay") == ["12 | 12"])
  }
}
