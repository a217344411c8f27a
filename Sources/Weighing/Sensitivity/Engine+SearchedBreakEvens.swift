import Glibc

extension Engine {
  /// Break-evens of numbers in which likelihoods are not linear: a grid, then bisection, all numbers side by side.
  func searchedBreakEvens(of parameters: [WeighingModel.Parameter], _ contest: Contest)
    -> [BreakEven]
  {
    let grid = Engine.grid
    let onGrid = logWeights(
      of: parameters.flatMap { parameter in
        grid.map { WeighingModel.Variant(values: [parameter: $0]) }
      })
    var searches = [Search]()
    for (index, parameter) in parameters.enumerated() {
      let current = model[parameter].central
      let advantages = onGrid[(index * grid.count)..<((index + 1) * grid.count)]
        .map { contest.advantage(in: $0) }
      var below = current
      for place in grid.indices.reversed() where grid[place] < current {
        if advantages[place] < 0 {
          searches.append(Search(parameter, current: current, inside: below, outside: grid[place]))
          break
        }
        below = grid[place]
      }
      var above = current
      for place in grid.indices where grid[place] > current {
        if advantages[place] < 0 {
          searches.append(Search(parameter, current: current, inside: above, outside: grid[place]))
          break
        }
        above = grid[place]
      }
    }
    bisect(&searches, contest)
    let beyond = logWeights(of: searches.map { $0.variant(at: $0.beyond) })
    let found = zip(searches, beyond).map { search, weights in
      BreakEven(
        number: .parameter(search.parameter), current: search.current, value: search.outside,
        leaders: contest.leaders(in: weights))
    }
    return parameters.compactMap { parameter in
      found.filter { $0.number == .parameter(parameter) }.min { $0.distance < $1.distance }
    }
  }

  /// Where the leader is looked for: evenly spaced, and denser towards both ends.
  private static let grid: [Double] = {
    let tails = [1e-9, 1e-6, 1e-4, 0.001, 0.01]
    return tails + (1...31).map { Double($0) / 32 } + tails.reversed().map { 1 - $0 }
      + [0.02, 0.98]
  }().sorted()

  private func bisect(_ searches: inout [Search], _ contest: Contest) {
    while true {
      let open = searches.indices.filter { abs(searches[$0].outside - searches[$0].inside) > 1e-10 }
      if open.isEmpty { return }
      let weights = logWeights(of: open.map { searches[$0].variant(at: searches[$0].middle) })
      for (index, found) in zip(open, weights) {
        if contest.advantage(in: found) < 0 {
          searches[index].outside = searches[index].middle
        } else {
          searches[index].inside = searches[index].middle
        }
      }
    }
  }

  /// An interval in which the leader changes.
  private struct Search {
    let parameter: WeighingModel.Parameter
    let current: Double
    var inside: Double
    var outside: Double
    private let end: Double

    init(
      _ parameter: WeighingModel.Parameter, current: Double, inside: Double, outside: Double
    ) {
      self.parameter = parameter
      self.current = current
      self.inside = inside
      self.outside = outside
      end = outside
    }

    var middle: Double { (inside + outside) / 2 }

    /// A value a little beyond the break-even.
    var beyond: Double { outside + (end - outside) / 8 }

    func variant(at value: Double) -> WeighingModel.Variant { .init(values: [parameter: value]) }
  }
}
