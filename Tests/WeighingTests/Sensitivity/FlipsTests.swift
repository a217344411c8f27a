import AssayModel
import Testing
import Weighing

@Suite("The smallest losses that change the leader")
struct FlipsTests {
  @Test("Single items and pairs equal brute force", arguments: 0..<120)
  func bruteForce(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 4 == 0)
    let engine = try Engine(model)
    let now = engine.lead().leaders
    func leaders(without items: [WeighingModel.Item]) -> [Int] {
      Lead(
        logWeights: zip(
          model.priors, engine.logLikelihoods(of: [model.variant(without: items)])[0]
        ).map { logit(1 / (1 + 1 / $0)) + $1 }
      ).leaders
    }
    func changes(_ items: [WeighingModel.Item]) -> Bool { leaders(without: items) != now }
    let items = model.items
    let singles = items.filter { changes([$0]) }
    var pairs = [Set<Int>]()
    for (place, first) in items.enumerated() {
      for second in items[(place + 1)...]
      where !singles.contains(first) && !singles.contains(second) && changes([first, second]) {
        pairs.append(gone([first, second], of: model))
      }
    }
    let losses = singles.map { gone([$0], of: model) } + pairs
    let smallest = Set(pairs.filter { pair in !losses.contains { $0.isStrictSubset(of: pair) } })
      .subtracting(singles.map { gone([$0], of: model) })

    let found = engine.flips()
    #expect(found.flips.filter { $0.items.count == 1 }.map { $0.items[0] } == singles)
    let foundPairs = found.flips.filter { $0.items.count == 2 }
    if !singles.isEmpty || !smallest.isEmpty {
      #expect(foundPairs.count == smallest.count)
      #expect(Set(foundPairs.map { gone($0.items, of: model) }) == smallest)
      #expect(found.search == .exact)
    } else {
      #expect(found.search == .greedy)
      #expect(foundPairs.isEmpty)
    }
    for flip in found.flips { #expect(flip.leaders == leaders(without: flip.items)) }
    for flip in found.flips { #expect(flip.leaders != now) }
  }

  /// Reports that are gone, and established facts as negative numbers.
  private func gone(_ items: [WeighingModel.Item], of model: WeighingModel) -> Set<Int> {
    var gone = Set<Int>()
    for item in items {
      gone.formUnion(model.variant(without: [item]).withoutReports)
      guard case .fact(let fact) = item else { continue }
      gone.formUnion(
        model.reports.indices.filter {
          model.reports[$0].fact == fact || model.reports[$0].ifGenuine == fact
        })
      if model.facts[fact].isEstablished { gone.insert(-1 - fact) }
    }
    return gone
  }

  /// Established facts, each with its likelihoods.
  private func established(_ expected: [[Double]], priors: [Double]) -> WeighingModel {
    WeighingModel(
      priors: priors,
      facts: expected.map {
        WeighingModel.Fact(expected: $0.map { Uncertain($0) }, isEstablished: true)
      })
  }

  @Test("A leader that two facts hold up falls by the loss of both")
  func pair() throws {
    let flips = try Engine(
      established([[0.8, 0.2], [0.7, 0.3], [0.4, 0.6]], priors: [0.5, 0.5])
    ).flips()
    #expect(flips.search == .exact)
    #expect(flips.flips.map(\.items) == [[.fact(0), .fact(1)]])
    #expect(flips.flips.map(\.leaders) == [[1]])
  }

  @Test("Beyond pairs the search is greedy and keeps only what is needed")
  func greedy() throws {
    let flips = try Engine(
      established([[0.8, 0.2], [0.8, 0.2], [0.8, 0.2], [0.6, 0.4]], priors: [0.2, 0.8])
    ).flips()
    #expect(flips.search == .greedy)
    #expect(flips.flips.map(\.items) == [[.fact(0), .fact(1), .fact(2)]])
    #expect(flips.triedPairs)
  }

  @Test("A leader by its prior alone has no flips")
  func none() throws {
    let flips = try Engine(established([[0.8, 0.2]], priors: [0.9, 0.1])).flips()
    #expect(flips.flips == [])
    #expect(flips.search == .greedy)
  }

  @Test("More pairs than the limit are not tried, and that is said")
  func limit() throws {
    let engine = try Engine(
      established([[0.8, 0.2], [0.7, 0.3], [0.4, 0.6]], priors: [0.5, 0.5]))
    let flips = engine.flips(pairLimit: 2)
    #expect(!flips.triedPairs)
    #expect(flips.search == .greedy)
    #expect(flips.flips.map(\.items) == [[.fact(0), .fact(1)]])
  }
}
