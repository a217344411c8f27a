import AssayModel
import Testing

@testable import CaseFile

@Suite("Judgements are read")
struct JudgementsTests {
  private func judgements(_ yaml: String) throws -> Judgements {
    try decisions(yaml: yaml, file: "case.yaml").judgements
  }

  private let full = """
    hypotheses:
      - set: door
        question: Why did the north door not open?
        members:
          - id: chained
            text: A chain held it
            prior: 40%
          - {id: jammed, text: It was jammed, prior: 0.3}
          - id: wedged
            text: Ivo Tarn wedged it
            prior: 1 in 10
            names-person: {by: Ines Okell, reason: He said so himself}
        none: 20 %
        by: Ines Okell
        reason: The fire service's figures
        confidence:
          - {level: moderate, basis: two witnesses, by: Ines Okell}
          - {level: low, basis: no photograph, by: M. Lind}
        standard:
          for: [chained, jammed]
          level: beyond reasonable doubt
          threshold: 97%
          by: M. Lind
          reason: The desk asked
      - set: knew
        question: Who knew?
        members: [{id: town, text: The town hall}]
        confidence: {level: high, basis: the letter, by: M. Lind}
    evidence:
      - id: shut
        fact: The door could not be opened
        check: {how: Ask for the photographs, cost: 2.5, accuracy: 90%}
        reports:
          - id: wire
            file: wire.html
            quote: “It did not open,”
            chain: [Corin Vale, Jonna Brandt]
            anyway: unlikely
            passed-on-anyway: {value: even chance, by: M. Lind, reason: The desk likes it}
            hit: 95%
            false-alarm: 1 – 3 %
            if-genuine: tape
          - file: gazette.html
            quote: it did not open
            says: yes
            copies: wire
            chain: []
          - file: blog.html
            quote: it never opened
            says: Yes
            chain: a guest
            copies: {report: shut/2, likely: very likely, by: M. Lind, reason: Same words}
            anyway:
              - {value: likely, by: Ines Okell}
              - {set: door, if: {chained: likely, none: 60%}, by: Ines Okell}
              - {set: door, value: likely, by: M. Lind, reason: He has a shop}
      - id: tape
        fact: The recording is genuine
        given: {by: M. Lind, reason: Heard the original}
        reports: [{file: a.html, quote: faked, says: no}, {file: a.html, quote: fake, says: FALSE}]
    grades:
      - {of: Jonna Brandt, grade: B2, by: Ines Okell, reason: She was there}
      - {of: Jonna Brandt, reliability: 60–80 %, by: M. Lind}
    ratings:
      - set: door
        evidence: shut
        by: Ines Okell
        if: {chained: almost certain, jammed: , none: 45 – 55 %}
        reason: A chain holds
        beyond-floor: The lock was seen
      - {set: door, evidence: shut, by: Ines Okell, if: {jammed: very likely}}
    related:
      - {evidence: [shut, tape], strength: 20–60 %, by: M. Lind, reason: One room}
    arguments:
      - id: old
        claim: The tape is from 2019
        by: M. Lind
        scheme: sign
        file: blog.html
        quote: from 2019
        attacks: [{report: wire}, {source: Jonna Brandt}, {evidence: tape}]
      - {id: reply, claim: It is not, by: Ines Okell, attacks: [{argument: old}, {rating: shut, set: door}]}
    """

  @Test("Sets with priors, confidence and a standard of proof")
  func sets() throws {
    let sets = try judgements(full).sets
    #expect(sets.map(\.id) == ["door", "knew"])
    #expect(sets[0].question == "Why did the north door not open?")
    #expect(sets[0].hypotheses.map(\.id) == ["chained", "jammed", "wedged", "none"])
    #expect(sets[0].hypotheses.map(\.prior) == [0.4, 0.3, 0.1, 0.2])
    #expect(sets[0].hypotheses.map(\.isNone) == [false, false, false, true])
    #expect(
      sets[0].hypotheses[2].namesPerson
        == Reasoned(by: "Ines Okell", reason: "He said so himself"))
    #expect(sets[0].priorsBy == "Ines Okell")
    #expect(sets[0].priorsReason == "The fire service's figures")
    #expect(sets[0].confidences.map(\.level) == [.moderate, .low])
    let standard = Standard(
      proposition: ["chained", "jammed"], name: "beyond reasonable doubt", threshold: 0.97,
      reachedAtThreshold: true, decision: Reasoned(by: "M. Lind", reason: "The desk asked"),
      place: FilePlace(line: 20, column: 7))
    #expect(sets[0].standard == standard)
    #expect(sets[1].hypotheses.map(\.prior) == [0.5, 0.5])
    #expect(sets[1].priorsBy == nil)
    #expect(sets[1].standard == nil)
    #expect(sets[1].confidences == [Confidence(level: .high, basis: "the letter", by: "M. Lind")])
  }

  @Test("Evidence with its reports")
  func evidence() throws {
    let evidence = try judgements(full).evidence
    #expect(evidence.map(\.id) == ["shut", "tape"])
    #expect(
      evidence[0].check
        == Evidence.Check(how: "Ask for the photographs", cost: 2.5, accuracy: 0.9))
    #expect(evidence[1].established == Reasoned(by: "M. Lind", reason: "Heard the original"))
    let reports = evidence[0].reports
    #expect(reports.map(\.id) == ["wire", "shut/2", "shut/3"])
    #expect(reports.map(\.asserts) == [true, true, true])
    let chains: [[String]?] = [["Corin Vale", "Jonna Brandt"], [], ["a guest"]]
    #expect(evidence[1].reports.map(\.asserts) == [false, false])
    #expect(reports.map(\.chain) == chains)
    #expect(reports[0].anyway.count == 1)
    #expect(reports[0].anyway[0].values == ["": Likelihood(0.2, 0.45, words: "unlikely")])
    #expect(reports[0].relayAnyway[0].by == "M. Lind")
    #expect(reports[0].hit == Likelihood(0.95, 0.95, words: "95%"))
    #expect(reports[0].falseAlarm?.upper == 0.03)
    #expect(reports[0].ifGenuine == "tape")
    #expect(reports[1].copies == EvidenceReport.Copying(report: "wire"))
    #expect(reports[2].copies?.probability?.words == "very likely")
    #expect(reports[2].anyway.map(\.set) == [nil, "door", "door"])
    #expect(reports[2].anyway[1].values.keys.sorted() == ["chained", "none"])
    #expect(reports[0].quotePlace == FilePlace(line: 36, column: 16))
    #expect(reports[1].place == FilePlace(line: 43, column: 9))
  }

  @Test("Grades, ratings, relations and arguments")
  func rest() throws {
    let judgements = try judgements(full)
    #expect(judgements.grades.map(\.letter) == ["B", nil])
    #expect(judgements.grades.map(\.digit) == [2, nil])
    #expect(judgements.grades[1].reliability == Likelihood(0.6, 0.8, words: "60–80 %"))
    #expect(
      judgements.ratings.map { $0.cells.map(\.hypothesis) } == [["chained", "none"], ["jammed"]])
    #expect(judgements.ratings[0].cells[0].value.words == "almost certain")
    #expect(judgements.ratings[0].cells[0].place == FilePlace(line: 68, column: 19))
    #expect(judgements.ratings[0].beyondFloor == "The lock was seen")
    #expect(judgements.related.map(\.evidence) == [["shut", "tape"]])
    let first: [Argument.Target] = [.report("wire"), .source("Jonna Brandt"), .evidence("tape")]
    let second: [Argument.Target] = [.argument("old"), .rating(evidence: "shut", set: "door")]
    #expect(judgements.arguments.map(\.attacks) == [first, second])
    #expect(judgements.arguments[0].quotePlace == FilePlace(line: 80, column: 12))
    #expect(judgements.arguments[0].scheme == "sign")
  }

  @Test(
    "A standard has a threshold of its own",
    arguments: [
      ("balance of probabilities", 0.5, false), ("clear and convincing", 0.75, true),
      ("Beyond reasonable doubt", 0.95, true),
    ])
  func standards(level: String, threshold: Double, isReachedAt: Bool) throws {
    let standard = try judgements(
      """
      hypotheses:
        - set: s
          question: q
          members: [{id: a, text: A}]
          standard: {for: a, level: \(level), by: M. Lind, reason: r}
      """
    ).sets[0].standard
    #expect(standard?.threshold == threshold)
    #expect(standard?.reachedAtThreshold == isReachedAt)
  }

  @Test("Priors of a third each sum to one")
  func thirds() throws {
    let sets = try judgements(
      """
      hypotheses:
        - set: s
          question: q
          members: [{id: a, text: A, prior: 1 in 3}, {id: b, text: B, prior: 1 in 3}]
          none: 1 in 3
          by: M. Lind
      """
    ).sets
    let third = 1.0 / 3
    #expect(sets[0].hypotheses.map(\.prior) == [third, third, third])
  }

  @Test("A template with nothing filled in judges nothing")
  func template() throws {
    let yaml = "hypotheses:\nevidence:\ngrades: []\nratings:\nrelated:\narguments:\n"
    #expect(try judgements(yaml) == Judgements())
  }
}
