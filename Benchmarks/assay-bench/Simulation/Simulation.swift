import Weighing

/// A simulation: many worlds of each kind, weighed in each way.
struct Simulation: Sendable {
  var worlds: Int
  /// In how many of them bands are drawn too.
  var bandWorlds: Int
  var seed: UInt64
  /// How many draws make a band.
  var draws: Int

  /// What becomes of the worlds of one kind; the index of the kind makes its chance its own.
  func figures(of kind: WorldKind, at place: Int) throws -> SimulationFigures.Kind {
    var tallies = [Tally](repeating: Tally(), count: View.allCases.count)
    var coverage = Coverage()
    var arithmetic = Coverage()
    for index in 0..<worlds {
      var chance = Chance(seed: seed, place, index)
      let world = World(kind, &chance)
      for (place, view) in View.allCases.enumerated() {
        if let posterior = try view.posterior(of: world, &chance) {
          tallies[place].add(posterior, truth: world.truth)
        } else {
          tallies[place].add(scores: WeightedMatrix(world.model).scores, truth: world.truth)
        }
      }
      guard index < bandWorlds else { continue }
      let (ranges, truth) = world.model.rated(&chance)
      try add(World(kind, numbers: truth, &chance), truth, ranges, to: &coverage, &chance)
      try add(world, truth, ranges, to: &arithmetic, &chance)
    }
    return .init(
      kind: kind.id, title: kind.title,
      rows: zip(View.allCases, tallies).map { $1.row($0) },
      coverage: coverage.figures, coverageOfArithmetic: arithmetic.figures)
  }

  /// Weighs what a world tells by ranges, and looks whether the bands hold what true numbers would give.
  private func add(
    _ world: World, _ truth: WeighingModel, _ ranges: WeighingModel, to coverage: inout Coverage,
    _ chance: inout Chance
  ) throws {
    let posterior = try Engine(truth.telling(what: world.model)).posteriors(of: [.init()])[0]
    let engine = try Engine(ranges.telling(what: world.model))
    let central = try engine.posteriors(of: [.init()])[0]
    let highest = central.max() ?? 0
    coverage.add(
      bands: try bands(engine, &chance), posterior: posterior,
      leader: central.firstIndex(of: highest) ?? 0, truth: world.truth)
  }

  private func bands(_ engine: Engine, _ chance: inout Chance) throws -> [ClosedRange<Double>] {
    let draws = try engine.draws(count: draws, seed: chance.next())
    return engine.model.priors.indices.map { hypothesis in
      let ends = draws.quantiles([0.05, 0.95], of: [hypothesis])
      return ends[0]...ends[1]
    }
  }
}
