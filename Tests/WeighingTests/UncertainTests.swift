import Testing
import Weighing

@Suite("Uncertain numbers")
struct UncertainTests {
  @Test("A range is read as the middle nine tenths on the scale of log odds")
  func range() {
    let range = Uncertain(0.2, 0.8)
    #expect(abs(range.central - 0.5) < 1e-15)
    #expect(abs(logistic(range.mean + Uncertain.quantile95 * range.deviation) - 0.8) < 1e-12)
  }

  @Test("A point may be 0 or 1")
  func point() {
    #expect(Uncertain(0).central == 0)
    #expect(Uncertain(1).isPoint)
  }
}
