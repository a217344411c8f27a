import AssayModel
import Testing

@testable import Weighing

@Suite("The matrix of competing hypotheses")
struct CompetingMatrixTests {
  @Test(
    "Marks are the bands of ICD 203, the upper one where two touch",
    arguments: [
      (0.01, .veryInconsistent), (0.1999, .veryInconsistent), (0.2, .inconsistent),
      (0.45, .neutral), (0.5, .neutral), (0.55, .consistent), (0.8, .veryConsistent),
      (0.99, .veryConsistent),
    ] as [(Double, CompetingMatrix.Mark)])
  func marks(_ probability: Double, _ mark: CompetingMatrix.Mark) {
    #expect(CompetingMatrix.Mark(expected: probability) == mark)
  }

  @Test("A source of which nothing is known weighs as a medium one, not as the worst")
  func weights() {
    #expect(CompetingMatrix.Credibility(reliability: 0.5).weight == 1)
    #expect(CompetingMatrix.Credibility(reliability: 0.45) == .low)
    #expect(CompetingMatrix.Credibility(reliability: 0.85).weight == 2.0.squareRoot())
  }

  @Test("Sums are those of PARC, with and without weights")
  func sums() {
    let table = InconsistencyTable(
      marks: [
        [.veryInconsistent, .consistent], [.consistent, .inconsistent], [.inconsistent, nil],
      ],
      weights: [0.5, 2.0.squareRoot(), 1])
    #expect(table.inconsistency(of: 0) == 3 && table.inconsistency(of: 1) == 1)
    #expect(table.weighted(0) == 2 && table.weighted(1) == 2.0.squareRoot())
    #expect(table.inconsistentRows(0) == 2 && table.heaviest(0) == 0 && table.heaviest(1) == 1)
    #expect(table.isRanked(0) && !table.isRanked(1) && table.rated(1) == 2)
  }

  @Test("Ties are ties, whatever the order, and the rank after them is left out")
  func ties() {
    let rows: [[Double?]] = [[0.3, 0.6, 0.1, 0.6], [0.6, 0.3, 0.6, 0.7]]
    let matrix = CompetingCase(["a", "b", "c", "d"], rows).matrix
    #expect(matrix.scores.map(\.rank) == [2, 2, 4, 1] && matrix.leaders == ["d"])
    let turned = CompetingCase(["d", "c", "b", "a"], rows.map { $0.reversed() }).matrix
    #expect(turned.scores.map(\.rank) == [1, 4, 2, 2] && turned.leaders == ["d"])
    let level = CompetingCase(["a", "b"], [[0.3, 0.6], [0.6, 0.3]]).matrix
    #expect(level.leaders == ["a", "b"] && !level.separates && level.disagreements.isEmpty)
  }

  @Test("A tenth of the highest sum separates the leader from the next")
  func separation() {
    let against = { (a: Int, b: Int) in
      InconsistencyTable(
        marks: (0..<10).map {
          [$0 < a ? .inconsistent : .neutral, $0 < b ? .inconsistent : .neutral]
        },
        weights: Array(repeating: 1, count: 10))
    }
    #expect(against(9, 10).separates(among: [0, 1]) && !against(10, 10).separates(among: [0, 1]))
    #expect(!against(0, 0).separates(among: [0, 1]) && !against(0, 3).separates(among: [0]))
  }

  @Test("A hypothesis that came late and is not rated does not win, and the reason is said")
  func unrated() {
    let rows: [[Double?]] = [[0.6, 0.3, nil], [0.3, 0.3, nil], [0.6, 0.1, nil]]
    let matrix = CompetingCase(["a", "b", "late"], rows).matrix
    #expect(matrix.leaders == ["a"] && matrix.scores[2].rank == nil)
    #expect(matrix.rows.allSatisfy { $0.marks[2] == nil })
    #expect(matrix.scores[2].rated == 0 && matrix.scores[2].weighted == 0)
    #expect(matrix.disagreements.count == 1)
    #expect(
      matrix.disagreements[0].hasPrefix("“late” has the least against it only because 3 of 3"))
  }

  @Test("Four fifths of the cells make a rank")
  func fourFifths() {
    let row: [Double?] = [0.6, 0.3]
    let four = CompetingCase(["a", "b"], Array(repeating: row, count: 4) + [[0.6, nil]])
    #expect(four.matrix.scores[1].rank == 2)
    let three = CompetingCase(["a", "b"], Array(repeating: row, count: 3) + [[0.6, nil]])
    #expect(three.matrix.scores[1].rank == nil)
  }

  @Test("What is defeated, or what nobody reports, has no row; a denial turns its row round")
  func rows() {
    let good = CompetingEvidence.Report(reliability: 0.9)
    let denial = CompetingEvidence.Report(reliability: 0.95, asserts: false)
    var study = CompetingCase(
      ["a", "b"], [[0.9, 0.1], [0.9, 0.1], [0.9, 0.1]], reports: [[good], [good, denial], [good]])
    study.evidence[2].row.label = .out
    study.evidence.append(study.evidence[0])
    study.evidence[3].reports = []
    let matrix = study.matrix
    #expect(matrix.rows.map(\.evidence) == ["E1", "E2"])
    #expect(matrix.rows[0].marks == [.veryConsistent, .veryInconsistent])
    #expect(matrix.rows[1].marks == [.veryInconsistent, .veryConsistent])
    #expect(matrix.leaders == ["a", "b"])
  }

  @Test("Nothing to go by leaves all level")
  func empty() {
    let matrix = CompetingCase(["a", "b"], []).matrix
    #expect(matrix.leaders == ["a", "b"] && matrix.scores.allSatisfy { $0.rank == 1 })
    #expect(!matrix.separates && matrix.disagreements.isEmpty)
  }
}
