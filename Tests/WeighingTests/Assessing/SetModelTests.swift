import AssayModel
import Testing

@testable import Weighing

@Suite("A set of hypotheses in numbers")
struct SetModelTests {
  private let fact = Evidence(
    id: "f", fact: "It did not open", reports: [Invented.report("a")], place: Invented.nowhere)

  private func model(
    _ ratings: [Rating], grades: [Grade] = [], arguments: [Argument] = []
  ) -> SetModel {
    let judgements = Judgements(
      sets: [Invented.set()], evidence: [fact], grades: grades, ratings: ratings,
      arguments: arguments)
    let cited = CitedJudgements(
      judgements, citations: ["a": Invented.citation(["Wire", "Brandt"])])
    return SetModel(cited, Invented.set(), standing: argumentOutcomes(cited))
  }

  @Test("A cell that nobody rated is anything between the row's others, and is not ranked")
  func unrated() {
    let made = model([Invented.rating("f", [("locked", 0.8, 0.95), ("open", 0.05, 0.2)])])
    let cells = made.model.facts[0].expected
    #expect(cells[2].lower == cells[1].lower)
    #expect(cells[2].upper == cells[0].upper)
    #expect(made.isRanked == [true, true, false])
  }

  @Test("A fact that the set does not rate is even under every hypothesis")
  func unratedRow() {
    let made = model([])
    #expect(made.model.facts[0].expected == Array(repeating: Uncertain(0.5), count: 3))
  }

  @Test("The speaker comes first in the numbers, the outlet after, and an ungraded one is unknown")
  func chain() {
    let grade = Grade(name: "brandt", letter: "B", digit: 2, by: "Ann", place: Invented.nowhere)
    let made = model([], grades: [grade])
    #expect(made.roster.names == ["Wire", "Brandt"])
    #expect(made.model.reports[0].links.map(\.source) == [1, 0])
    #expect(made.model.sources == [Uncertain(0.05, 0.95), Uncertain(0.75, 0.92)])
  }

  @Test("What an argument defeats is left out")
  func defeated() {
    let argument = Argument(
      id: "x", claim: "No", attacks: [.source(" BRANDT ")], by: "Ann", place: Invented.nowhere)
    let made = model([], arguments: [argument])
    #expect(made.reports.isEmpty)
    #expect(made.evidence.map(\.id) == ["f"])
  }

  @Test("Who would deny it anyway hardly asserts it anyway")
  func denial() {
    let anyway = EvidenceReport.Anyway(
      values: ["": Invented.likelihood(0.8, 0.95)], by: "Ann", place: Invented.nowhere)
    let fact = Evidence(
      id: "f", fact: "It did not open",
      reports: [Invented.report("a", asserts: false, anyway: [anyway])], place: Invented.nowhere)
    let cited = CitedJudgements(
      Judgements(sets: [Invented.set()], evidence: [fact]),
      citations: ["a": Invented.citation(["Wire"])])
    let made = SetModel(cited, Invented.set(), standing: argumentOutcomes(cited))
    guard case .same(let value) = made.model.reports[0].links[0].anyway else {
      Issue.record("The rating is the same for all.")
      return
    }
    #expect(abs(value.lower - 0.05) < 1e-12)
    #expect(abs(value.upper - 0.2) < 1e-12)
  }
}
