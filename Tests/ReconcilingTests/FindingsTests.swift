import AssayModel
import Reconciling
import Testing

@Suite struct FindingsTests {
  private func findings(_ text: String) -> [String] {
    reconcile([account("A", published: sunday, "Fire at Harbour Hall on 3 May 2031", text)])
      .findings.map(\.text)
  }

  @Test("Parts that make more than their whole cannot be right")
  func sum() {
    #expect(
      findings("Of the 43 injured, 19 are men, 16 are women and 11 are children.")
        == ["19 + 16 + 11 = 46, which is more than 43."])
    #expect(findings("Of the 46 injured, 19 are men, 16 are women and 11 are children.") == [])
  }

  @Test("A date on the wrong weekday cannot be right")
  func weekday() {
    #expect(
      findings("It burned on Friday, May 3, 2031.") == ["2031-05-03 was a Saturday, not a Friday."])
    #expect(findings("It burned on Saturday, May 3, 2031.") == [])
  }

  @Test("One instant in two zones must differ by the zone")
  func zone() {
    #expect(
      findings("The alarm was raised at 20:40 local time (GMT+2), or 18:10 GMT.").count == 1)
    #expect(findings("The alarm was raised at 20:40 local time (GMT+2), or 18:40 GMT.") == [])
  }
}
