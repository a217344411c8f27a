import Language
import Testing

@Suite("Counts, sums and measures")
struct AmountRuleTests {
  @Test(
    "A number is read with its bound and unit",
    arguments: [
      ("At least 41 people drowned", ["At least 41 | at least 41"]),
      ("one hundred and twelve sheep", ["one hundred and twelve | 112"]),
      ("It cost 1,200 euros", ["1,200 euros | 1200 EUR"]),
      ("14\u{A0}700 km of rope", ["14\u{A0}700 km | 14700 km"]),
      ("They paid £3bn and $5000", ["£3bn | 3000000000 GBP", "$5000 | 5000 USD"]),
      ("US$40 or 5,000 USD", ["US$40 | 40 USD", "5,000 USD | 5000 USD"]),
      ("2.4 million crowns", ["2.4 million crowns | 2400000 crown"]),
      ("a stamp for 40p", ["40p | 0.4 GBP"]),
      ("12 pounds of fish", ["12 pounds | 12 lb"]),
      ("5 million pounds", ["5 million pounds | 5000000 GBP"]),
      ("5m people live there", ["5m | 5000000"]),
      ("a wall 5m high", ["5m | 5 m"]),
      ("two dozen eggs and half a dozen more", ["two dozen | 24", "half a dozen | 6"]),
      ("a couple of sailors", ["a couple of | about 2"]),
      (
        "ten per cent, 3.5% and 7 percentage points",
        [
          "ten per cent | 10 %", "3.5% | 3.5 %", "7 percentage points | 7 %",
        ]
      ),
      ("a 150-kilometre coast", ["150-kilometre | 150 km"]),
      ("30 square metres at 20°C", ["30 square metres | 30 m2", "20°C | 20 °C"]),
      ("60 mph or 97 km/h", ["60 mph | 60 mph", "97 km/h | 97 km/h"]),
      (
        "two million, three hundred thousand and five",
        [
          "two million | 2000000", "three hundred thousand and five | 300005",
        ]
      ),
      (
        "twelve thousand four hundred and six nails",
        ["twelve thousand four hundred and six | 12406"]
      ),
      ("half a mile and a kilometre", ["half a mile | 0.5 mi", "a kilometre | 1 km"]),
      ("5 1/2 miles", ["5 1/2 miles | 5.5 mi"]),
      ("10 000 crowns and 3 000 000 oxen", ["10 000 crowns | 10000 crown", "3 000 000 | 3000000"]),
      ("minus one, negative 40", ["minus one | -1", "negative 40 | -40"]),
      ("at -12C (10F)", ["-12C | -12 °C", "10F | 10 °F"]), ("in seat 12C", ["12C | 12 label"]),
      ("he is 5ft 9in tall", ["5ft | 5 ft", "9in | 9 in"]),
      ("one in five houses", ["one in five | 0.2 fraction"]),
      ("two out of three wells", ["two out of three | 0.667 fraction"]),
      ("1⁄4 of it, 1/16 of an inch", ["1⁄4 | 0.25 fraction", "1/16 | 0.063 fraction"]),
      ("a quarter million crowns", ["a quarter million crowns | 250000 crown"]),
      ("35m of its lamps", ["35m | 35000000"]), ("35m of rope", ["35m | 35 m"]),
      ("20 - 30 litres", ["20 - 30 litres | 20...30 L"]),
      ("down by 1 to 1.5 degrees", ["1 to 1.5 degrees | 1...1.5 °"]),
      ("worth $2.1T", ["$2.1T | 2100000000000 USD"]),
      ("at .001 per cent", [".001 per cent | 0.001 %"]),
    ])
  func amounts(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test(
    "Words of bound before and after a number are its bound",
    arguments: [
      ("more than 12 boats", "more than 12 | more than 12"),
      ("no fewer than twelve boats", "no fewer than twelve | at least 12"),
      ("some 200 boats", "some 200 | about 200"),
      ("an estimated 40 boats", "an estimated 40 | about 40"),
      ("up to about 50 boats", "up to about 50 | up to 50"),
      ("as many as 60 boats", "as many as 60 | up to 60"),
      ("fewer than five boats", "fewer than five | less than 5"),
      ("20 or more boats", "20 or more | at least 20"),
      ("30 or so boats", "30 or so | about 30"),
      ("40-plus boats", "40-plus | at least 40"),
      ("50+ boats", "50+ | at least 50"),
      ("the best part of 60 boats", "the best part of 60 | about 60"),
      ("nearly 70 km", "nearly 70 km | about 70 km"),
      ("over 500 ropes", "over 500 | more than 500"),
    ])
  func bounds(text: String, expected: String) {
    #expect(described(text) == [expected])
  }

  @Test(
    "Words of place are no bounds",
    arguments: [
      ("spread over 4 km²", "4 km² | 4 km2"), ("flew over 300 km", "300 km | 300 km"),
      ("buried under 5 metres of mud", "5 metres | 5 m"),
      ("it lay under 5 metres of mud", "5 metres | 5 m"),
      ("found under 12 boats", "12 | 12"), ("found over 300 coins", "over 300 | more than 300"),
      ("a wall under 5 metres high", "under 5 metres | less than 5 m"),
      ("over the next two days", "two days | 2 d"),
    ])
  func places(text: String, expected: String) {
    #expect(described(text) == [expected])
  }

  @Test(
    "Names of money and degrees keep to themselves",
    arguments: [
      ("fined 300 marks", "300 marks | 300 mark"), ("paid 40 lei", "40 lei | 40 RON"),
      ("paid 1,200 naira", "1,200 naira | 1200 NGN"),
      ("5 million won", "5 million won | 5000000 KRW"), ("the three won", "three | 3"),
      ("worth 20 hryvnias", "20 hryvnias | 20 UAH"), ("paid 30 lire", "30 lire | 30 lira"),
      ("6 degrees Celsius", "6 degrees Celsius | 6 °C"), ("at 6 °C", "6 °C | 6 °C"),
      ("latitude 54°", "54° | 54 °"), ("at latitude 54 it sank", "54 | 54 label"),
    ])
  func names(text: String, expected: String) {
    #expect(described(text) == [expected])
  }

  @Test("The parts of a coordinate are angles")
  func coordinates() {
    #expect(described("at 54° 12′ N") == ["54° | 54 °", "12′ | 12 ′"])
    #expect(told("lost during 2022′s rout") == ["2022 | 2022"])
  }

  @Test(
    "Two numbers joined by a word or dash are a range",
    arguments: [
      ("27-28 km", "27-28 km | 27...28 km"),
      ("between 15 and 20 men", "between 15 and 20 | 15...20"),
      ("10 to 12 boats", "10 to 12 | 10...12"),
      ("three or four boats", "three or four | 3...4"),
      ("12–14 boats", "12–14 | 12...14"),
      ("from 10 km to 20 km", "from 10 km to 20 km | 10...20 km"),
      ("5% to 10%", "5% to 10% | 5...10 %"),
      ("2 to 3 million crowns", "2 to 3 million crowns | 2000000...3000000 crown"),
    ])
  func ranges(text: String, expected: String) {
    #expect(described(text) == [expected])
  }

  @Test("A change gives both its numbers and a minus belongs to its number")
  func changes() {
    #expect(described("The toll rose from 12 to 15") == ["12 | 12", "15 | 15"])
    #expect(described("up by $3 to $15") == ["$3 | 3 USD", "$15 | 15 USD"])
    #expect(described("a night of -20°C") == ["-20°C | -20 °C"])
    #expect(described("half a million sheep") == ["half a million | 500000"])
  }

  @Test("The number's own characters stand apart from bound and unit")
  func places() throws {
    let text = TokenizedText("The quay is at least 1,200 metres long.")
    let found = try #require(quantities(in: text, times: []).first)
    #expect(text.text(found.number) == "1,200")
    #expect(text.text(found.range) == "at least 1,200 metres")
    #expect(found.unitTokens.map { text.text(tokens: $0) } == "metres")
  }

  @Test("Orders of size and parts are told from counts")
  func vague() {
    #expect(
      described("hundreds of gulls, tens of thousands of eels, several boats, a few dozen rats")
        == [
          "hundreds | at least 200 vague", "tens of thousands | at least 20000 vague",
          "several | at least 3 vague", "a few dozen | at least 36 vague",
        ])
    #expect(
      described("hundreds of thousands of eels, a few hundred, several dozen, several thousands")
        == [
          "hundreds of thousands | at least 200000 vague", "a few hundred | at least 300 vague",
          "several dozen | at least 36 vague", "several thousands | at least 3000 vague",
        ])
    #expect(
      described("one-third of the crew, more than half, half of them, two-thirds, a quarter of it")
        == [
          "one-third | 0.333 fraction", "more than half | more than 0.5 fraction",
          "half | 0.5 fraction", "two-thirds | 0.667 fraction", "a quarter | 0.25 fraction",
        ])
    #expect(
      described("the 12th boat and the twenty-first") == [
        "12th | 12 ordinal", "twenty-first | 21 ordinal",
      ])
  }

  @Test("Digits without end are unreadable and read once", .timeLimit(.minutes(1)))
  func endless() {
    let digits = String(repeating: "7", count: 1_000_000)
    let found = described("It had \(digits) legs")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("| 0 unreadable") == true)
  }

  @Test("Storms of separators take linear time", .timeLimit(.minutes(1)))
  func storms() {
    #expect(described(String(repeating: "1,", count: 10_000)).count == 10_000)
    _ = described(String(repeating: "a ", count: 10_000))
    _ = described(String(repeating: "one hundred and ", count: 5000))
    _ = described(String(repeating: "1-", count: 10_000))
    _ = described(String(repeating: "$", count: 10_000))
    _ = described(String(repeating: "half ", count: 10_000))
  }
}
