import Weighing

extension WeighingCases {
  /// Facts rated with ranges: weights of related ones, central value, outer bounds and random draws.
  static let intervals = WeighingCases(kind: "interval ratings") { item, _ in
    try solved(item)
  }

  private static func solved(_ item: JSON) throws -> JSON {
    let hypotheses = try ids(in: item, "hypotheses")
    let items = try ids(in: item, "items")
    let engine = try Engine(try model(of: item, hypotheses))
    let bounds = engine.bounds()
    let draws = try engine.draws()
    func each(_ value: (Int) -> JSON) -> JSON {
      .object(.init(uniqueKeysWithValues: hypotheses.indices.map { (hypotheses[$0], value($0)) }))
    }
    let above = [("0.5", 0.5), ("0.75", 0.75), ("0.95", 0.95)].map { name, threshold in
      (name, each { .value(draws.probability(of: [$0], above: threshold)) })
    }
    return .object([
      "weights": .values(items, engine.model.weights),
      "central_posterior": .values(hypotheses, engine.posteriors(of: [.init()])[0]),
      "credal_bounds": each { .values([bounds[$0].lowerBound, bounds[$0].upperBound]) },
      "monte_carlo": .object([
        "samples": .value(draws.count),
        "quantiles_5_25_50_75_95": each {
          .values(draws.quantiles([0.05, 0.25, 0.5, 0.75, 0.95], of: [$0]))
        },
        "mean": each { .value(draws.mean(of: [$0])) },
        "prob_leader": .values(hypotheses, draws.leading),
        "prob_above": .object(.init(uniqueKeysWithValues: above)),
      ]),
    ])
  }

  /// Items as established facts, clusters as relations.
  private static func model(of item: JSON, _ hypotheses: [String]) throws -> WeighingModel {
    let items = item["items"]?.items ?? []
    var clusters = [String]()
    for case let cluster? in items.map({ $0["cluster"]?.string }) where !clusters.contains(cluster)
    {
      clusters.append(cluster)
    }
    return WeighingModel(
      priors: try priors(in: item),
      facts: try items.map { row in
        let expected = try perHypothesis(row["p"], hypotheses, otherwise: nil)
        return WeighingModel.Fact(
          expected: hypotheses.indices.map { expected[$0] }, isEstablished: true,
          relation: row["cluster"]?.string.flatMap { clusters.firstIndex(of: $0) })
      },
      relations: try clusters.map { cluster in
        try perHypothesis(item["cluster_rho"]?[cluster], hypotheses, otherwise: 0)[0]
      })
  }
}
