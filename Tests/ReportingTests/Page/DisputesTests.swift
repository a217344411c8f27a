import AssayModel
import Testing

@testable import Reporting

@Suite struct DisputesTests {
  /// The disputes of an account with disputed words at these ranges.
  func disputes(_ ranges: [Range<Int>]) -> Disputes {
    var account = Account(Draft("aaaaaaaaaaa1").document("a", outlet: nil, title: nil))
    account.statements = ranges.map { range in
      let passage = Passage("aaaaaaaaaaa1", range)
      return Statement(
        id: "\(range)", content: passage, sentence: passage, chain: [], kind: .direct,
        standing: .disputed(by: "\(range)", at: passage))
    }
    return Disputes(account)
  }

  @Test(
    "Disputed words are found wherever a range touches them",
    arguments: [
      (0..<5, false), (0..<11, true), (15..<16, true), (20..<30, false), (35..<36, true),
      (60..<61, true), (99..<100, true), (100..<120, false),
    ])
  func touched(range: Range<Int>, isDisputed: Bool) {
    let found = disputes([10..<20, 32..<100, 40..<45]).standing(of: range)
    #expect((found != .undisputed) == isDisputed)
  }

  @Test("Where nothing is disputed nothing is said")
  func none() {
    #expect(disputes([]).standing(of: 0..<10) == .undisputed)
  }
}
