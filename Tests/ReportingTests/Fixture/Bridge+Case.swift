import AssayModel

extension Bridge {
  static let cut = Passage(office.id, office.passage("has cut the words of Ms Vane").ranges)
  static let custody = office.passage("was made in custody")

  static func outlet(_ name: String) -> Speaker { Speaker(name, role: .outlet) }

  static func speaker(_ name: String, _ draft: Draft, _ description: String? = nil) -> Speaker {
    Speaker(name, role: .named, description: description, passage: draft.passage(name))
  }

  static func statement(
    _ id: String, _ draft: Draft, _ words: String, in sentence: String, _ chain: [Speaker],
    _ kind: Statement.Kind
  ) -> Statement {
    Statement(
      id: id, content: draft.passage(words), sentence: draft.passage(sentence), chain: chain,
      kind: kind)
  }

  static let halm = speaker("Bruno Halm", wire, "chief of the fire service")
  static let vane = speaker("Ottoline Vane", wire, "the builders’ spokeswoman")

  static var wireAccount: Account {
    var document = wire.document(
      "saved/wire.html", outlet: "Osk Wire", title: "Bridge falls at Tarnwick, at least 11 dead")
    document.url = "https://wire.example/bridge?a=1&b=2"
    document.authors = ["Ada Quill"]
    document.published = moment("2031-05-14T09:05", offset: 120, zone: "CEST")
    document.updated = moment("2031-05-14T13:30", offset: 120, zone: "CEST")
    document.corrections = [
      AppliedCorrection(field: "outlet", before: "wire.example", by: "M. Lind", reason: "masthead")
    ]
    var account = Account(document)
    var rise = statement(
      "a00000000001", wire, "We count eleven dead, and we fear that the number will rise,",
      in:
        "“We count eleven dead, and we fear that the number will rise,” said Bruno Halm, chief of the fire service.",
      [outlet("Osk Wire"), halm], .direct)
    rise.cue = wire.passage("said", after: "will rise,”")
    var cars = statement(
      "a00000000002", wire, "two cars were still under water",
      in: "A diver at the quay told him that two cars were still under water.",
      [
        outlet("Osk Wire"), halm,
        Speaker(
          "a diver at the quay", role: .unnamed, passage: wire.passage("A diver at the quay")),
      ],
      .indirect)
    cars.certainty = .probable
    var safe = statement(
      "a00000000003", wire, "The bridge was safe on the day we handed it over,",
      in:
        "“The bridge was safe on the day we handed it over,” said Ottoline Vane, the builders’ spokeswoman.",
      [outlet("Osk Wire"), vane], .direct)
    safe.correction = AppliedCorrection(field: "speaker", before: "the builders", by: "M. Lind")
    var bolts = statement(
      "a00000000004", wire, "40 bolts were missing", in: "She denied that 40 bolts were missing.",
      [outlet("Osk Wire"), vane], .indirect)
    bolts.polarity = .negative
    account.statements = [rise, cars, safe, bolts]
    account.quotations = [
      QuotationMention(passage: rise.content, statement: 0, isTerm: false, voice: .article),
      QuotationMention(passage: safe.content, statement: 2, isTerm: false, voice: .article),
      QuotationMention(
        passage: wire.passage("old quay"), statement: nil, isTerm: true, voice: .article),
    ]
    return account
  }

  static var paperAccount: Account {
    var document = paper.document(
      "saved/paper.html", outlet: "Tarnwick Post",
      title: "Fourteen dead: the morning the bridge went")
    document.authors = ["Joss Wray", "Nan Obell"]
    document.published = moment("2031-05-15")
    document.url = "javascript:alert(1)"
    document.notes = ["The page declares windows-1252 and is UTF-8."]
    document.gaps = [
      ThreadGap(.notLoaded, under: 0, count: 3, words: "Show 3 replies to RiverRat_77"),
      ThreadGap(.otherPages, words: "Older comments"),
    ]
    document.via = "https://reader.example/?u=tarnwick"
    document.retrievedAt = moment("2031-05-16T07:05")
    document.entries = [
      Entry(.embeddedPost, author: "Ivo Reng", publishedText: "May 14"), Entry(.live),
    ]
    document.blocks[3].entry = 0
    var account = Account(document)
    let baker = Speaker(
      "a baker at the west bank", role: .unnamed, passage: paper.passage("a baker at the west bank")
    )
    var letter = statement(
      "b00000000002", paper, "Inspector Ivo Reng possibly saw cracks in March",
      in:
        "Inspector Ivo Reng possibly saw cracks in March, according to a letter that this paper has seen.",
      [outlet("Tarnwick Post"), Speaker("a letter that this paper has seen", role: .document)],
      .document)
    letter.certainty = .possible
    letter.hedge = paper.passage("possibly")
    var quay = statement(
      "b00000000003", paper, "nobody was on the quay",
      in: "The mayor said “nobody was on the quay”.",
      [
        outlet("Tarnwick Post"),
        Speaker("Petra Mollin", role: .poster, description: "Reply to RiverRat_77"),
        Speaker("Lise Amar", role: .named, description: "the mayor"),
      ], .direct)
    quay.voice = .post(3)
    account.statements = [
      statement(
        "b00000000001", paper, "I heard it groan for a minute, and then there was only the river.",
        in: "“I heard it groan for a minute, and then there was only the river.”",
        [outlet("Tarnwick Post"), baker], .direct),
      letter, quay,
    ]
    account.quotations = [
      QuotationMention(
        passage: account.statements[0].content, statement: 0, isTerm: false, voice: .article),
      QuotationMention(passage: quay.content, statement: 2, isTerm: false, voice: .post(3)),
    ]
    return account
  }

  static var blogAccount: Account {
    var account = Account(
      blog.document(
        "saved/blog <b>.html", outlet: nil, title: "<script>alert(1)</script> They knew!"))
    var safe = statement(
      "c00000000001", blog, "The bridge was [not] safe,",
      in: "“The bridge was [not] safe,” Ottoline Vane admits.",
      [outlet("saved/blog <b>.html"), speaker("Ottoline Vane", blog)], .direct)
    safe.standing = .disputed(by: "the prefecture", at: cut)
    account.statements = [safe]
    account.quotations = [
      QuotationMention(passage: safe.content, statement: 0, isTerm: false, voice: .article),
      QuotationMention(
        passage: blog.passage("source"), statement: nil, isTerm: true, voice: .article),
    ]
    return account
  }

  static var officeAccount: Account {
    var document = office.document(
      "saved/statement.pdf", outlet: "Prefecture of Osk",
      title: "Statement of the prefecture on the Tarnwick bridge")
    document.published = moment("2031-05-15T18:20")
    var account = Account(document)
    var lift = statement(
      "d00000000001", office, "I was told to lift the span,",
      in: "“I was told to lift the span,” the crane driver said at the station.",
      [
        outlet("Prefecture of Osk"),
        Speaker("the crane driver", role: .unnamed, passage: office.passage("the crane driver")),
      ], .direct)
    lift.standing = .duress(at: custody)
    account.statements = [lift]
    account.quotations = [
      QuotationMention(passage: lift.content, statement: 0, isTerm: false, voice: .article),
      QuotationMention(
        passage: office.passage("Osk Truth"), statement: nil, isTerm: false, voice: .article),
    ]
    return account
  }

  /// The whole case.
  static var study: Case {
    var study = Case(
      accounts: [wireAccount, paperAccount, blogAccount, officeAccount],
      failures: [
        Failure(
          name: "saved/scan.pdf", reason: "no text in it: the PDF is scanned pages; run OCR first"),
        Failure(name: "saved/photo.html", reason: "this is a JPEG picture, not a page"),
      ])
    study.events = [
      Event(
        id: Event.caseID, name: "The fall of the Tarnwick bridge (invented)",
        time: moment("2031-05-14"), place: "Tarnwick on the Osk"),
      Event(
        id: "eeeeeeeeeee1", name: "footbridge collapse", time: moment("2019"), place: "Lower Fenn"),
    ]
    study.actors = [
      Actor(id: "bruno halm", name: "Bruno Halm", aliases: ["Halm"]),
      Actor(id: "ottoline vane", name: "Ottoline Vane", aliases: ["Ms Vane"]),
    ]
    study.questions = questions
    study.timeline = timeline
    study.findings = [
      Finding(
        id: "f00000000001", kind: .sum, text: "6 men, 5 women and 2 children make 13, not 14.",
        passages: [paper.passage("6 men, 5 women and 2 children among the 14 dead")]),
      Finding(
        id: "f00000000002", kind: .weekday, text: "14 May 2031 is a Wednesday, not a Saturday.",
        passages: [office.passage("Saturday, 14 May 2031"), wire.passage("Wednesday morning")]),
    ]
    study.numbers = numbers
    study.unattached = ["case.yaml:12:5: the words “twelve dead” are in no source"]
    return study
  }
}
