import AssayModel

extension Hall {
  static var sets: [HypothesisSet] {
    [
      HypothesisSet(
        id: "why", question: "Why did the north door not open?",
        hypotheses: [
          Hypothesis(
            id: "chained", text: "A chain held the door shut.", prior: 0.3, place: line(9)),
          Hypothesis(
            id: "jammed", text: "The door was jammed by the heat or by what lay before it.",
            prior: 0.4, place: line(12)),
          Hypothesis(
            id: "open", text: "The door was open, and nobody found it in the smoke.", prior: 0.2,
            place: line(15)),
          Hypothesis(id: "none", text: "None of these.", prior: 0.1, place: line(9)),
        ],
        priorsBy: "Ines Okell", priorsReason: "Doors jam more often than they are chained.",
        standard: Standard(
          proposition: ["chained", "jammed"], name: "balance of probabilities", threshold: 0.5,
          reachedAtThreshold: false,
          decision: Reasoned(by: "Tomas Beck", reason: "The paper asks what it may print."),
          place: line(18)),
        confidences: [
          Confidence(
            level: .moderate, basis: "Two accounts that do not depend on each other.",
            by: "Ines Okell"),
          Confidence(level: .low, basis: "Nobody has seen the door.", by: "Tomas Beck"),
        ], place: line(7)),
      HypothesisSet(
        id: "knew", question: "Who knew beforehand?",
        hypotheses: [
          Hypothesis(
            id: "owner", text: "Bertil Osk, the owner, knew that the door did not open.",
            prior: 1.0 / 3, namesPerson: Reasoned(by: "Ines Okell", reason: "He was asked."),
            personNamed: "Bertil Osk", place: line(22)),
          Hypothesis(
            id: "nobody", text: "Nobody knew.", prior: 1.0 / 3, place: line(24)),
          Hypothesis(id: "none", text: "None of these.", prior: 1.0 / 3, place: line(20)),
        ], place: line(20)),
    ]
  }

  static func rating(_ by: String, _ value: Likelihood, _ reason: String?, _ at: Int)
    -> AnalystRating
  {
    AnalystRating(by: by, value: value, reason: reason, place: line(at))
  }

  static func cell(_ lower: Double, _ central: Double, _ upper: Double, _ ratings: AnalystRating...)
    -> RatedCell
  {
    RatedCell(lower: lower, central: central, upper: upper, ratings: ratings)
  }

  static let likely = range(0.55, 0.8, "likely")
  static let unlikely = range(0.2, 0.45, "unlikely")
  static let veryLikely = range(0.8, 0.95, "very likely")

  static var rows: [EvidenceRow] {
    [
      EvidenceRow(
        evidence: "door",
        cells: [
          cell(
            0.8, 0.9, 0.95, rating("Ines Okell", veryLikely, "A chain does that.", 80),
            rating("Tomas Beck", likely, nil, 90)),
          cell(0.55, 0.69, 0.8, rating("Ines Okell", likely, "Heat warps doors.", 81)),
          cell(0.2, 0.31, 0.45, rating("Ines Okell", unlikely, "It opened for others.", 82)),
          cell(0.2, 0.5, 0.95),
        ], contributions: [0, -0.26, -1.1, -0.6], weight: 1, label: .in),
      EvidenceRow(
        evidence: "chain",
        cells: [
          cell(
            0.55, 0.69, 0.8, rating("Ines Okell", veryLikely, "By definition.", 84),
            rating("Tomas Beck", unlikely, "It would have been photographed.", 94)),
          cell(0.2, 0.31, 0.45, rating("Ines Okell", unlikely, "No need of one.", 85)),
          cell(0.2, 0.31, 0.45, rating("Ines Okell", unlikely, "No need of one.", 86)),
          cell(0.2, 0.4, 0.8),
        ], contributions: [0, -0.7, -0.7, -0.4], weight: 0.71, label: .undecided),
      EvidenceRow(
        evidence: "bar",
        cells: [
          cell(0.55, 0.69, 0.8, rating("Tomas Beck", likely, "Somebody had to.", 96)),
          cell(0.55, 0.69, 0.8, rating("Tomas Beck", likely, "The same.", 97)),
          cell(0.2, 0.31, 0.45, rating("Tomas Beck", unlikely, "Why force it?", 98)),
          cell(0.2, 0.5, 0.8),
        ], contributions: [0, 0, -0.8, -0.3], weight: 1, label: .out),
    ]
  }

  static var why: Assessment {
    func result(
      _ id: String, _ prior: Double, _ central: Double, _ band: ClosedRange<Double>,
      _ bounds: ClosedRange<Double>, alone: Double, ratio: Double, leads: Double
    ) -> HypothesisResult {
      HypothesisResult(
        id: id, prior: prior, central: central, band: band, bounds: bounds, evidenceAlone: alone,
        likelihoodRatio: ratio, leads: leads, rated: 3, rows: 3, isRanked: true)
    }
    var chained = result(
      "chained", 0.3, 0.618, 0.412...0.787, 0.021...0.9934, alone: 0.66, ratio: 1, leads: 0.874)
    chained.contested = 0.48...0.618
    var none = result(
      "none", 0.1, 0.0058, 0.0011...0.031, 0.0002...0.42, alone: 0.007, ratio: 0.02, leads: 0)
    none.rated = 0
    none.isRanked = false
    return Assessment(
      set: sets[0],
      results: [
        chained,
        result(
          "jammed", 0.4, 0.3, 0.152...0.502, 0.01...0.97, alone: 0.25, ratio: 0.37, leads: 0.12),
        result(
          "open", 0.2, 0.0763, 0.03...0.19, 0.001...0.9, alone: 0.083, ratio: 0.085, leads: 0.006),
        none,
      ],
      leaders: ["chained"], margin: 0.3139, draws: 20_000, naive: [0.7, 0.2, 0.05, 0.05],
      rows: rows,
      removals: [
        Removal(
          item: .report("door/1"), posterior: [0.6, 0.31, 0.08, 0.01], leaders: ["chained"],
          changesLeader: false),
        Removal(
          item: .report("chain/1"), posterior: [0.31, 0.52, 0.13, 0.04], leaders: ["jammed"],
          changesLeader: true),
        Removal(
          item: .source("maud ekelund"), posterior: [0.31, 0.52, 0.13, 0.04], leaders: ["jammed"],
          changesLeader: true),
        Removal(
          item: .origin("door/1"), posterior: [0.55, 0.3, 0.1, 0.05], leaders: ["chained"],
          changesLeader: false),
        Removal(
          item: .fact("chain"), posterior: [0.4, 0.4, 0.15, 0.05], leaders: ["chained", "jammed"],
          changesLeader: true),
      ],
      flips: [
        Flip(items: [.report("chain/1")], leaders: ["jammed"]),
        Flip(items: [.fact("bar"), .origin("door/1")], leaders: ["jammed"]),
      ],
      flipSearch: .exact,
      breakEvens: [
        BreakEven(
          parameter: .reliability(source: "maud ekelund"), current: 0.84, value: 0.55,
          leaders: ["jammed"]),
        BreakEven(
          parameter: .rating(evidence: "chain", hypothesis: "jammed"), current: 0.31, value: 0.64,
          leaders: ["jammed"]),
        BreakEven(
          parameter: .prior(hypothesis: "chained"), current: 0.3, value: 0.18, leaders: ["jammed"]),
      ],
      tornado: [
        TornadoBar(
          parameter: .rating(evidence: "chain", hypothesis: "jammed"), range: 0.2...0.45,
          atLower: 0.71, atUpper: 0.47),
        TornadoBar(
          parameter: .reliability(source: "maud ekelund"), range: 0.75...0.92, atLower: 0.55,
          atUpper: 0.68),
        TornadoBar(
          parameter: .anyway(report: "door/1", source: "jonna brandt", hypothesis: nil),
          range: 0.2...0.45, atLower: 0.64, atUpper: 0.6),
        TornadoBar(
          parameter: .copying(report: "door/2"), range: 0.8...0.95, atLower: 0.62, atUpper: 0.617),
        TornadoBar(
          parameter: .relation(evidence: ["door", "chain"]), range: 0.1...0.3, atLower: 0.63,
          atUpper: 0.61),
        TornadoBar(
          parameter: .hit(report: "chain/2"), range: 0.8...0.95, atLower: 0.61, atUpper: 0.62),
      ],
      checks: [
        CheckValue(
          evidence: "chain", check: evidence[1].check, bits: 0.412, changesLeader: 0.38,
          changesVerdict: 0.004, gain: 0.1, foundSo: 0.67, ifSo: [0.8, 0.1, 0.05, 0.05],
          ifNot: [0.2, 0.6, 0.15, 0.05]),
        CheckValue(
          evidence: "door", check: nil, bits: 0.02, changesLeader: 0.001, changesVerdict: nil,
          gain: 0.01, foundSo: 0.995, ifSo: [0.62, 0.3, 0.07, 0.01],
          ifNot: [0.3, 0.3, 0.3, 0.1]),
      ],
      assumptions: [
        Assumption(
          kind: .standIn, text: "Nobody rated how likely Maud Ekelund would say it anyway: .5.",
          parameter: .anyway(report: "chain/1", source: "maud ekelund", hypothesis: nil)),
        Assumption(
          kind: .noReason, text: "Tomas Beck gave no reason for “likely”.",
          parameter: .rating(evidence: "door", hypothesis: "chained"), place: line(90)),
        Assumption(
          kind: .decided, text: "Radio Skerry copies Norden Wire word for word.", place: line(40)),
      ],
      verdict: Verdict(
        standard: sets[0].standard!, central: 0.918, band: 0.7...0.97,
        outcome: .metButFragile(.item(.origin("chain/1")))),
      matrix: CompetingMatrix(
        rows: [
          CompetingMatrix.Row(
            evidence: "door", marks: [.veryConsistent, .consistent, .inconsistent, nil],
            weight: 0.84, isDiagnostic: true),
          CompetingMatrix.Row(
            evidence: "chain", marks: [.consistent, .veryInconsistent, .inconsistent, nil],
            weight: 0.7, isDiagnostic: true),
          CompetingMatrix.Row(
            evidence: "bar", marks: [.neutral, .neutral, .neutral, nil], weight: 0.3,
            isDiagnostic: false),
        ],
        scores: [
          CompetingMatrix.Score(
            hypothesis: "chained", weighted: 0, inconsistent: 0, heaviest: nil, rated: 3, rank: 1),
          CompetingMatrix.Score(
            hypothesis: "jammed", weighted: 1.4, inconsistent: 1, heaviest: "chain", rated: 3,
            rank: 2),
          CompetingMatrix.Score(
            hypothesis: "open", weighted: 1.54, inconsistent: 2, heaviest: "door", rated: 3,
            rank: 3),
          CompetingMatrix.Score(
            hypothesis: "none", weighted: 0, inconsistent: 0, heaviest: nil, rated: 0, rank: nil),
        ],
        leaders: ["chained"], separates: true,
        disagreements: ["The matrix ignores the values before the evidence; the weighing does not."]
      ),
      analysts: comparison)
  }

  static var comparison: AnalystComparison {
    AnalystComparison(
      analysts: [
        AnalystComparison.Analyst(
          name: "Ines Okell", rated: 6, alone: [0.78, 0.17, 0.04, 0.01], leaders: ["chained"],
          without: [0.33, 0.51, 0.1, 0.06], leadersWithout: ["jammed"]),
        AnalystComparison.Analyst(
          name: "Tomas Beck", rated: 5, alone: [0.33, 0.51, 0.1, 0.06], leaders: ["jammed"],
          without: nil, leadersWithout: []),
      ],
      alpha: AnalystComparison.Alpha(value: 0.41, interval: -0.08...0.77, units: 2),
      alphaOfRatios: AnalystComparison.Alpha(value: nil, units: 1),
      splits: [
        AnalystComparison.Split(
          evidence: "chain",
          alpha: AnalystComparison.Alpha(value: -0.2, interval: -0.5...0.3, units: 1),
          hypothesis: "chained", lowest: rows[1].cells[0].ratings[1],
          highest: rows[1].cells[0].ratings[0])
      ],
      linearPool: [0.56, 0.34, 0.07, 0.03], geometricPool: [0.55, 0.35, 0.07, 0.03])
  }

  /// A set in which two lead together and one has too few ratings to be ranked.
  static var knew: Assessment {
    func result(_ id: String, _ central: Double, rated: Int) -> HypothesisResult {
      HypothesisResult(
        id: id, prior: 1.0 / 3, central: central, band: 0.2...0.6, bounds: 0.0001...0.9999,
        evidenceAlone: central, likelihoodRatio: 1, leads: 0.5, rated: rated, rows: 6,
        isRanked: rated >= 5)
    }
    return Assessment(
      set: sets[1],
      results: [
        result("owner", 0.4, rated: 6), result("nobody", 0.4, rated: 6),
        result("none", 0.2, rated: 3),
      ], leaders: ["owner", "nobody"], margin: 0, draws: 20_000, naive: [0.4, 0.4, 0.2],
      rows: [
        EvidenceRow(
          evidence: "key", cells: [cell(0.2, 0.3, 0.4), cell(0.2, 0.3, 0.4), cell(0.2, 0.3, 0.4)],
          contributions: [0, 0, 0], weight: 1, label: .in)
      ],
      removals: [], flips: [], flipSearch: .greedy, breakEvens: [], tornado: [], checks: [],
      assumptions: [], verdict: nil,
      matrix: CompetingMatrix(
        rows: [], scores: [], leaders: [], separates: false, disagreements: []),
      analysts: AnalystComparison())
  }

  static var outcomes: [ArgumentOutcome] {
    [
      ArgumentOutcome(
        argument: Argument(
          id: "old", claim: "The picture of the chain is from 2019.",
          attacks: [.report("chain/1"), .evidence("chain")], scheme: "sign", by: "Tomas Beck",
          file: "saved/review.pdf", quote: "taken in 2019", place: line(110)),
        label: .undecided, attackers: ["date"],
        targets: [
          AttackedTarget(target: .report("chain/1"), label: .undecided, because: ["old"]),
          AttackedTarget(target: .evidence("chain"), label: .undecided, because: ["old"]),
        ], passage: review.passage("The picture of the chain was taken in 2019")),
      ArgumentOutcome(
        argument: Argument(
          id: "date", claim: "The archive’s date is the day of the upload.",
          attacks: [.argument("old")], by: "Ines Okell", place: line(114)),
        label: .undecided, attackers: ["old"],
        targets: [AttackedTarget(target: .argument("old"), label: .undecided, because: ["date"])]),
      ArgumentOutcome(
        argument: Argument(
          id: "tug", claim: "The tug captain could not see the door.",
          attacks: [
            .evidence("bar"), .source("Norden Wire"), .rating(evidence: "bar", set: "why"),
          ], by: "Tomas Beck", place: line(118)),
        label: .in, attackers: [],
        targets: [
          AttackedTarget(target: .evidence("bar"), label: .out, because: ["tug"]),
          AttackedTarget(target: .source("Norden Wire"), label: .in, because: []),
          AttackedTarget(
            target: .rating(evidence: "bar", set: "why"), label: .out, because: ["tug"]),
        ]),
    ]
  }

  static var assessments: Assessments {
    func source(
      _ name: String, _ role: Speaker.Role, _ grades: [Grade], _ range: (Double, Double, Double),
      after: Double
    ) -> WeighedSource {
      WeighedSource(
        id: name.lowercased(), name: name, role: role, grades: grades, lower: range.0,
        central: range.1, upper: range.2, afterwards: ["why": after])
    }
    let grade = Grade(
      name: "Norden Wire", letter: "B", digit: 2, by: "Ines Okell", reason: "Right for years.",
      place: line(120))
    return Assessments(
      sets: [why, knew],
      sources: [
        source("Norden Wire", .outlet, [grade], (0.75, 0.84, 0.92), after: 0.86),
        source("Jonna Brandt", .named, [], (0.05, 0.5, 0.95), after: 0.61),
        source("Radio Skerry", .outlet, [], (0.05, 0.5, 0.95), after: 0.5),
        source("Long Harbour Review", .outlet, [], (0.05, 0.5, 0.95), after: 0.58),
        source("Maud Ekelund", .named, [], (0.75, 0.84, 0.92), after: 0.85),
        source("Bertil Osk", .named, [], (0.05, 0.2, 0.35), after: 0.11),
        source("gullwatcher_9", .poster, [], (0.05, 0.5, 0.95), after: 0.5),
      ],
      arguments: outcomes,
      conventions: ["An Admiralty grade of B stands for a reliability of .75 to .92."],
      warnings: ["“Bertil Osk, the owner, knew …” names a person: no standard of proof applies."])
  }
}
