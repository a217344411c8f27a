import AssayModel
import Testing

@testable import Reconciling

@Suite struct PlainWordsTests {
  @Test(
    "Measures read as a person would say them",
    arguments: [
      (Measure(137), "137"), (Measure(137, bound: .atLeast), "at least 137"),
      (Measure(12800, unit: "m2"), "12,800 m²"), (Measure(90, unit: "min"), "1 h 30 min"),
      (Measure(3, upper: 5, bound: .between), "between 3 and 5"),
      (Measure(2.5, unit: "km"), "2.5 km"),
      (Measure(2, unit: "d"), "2 days"), (Measure(0.5, unit: "min"), "30 s"),
    ])
  func measures(measure: Measure, expected: String) {
    #expect(measureText(measure, written: "") == expected)
  }

  @Test("An order of size keeps its own words")
  func orders() {
    #expect(measureText(Measure(24, bound: .atLeast), written: "Dozens") == "dozens")
  }
}
