import Foundation
import Testing
import Weighing

@Suite("The engine")
struct EngineTests {
  @Test("Likelihoods are those of every joint state, for any model and variation", arguments: 0..<4)
  func oracle(part: UInt64) throws {
    var lot = Lot(part)
    for number in 0..<cases(120) {
      let model = WeighingModel.random(&lot)
      let variants = [.init()] + (0..<6).map { _ in model.randomVariant(&lot) }
      let engine: Engine
      do { engine = try Engine(model) } catch {
        #expect(error.code == .impossible)
        for hypothesis in model.priors.indices {
          let likelihood = Enumeration(model: model, variant: .init(), hypothesis: hypothesis)
            .likelihood()
          #expect(likelihood == 0)
        }
        continue
      }
      let results = engine.logLikelihoods(of: variants)
      for (variant, logs) in zip(variants, results) {
        for hypothesis in model.priors.indices {
          let wanted = Enumeration(model: model, variant: variant, hypothesis: hypothesis)
            .likelihood()
          let got = exp(logs[hypothesis])
          #expect(
            abs(got - wanted) <= 1e-12 * wanted,
            "model \(number), hypothesis \(hypothesis): \(got) for \(wanted)")
        }
      }
    }
  }

  @Test("Two hundred cases beside each other weigh two hundred times as much")
  func many() throws {
    var lot = Lot(99)
    for _ in 0..<cases(20) {
      let model = WeighingModel.random(&lot)
      guard let engine = try? Engine(model) else { continue }
      let many = model.manyTimes(200)
      let logs = try Engine(many).logLikelihoods(of: [.init()])[0]
      let one = engine.logLikelihoods(of: [.init()])[0]
      for hypothesis in model.priors.indices {
        #expect(
          abs(logs[hypothesis] - 200 * one[hypothesis]) <= 1e-10 * abs(logs[hypothesis]) + 1e-12)
      }
    }
  }

  @Test("Thousands of reports against one another lose nothing")
  func extremes() throws {
    // Whoever tracks the truth could not have said the last thing; all others are then very unlikely noise.
    let report = WeighingModel.Report(
      fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
      links: [.init(source: 0, anyway: .same(Uncertain(1e-3)))])
    var denial = report
    denial.asserts = false
    denial.falseAlarm = Uncertain(1)
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(0.5)],
      facts: [.init(expected: [Uncertain(0.9), Uncertain(0.1)])],
      reports: [WeighingModel.Report](repeating: report, count: 2000) + [denial])
    let logs = try Engine(model).logLikelihoods(of: [.init()])[0]
    let wanted = log(0.5) + 2000 * log(1e-3) + log(1 - 1e-3)
    #expect(abs(logs[0] - wanted) < 1e-9 * abs(wanted))
    #expect(abs(logs[1] - wanted) < 1e-9 * abs(wanted))
  }

  @Test("A verbatim copy moves nothing", arguments: 0..<4)
  func copies(part: UInt64) throws {
    var lot = Lot(1000 + part)
    for _ in 0..<cases(100) {
      var model = WeighingModel.random(&lot)
      guard !model.reports.isEmpty, let before = try? Engine(model) else { continue }
      let original = lot.below(model.reports.count)
      var copy = model.reports[original]
      copy.copies = original
      copy.copying = Uncertain(1)
      copy.links = [.init(source: lot.below(model.sources.count), anyway: .same(Uncertain(0.5)))]
      // A source that now reports on two facts is another case: only what was said already is copied.
      guard !model.facts.contains(where: { $0.relation != nil }) else { continue }
      model.reports.append(copy)
      let after = try Engine(model)
      let one = before.posteriors(of: [.init()])[0]
      let two = after.posteriors(of: [.init()])[0]
      for (a, b) in zip(one, two) { #expect(abs(a - b) < 1e-12) }
    }
  }

  @Test("The order of reports, facts and sources does not matter", arguments: 0..<4)
  func order(part: UInt64) throws {
    var lot = Lot(2000 + part)
    for _ in 0..<cases(100) {
      let model = WeighingModel.random(&lot, facts: 7, sources: 7, reports: 14)
      guard let engine = try? Engine(model) else { continue }
      let other = try Engine(model.reordered(&lot))
      let one = engine.posteriors(of: [.init()])[0]
      let two = other.posteriors(of: [.init()])[0]
      for (a, b) in zip(one, two) { #expect(abs(a - b) < 1e-12) }
    }
  }

  @Test("A report left out is as if it had never been there, related facts included")
  func removal() throws {
    var lot = Lot(5)
    for _ in 0..<cases(300) {
      let model = WeighingModel.random(&lot)
      guard model.reports.count > 1, let engine = try? Engine(model) else { continue }
      let gone = lot.below(model.reports.count)
      var shorter = model
      shorter.reports.remove(at: gone)
      for index in shorter.reports.indices {
        guard let copied = shorter.reports[index].copies else { continue }
        shorter.reports[index].copies = copied == gone ? nil : copied > gone ? copied - 1 : copied
      }
      let one = engine.logLikelihoods(of: [.init(withoutReports: [gone])])[0]
      guard let other = try? Engine(shorter) else { continue }
      let two = other.logLikelihoods(of: [.init()])[0]
      for (a, b) in zip(one, two) { #expect(a == b || abs(a - b) < 1e-12) }
    }
  }

  @Test("A model that does not fit together is refused")
  func malformed() {
    let fact = WeighingModel.Fact(expected: [Uncertain(0.5), Uncertain(0.5)])
    let report = WeighingModel.Report(
      fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
      links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
    let sound = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(0.5)], facts: [fact, fact], reports: [report, report])
    func refuses(_ change: (inout WeighingModel) -> Void) -> Bool {
      var model = sound
      change(&model)
      do {
        _ = try Engine(model)
        return false
      } catch { return error.code == .malformed }
    }
    #expect(!refuses { _ in })
    #expect(refuses { $0.priors = [0.5, 0.6] })
    #expect(refuses { $0.priors = [] })
    #expect(refuses { $0.priors = [.nan, 1] })
    #expect(refuses { $0.facts[0].expected = [Uncertain(0.5)] })
    #expect(refuses { $0.facts[0].relation = 0 })
    #expect(refuses { $0.reports[0].fact = 2 })
    #expect(refuses { $0.reports[0].links = [] })
    #expect(refuses { $0.reports[0].links[0].source = 1 })
    #expect(refuses { $0.reports[0].links[0].anyway = .each([Uncertain(0.5)]) })
    #expect(refuses { $0.reports[0].ifGenuine = 3 })
    #expect(refuses { $0.reports[0].copies = 2 })
    #expect(refuses { $0.reports[0].copies = 0 })
    #expect(
      refuses {
        $0.reports[0].copies = 1
        $0.reports[1].copies = 0
      })
    #expect(
      refuses {
        $0.reports[1].fact = 1
        $0.reports[1].copies = 0
      })
    #expect(
      refuses {
        $0.relations = [Uncertain(0.5)]
        $0.facts[1].relation = 0
        $0.reports[0].ifGenuine = 1
      })
  }

  @Test("What is impossible under every hypothesis is said, and never NaN")
  func impossible() throws {
    let report = WeighingModel.Report(
      fact: 0, asserts: true, hit: Uncertain(1), falseAlarm: Uncertain(0),
      links: [.init(source: 0, anyway: .same(Uncertain(0.5)))])
    var denial = report
    denial.asserts = false
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: [Uncertain(1)],
      facts: [.init(expected: [Uncertain(0.5), Uncertain(0.2)])], reports: [report, denial])
    #expect(throws: WeighingError.self) { try Engine(model) }
    var sound = model
    sound.sources = [Uncertain(0.5)]
    let engine = try Engine(sound)
    #expect(engine.posteriors(of: [.init(values: [.reliability(source: 0): 1])])[0] == [0, 0])
  }

  @Test("Reports that hang together too densely are refused with their width")
  func tooWide() {
    var lot = Lot(3)
    let number = Uncertain(0.5)
    let model = WeighingModel(
      priors: [0.5, 0.5], sources: .init(repeating: number, count: 60),
      facts: .init(repeating: .init(expected: [number, number]), count: 60),
      reports: (0..<900).map { index in
        .init(
          fact: index % 60, asserts: true, hit: number, falseAlarm: number,
          links: (0..<2).map { _ in .init(source: lot.below(60), anyway: .same(number)) })
      })
    do {
      _ = try Engine(model)
      Issue.record("It was not refused.")
    } catch {
      #expect(error.code == .tooWide)
      #expect(error.message.contains("2 GB"))
    }
  }
}

extension WeighingModel {
  /// The model beside itself, again and again, facts and sources apart.
  func manyTimes(_ times: Int) -> WeighingModel {
    var all = WeighingModel(priors: priors, facts: [])
    for _ in 0..<times {
      let facts = all.facts.count
      let sources = all.sources.count
      let reports = all.reports.count
      let relations = all.relations.count
      for var fact in self.facts {
        fact.relation = fact.relation.map { $0 + relations }
        all.facts.append(fact)
      }
      for var report in self.reports {
        report.fact += facts
        report.ifGenuine = report.ifGenuine.map { $0 + facts }
        report.copies = report.copies.map { $0 + reports }
        for index in report.links.indices { report.links[index].source += sources }
        all.reports.append(report)
      }
      all.sources += self.sources
      all.relations += self.relations
    }
    return all
  }

  /// The same model with everything in another order.
  func reordered(_ lot: inout Lot) -> WeighingModel {
    func shuffled(_ count: Int) -> [Int] {
      var order = Array(0..<count)
      for index in order.indices.dropFirst() { order.swapAt(index, lot.below(index + 1)) }
      return order
    }
    let factOrder = shuffled(facts.count)
    let sourceOrder = shuffled(sources.count)
    let reportOrder = shuffled(reports.count)
    func place(_ index: Int, _ order: [Int]) -> Int { order.firstIndex(of: index)! }
    return WeighingModel(
      priors: priors, sources: sourceOrder.map { sources[$0] }, facts: factOrder.map { facts[$0] },
      reports: reportOrder.map {
        var report = reports[$0]
        report.fact = place(report.fact, factOrder)
        report.ifGenuine = report.ifGenuine.map { place($0, factOrder) }
        report.copies = report.copies.map { place($0, reportOrder) }
        for index in report.links.indices {
          report.links[index].source = place(report.links[index].source, sourceOrder)
        }
        return report
      }, relations: relations)
  }
}
