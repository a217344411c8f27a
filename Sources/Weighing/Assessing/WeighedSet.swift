import AssayModel

/// One set with its engine: everything an assessment says is a question put to it.
struct WeighedSet {
  let cited: CitedJudgements
  let standing: ArgumentOutcomes
  let model: SetModel
  let engine: Engine
  let contested: Contested

  /// Puts a set into numbers.
  init(
    _ cited: CitedJudgements, _ set: HypothesisSet, standing: ArgumentOutcomes
  ) throws(WeighingError) {
    self.cited = cited
    self.standing = standing
    model = SetModel(cited, set, standing: standing)
    engine = try Engine(model.model)
    contested = Contested(model, standing: standing)
  }

  /// The whole assessment.
  func assessment(draws count: Int) throws(WeighingError) -> Assessment {
    let lead = engine.lead(ranked: model.isRanked)
    let leaders = model.ids(lead.leaders)
    let draws = try engine.draws(count: count, contested: contested.without)
    let results = try results(draws)
    let rows = rows()
    let removals = try engine.removals(ranked: model.isRanked)
    let flips = engine.flips(ranked: model.isRanked)
    var tornado: [Engine.TornadoBar] = []
    if let leader = lead.leaders.first { tornado = try engine.tornado(of: leader) }
    return Assessment(
      set: model.set, results: results, leaders: leaders, margin: lead.margin,
      draws: draws.count, naive: try engine.independentPosterior(), rows: rows,
      removals: removals.map(named), flips: flips.flips.map(named), flipSearch: flips.search,
      breakEvens: engine.breakEvens(ranked: model.isRanked).filter(isRated).map(named),
      tornado: tornado.map(named), checks: try checks(),
      assumptions: model.assumptions(cited.judgements),
      verdict: verdict(draws, posterior: results.map(\.central), removals),
      matrix: matrix(rows, results, leaders: leaders),
      analysts: try AnalystViews(cited: cited, set: model.set, standing: standing).comparison())
  }
}
