import Testing
import Weighing

@Suite("Who leads")
struct LeadTests {
  @Test(
    "Ties are told by a tolerance, in any order", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func ties(order: [Int]) {
    let weights = [-3.0, -3.0 - 1e-12, -4.0]
    let lead = Lead(logWeights: order.map { weights[$0] })
    #expect(Set(lead.leaders.map { order[$0] }) == [0, 1])
    #expect(lead.leaders == lead.leaders.sorted())
    #expect(lead.margin == 0)
  }

  @Test("What differs by more than the tolerance does not tie")
  func noTie() throws {
    let lead = Lead(posterior: [0.5 + 1e-8, 0.5 - 1e-8])
    #expect(lead.leaders == [0])
    #expect(try #require(lead.margin) > 0)
  }

  @Test("The margin is the decimal logarithm of the odds against the runner-up")
  func margin() throws {
    #expect(abs(try #require(Lead(posterior: [0.08, 0.9, 0.02]).margin) - 1.0511525224) < 1e-9)
  }

  @Test("A hypothesis that is not ranked never leads, nor is it the runner-up")
  func mask() throws {
    let lead = Lead(posterior: [0.6, 0.1, 0.01, 0.29], ranked: [false, true, true, false])
    #expect(lead.leaders == [1])
    #expect(abs(try #require(lead.margin) - 1) < 1e-12)
    #expect(Lead(posterior: [0.6, 0.4], ranked: [false, true]).margin == nil)
    #expect(Lead(posterior: [0.6, 0.4], ranked: [false, false]).leaders == [])
  }

  @Test("An impossible runner-up gives no margin rather than an infinite one")
  func impossible() {
    #expect(Lead(logWeights: [-2, -.infinity]).margin == nil)
    #expect(Lead(logWeights: [-2, -.infinity]).leaders == [0])
    #expect(Lead(logWeights: [-.infinity, -.infinity]).leaders == [])
  }
}
