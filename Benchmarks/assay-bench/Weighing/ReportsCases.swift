import Foundation
import Weighing

extension WeighingCases {
  /// Reports of facts by sources, copies among them: posterior, what carries it, and what to check next.
  static let reports = WeighingCases(kind: "source-reliability") { item, _ in
    try ReportsCase(item).solved()
  }
}

/// A case of reports, with the ids that its answer is told in.
private struct ReportsCase {
  let hypotheses: [String]
  let facts: [String]
  let sources: [String]
  let reports: [String]
  let accuracy: Double
  let engine: Engine

  init(_ item: JSON) throws {
    let hypotheses = try ids(in: item, "hypotheses")
    let facts = try ids(in: item, "facts")
    let sources = try ids(in: item, "sources")
    let reports = try ids(in: item, "reports")
    self.hypotheses = hypotheses
    self.facts = facts
    self.sources = sources
    self.reports = reports
    accuracy = item["check_accuracy"]?.number ?? 0.95
    engine = try Engine(
      WeighingModel(
        priors: try priors(in: item),
        sources: item["sources"]?.items.map { Uncertain($0["reliability"]?.number ?? 0.5) } ?? [],
        facts: try (item["facts"]?.items ?? []).map { fact in
          let expected = try perHypothesis(fact["p_true"], hypotheses, otherwise: nil)
          return WeighingModel.Fact(expected: hypotheses.indices.map { expected[$0] })
        },
        reports: try (item["reports"]?.items ?? []).map { report in
          let speaker = WeighingModel.Link(
            source: try place(of: report["source"]?.string, in: sources),
            anyway: try perHypothesis(report["noise_assert"], hypotheses, otherwise: 0.5))
          let relays = try (report["via"]?.items ?? []).map { relay in
            WeighingModel.Link(
              source: try place(of: relay["source"]?.string ?? relay.string, in: sources),
              anyway: try perHypothesis(relay["noise_assert"], hypotheses, otherwise: 0.5))
          }
          return WeighingModel.Report(
            fact: try place(of: report["fact"]?.string, in: facts),
            asserts: report["asserts"]?.bool ?? true,
            hit: Uncertain(report["hit"]?.number ?? 1),
            falseAlarm: Uncertain(report["false_alarm"]?.number ?? 0), links: [speaker] + relays,
            copies: try report["copies"].map { try place(of: $0.string, in: reports) },
            copying: Uncertain(report["copy_prob"]?.number ?? 1))
        }))
  }

  func solved() throws -> JSON {
    let logarithms = engine.logLikelihoods(of: [.init()])[0]
    // Every source, also one that says nothing.
    let items: [WeighingModel.Item] =
      reports.indices.map { .report($0) } + sources.indices.map { .source($0) }
      + engine.model.origins.map { .origin($0[0]) }
    let removals = try engine.removals(of: items)
    let lead = engine.lead()
    var without = [String: [String: JSON]]()
    for removal in removals {
      let (kind, id) = name(of: removal.item)
      without[kind, default: [:]][id] = .object([
        "posterior": byHypothesis(removal.posterior), "leader": .values(names(removal.leaders)),
        "leader_changes": .bool(removal.changesLeader),
      ])
    }
    return .object([
      "likelihood": byHypothesis(logarithms.map { exp($0) }),
      "posterior": byHypothesis(engine.posteriors(of: [.init()])[0]),
      "leader": .values(names(lead.leaders)),
      "margin_log10_odds_leader_vs_runner_up": .value(lead.margin),
      "without_report": .object(without["report"] ?? [:]),
      "without_source": .object(without["source"] ?? [:]),
      "without_origin_group": .object(without["origin"] ?? [:]),
      "origin_groups": .object(
        .init(
          uniqueKeysWithValues: engine.model.origins.map { group in
            (reports[group[0]], .values(group.map { reports[$0] }))
          })),
      "naive_all_independent_posterior": byHypothesis(try engine.independentPosterior()),
      "value_of_check": .object(try checks()),
    ])
  }

  private func checks() throws -> [String: JSON] {
    let values = try engine.values(
      of: facts.indices.map { FactCheck(fact: $0, accuracy: accuracy) })
    return .init(
      uniqueKeysWithValues: values.map { value in
        let outcomes: [String: JSON] = [
          "positive": .object([
            "probability": .value(value.foundSo), "posterior": byHypothesis(value.ifSo),
          ]),
          "negative": .object([
            "probability": .value(1 - value.foundSo), "posterior": byHypothesis(value.ifNot),
          ]),
        ]
        return (
          facts[value.check.fact],
          .object([
            "mutual_information_bits": .value(value.bits),
            "prob_leader_changes": .value(value.changesLeader),
            "expected_max_posterior_gain": .value(value.gain), "outcomes": .object(outcomes),
          ])
        )
      })
  }

  private func name(of item: WeighingModel.Item) -> (kind: String, id: String) {
    switch item {
    case .report(let index): ("report", reports[index])
    case .source(let index): ("source", sources[index])
    case .origin(let index): ("origin", reports[index])
    case .fact(let index): ("fact", facts[index])
    }
  }

  private func names(_ leaders: [Int]) -> [String] { leaders.map { hypotheses[$0] } }

  private func byHypothesis(_ numbers: [Double]) -> JSON { .values(hypotheses, numbers) }
}
