import AssayModel

/// An invented case that was weighed: why a door of a dance hall that never stood did not open in a fire that never was.
///
/// The figures are made by hand: they show every shape that a result can have, and belong to no arithmetic.
enum Hall {
  static let wire: Draft = {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(.title, "Fire in crowded harbour hall")
    draft.add(
      .paragraph,
      "The north door did not open from the inside, fire officer Jonna Brandt told the ministry.")
    draft.add(.paragraph, "The tug captain said the door was forced with an iron bar.")
    return draft
  }()

  static let radio: Draft = {
    var draft = Draft("bbbbbbbbbbb2")
    draft.add(
      .paragraph,
      "The north door did not open from the inside, fire officer Jonna Brandt told the ministry.")
    return draft
  }()

  static let review: Draft = {
    var draft = Draft("ccccccccccc3")
    draft.add(
      .paragraph,
      "The north door was held shut by a chain, the prosecutor, Maud Ekelund, said.", page: 4)
    draft.add(
      .paragraph, "“There was no chain on that door,” said the owner, Bertil Osk.", page: 5)
    draft.add(.paragraph, "The picture of the chain was taken in 2019, its archive says.", page: 5)
    draft.post("gullwatcher_9", "I pulled at that door and there was a chain on it.")
    draft.post("Petra Mollin", "gullwatcher_9 was not even there.", depth: 2, parent: .post(0))
    return draft
  }()

  static func line(_ line: Int) -> FilePlace { FilePlace(line: line, column: 7) }

  static let brandt = Speaker(
    "Jonna Brandt", role: .named, description: "fire officer",
    passage: wire.passage("Jonna Brandt"))

  static var accounts: [Account] {
    var first = Account(
      wire.document("saved/wire.html", outlet: "Norden Wire", title: "Fire in crowded hall"))
    first.statements = [
      Statement(
        id: "a00000000001",
        content: wire.passage("The north door did not open from the inside"),
        sentence: wire.passage(
          "The north door did not open from the inside, fire officer Jonna Brandt told the ministry."
        ),
        chain: [Speaker("Norden Wire", role: .outlet), brandt], kind: .indirect)
    ]
    let second = Account(
      radio.document("saved/radio.md", outlet: "Radio Skerry", title: "What we know"))
    var third = Account(
      review.document("saved/review.pdf", outlet: "Long Harbour Review", title: "The night"))
    var denial = Statement(
      id: "c00000000002", content: review.passage("There was no chain on that door"),
      sentence: review.passage(
        "“There was no chain on that door,” said the owner, Bertil Osk."),
      chain: [
        Speaker("Long Harbour Review", role: .outlet), Speaker("Bertil Osk", role: .named),
      ], kind: .direct)
    denial.standing = .undisputed
    third.statements = [denial]
    return [first, second, third]
  }

  static func range(_ lower: Double, _ upper: Double, _ words: String) -> Likelihood {
    Likelihood(lower, upper, words: words)
  }

  static func link(_ name: String, _ role: Speaker.Role = .named) -> Citation.Link {
    Citation.Link(source: name.lowercased(), name: name, role: role)
  }

  static var evidence: [Evidence] {
    func report(_ id: String, _ file: String, _ quote: String, _ at: Int) -> EvidenceReport {
      EvidenceReport(id: id, file: file, quote: quote, place: line(at), quotePlace: line(at + 1))
    }
    var original = report("door/1", "saved/wire.html", "The north door did not open", 30)
    original.anyway = [
      EvidenceReport.Anyway(
        values: ["": range(0.2, 0.45, "unlikely")], by: "Ines Okell",
        reason: "The service gains nothing by it.", place: line(34))
    ]
    var copy = report("door/2", "saved/radio.md", "The north door did not open", 38)
    copy.copies = EvidenceReport.Copying(
      report: "door/1", by: "Tomas Beck", reason: "The same words within the hour.")
    let chain = report("chain/1", "saved/review.pdf", "held shut by a chain", 46)
    var denial = report("chain/2", "saved/review.pdf", "There was no chain on that door", 50)
    denial.asserts = false
    denial.hit = range(0.8, 0.95, "very likely")
    denial.falseAlarm = range(0.05, 0.2, "very unlikely")
    var reader = report("chain/3", "saved/review.pdf", "there was a chain on it", 55)
    reader.ifGenuine = "key"
    return [
      Evidence(
        id: "door", fact: "The north door did not open from the inside.",
        reports: [original, copy], place: line(28)),
      Evidence(
        id: "chain", fact: "There was a chain on the north door.",
        reports: [chain, denial, reader],
        check: Evidence.Check(how: "Ask the fire service for its photographs.", cost: 3),
        place: line(44)),
      Evidence(
        id: "bar", fact: "The door was forced from outside with an iron bar.",
        reports: [report("bar/1", "saved/wire.html", "forced with an iron bar", 61)],
        place: line(60)),
      Evidence(
        id: "key", fact: "The porter had the key in his pocket.", reports: [],
        established: Reasoned(by: "Ines Okell", reason: "Nobody doubts it."), place: line(70)),
    ]
  }

  static var judged: CitedJudgements {
    let norden = link("Norden Wire", .outlet)
    let review = link("Long Harbour Review", .outlet)
    let judgements = Judgements(
      sets: sets, evidence: evidence, arguments: outcomes.map(\.argument))
    return CitedJudgements(
      judgements,
      citations: [
        "door/1": Citation(
          passage: wire.passage("The north door did not open from the inside"),
          statement: "a00000000001", chain: [norden, link("Jonna Brandt")]),
        "door/2": Citation(
          passage: radio.passage("The north door did not open from the inside"), statement: nil,
          chain: [link("Radio Skerry", .outlet), link("Jonna Brandt")]),
        "chain/1": Citation(
          passage: Self.review.passage("held shut by a chain"), statement: nil,
          chain: [review, link("Maud Ekelund")]),
        "chain/2": Citation(
          passage: Self.review.passage("There was no chain on that door"),
          statement: "c00000000002", chain: [review, link("Bertil Osk")],
          standing: .disputed(
            by: "the prosecutor", at: Self.review.passage("held shut by a chain"))),
        "chain/3": Citation(
          passage: Self.review.passage("there was a chain on it"), statement: nil,
          chain: [link("gullwatcher_9", .poster)], isByReader: true),
        "bar/1": Citation(
          passage: wire.passage("the door was forced with an iron bar"), statement: nil,
          chain: [norden]),
      ],
      argumentPassages: [
        "old": Self.review.passage("The picture of the chain was taken in 2019")
      ])
  }

  /// The whole case.
  static var study: Case {
    var study = Case(accounts: accounts)
    study.events = [Event(id: Event.caseID, name: "Fire at Harbour Hall (invented)")]
    study.judged = judged
    study.assessments = assessments
    return study
  }
}
