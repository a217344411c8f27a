import Testing

@testable import Weighing

@Suite("Agreement of raters")
struct AgreementTests {
  /// Krippendorff (2011), section D: four observers, twelve units.
  private static let published: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  @Test(
    "Alpha is that of the published table",
    arguments: [
      (.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
      (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
    ] as [(Agreement.Metric, Double)])
  func publishedTable(_ metric: Agreement.Metric, _ expected: Double) throws {
    let alpha = try #require(Agreement.alpha(ofRaters: Self.published, metric: metric))
    #expect(abs(alpha - expected) < 1e-12)
  }

  @Test(
    "Alpha is what its definition gives, pair by pair, with gaps",
    arguments: Agreement.Metric.allCases)
  func definition(_ metric: Agreement.Metric) throws {
    var random = SeededNumbers(11)
    for _ in 0..<300 {
      let units = (0..<random.below(8) + 1).map { _ in
        (0..<random.below(5)).map { _ in Double(random.below(6)) }
      }
      let alpha = Agreement.alpha(of: units, metric: metric)
      let expected = byDefinition(units, metric: metric)
      #expect((alpha == nil) == (expected == nil))
      if let alpha, let expected { #expect(abs(alpha - expected) < 1e-12) }
      #expect(
        Agreement.alpha(of: units.reversed().map { $0.reversed() }, metric: metric).map {
          abs($0 - (alpha ?? 9)) < 1e-12
        } ?? (alpha == nil))
    }
  }

  @Test(
    "Where nothing varies, or nobody shares a unit, agreement cannot be told",
    arguments: Agreement.Metric.allCases)
  func undefined(_ metric: Agreement.Metric) {
    for units: [[Double]] in [
      [], [[]], [[1], [2]], [[3, 3], [3, 3]], [[0, 0, 0]], [[.nan, 1], [2, 2]],
      [[0.1, 0.1], [0.1, 0.1, 0.1]],
      [[0, -0.0], [0, 0]],
    ] {
      #expect(Agreement.alpha(of: units, metric: metric) == nil)
      #expect(Agreement.interval(of: units, metric: metric) == nil)
    }
  }

  @Test("The largest numbers give a number")
  func large() throws {
    let huge = Double.greatestFiniteMagnitude
    for metric in Agreement.Metric.allCases {
      let alpha = try #require(
        Agreement.alpha(of: [[huge, 0], [huge, huge], [0, 1e-300]], metric: metric))
      #expect(alpha.isFinite && alpha <= 1)
    }
  }

  @Test(
    "The interval holds the value, is the same for one seed, and is one point for full agreement")
  func interval() throws {
    let units = Agreement.units(ofRaters: Self.published)
    let first = try #require(Agreement.interval(of: units, metric: .ordinal))
    #expect(first == Agreement.interval(of: units, metric: .ordinal))
    #expect(first.contains(0.8154) && first.lowerBound > 0.3 && first.upperBound <= 1)
    let other = try #require(Agreement.interval(of: units, metric: .ordinal, seed: 5))
    #expect(first != other && abs(first.lowerBound - other.lowerBound) < 0.1)
    let agreed = (0..<10).map { [Double($0), Double($0)] }
    #expect(Agreement.interval(of: agreed, metric: .interval) == 1...1)
    #expect(Agreement.interval(of: [[1, 2], [2, 1]], metric: .nominal) == nil)
  }

  @Test("Fleiss' and Cohen's kappa are those of the published examples")
  func kappas() throws {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let fleiss = try #require(Agreement.fleissKappa(of: counts))
    #expect(abs(fleiss - 0.20993070442195522) < 1e-12)
    let cohen = try #require(Agreement.cohenKappa(of: [[20, 5], [10, 15]]))
    #expect(abs(cohen - 0.4) < 1e-12)
  }

  @Test("Kappa cannot be told without variation, or from a table that does not fit")
  func undefinedKappas() {
    for counts: [[Int]] in [
      [], [[]], [[3, 0], [3, 0]], [[1, 0]], [[2, 1], [2, 2]], [[4, -1], [2, 1]],
    ] {
      #expect(Agreement.fleissKappa(of: counts) == nil)
    }
    for table: [[Int]] in [[], [[0]], [[7]], [[7, 0], [0, 0]], [[1, 2]], [[1, 2], [3]]] {
      #expect(Agreement.cohenKappa(of: table) == nil)
    }
  }

  /// Section D of the source as it stands there, by the coincidences of values.
  private func byDefinition(_ units: [[Double]], metric: Agreement.Metric) -> Double? {
    let kept = units.filter { $0.count >= 2 }
    let all = kept.flatMap { $0 }
    func count(_ value: Double) -> Double { Double(all.filter { $0 == value }.count) }
    func distance(_ a: Double, _ b: Double) -> Double {
      switch metric {
      case .nominal: return a == b ? 0 : 1
      case .ordinal:
        let between = Set(all).filter { min(a, b) <= $0 && $0 <= max(a, b) }.map(count).reduce(0, +)
        let difference = between - (count(a) + count(b)) / 2
        return difference * difference
      case .interval: return (a - b) * (a - b)
      case .ratio: return a + b == 0 ? 0 : (a - b) * (a - b) / ((a + b) * (a + b))
      }
    }
    var observed = 0.0
    for unit in kept {
      for i in unit.indices {
        for j in unit.indices where i != j {
          observed += distance(unit[i], unit[j]) / Double(unit.count - 1)
        }
      }
    }
    var expected = 0.0
    for i in all.indices {
      for j in all.indices where i != j { expected += distance(all[i], all[j]) }
    }
    return expected > 0 ? 1 - Double(all.count - 1) * observed / expected : nil
  }
}
