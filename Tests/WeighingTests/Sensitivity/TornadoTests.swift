import Testing
import Weighing

@Suite("How far each number moves the leader")
struct TornadoTests {
  @Test("Each bar is what the model gives with that number set", arguments: 0..<40)
  func ends(seed: Int) throws {
    let model = SeededModel.model(seed, relations: seed % 2 == 0)
    let engine = try Engine(model)
    let bars = try engine.tornado(of: 1)
    #expect(bars.count == model.parameters.filter { !model[$0].isPoint }.count)
    for bar in bars {
      let ends = engine.posteriors(of: [
        .init(values: [bar.parameter: bar.range.lowerBound]),
        .init(values: [bar.parameter: bar.range.upperBound]),
      ])
      #expect(areClose([bar.atLower, bar.atUpper], ends.map { $0[1] }))
    }
    for (wider, narrower) in zip(bars, bars.dropFirst()) {
      #expect(wider.width >= narrower.width - 2e-12)
    }
  }

  @Test("Bars of one width stand in the order of the model")
  func ties() throws {
    let same = Uncertain(0.2, 0.8)
    let facts = (0..<3).map { _ in
      WeighingModel.Fact(expected: [same, same], isEstablished: true)
    }
    let model = WeighingModel(priors: [0.5, 0.5], facts: facts)
    let bars = try Engine(model).tornado(of: 0)
    #expect(bars.map(\.parameter) == model.parameters)
  }

  @Test("Numbers that are known have no bar")
  func points() throws {
    #expect(try Engine(oneFact(reliabilities: [0.8])).tornado(of: 0) == [])
  }
}
