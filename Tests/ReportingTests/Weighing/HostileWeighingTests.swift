import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct HostileWeighingTests {
  /// A weighed case that holds a payload in every place that a person's or a source's words come from.
  static func study(_ payload: String) -> Case {
    var study = HostileTests.study([payload])
    let place = FilePlace(line: 3, column: 1)
    let value = Likelihood(0.2, 0.4, words: payload)
    let passage = study.accounts[0].statements[0].content
    let given = Reasoned(by: payload, reason: payload)
    let hypothesis = Hypothesis(
      id: payload, text: payload, prior: 0.5, namesPerson: given, personNamed: payload,
      place: place)
    let standard = Standard(
      proposition: [payload], name: payload, threshold: 0.5, reachedAtThreshold: true,
      decision: given, place: place)
    let set = HypothesisSet(
      id: payload, question: payload, hypotheses: [hypothesis, hypothesis], priorsBy: payload,
      priorsReason: payload, standard: standard,
      confidences: [Confidence(level: .low, basis: payload, by: payload)], place: place)
    let anyway = EvidenceReport.Anyway(
      values: [payload: value], by: payload, reason: payload, place: place)
    let report = EvidenceReport(
      id: payload, file: payload, quote: payload, asserts: false,
      copies: EvidenceReport.Copying(
        report: payload, probability: value, by: payload, reason: payload),
      anyway: [anyway], relayAnyway: [anyway], hit: value, falseAlarm: value, ifGenuine: payload,
      place: place, quotePlace: place)
    let check = Evidence.Check(how: payload)
    let evidence = Evidence(
      id: payload, fact: payload, reports: [report], established: given, check: check, place: place)
    let argument = Argument(
      id: payload, claim: payload, attacks: [.report(payload)], scheme: payload, by: payload,
      place: place)
    let targets: [Argument.Target] = [
      .report(payload), .evidence(payload), .source(payload), .argument(payload),
      .rating(evidence: payload, set: payload), .rating(evidence: "?", set: "?"),
      .source("? " + payload),
    ]
    let outcome = ArgumentOutcome(
      argument: argument, label: .undecided, attackers: [payload, "? " + payload],
      targets: targets.map {
        AttackedTarget(target: $0, label: .out, because: [payload, "? " + payload])
      },
      passage: passage)
    let links = [Speaker.Role.outlet, .named, .poster].map {
      Citation.Link(source: payload, name: payload, role: $0)
    }
    study.judged = CitedJudgements(
      Judgements(sets: [set], evidence: [evidence], arguments: [argument]),
      citations: [
        payload: Citation(
          passage: passage, statement: "1", chain: links,
          standing: .disputed(by: payload, at: passage), isByReader: true)
      ])
    study.assessments = Assessments(
      sets: [assessment(of: set, payload, value, check, place)],
      sources: [
        WeighedSource(
          id: payload, name: payload, role: .named,
          grades: [
            Grade(
              name: payload, letter: payload, reliability: value, by: payload, reason: payload,
              place: place)
          ], lower: 0.1, central: 0.2, upper: 0.3, afterwards: [payload: 0.5])
      ],
      arguments: [outcome], conventions: [payload], warnings: [payload])
    return study
  }

  private static func assessment(
    of set: HypothesisSet, _ payload: String, _ value: Likelihood, _ check: Evidence.Check,
    _ place: FilePlace
  ) -> Assessment {
    let standard = set.standard
    let result = HypothesisResult(
      id: payload, prior: 0.5, central: 0.5, band: 0.4...0.6, bounds: 0.1...0.9,
      evidenceAlone: 0.5, likelihoodRatio: 0.5, leads: 0.5, contested: 0.4...0.5, rated: 1, rows: 2,
      isRanked: false)
    let rating = AnalystRating(by: payload, value: value, reason: payload, place: place)
    let cell = RatedCell(lower: 0.2, central: 0.3, upper: 0.4, ratings: [rating])
    let parameters: [WeighedParameter] = [
      .rating(evidence: payload, hypothesis: payload), .reliability(source: payload),
      .anyway(report: payload, source: payload, hypothesis: payload), .hit(report: payload),
      .falseAlarm(report: payload), .copying(report: payload), .relation(evidence: [payload]),
      .prior(hypothesis: payload), .rating(evidence: "? " + payload, hypothesis: payload),
    ]
    let items: [WeighedItem] = [
      .report(payload), .source(payload), .origin(payload), .fact(payload),
      .fact("? " + payload), .report("? " + payload),
    ]
    let alpha = AnalystComparison.Alpha(value: 0.2, interval: 0.1...0.3, units: 2)
    return Assessment(
      set: set, results: [result, result], leaders: [payload], margin: 0.2, draws: 10,
      naive: [0.5, 0.5],
      rows: [
        EvidenceRow(
          evidence: payload, cells: [cell, cell], contributions: [0, -1], weight: 0.5, label: .out)
      ],
      removals: items.map {
        Removal(item: $0, posterior: [0.5, 0.5], leaders: [payload], changesLeader: true)
      },
      flips: [Flip(items: items, leaders: [payload])], flipSearch: .greedy,
      breakEvens: parameters.map {
        BreakEven(parameter: $0, current: 0.4, value: 0.5, leaders: [payload])
      },
      tornado: parameters.map {
        TornadoBar(parameter: $0, range: 0.1...0.2, atLower: 0.2, atUpper: 0.8)
      },
      checks: [
        CheckValue(
          evidence: payload, check: check, bits: 0.1, changesLeader: 0.1, changesVerdict: 0.1,
          gain: 0.1, foundSo: 0.5, ifSo: [0.5, 0.5], ifNot: [0.5, 0.5])
      ],
      assumptions: parameters.map {
        Assumption(kind: .decided, text: payload, parameter: $0, place: place)
      },
      verdict: standard.map {
        Verdict(
          standard: $0, central: 0.5, band: 0.4...0.6,
          outcome: .metButFragile(.item(.fact(payload))))
      },
      matrix: CompetingMatrix(
        rows: [
          CompetingMatrix.Row(
            evidence: payload, marks: [.consistent, nil], weight: 0.4, isDiagnostic: false)
        ],
        scores: [
          CompetingMatrix.Score(
            hypothesis: payload, weighted: 1, inconsistent: 1, heaviest: payload, rated: 1,
            rank: nil)
        ], leaders: [payload], separates: false, disagreements: [payload]),
      analysts: AnalystComparison(
        analysts: [
          AnalystComparison.Analyst(
            name: payload, rated: 1, alone: [0.5, 0.5], leaders: [payload], without: nil,
            leadersWithout: [])
        ], alpha: alpha, alphaOfRatios: alpha,
        splits: [
          AnalystComparison.Split(
            evidence: payload, alpha: alpha, hypothesis: payload, lowest: rating, highest: rating)
        ], linearPool: [0.5, 0.5], geometricPool: [0.5, 0.5]))
  }

  @Test(
    "A payload adds no element and no attribute, wherever it stands",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
      "</text></svg><a href=\"javascript:x\">", "]]><!--", "</style><b>", "&lt;b&gt;",
      "\u{202E}\u{1B}[2J\u{0}", "javascript:alert(1)", "{{x}}${x}", "<bdi></bdi>\u{2028}", "%00%22",
    ])
  func payloads(payload: String) throws {
    let plain = HostileTests.markup(of: report(Self.study("plain"), version: "1"))
    let study = Self.study(payload)
    for edition in Edition.allCases {
      let page = report(study, edition: edition, version: "1")
      let strange = HostileTests.markup(of: page).subtracting(plain)
      #expect(strange.isEmpty, "\(strange)")
      #expect(!page.contains("href=\"javascript"))
      let places = try ReportTests.all(" id=\"([^\"]*)\"", in: page)
      let targets = try ReportTests.all(" href=\"#([^\"]*)\"", in: page)
      #expect(Set(targets).subtracting(places) == [])
      #expect(Set(places).count == places.count)
    }
    let text = weighingJSON(study, version: "1")
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
    for line in weighingText(study).split(separator: "\n") {
      #expect(columns(of: String(line)) <= 80)
    }
  }
}
