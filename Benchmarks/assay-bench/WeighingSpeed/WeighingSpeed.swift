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
    let started = WeighingSpeed.processorMilliseconds()
    let engine: Engine
    do {
      engine = try Engine(model)
    } catch {
      times.refused = WeighingSpeed.processorMilliseconds() - started
      times.refusal = error.message
      return times
    }
    times.prepare = try median { _ = try Engine(model) }
    times.posterior = median { _ = engine.posteriors(of: [.init()]) }
    var made = 0
    times.band = try median { made = try band(engine) }
    times.drawsMade = made
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

  /// The band of every hypothesis, with its quantiles; gives how many draws were made.
  private func band(_ engine: Engine) throws -> Int {
    let draws = try engine.draws(count: draws)
    for hypothesis in engine.model.priors.indices {
      _ = draws.quantiles([0.05, 0.5, 0.95], of: [hypothesis])
    }
    return draws.count
  }

  private func median(_ work: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<max(1, runs) {
      let started = WeighingSpeed.processorMilliseconds()
      try work()
      times.append(WeighingSpeed.processorMilliseconds() - started)
    }
    times.sort()
    return times[times.count / 2]
  }

  /// The processor time of this program so far: the work is done on one thread, and what else runs beside it does not count.
  private static func processorMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// The most memory that this program has held so far, in megabytes.
  static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) / 1_000
  }
}
