import AssayModel

/// One set with its engine: everything an assessment says is a question put to it.
struct WeighedSet {
  let cited: CitedJudgements
  let standing: StandingItems
  let model: SetModel
  let engine: Engine
  let contested: Contested

  /// Puts a set into numbers.
  init(
    _ cited: CitedJudgements, _ set: HypothesisSet, standing: StandingItems
  ) throws(WeighingError) {
    self.cited = cited
    self.standing = standing
    model = SetModel(cited, set, standing: standing)
    engine = try Engine(model.model)
    contested = Contested(model, standing: standing)
  }

  private var set: HypothesisSet { model.set }
  private var ranked: [Bool] { model.isRanked }

  /// The whole assessment.
  func assessment(draws count: Int) throws(WeighingError) -> Assessment {
    let lead = engine.lead(ranked: ranked)
    let draws = try engine.draws(count: count, contested: contested.without)
    let results = try results(draws)
    let central = results.map(\.central)
    let rows = rows()
    let removals = try engine.removals(ranked: ranked)
    let flips = engine.flips(ranked: ranked)
    return Assessment(
      set: set, results: results, leaders: model.ids(lead.leaders), margin: lead.margin,
      draws: draws.count, naive: try model.model.independentPosterior(), rows: rows,
      removals: removals.map(named), flips: flips.flips.map(named), flipSearch: flips.search,
      breakEvens: engine.breakEvens(ranked: ranked).map(named),
      tornado: try lead.leaders.first.map { try engine.tornado(of: $0).map(named) } ?? [],
      checks: try checks(), assumptions: model.assumptions(cited.judgements),
      verdict: try verdict(draws), matrix: matrix(rows, central),
      analysts: try AnalystViews(cited: cited, set: set, standing: standing).comparison())
  }
}
