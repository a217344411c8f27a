import Foundation
import Testing
import Weighing

@Suite("What changes the leader, ten thousand times over")
struct ExhaustiveFlipsTests {
  /// An item with the bits of what is gone without it.
  private struct Loss {
    var item: WeighingModel.Item
    var gone: Int
  }

  @Test(
    "Single items and pairs are those that going through everything finds", arguments: Cases.parts)
  func flips(part: Int) {
    let random = RandomModel(
      ratings: .points, hypotheses: 2...3, facts: 1...3, sources: 1...3, reports: 0...5, relays: 1,
      hasRelations: false)
    let failures = Cases.failures(in: part, salt: 9) { chance in
      let model = random.model(&chance)
      var everything = BruteForce(model)
      var isNear = false
      let leaders = leaders(everything.weights(without: 0), &isNear)
      let losses = losses(of: model)
      func flips(_ gone: Int) -> Bool {
        self.leaders(everything.weights(without: gone), &isNear) != leaders
      }
      let singles = losses.filter { flips($0.gone) }
      var pairs: Set<Int> = []
      for (place, one) in losses.enumerated() {
        for two in losses[(place + 1)...] {
          let both = one.gone | two.gone
          // Not where a smaller loss is enough.
          guard !singles.contains(where: { $0.gone & both == $0.gone }) else { continue }
          if flips(both) { pairs.insert(both) }
        }
      }
      let smallest = pairs.filter { pair in !pairs.contains { $0 != pair && $0 & pair == $0 } }
      // Whether two that are this near tie is for rounding to say.
      if isNear { return nil }

      let found = try Engine(model).flips().flips
      let gone = Dictionary(uniqueKeysWithValues: losses.map { ($0.item, $0.gone) })
      guard found.filter({ $0.items.count == 1 }).map({ $0.items[0] }) == singles.map(\.item) else {
        return "singles \(found) instead of \(singles)"
      }
      let foundPairs = found.filter { $0.items.count == 2 }
        .map { $0.items.reduce(0) { $0 | (gone[$1] ?? 0) } }
      guard foundPairs.count == Set(foundPairs).count,
        singles.isEmpty && smallest.isEmpty || Set(foundPairs) == smallest
      else { return "pairs \(foundPairs) instead of \(smallest)" }
      for flip in found {
        let without = flip.items.reduce(0) { $0 | (gone[$1] ?? 0) }
        guard self.leaders(everything.weights(without: without), &isNear) == flip.leaders else {
          return "other leaders than \(flip.leaders) without \(flip.items)"
        }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }

  /// Who leads: all within a billionth of the best in log odds.
  ///
  /// Marks whether any is near that border.
  private func leaders(_ weights: [Double], _ isNear: inout Bool) -> [Int] {
    let highest = weights.max() ?? 0
    return weights.indices.filter { index in
      let apart = log(highest / weights[index])
      if 1e-11 < apart && apart < 1e-7 { isNear = true }
      return apart <= 1e-9
    }
  }

  /// Everything that can be left out: reports, sources, origins with their copies, and facts.
  private func losses(of model: WeighingModel) -> [Loss] {
    let reports = model.reports
    func bits(_ isGone: (Int) -> Bool) -> Int {
      reports.indices.reduce(0) { isGone($1) ? $0 | 1 << $1 : $0 }
    }
    func root(_ report: Int) -> Int { reports[report].copies.map(root) ?? report }
    var losses = reports.indices.map { Loss(item: .report($0), gone: 1 << $0) }
    for source in model.sources.indices {
      let gone = bits { report in reports[report].links.contains { $0.source == source } }
      if gone != 0 { losses.append(Loss(item: .source(source), gone: gone)) }
    }
    for first in reports.indices where reports[first].copies == nil {
      losses.append(Loss(item: .origin(first), gone: bits { root($0) == first }))
    }
    for (fact, numbers) in model.facts.enumerated() {
      let gone = bits { reports[$0].fact == fact || reports[$0].ifGenuine == fact }
      let known = numbers.isEstablished ? 1 << (reports.count + fact) : 0
      if gone | known != 0 { losses.append(Loss(item: .fact(fact), gone: gone | known)) }
    }
    return losses
  }
}
