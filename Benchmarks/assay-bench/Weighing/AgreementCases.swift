import Weighing

extension WeighingCases {
  /// Agreement of raters: a table of ratings, counts by category, or a cross table of two raters.
  static let agreement = WeighingCases(kind: "agreement") { item, _ in
    if let rows = item["data_rows_are_raters"]?.items {
      let raters = rows.map { $0.items.map(\.number) }
      return .object(
        .init(
          uniqueKeysWithValues: Agreement.Metric.allCases.map {
            ($0.rawValue, .value(Agreement.alpha(ofRaters: raters, metric: $0)))
          }))
    }
    if let counts = item["counts"] { return .value(Agreement.fleissKappa(of: integers(counts))) }
    if let table = item["table"] { return .value(Agreement.cohenKappa(of: integers(table))) }
    throw WeighingCaseError("there are neither ratings nor counts nor a table")
  }

  private static func integers(_ table: JSON) -> [[Int]] {
    table.items.map { $0.numbers.map { Int($0) } }
  }

  /// Judgements of several analysts, made coherent and pooled.
  static let pooling = WeighingCases(kind: "several analysts") { item, _ in
    let raw = item["raw_rows_are_analysts"]?.items.map(\.numbers) ?? []
    let coherent = raw.compactMap(Pooling.coherent)
    let normalised = raw.compactMap(Pooling.normalised)
    guard !raw.isEmpty, coherent.count == raw.count, normalised.count == raw.count else {
      throw WeighingCaseError("the analysts' rows cannot be read")
    }
    return .object([
      "coherentized_projection": .array(coherent.map { .values($0) }),
      "normalised": .array(normalised.map { .values($0) }),
      "linear_pool_of_coherentized": list(Pooling.linear(coherent)),
      "linear_pool_of_normalised": list(Pooling.linear(normalised)),
      "geometric_pool_of_coherentized": list(Pooling.geometric(coherent)),
      "geometric_pool_of_normalised": list(Pooling.geometric(normalised)),
      "incoherence_metric_euclid": .values(raw.compactMap(Pooling.incoherence)),
    ])
  }

  private static func list(_ numbers: [Double]?) -> JSON { numbers.map { .values($0) } ?? .null }
}
