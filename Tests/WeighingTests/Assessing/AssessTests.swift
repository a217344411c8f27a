import AssayModel
import Testing

@testable import Weighing

@Suite("A whole assessment")
struct AssessTests {
  private let nowhere = Invented.nowhere

  /// Two papers on one door: the wire has it from the crew, the owner denies it; one paper copies the wire.
  private func cited(
    arguments: [Argument] = [], copy: Bool = true, standard: Standard? = nil,
    ratings: [Rating]? = nil, person: String? = nil
  ) -> CitedJudgements {
    var reports = [
      Invented.report("crew", quote: "it did not open"),
      Invented.report("owner", quote: "it was open", asserts: false),
    ]
    if copy {
      reports.append(
        Invented.report("paper", quote: "it did not open", copies: .init(report: "crew")))
    }
    var set = Invented.set()
    set.standard = standard
    if let person { set.hypotheses[0].personNamed = person }
    let judgements = Judgements(
      sets: [set],
      evidence: [
        Evidence(id: "shut", fact: "The door did not open", reports: reports, place: nowhere)
      ],
      grades: [
        Grade(name: "Crew", letter: "A", by: "Ann", reason: "They were there.", place: nowhere)
      ],
      ratings: ratings ?? [
        Invented.rating(
          "shut", [("locked", 0.95, 0.99), ("open", 0.01, 0.05), ("none", 0.2, 0.45)])
      ],
      arguments: arguments)
    return CitedJudgements(
      judgements,
      citations: [
        "crew": Invented.citation(["Wire", "Crew"]), "owner": Invented.citation(["Wire", "Owner"]),
        "paper": Invented.citation(document: "b", ["Paper", "Crew"]),
      ])
  }

  @Test("Probabilities sum to one, lie in their bands, and bands within bounds")
  func ranges() throws {
    let set = try #require(try assess(cited(), draws: 2_000).sets.first)
    #expect(abs(set.results.map(\.central).reduce(0, +) - 1) < 1e-12)
    #expect(set.leaders == ["locked"])
    for result in set.results {
      #expect(result.bounds.contains(result.central))
      #expect(result.bounds.lowerBound <= result.band.lowerBound)
      #expect(result.band.upperBound <= result.bounds.upperBound)
    }
  }

  @Test("A paper that copies the wire word for word adds nothing")
  func copy() throws {
    let with = try #require(try assess(cited(), draws: 100).sets.first)
    let without = try #require(try assess(cited(copy: false), draws: 100).sets.first)
    for (one, other) in zip(with.results, without.results) {
      #expect(abs(one.central - other.central) < 1e-12)
    }
    #expect(with.naive[0] > with.results[0].central)
  }

  @Test("The same judgements give the same draws")
  func deterministic() throws {
    let first = try #require(try assess(cited(), draws: 500).sets.first)
    let second = try #require(try assess(cited(), draws: 500).sets.first)
    #expect(first.results == second.results)
  }

  @Test("What a standing argument defeats does not count, and what is contested widens the result")
  func arguments() throws {
    let attack = Argument(
      id: "blind", claim: "It was dark", attacks: [.report("crew"), .report("paper")], by: "Ben",
      place: nowhere)
    let out = try #require(try assess(cited(arguments: [attack]), draws: 200).sets.first)
    #expect(out.results[0].central < 0.5)
    #expect(out.results[0].contested == nil)
    let answer = Argument(
      id: "lit", claim: "It was lit", attacks: [.argument("blind")], by: "Ann", place: nowhere)
    var mutual = attack
    mutual.attacks.append(.argument("lit"))
    let assessments = try assess(cited(arguments: [mutual, answer]), draws: 200)
    #expect(assessments.arguments.map(\.label) == [.undecided, .undecided])
    let spread = try #require(assessments.sets.first?.results.first?.contested)
    #expect(spread.lowerBound < spread.upperBound)
  }

  @Test("A hypothesis that names a person is warned of and gets no standard of proof")
  func person() throws {
    let standard = Standard(
      proposition: ["locked"], name: "balance of probabilities", threshold: 0.5,
      reachedAtThreshold: false, decision: Reasoned(by: "Ann", reason: "The desk asks."),
      place: nowhere)
    let named = try assess(cited(standard: standard, person: "Ann Example"), draws: 100)
    #expect(named.sets.first?.verdict == nil)
    #expect(named.warnings.count == 1)
    let unnamed = try assess(cited(standard: standard), draws: 100)
    #expect(unnamed.sets.first?.verdict != nil)
    #expect(unnamed.warnings.isEmpty)
  }

  @Test("Two analysts who split are shown with their split, and neither alone carries it")
  func analysts() throws {
    let ratings = [
      Invented.rating(
        "shut", by: "Ann", [("locked", 0.95, 0.99), ("open", 0.01, 0.05), ("none", 0.2, 0.45)]),
      Invented.rating(
        "shut", by: "Ben", [("locked", 0.2, 0.45), ("open", 0.05, 0.2), ("none", 0.2, 0.45)],
        reason: nil),
    ]
    let set = try #require(try assess(cited(ratings: ratings), draws: 100).sets.first)
    #expect(set.analysts.analysts.map(\.name) == ["Ann", "Ben"])
    #expect(set.analysts.splits.first?.hypothesis == "locked")
    #expect(set.analysts.alpha?.units == 3)
    #expect(set.assumptions.contains { $0.kind == .noReason && $0.text.contains("Ben") })
    let alone = try #require(set.analysts.analysts[0].alone)
    #expect(alone[0] > set.results[0].central)
  }

  @Test("A source that is caught wrong is less reliable afterwards")
  func caught() throws {
    let source = try #require(try assess(cited(), draws: 100).sources.first { $0.name == "Owner" })
    #expect(try #require(source.afterwards["door"]) < source.central)
    #expect(source.grades.isEmpty)
  }

  @Test("A denial that is expected anyway counts less than one against interest")
  func interest() throws {
    func central(_ lower: Double, _ upper: Double) throws -> Double {
      var cited = cited()
      cited.judgements.evidence[0].reports[1].anyway = [
        EvidenceReport.Anyway(
          values: ["": Invented.likelihood(lower, upper)], by: "Ann", place: nowhere)
      ]
      return try #require(try assess(cited, draws: 50).sets.first).results[0].central
    }
    #expect(try central(0.8, 0.95) > central(0.05, 0.2))
  }
}
