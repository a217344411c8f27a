import Glibc
import Weighing

/// How a world is looked at: what the analyst knows of its numbers, and how they are weighed.
enum View: String, CaseIterable, Sendable {
  case exact
  case reliabilityOff = "reliability_off"
  case reliabilityTooHigh = "reliability_too_high"
  case reliabilityTooLow = "reliability_too_low"
  case copyingUnknown = "copying_unknown"
  case interestUnknown = "interest_unknown"
  case ratingsOff = "ratings_off"
  case naive
  case matrix = "weighted_ach"

  /// What it is, in a few words for the table.
  var title: String {
    switch self {
    case .exact: "the model, true numbers"
    case .reliabilityOff: "reliabilities off by .15"
    case .reliabilityTooHigh: "reliabilities .15 too high"
    case .reliabilityTooLow: "reliabilities .15 too low"
    case .copyingUnknown: "copies not known as such"
    case .interestUnknown: "interests not known: .5"
    case .ratingsOff: "ratings of facts off"
    case .naive: "naive, all independent"
    case .matrix: "weighted ACH"
    }
  }

  /// How far every reliability is off.
  static let offset = 0.15

  /// The posterior of each hypothesis, seen so; `nil` for a view that gives ranks alone.
  func posterior(of world: World, _ chance: inout Chance) throws -> [Double]? {
    guard let model = model(of: world.model, &chance) else { return nil }
    return try Engine(model).posteriors(of: [.init()])[0]
  }

  /// The numbers as they are seen.
  private func model(of truth: WeighingModel, _ chance: inout Chance) -> WeighingModel? {
    var seen = truth
    switch self {
    case .exact: break
    case .reliabilityOff:
      seen.sources = truth.sources.map {
        shifted($0, chance.happens(0.5) ? View.offset : -View.offset)
      }
    case .reliabilityTooHigh: seen.sources = truth.sources.map { shifted($0, View.offset) }
    case .reliabilityTooLow: seen.sources = truth.sources.map { shifted($0, -View.offset) }
    case .copyingUnknown:
      for index in seen.reports.indices { seen.reports[index].copies = nil }
    case .interestUnknown:
      for report in seen.reports.indices {
        for link in seen.reports[report].links.indices {
          seen.reports[report].links[link].anyway = .same(Uncertain(0.5))
        }
      }
    case .ratingsOff:
      // Each off by a normal error of one in log odds: .5 is taken for anything from .16 to .84 nine times in ten.
      for index in seen.facts.indices {
        seen.facts[index].expected = truth.facts[index].expected.map {
          Uncertain(logistic($0.mean + chance.normal()))
        }
      }
    case .naive: seen = truth.independent
    case .matrix: return nil
    }
    return seen
  }

  private func shifted(_ reliability: Uncertain, _ offset: Double) -> Uncertain {
    Uncertain(min(max(reliability.central + offset, 0.02), 0.98))
  }
}
