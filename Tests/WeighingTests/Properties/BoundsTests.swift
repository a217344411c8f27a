import Testing

@testable import Weighing

@Suite("Bounds and bands, ten thousand times over")
struct BoundsTests {
  @Test("The central value lies inside the bounds exactly", arguments: Cases.parts)
  func centre(part: Int) {
    let random = RandomModel()
    let failures = Cases.failures(in: part, of: Cases.count(slower: 4), salt: 10) { chance in
      let engine = try Engine(random.model(&chance))
      let central = engine.posteriors(of: [.init()])[0]
      let bounds = engine.bounds()
      for (value, range) in zip(central, bounds) {
        guard 0 <= range.lowerBound, range.upperBound <= 1 else { return "\(range) beyond 0 or 1" }
        guard range.contains(value) else { return "\(value) outside \(range)" }
      }
      return central.count == bounds.count ? nil : "\(bounds.count) bounds"
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "Whatever the numbers are within their ranges, the posterior lies inside the bounds",
    arguments: Cases.parts)
  func corners(part: Int) {
    let random = RandomModel()
    let failures = Cases.failures(in: part, of: Cases.count(slower: 4), salt: 11) { chance in
      let model = random.model(&chance)
      let engine = try Engine(model)
      let variants = (0..<4).map { _ in
        WeighingModel.Variant(
          values: Dictionary(
            uniqueKeysWithValues: model.parameters.map { parameter in
              let range = model[parameter]
              // As often at an end, where the outermost values are.
              let value =
                chance.happens(0.5)
                ? (chance.happens(0.5) ? range.lower : range.upper)
                : chance.number(range.lower...range.upper)
              return (parameter, value)
            }))
      }
      let bounds = engine.bounds()
      for posterior in engine.posteriors(of: variants) {
        for (value, range) in zip(posterior, bounds) {
          guard range.contains(value) else { return "\(value) outside \(range)" }
        }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "The band of nine tenths lies inside the bounds to Monte Carlo error", arguments: Cases.parts)
  func band(part: Int) {
    let random = RandomModel(ratings: .worded)
    // No more than one draw in twenty may fall below the lower bound, and none but one in twenty above the upper; of so few draws a
    // share of .05 is known to a deviation of √(.05 · .95 / count), of which five are allowed: in 80,000 looks one is passed by
    // chance in fewer than one run of ten, were the draws not spread evenly, which makes it rarer still.
    let count = 200
    let allowed = 0.05 + 5 * (0.05 * 0.95 / Double(count)).squareRoot()
    let failures = Cases.failures(in: part, of: Cases.count(slower: 10), salt: 12) { chance in
      let engine = try Engine(random.model(&chance))
      let draws = try engine.draws(count: count, seed: chance.next())
      for (values, range) in zip(draws.posteriors, engine.bounds()) {
        let below = Double(values.count { $0 < range.lowerBound }) / Double(draws.count)
        let above = Double(values.count { $0 > range.upperBound }) / Double(draws.count)
        guard below <= allowed, above <= allowed else {
          return "\(below) below and \(above) above \(range)"
        }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }

  @Test("Several analysts' bounds hold the bounds of each of them alone", arguments: Cases.parts)
  func analysts(part: Int) {
    let random = RandomModel()
    let failures = Cases.failures(in: part, of: Cases.count(slower: 4), salt: 13) { chance in
      let first = random.model(&chance)
      var models = [first]
      for _ in 0..<chance.whole(1...2) {
        // Another analyst sees the facts and the sources otherwise.
        var other = first
        for index in other.sources.indices { other.sources[index] = random.rating(&chance) }
        for index in other.facts.indices {
          other.facts[index].expected = first.priors.map { _ in random.rating(&chance) }
        }
        models.append(other)
      }
      var together = first
      for index in together.sources.indices {
        together.sources[index] = pooled(models.map { $0.sources[index] }) ?? first.sources[index]
      }
      for index in together.facts.indices {
        together.facts[index].expected = first.priors.indices.map { hypothesis in
          pooled(models.map { $0.facts[index].expected[hypothesis] })
            ?? first.facts[index].expected[hypothesis]
        }
      }
      let all = try Engine(together).bounds()
      for model in models {
        for (own, range) in zip(try Engine(model).bounds(), all) {
          let isHeld =
            range.lowerBound <= own.lowerBound + 1e-11
            && own.upperBound - 1e-11 <= range.upperBound
          guard isHeld else { return "\(own) beyond \(range)" }
        }
      }
      return nil
    }
    #expect(failures.isEmpty)
  }
}
