import Testing
import Weighing

@Suite("What can be left out")
struct ItemsTests {
  private let chained = WeighingModel(
    priors: [0.5, 0.5], sources: [Uncertain(0.8), Uncertain(0.7), Uncertain(0.6)],
    facts: [
      WeighingModel.Fact(expected: [Uncertain(0.9), Uncertain(0.1)]),
      WeighingModel.Fact(expected: [Uncertain(0.3), Uncertain(0.6)]),
      WeighingModel.Fact(expected: [Uncertain(0.5), Uncertain(0.5)]),
    ],
    reports: [
      report(fact: 0, by: [0, 1]), report(fact: 0, by: [1], copies: 0),
      report(fact: 0, by: [0], copies: 1), report(fact: 1, by: [0]),
    ])

  private static func report(fact: Int, by sources: [Int], copies: Int? = nil)
    -> WeighingModel.Report
  {
    WeighingModel.Report(
      fact: fact, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
      links: sources.map { .init(source: $0, anyway: .same(Uncertain(0.5))) }, copies: copies)
  }

  @Test("Sources without a word and facts without a report are not items")
  func items() {
    #expect(
      chained.items == [
        .report(0), .report(1), .report(2), .report(3), .source(0), .source(1), .origin(0),
        .origin(3), .fact(0), .fact(1),
      ])
  }

  @Test("A source's reports are those in whose chain it stands, at any place")
  func source() {
    #expect(chained.variant(without: [.source(1)]).withoutReports == [0, 1])
    #expect(chained.variant(without: [.source(0)]).withoutReports == [0, 2, 3])
  }

  @Test("An origin is its first teller with copies and copies of copies")
  func origin() {
    #expect(chained.origins == [[0, 1, 2], [3]])
    #expect(chained.variant(without: [.origin(0)]).withoutReports == [0, 1, 2])
    #expect(chained.origin(of: 2) == 0)
  }

  @Test("Copies in a circle end the search")
  func circle() {
    var model = chained
    model.reports[0].copies = 2
    #expect(model.origin(of: 0) == 0)
    #expect(model.origins.count == 4)
  }
}
