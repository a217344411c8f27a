import Foundation
import Testing
import Weighing

@Suite("Ranges")
struct RangesTests {
  @Test(
    "Worked cases of ranges: middle, bounds, quantiles, means, chances",
    .enabled(
      if: WorkedCases.folder != nil,
      "The cases are in ../shared (or ASSAY_SHARED), which is absent."))
  func workedCases() throws {
    var worst = 0.0
    for item in try WorkedCases.read("interval_model.json").prefix(cases(20)) {
      let hypotheses = (item["hypotheses"] as! [[String: Any]])
      let names = hypotheses.map { $0["id"] as! String }
      let strengths = item["cluster_rho"] as? [String: Double] ?? [:]
      let clusters = strengths.keys.sorted()
      let model = WeighingModel(
        priors: hypotheses.map { $0["prior"] as! Double },
        facts: (item["items"] as! [[String: Any]]).map { fact in
          let ranges = fact["p"] as! [String: [Double]]
          return .init(
            expected: names.map { Uncertain(ranges[$0]![0], ranges[$0]![1]) }, isEstablished: true,
            relation: (fact["cluster"] as? String).map { clusters.firstIndex(of: $0)! })
        }, relations: clusters.map { Uncertain(strengths[$0]!) })
      let engine = try Engine(model)
      let expected = item["expected"] as! [String: Any]
      let centre = engine.posteriors(of: [.init()])[0]
      let bounds = engine.bounds()
      let draws = try engine.draws()
      let drawn = expected["monte_carlo"] as! [String: Any]
      for (index, name) in names.enumerated() {
        func near(_ got: Double, _ key: String) {
          let wanted = (drawn[key] as! [String: Double])[name]!
          worst = max(worst, abs(got - wanted))
          #expect(abs(got - wanted) < 0.01, "\(item["id"]!) \(name) \(key)")
        }
        #expect(
          abs(centre[index] - (expected["central_posterior"] as! [String: Double])[name]!) < 1e-9)
        let ends = (expected["credal_bounds"] as! [String: [Double]])[name]!
        #expect(abs(bounds[index].lowerBound - ends[0]) < 1e-9)
        #expect(abs(bounds[index].upperBound - ends[1]) < 1e-9)
        let wanted = (drawn["quantiles_5_25_50_75_95"] as! [String: [Double]])[name]!
        for (a, b) in zip(draws.quantiles([0.05, 0.25, 0.5, 0.75, 0.95], of: [index]), wanted) {
          worst = max(worst, abs(a - b))
          #expect(abs(a - b) < 0.01)
        }
        near(draws.mean(of: [index]), "mean")
        near(draws.leading[index], "prob_leader")
        for (threshold, values) in drawn["prob_above"] as! [String: [String: Double]] {
          let got = draws.probability(of: [index], above: Double(threshold)!)
          worst = max(worst, abs(got - values[name]!))
          #expect(abs(got - values[name]!) < 0.01)
        }
      }
    }
    // A wide margin, so that another seed would do as well.
    #expect(worst < 0.008)
  }

  @Test("The middle and every draw inside the ranges lie inside the bounds", arguments: 0..<4)
  func bounds(part: UInt64) throws {
    var lot = Lot(300 + part)
    for number in 0..<cases(150) {
      let model = WeighingModel.random(&lot, ranges: true)
      guard let engine = try? Engine(model) else { continue }
      let contested = (0..<lot.pick([0, 0, 1, 3, 10])).map { _ in model.randomRemoval(&lot) }
      let bounds = engine.bounds(contested: contested)
      var variants = [WeighingModel.Variant()]
      for _ in 0..<40 {
        var variant = WeighingModel.Variant(values: model.randomValues(&lot))
        for item in contested where lot.happens(0.5) { variant = variant.combined(with: item) }
        variants.append(variant)
      }
      for posterior in engine.posteriors(of: variants) where posterior.contains(where: { $0 > 0 }) {
        for (hypothesis, value) in posterior.enumerated() {
          #expect(
            bounds[hypothesis].contains(value), "model \(number): \(value) in \(bounds[hypothesis])"
          )
        }
      }
    }
  }

  @Test("Bounds of points are points")
  func points() throws {
    var lot = Lot(12)
    for _ in 0..<cases(50) {
      guard let engine = try? Engine(WeighingModel.random(&lot)) else { continue }
      let centre = engine.posteriors(of: [.init()])[0]
      for (bound, value) in zip(engine.bounds(), centre) {
        #expect(bound.contains(value))
        #expect(bound.upperBound - bound.lowerBound < 1e-10)
      }
    }
  }

  @Test("Nothing is NaN or infinite for the widest ranges", arguments: 0..<4)
  func extreme(part: UInt64) throws {
    var lot = Lot(400 + part)
    for _ in 0..<cases(60) {
      let model = WeighingModel.random(&lot, ranges: true, extreme: true)
      guard let engine = try? Engine(model) else { continue }
      let bounds = engine.bounds()
      for bound in bounds { #expect(bound.lowerBound.isFinite && bound.upperBound.isFinite) }
      let centre = engine.posteriors(of: [.init()])[0]
      for (bound, value) in zip(bounds, centre) { #expect(bound.contains(value)) }
      let draws = try engine.draws(count: 512)
      for column in draws.posteriors { #expect(column.allSatisfy { 0 <= $0 && $0 <= 1 }) }
      for draw in 0..<draws.count {
        let sum = draws.posteriors.reduce(0) { $0 + $1[draw] }
        #expect(abs(sum - 1) < 1e-12)
      }
    }
  }

  @Test("Each draw is the posterior of its numbers")
  func draws() throws {
    // Only one number is a range: each draw must be what that number gives.
    var model = WeighingModel(
      priors: [0.3, 0.7], sources: [Uncertain(0.4, 0.9)],
      facts: [.init(expected: [Uncertain(0.9), Uncertain(0.2)])],
      reports: [
        .init(
          fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
          links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
      ])
    for fixed in [false, true] {
      if fixed { model.sources = [Uncertain(0.7)] }
      let engine = try Engine(model)
      let shares = [0.05, 0.5, 0.95]
      let got = try engine.draws().quantiles(shares, of: [0])
      for (share, value) in zip(shares, got) {
        let normal = [0.05: -1.6448536, 0.5: 0, 0.95: 1.6448536][share]!
        let number = logistic(model.sources[0].mean + normal * model.sources[0].deviation)
        let wanted = engine.posteriors(of: [.init(values: [.reliability(source: 0): number])])[0][0]
        #expect(abs(value - wanted) < 1e-3)
      }
    }
  }

  @Test("Draws of whole models have the means of numbers drawn one by one", arguments: 0..<3)
  func plainDraws(part: UInt64) throws {
    var lot = Lot(700 + part)
    for number in 0..<cases(8) {
      let model = WeighingModel.random(&lot, ranges: true, reports: 12)
      guard let engine = try? Engine(model) else { continue }
      let contested = number % 2 == 1 ? [] : (0..<2).map { _ in model.randomRemoval(&lot) }
      let count = cases(4096)
      let draws = try engine.draws(count: count, contested: contested)
      let variants = (0..<count).map { _ in
        var variant = WeighingModel.Variant(values: model.normalValues(&lot))
        for item in contested where lot.happens(0.5) { variant = variant.combined(with: item) }
        return variant
      }
      let posteriors = engine.posteriors(of: variants)
      for hypothesis in model.priors.indices {
        let values = posteriors.map { $0[hypothesis] }
        let mean = values.reduce(0, +) / Double(values.count)
        let square = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        let error = (max(0, square - mean * mean) / Double(values.count)).squareRoot()
        let got = draws.mean(of: [hypothesis])
        #expect(
          abs(got - mean) < 5 * error + 1e-6, "model \(number): \(got) for \(mean) ± \(error)")
        let above = draws.probability(of: [hypothesis], above: mean)
        let wanted = Double(values.count { $0 > mean }) / Double(values.count)
        #expect(
          abs(above - wanted) < 3.8 / Double(count).squareRoot(),
          "model \(number): \(above) for \(wanted)")
      }
    }
  }

  @Test("In a case of sixty reports the band lies inside the bounds", arguments: 1...2)
  func goal(seed: UInt64) throws {
    let engine = try Engine(.goal(seed: seed))
    let centre = engine.posteriors(of: [.init()])[0]
    let draws = try engine.draws(count: cases(4096))
    for (hypothesis, bound) in engine.bounds().enumerated() {
      let band = draws.quantiles([0.05, 0.95], of: [hypothesis])
      #expect(bound.contains(centre[hypothesis]))
      #expect(bound.contains(band[0]) && bound.contains(band[1]))
      #expect(band[0] - 1e-3 < centre[hypothesis] && centre[hypothesis] < band[1] + 1e-3)
    }
  }

  @Test("A contested report is in half of the draws")
  func contested() throws {
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(0.8)],
      facts: [.init(expected: [Uncertain(0.9), Uncertain(0.1)])],
      reports: [
        .init(
          fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
          links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
      ])
    let engine = try Engine(model)
    let item = WeighingModel.Variant(withoutReports: [0])
    let draws = try engine.draws(count: 1000, contested: [item])
    #expect(abs(draws.probability(of: [0], above: 0.6) - 0.5) < 1e-12)
    #expect(abs(draws.leading[0] - 0.75) < 1e-12)
    #expect(abs(draws.mean(of: [0, 1]) - 1) < 1e-12)
    let many = try engine.draws(
      count: 1000, contested: [item] + .init(repeating: .init(), count: 11))
    #expect(abs(many.probability(of: [0], above: 0.6) - 0.5) < 1e-12)
    let bounds = engine.bounds(contested: [item])[0]
    #expect(bounds.contains(0.5) && bounds.contains(0.82))
  }

  @Test("The same seed gives the same draws, another seed others")
  func seeds() throws {
    var lot = Lot(8)
    let engine = try Engine(WeighingModel.random(&lot, ranges: true))
    let one = try engine.draws(count: 512, seed: 3)
    #expect(try engine.draws(count: 512, seed: 3).posteriors == one.posteriors)
    #expect(try engine.draws(count: 512, seed: 4).posteriors != one.posteriors)
  }
}

extension WeighingModel {
  func randomRemoval(_ lot: inout Lot) -> Variant {
    if !reports.isEmpty && lot.happens(0.7) {
      return Variant(withoutReports: [lot.below(reports.count)])
    }
    return Variant(withoutFacts: [lot.below(facts.count)])
  }

  /// A number for each range, its logit normal.
  func normalValues(_ lot: inout Lot) -> [Parameter: Double] {
    func normal() -> Double {
      (-2 * log(1 - lot.unit())).squareRoot() * cos(2 * Double.pi * lot.unit())
    }
    var values: [Parameter: Double] = [:]
    func add(_ parameter: Parameter, _ number: Uncertain) {
      if !number.isPoint { values[parameter] = logistic(number.mean + number.deviation * normal()) }
    }
    for (fact, item) in facts.enumerated() {
      for (hypothesis, number) in item.expected.enumerated() {
        add(.expected(fact: fact, hypothesis: hypothesis), number)
      }
    }
    for (source, number) in sources.enumerated() { add(.reliability(source: source), number) }
    for (relation, number) in relations.enumerated() { add(.relation(relation), number) }
    for (index, report) in reports.enumerated() {
      add(.hit(report: index), report.hit)
      add(.falseAlarm(report: index), report.falseAlarm)
      add(.copying(report: index), report.copying)
      for (link, item) in report.links.enumerated() {
        switch item.anyway {
        case .same(let number): add(.anyway(report: index, link: link, hypothesis: nil), number)
        case .each(let numbers):
          for (hypothesis, number) in numbers.enumerated() {
            add(.anyway(report: index, link: link, hypothesis: hypothesis), number)
          }
        }
      }
    }
    return values
  }

  /// A number within its range, or at an end of it, for each.
  func randomValues(_ lot: inout Lot) -> [Parameter: Double] {
    func number(_ range: Uncertain) -> Double {
      lot.happens(0.5)
        ? lot.pick([range.lower, range.upper])
        : range.lower + (range.upper - range.lower) * lot.unit()
    }
    var values: [Parameter: Double] = [:]
    for parameter in parameters {
      switch parameter {
      case .expected(let fact, let hypothesis):
        values[parameter] = number(facts[fact].expected[hypothesis])
      case .reliability(let source): values[parameter] = number(sources[source])
      case .hit(let report): values[parameter] = number(reports[report].hit)
      case .falseAlarm(let report): values[parameter] = number(reports[report].falseAlarm)
      case .copying(let report): values[parameter] = number(reports[report].copying)
      case .relation(let relation): values[parameter] = number(relations[relation])
      case .anyway(let report, let link, let hypothesis):
        switch (reports[report].links[link].anyway, hypothesis) {
        case (.same(let range), nil): values[parameter] = number(range)
        case (.each(let ranges), let hypothesis?): values[parameter] = number(ranges[hypothesis])
        default: break
        }
      }
    }
    return values
  }
}
