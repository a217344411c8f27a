import Weighing

extension WeighingModel {
  /// A case of 60 reports, 25 facts, 15 sources and six hypotheses in which every rating is a range.
  static func goal(seed: UInt64) -> WeighingModel {
    var lot = Lot(seed)
    func range() -> Uncertain {
      lot.pick([
        Uncertain(0.01, 0.05), Uncertain(0.05, 0.2), Uncertain(0.2, 0.45), Uncertain(0.45, 0.55),
        Uncertain(0.55, 0.8), Uncertain(0.8, 0.95), Uncertain(0.95, 0.99),
      ])
    }
    let grades = [
      Uncertain(0.9, 0.98), Uncertain(0.75, 0.92), Uncertain(0.55, 0.8), Uncertain(0.3, 0.6),
      Uncertain(0.05, 0.35),
    ]
    let hypotheses = 6
    return WeighingModel(
      priors: .init(repeating: 1 / Double(hypotheses), count: hypotheses),
      sources: (0..<15).map { _ in lot.pick(grades) },
      facts: (0..<25).map { _ in .init(expected: (0..<hypotheses).map { _ in range() }) },
      reports: (0..<60).map { index in
        let copied = index >= 25 && lot.happens(0.2)
        return .init(
          fact: index % 25, asserts: lot.happens(0.8), hit: Uncertain(1), falseAlarm: Uncertain(0),
          links: (0..<(lot.happens(0.33) ? 2 : 1)).map { _ in
            .init(source: lot.below(15), anyway: .same(Uncertain(0.2, 0.8)))
          },
          copies: copied ? index - 25 : nil, copying: copied ? Uncertain(0.7, 0.95) : Uncertain(1))
      })
  }
}
