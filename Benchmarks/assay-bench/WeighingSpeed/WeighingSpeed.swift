import Glibc
import Weighing

/// How long each part of weighing a case takes.
struct WeighingSpeed: Sendable {
  /// How many times each part is done; the median counts.
  var runs: Int
  /// How many draws make a band.
  var draws: Int

  /// The times for one case, in milliseconds.
  func times(of model: WeighingModel, name: String, isWhole: Bool = true) throws
    -> SpeedFigures.Case
  {
    var times = SpeedFigures.Case(
      name: name, reports: model.reports.count, facts: model.facts.count,
      sources: model.sources.count, hypotheses: model.priors.count,
      ranges: model.parameters.count { !model[$0].isPoint })
    let started = ContinuousClock.now
    let engine: Engine
    do {
      engine = try Engine(model)
    } catch {
      times.refused = milliseconds(since: started)
      times.refusal = error.message
      return times
    }
    times.prepare = try median { _ = try Engine(model) }
    times.posterior = median { _ = engine.posteriors(of: [.init()]) }
    times.drawsMade = try engine.draws(count: draws).count
    times.band = try median { try band(engine) }
    if isWhole {
      let leader = engine.lead().leaders.first ?? 0
      times.removals = try median { _ = try engine.removals() }
      times.tornado = try median { _ = try engine.tornado(of: leader) }
      times.bounds = median { _ = engine.bounds() }
      times.flips = median { _ = engine.flips() }
      times.breakEvens = median { _ = engine.breakEvens() }
    }
    return times
  }

  /// The band of every hypothesis, with its quantiles.
  private func band(_ engine: Engine) throws {
    let draws = try engine.draws(count: draws)
    for hypothesis in engine.model.priors.indices {
      _ = draws.quantiles([0.05, 0.5, 0.95], of: [hypothesis])
    }
  }

  private func median(_ work: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<max(1, runs) {
      let started = ContinuousClock.now
      try work()
      times.append(milliseconds(since: started))
    }
    times.sort()
    return times[times.count / 2]
  }

  private func milliseconds(since started: ContinuousClock.Instant) -> Double {
    let spent = (ContinuousClock.now - started).components
    return Double(spent.seconds) * 1e3 + Double(spent.attoseconds) / 1e15
  }

  /// The most memory that this program has held so far, in megabytes.
  static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) / 1_000
  }
}
