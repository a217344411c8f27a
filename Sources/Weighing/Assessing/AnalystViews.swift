import AssayModel
import Glibc

/// Compares what the analysts of one set give, alone and together.
struct AnalystViews {
  let cited: CitedJudgements
  let set: HypothesisSet
  let standing: ArgumentOutcomes

  /// The comparison; empty of agreement where fewer than two analysts rated.
  func comparison() throws(WeighingError) -> AnalystComparison {
    let cells = CellRatings(set, cited.judgements.ratings)
    let names = cited.judgements.analysts(of: set.id)
    var analysts: [AnalystComparison.Analyst] = []
    for name in names {
      let alone = try view(cited.judgements.only(name))
      let without = names.count > 1 ? try view(cited.judgements.without(name)) : nil
      analysts.append(
        AnalystComparison.Analyst(
          name: name, rated: entries(of: name, in: cells).count, alone: alone?.posterior,
          leaders: alone?.leaders ?? [], without: without?.posterior,
          leadersWithout: without?.leaders ?? []))
    }
    guard names.count > 1 else { return AnalystComparison(analysts: analysts) }
    let posteriors = analysts.compactMap(\.alone)
    return AnalystComparison(
      analysts: analysts, alpha: alpha(ranks(in: cells), .ordinal),
      alphaOfRatios: alpha(ratios(of: names, in: cells), .interval), splits: splits(in: cells),
      linearPool: Pooling.linear(posteriors), geometricPool: Pooling.geometric(posteriors))
  }

  /// What a set comes to by some judgements; `nil` where they rate nothing in it.
  private func view(
    _ judgements: Judgements
  ) throws(WeighingError) -> (posterior: [Double], leaders: [String])? {
    var own = cited
    own.judgements = judgements
    guard judgements.ratings.contains(where: { $0.set == set.id }) else { return nil }
    let model = SetModel(own, set, standing: standing)
    let engine = try Engine(model.model)
    let posterior = try shares(of: engine.logWeights(of: WeighingModel.Variant()))
    return (posterior, model.ids(engine.lead(ranked: model.isRanked).leaders))
  }

  private func alpha(
    _ units: [[Double]], _ metric: Agreement.Metric
  ) -> AnalystComparison.Alpha {
    AnalystComparison.Alpha(
      value: Agreement.alpha(of: units, metric: metric),
      interval: Agreement.interval(of: units, metric: metric), units: units.count { $0.count > 1 })
  }

  /// The ratings of each cell as steps of the scale of words.
  private func ranks(in cells: CellRatings) -> [[Double]] {
    rows(of: cells).flatMap { $0.map { $0.map(\.rank) } }
  }

  /// The ratings of each cell as log ratios to the middle of the analyst's own row.
  private func ratios(of names: [String], in cells: CellRatings) -> [[Double]] {
    var units: [[Double]] = []
    for row in rows(of: cells) {
      var unit: [[Double]] = Array(repeating: [], count: row.count)
      for name in names {
        let own = row.map { cell in cell.first { $0.rating.by == name }?.uncertain.central }
        let logs = own.compactMap { $0 }.map { log($0) }
        guard logs.count > 1 else { continue }
        let mean = logs.reduce(0, +) / Double(logs.count)
        for (index, value) in own.enumerated() {
          if let value { unit[index].append(log(value) - mean) }
        }
      }
      units += unit
    }
    return units
  }

  private func rows(of cells: CellRatings) -> [[[CellRatings.Entry]]] {
    cited.judgements.evidence.filter { cells.rates($0.id) }.map { cells.row($0.id) }
  }

  private func entries(of name: String, in cells: CellRatings) -> [CellRatings.Entry] {
    rows(of: cells).flatMap { $0.flatMap { $0 } }.filter { $0.rating.by == name }
  }

  /// The facts over which analysts are apart, widest in log odds first; a fact that one alone rated is left out.
  private func splits(in cells: CellRatings) -> [AnalystComparison.Split] {
    var found: [(width: Double, split: AnalystComparison.Split)] = []
    for fact in cited.judgements.evidence where cells.rates(fact.id) {
      let row = cells.row(fact.id)
      let spans = row.indices.compactMap {
        index -> (index: Int, low: Int, high: Int, width: Double)? in
        let means = row[index].map(\.uncertain.mean)
        guard means.count > 1,
          let low = means.indices.min(by: { means[$0] < means[$1] }),
          let high = means.indices.max(by: { means[$0] < means[$1] }), means[low] < means[high]
        else { return nil }
        return (index, low, high, means[high] - means[low])
      }
      guard let widest = spans.max(by: { $0.width < $1.width }) else { continue }
      let cell = row[widest.index]
      found.append(
        (
          widest.width,
          AnalystComparison.Split(
            evidence: fact.id, alpha: alpha(row.map { $0.map(\.rank) }, .ordinal),
            hypothesis: set.hypotheses[widest.index].id, lowest: cell[widest.low].rating,
            highest: cell[widest.high].rating)
        ))
    }
    let order = found.indices.sorted { (-found[$0].width, $0) < (-found[$1].width, $1) }
    return order.map { found[$0].split }
  }
}

extension CellRatings.Entry {
  /// The step of the ICD 203 scale in which the middle of the rating lies, from 0.
  var rank: Double {
    let terms = VerbalScale.icd203.terms
    let middle = Uncertain(rating.value).central
    return Double(terms.lastIndex { $0.lower <= middle } ?? 0)
  }
}
