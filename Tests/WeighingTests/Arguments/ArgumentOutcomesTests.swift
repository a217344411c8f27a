import AssayModel
import Testing
import Weighing

@Suite("What becomes of arguments and of what they attack")
struct ArgumentOutcomesTests {
  private let place = FilePlace(line: 1, column: 1)

  /// A case of two reports about one fact: one of a witness by an agency, one of a paper alone.
  private func cited(_ arguments: [(id: String, attacks: [Argument.Target])]) -> CitedJudgements {
    func report(_ id: String) -> EvidenceReport {
      EvidenceReport(id: id, file: "a.html", quote: "It fell.", place: place, quotePlace: place)
    }
    func link(_ name: String) -> Citation.Link {
      Citation.Link(source: name.lowercased(), name: name, role: .named)
    }
    let passage = Passage("d", 0..<8)
    let judgements = Judgements(
      sets: [HypothesisSet(id: "crane", question: "Why?", hypotheses: [], place: place)],
      evidence: [
        Evidence(
          id: "fell", fact: "The crane fell.", reports: [report("wire"), report("paper")],
          place: place)
      ],
      arguments: arguments.map {
        Argument(id: $0.id, claim: "No.", attacks: $0.attacks, by: "R. Tamm", place: place)
      })
    return CitedJudgements(
      judgements,
      citations: [
        "wire": Citation(
          passage: passage, statement: nil, chain: [link("Northern Wire"), link("Ada  Moor")]),
        "paper": Citation(passage: passage, statement: nil, chain: [link("The Harbour Post")]),
      ],
      argumentPassages: ["old": passage])
  }

  @Test("What a standing argument attacks is out, with the argument named")
  func removed() {
    let result = argumentOutcomes(
      cited([("old", [.report("wire"), .rating(evidence: "fell", set: "crane")])]))
    #expect(result.outcomes.map(\.label) == [.in])
    #expect(result.outcomes[0].passage == Passage("d", 0..<8))
    #expect(result.outcomes[0].targets.map(\.label) == [.out, .out])
    let wire = result.standing(of: .report("wire"))
    #expect(wire == AttackedTarget(target: .report("wire"), label: .out, because: ["old"]))
    #expect(result.standing(of: .report("paper")).label == .in)
    #expect(result.standing(of: .rating(evidence: "fell", set: "crane")).because == ["old"])
    #expect(result.standing(of: .rating(evidence: "fell", set: "other")).label == .in)
  }

  @Test("An attack that is answered takes nothing away")
  func reinstated() {
    let result = argumentOutcomes(
      cited([("old", [.evidence("fell")]), ("answer", [.argument("old")])]))
    #expect(result.outcomes.map(\.label) == [.out, .in])
    #expect(result.outcomes[0].attackers == ["answer"])
    #expect(
      result.outcomes[1].targets
        == [AttackedTarget(target: .argument("old"), label: .out, because: ["answer"])])
    #expect(
      result.standing(of: .evidence("fell"))
        == AttackedTarget(target: .evidence("fell"), label: .in, because: []))
  }

  @Test("Arguments that attack each other leave what they attack contested")
  func contested() {
    let result = argumentOutcomes(
      cited([
        ("late", [.report("wire"), .argument("early")]), ("early", [.argument("late")]),
        ("other", [.report("wire"), .argument("late"), .argument("other")]),
      ]))
    #expect(result.outcomes.map(\.label) == [.undecided, .undecided, .undecided])
    #expect(
      result.standing(of: .report("wire"))
        == AttackedTarget(target: .report("wire"), label: .undecided, because: ["late", "other"]))
    #expect(result.standing(of: .argument("early")).because == ["late"])
    #expect(result.positions?.sets == [["early"]])
  }

  @Test(
    "A source is known by its name in any case and spacing, anywhere in the chain",
    arguments: ["Ada Moor", " ada   moor ", "ADA MOOR", "northern wire"])
  func source(name: String) {
    let result = argumentOutcomes(cited([("paid", [.source(name)])]))
    #expect(result.strays.isEmpty)
    #expect(
      result.standing(of: .source("Ada Moor")).label == (name == "northern wire" ? .in : .out))
    #expect(result.standing(of: .report("wire")).because == ["paid"])
    #expect(result.standing(of: .report("paper")).label == .in)
  }

  @Test("The worst attack on a report and its sources settles it")
  func worst() {
    let result = argumentOutcomes(
      cited([
        ("doubt", [.report("wire"), .argument("doubt")]), ("paid", [.source("Ada Moor")]),
      ]))
    #expect(
      result.standing(of: .report("wire"))
        == AttackedTarget(target: .report("wire"), label: .out, because: ["paid"]))
  }

  @Test("An attack on what is not there is listed and does nothing")
  func stray() {
    let targets: [Argument.Target] = [
      .argument("nobody"), .report("none"), .source("Nobody"), .evidence("none"),
      .rating(evidence: "fell", set: "none"), .report("wire"), .report("wire"),
    ]
    let result = argumentOutcomes(cited([("old", targets)]))
    #expect(result.strays.map(\.target) == Array(targets.prefix(5)))
    #expect(result.outcomes[0].targets.map(\.target) == [.report("wire")])
  }

  @Test("Without arguments there is nothing to tell")
  func none() {
    let result = argumentOutcomes(cited([]))
    #expect(result.outcomes.isEmpty)
    #expect(result.positions == nil)
    #expect(result.standing(of: .evidence("fell")).label == .in)
  }

  @Test("Positions keep the order of the case file, and more than can be listed is said")
  func positions() {
    let two = argumentOutcomes(
      cited([("z", [.argument("a")]), ("a", [.argument("z")]), ("m", [.report("wire")])]))
    #expect(two.positions?.sets == [["z", "m"], ["a", "m"]])
    #expect(two.positions?.isComplete == true)
    let many = argumentOutcomes(
      cited((0..<50).map { ("\($0)", [.argument("\($0 ^ 1)")]) }))
    #expect(many.positions?.sets.count == 100)
    #expect(many.positions?.isComplete == false)
    let large = argumentOutcomes(cited((0..<101).map { ("\($0)", []) }))
    #expect(large.positions == nil)
  }

  @Test("The order of arguments never changes where anything ends")
  func order() {
    var numbers = SeededNumbers(5)
    for _ in 0..<200 {
      var told = (0..<8).map { (id: "\($0)", attacks: [Argument.Target]()) }
      for attack in numbers.attacks(count: 8, perThousand: 150) {
        told[attack.attacker].attacks.append(.argument("\(attack.target)"))
      }
      for index in 0..<8 where numbers.below(3) == 0 {
        told[index].attacks.append(numbers.below(2) == 0 ? .report("wire") : .source("Ada Moor"))
      }
      let one = argumentOutcomes(cited(told))
      let other = argumentOutcomes(cited(told.reversed()))
      #expect(one.outcomes.map(\.label) == other.outcomes.reversed().map(\.label))
      for target: Argument.Target in [.report("wire"), .source("Ada Moor")] {
        let ends = (one.standing(of: target), other.standing(of: target))
        #expect(ends.0.label == ends.1.label)
        #expect(ends.0.because == ends.1.because.reversed())
      }
    }
  }
}
