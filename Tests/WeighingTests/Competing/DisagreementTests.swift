import AssayModel
import Testing

@testable import Weighing

@Suite("Why matrix and weighing differ")
struct DisagreementTests {
  @Test("Copies counted anew are named, with who leads without them")
  func copies() {
    let plain = CompetingEvidence.Report(reliability: 0.6)
    let copy = CompetingEvidence.Report(reliability: 0.6, isCopy: true)
    let matrix = CompetingCase(
      ["a", "b"], [[0.6, 0.3], [0.6, 0.3], [0.3, 0.6]],
      reports: [[plain], [plain], [plain, copy, copy]]
    ).matrix
    #expect(matrix.leaders == ["a"])
    #expect(
      matrix.disagreements == [
        "A matrix with a row for each report, as such matrices are often drawn, leads with “b”: it counts "
          + "2 copies of other reports anew. Without them it leads with “a”; here each fact is one row."
      ])
  }

  @Test(
    "Ratings that differ within one mark, and what speaks for, are what the matrix does not see")
  func degrees() {
    let level = CompetingCase(["a", "b"], Array(repeating: [0.79, 0.56], count: 3))
    #expect(level.matrix.leaders == ["a", "b"] && level.leaders == ["a"])
    #expect(level.matrix.disagreements.count == 2)
    #expect(
      level.matrix.disagreements.last
        == "Once the ratings themselves stand in place of the five marks, “a” leads in place of “a” and “b” level."
    )
    let credit = CompetingCase(["a", "b"], Array(repeating: [0.9, 0.6], count: 3))
    #expect(credit.matrix.disagreements.last?.contains("what speaks for an explanation") == true)
  }

  @Test("Priors are named where they alone make the difference")
  func priors() {
    let study = CompetingCase(["a", "b"], priors: [0.05, 0.95], [[0.6, 0.3]])
    #expect(study.matrix.leaders == ["a"] && study.leaders == ["b"])
    #expect(study.matrix.disagreements.count == 2)
    #expect(
      study.matrix.disagreements.last == "Once the priors come in, “b” leads in place of “a”.")
  }

  @Test("A cell that nobody rated is named where it makes the difference")
  func unrated() {
    let study = CompetingCase(
      ["a", "b"],
      [[nil, 0.3], [0.6, 0.56], [0.7, 0.7], [0.6, 0.6], [0.3, 0.58]])
    #expect(study.matrix.leaders == ["a", "b"])
    #expect(study.matrix.disagreements.contains { $0.contains("a cell that nobody rated") })
  }

  @Test("A leader that only one of the views ranks is named")
  func rankedByOne() {
    var study = CompetingCase(["a", "b"], [[0.6, 0.3], [0.6, 0.3], [nil, 0.3]])
    #expect(study.leaders == ["b"] && study.matrix.leaders == ["b"])
    study.evidence[2].isEstablished = false
    #expect(study.matrix.leaders == ["a"])
    #expect(study.matrix.disagreements.first?.hasSuffix("2 of 3 are rated for it.") == true)
    let late = CompetingCase(["a", "b"], [[nil, 0.3], [0.6, 0.3]])
    var named = late
    named.leaders = ["a"]
    #expect(
      named.matrix.disagreements.first?.hasPrefix("“a” leads the weighing and has no rank") == true)
  }

  @Test("Rows against everything alike are named where they hide that the leader is clear")
  func undiagnostic() {
    let same = Array(repeating: [0.1, 0.1] as [Double?], count: 6)
    let study = CompetingCase(["a", "b"], [[0.6, 0.3]] + same)
    #expect(!study.matrix.separates && study.matrix.rows.filter(\.isDiagnostic).count == 1)
    #expect(study.matrix.disagreements.count == 1)
    #expect(
      study.matrix.disagreements[0].hasPrefix("“E2”, “E3”, “E4”, “E5”, “E6”, “E7” speak against"))
  }

  @Test("An order turned round behind the leaders is named with what turns it")
  func furtherDown() {
    let study = CompetingCase(
      ["a", "b", "c"], [[0.95, 0.1, 0.3], [0.95, 0.3, 0.56], [0.9, 0.3, 0.02], [0.6, 0.6, 0.1]])
    #expect(study.leaders == ["a"] && study.matrix.leaders == ["a"])
    let wrong = CompetingCase(["a", "b", "c"], [[0.95, 0.19, 0.01], [0.95, 0.3, 0.9]])
    #expect(
      wrong.matrix.scores.map(\.rank) == [1, 3, 2]
        && wrong.results[1].central > wrong.results[2].central)
    #expect(
      wrong.matrix.disagreements == [
        "The matrix puts “c” before “b”, the weighing the other way round: that turns once the ratings themselves "
          + "stand in place of the five marks."
      ])
  }

  @Test(
    "Whenever the leaders differ, the last change ends at the weighing's; where nothing differs, nothing is said"
  )
  func always() {
    var random = SeededNumbers(23)
    var differing = 0
    for _ in 0..<3_000 {
      let ids = ["a", "b", "c", "d"].prefix(random.below(3) + 2)
      let rows = (0..<random.below(6)).map { _ in
        ids.map { _ in random.below(12) == 0 ? nil : 0.02 + random.unit() * 0.96 }
      }
      let raw = ids.map { _ in random.unit() + 0.1 }
      let study = CompetingCase(
        Array(ids), priors: random.below(2) == 0 ? nil : Pooling.normalised(raw), rows)
      let matrix = study.matrix
      let changes = matrix.disagreements.filter { $0.hasPrefix("Once ") }
      guard matrix.leaders != study.leaders, !matrix.leaders.isEmpty, !study.leaders.isEmpty else {
        #expect(changes.isEmpty)
        continue
      }
      differing += 1
      let end = changes.last ?? ""
      #expect(study.leaders.allSatisfy { end.contains("“\($0)”") }, "\(end)")
      let turned = CompetingCase(
        Array(ids), priors: study.results.map(\.prior), rows.reversed())
      #expect(turned.matrix.leaders == matrix.leaders)
      #expect(turned.matrix.disagreements.filter { $0.hasPrefix("Once ") } == changes)
    }
    #expect(differing > 200)
  }
}
