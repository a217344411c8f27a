import AssayModel
import Testing

@testable import Reconciling

@Suite struct IntervalTests {
  private func meets(_ a: Measure, _ b: Measure) -> Bool {
    interval(.measure(a)).meets(interval(.measure(b)))
  }

  @Test("Bounds allow what they say and no more")
  func bounds() {
    #expect(meets(Measure(14), Measure(14)))
    #expect(!meets(Measure(14), Measure(15)))
    #expect(meets(Measure(14, bound: .atLeast), Measure(15)))
    #expect(!meets(Measure(14, bound: .moreThan), Measure(14)))
    #expect(meets(Measure(136, bound: .about), Measure(137)))
    #expect(!meets(Measure(136, bound: .about), Measure(120)))
    #expect(!meets(Measure(14, bound: .atMost), Measure(15)))
    #expect(meets(Measure(10, upper: 20, bound: .between), Measure(15)))
  }

  @Test("Units of one kind are compared in one unit")
  func units() {
    #expect(meets(Measure(1, unit: "km"), Measure(1000, unit: "m")))
    #expect(meets(Measure(90, unit: "min"), Measure(1.5, unit: "h")))
  }
}
