import AssayModel

extension Bridge {
  static func answer(
    _ id: String, _ draft: Draft, _ words: String, in sentence: String, _ text: String,
    _ value: Double, _ bound: Measure.Bound, unit: String? = nil, _ chain: [Speaker]
  ) -> Answer {
    Answer(
      id: id, value: .measure(Measure(value, bound: bound, unit: unit)), text: text,
      passage: draft.passage(words), sentence: draft.passage(sentence), chain: chain)
  }

  static func answer(
    _ id: String, _ draft: Draft, _ words: String, in sentence: String, _ text: String,
    _ value: Double, unit: String? = nil, _ chain: [Speaker]
  ) -> Answer {
    answer(id, draft, words, in: sentence, text, value, .exactly, unit: unit, chain)
  }

  static let wireDead =
    "At least 11 people were killed when the Tarnwick bridge, an invented bridge in an invented town, fell into the Osk shortly before seven on Wednesday morning, the fire service said."
  static let paperDead =
    "Fourteen people are known to have died in the fall of the Tarnwick bridge, the prefecture said on Thursday; on Wednesday noon it had spoken of 9."
  static let officeDead = "As of 15 May, 18:00, 14 people are dead and 23 injured."

  static var killed: Question {
    let fire = Speaker("the fire service", role: .named, passage: wire.passage("the fire service"))
    let prefecture = speaker("the prefecture", paper)
    let first = answer(
      "e00000000001", wire, "At least 11 people", in: wireDead, "at least 11", 11, .atLeast,
      [outlet("Osk Wire"), fire])
    let again = answer(
      "e00000000002", wire, "eleven dead",
      in:
        "“We count eleven dead, and we fear that the number will rise,” said Bruno Halm, chief of the fire service.",
      "11", 11, [outlet("Osk Wire"), halm])
    var early = answer(
      "e00000000003", paper, "9", in: paperDead, "9", 9, [outlet("Tarnwick Post"), prefecture])
    early.asOf = moment("2031-05-14T12:00", about: true)
    var late = answer(
      "e00000000004", paper, "Fourteen people", in: paperDead, "14", 14,
      [outlet("Tarnwick Post"), prefecture])
    late.sequence = .update(of: "e00000000003")
    let repeated = answer(
      "e00000000014", paper, "14 dead",
      in: "The prefecture counted 6 men, 5 women and 2 children among the 14 dead.", "14", 14,
      [outlet("Tarnwick Post"), prefecture])
    var blogs = answer(
      "e00000000005", blog, "At least 30 people", in: "At least 30 people died, a “source” says.",
      "at least 30", 30, .atLeast, [Speaker("a “source”", role: .unnamed)])
    blogs.certainty = .possible
    blogs.standing = .disputed(by: nil, at: cut)
    blogs.sequence = .orderUnknown
    var official = answer(
      "e00000000006", office, "14 people", in: officeDead, "14", 14, [outlet("Prefecture of Osk")])
    official.asOf = moment("2031-05-15T18:00")
    official.correction = AppliedCorrection(
      field: "figure", before: "15", by: "M. Lind", reason: "read from the 15 of the date")
    var reader = answer(
      "e00000000007", paper, "20 dead at least",
      in: "My cousin lives there, it was 20 dead at least.", "at least 20", 20, .atLeast,
      [outlet("Tarnwick Post"), Speaker("RiverRat_77", role: .poster)])
    reader.voice = .post(0)
    return Question(
      id: "q-killed", event: Event.caseID, topic: Topic(.killed),
      text: "How many people were killed?",
      answers: [first, again, early, late, repeated, blogs, official], readersAnswers: [reader],
      agreement: .differ)
  }

  static var questions: [Question] {
    var denied = answer(
      "e00000000010", wire, "40 bolts", in: "She denied that 40 bolts were missing.", "40", 40,
      [outlet("Osk Wire"), vane])
    denied.polarity = .negative
    let gmt = Answer(
      id: "e00000000011", value: .moment(moment("2031-05-14T06:40", offset: 0, zone: "GMT")),
      text: "06:40 GMT", passage: blog.passage("06:40 GMT"),
      sentence: blog.passage("It fell at 06:40 GMT"), chain: [])
    let local = Answer(
      id: "e00000000012", value: .moment(moment("2031-05-14T06:52")), text: "06:52",
      passage: office.passage("06:52"),
      sentence: office.passage("The bridge fell at 06:52 on 14 May 2031."),
      chain: [outlet("Prefecture of Osk")])
    return [
      killed,
      Question(
        id: "q-help", event: Event.caseID, topic: Topic(.duration, key: "help"),
        text: "How long did help take?",
        answers: [
          answer(
            "e00000000008", wire, "25 minutes", in: "Help came after 25 minutes.", "25 min", 25,
            unit: "min", [outlet("Osk Wire")]),
          answer(
            "e00000000009", paper, "an hour and a half",
            in: "Help came after an hour and a half, survivors told the mayor, Lise Amar.",
            "1 h 30 min", 90, unit: "min",
            [
              outlet("Tarnwick Post"), speaker("Lise Amar", paper, "the mayor"),
              Speaker("survivors", role: .unnamed, passage: paper.passage("survivors")),
            ]),
        ], agreement: .differ),
      Question(
        id: "q-time", event: Event.caseID, topic: Topic(.time), text: "When did the bridge fall?",
        answers: [gmt, local], agreement: .compatible),
      Question(
        id: "q-injured", event: Event.caseID, topic: Topic(.injured),
        text: "How many people were injured?",
        answers: [
          answer(
            "e00000000013", office, "23 injured", in: officeDead, "23", 23,
            [outlet("Prefecture of Osk")])
        ],
        agreement: .single),
      Question(
        id: "q-bolts", event: Event.caseID, topic: Topic(.count, key: "bolt"),
        text: "How many bolts were missing?",
        answers: [denied], agreement: .single),
      Question(
        id: "q-money", event: Event.caseID, topic: Topic(.money), text: "What did the bridge cost?",
        answers: [
          answer(
            "e00000000015", blog, "12 million crowns", in: "The bridge cost 12 million crowns",
            "12 million crowns", 12e6, [outlet("x")])
        ],
        agreement: .single),
      Question(
        id: "q-fenn", event: "eeeeeeeeeee1", topic: Topic(.killed),
        text: "How many people were killed?",
        answers: [
          answer(
            "e00000000016", wire, "3 people",
            in:
              "In 2019 a footbridge at Lower Fenn, also invented, gave way and 3 people were killed there.",
            "3", 3, [outlet("Osk Wire")])
        ],
        agreement: .single),
      Question(
        id: "q-depth", event: Event.unclearID, topic: Topic(.size, key: "river"),
        text: "How deep is the river?",
        answers: [
          answer(
            "e00000000017", wire, "12 metres", in: "The river is 12 metres deep at the “old quay”.",
            "12 m", 12, unit: "m", [outlet("Osk Wire")])
        ],
        agreement: .single),
    ]
  }

  static var timeline: [TimelineEntry] {
    [
      TimelineEntry(
        moment: moment("2019"), passage: wire.passage("2019"),
        sentence: wire.passage(
          "In 2019 a footbridge at Lower Fenn, also invented, gave way and 3 people were killed there."
        ),
        chain: [outlet("Osk Wire")], event: "eeeeeeeeeee1"),
      TimelineEntry(
        moment: moment("2031-05-14T06:40", offset: 0, zone: "GMT"),
        passage: blog.passage("06:40 GMT"),
        sentence: blog.passage("It fell at 06:40 GMT"), chain: [], event: Event.caseID),
      TimelineEntry(
        moment: moment("2031-05-14T06:52"), passage: office.passage("06:52"),
        sentence: office.passage("The bridge fell at 06:52 on 14 May 2031."),
        chain: [outlet("Prefecture of Osk")], event: Event.caseID),
      TimelineEntry(
        moment: moment("2031-05-14T06:40", about: true), passage: paper.passage("6:40"),
        sentence: paper.passage("He was on the quay at 6:40."),
        chain: [outlet("Tarnwick Post"), Speaker("RiverRat_77", role: .poster)], event: Event.caseID
      ),
      TimelineEntry(
        moment: moment("2031-05-15"), passage: paper.passage("Thursday"),
        sentence: paper.passage(paperDead), chain: [outlet("Tarnwick Post")], event: Event.caseID),
    ]
  }

  static var numbers: [PlacedNumber] {
    [
      PlacedNumber(passage: wire.passage("3", after: "Sign in"), place: .page),
      PlacedNumber(passage: wire.passage("11", after: "At least"), place: .answer("q-killed")),
      PlacedNumber(passage: wire.passage("eleven"), place: .answer("q-killed")),
      PlacedNumber(
        passage: wire.passage("3", after: "also invented"), place: .otherEvent("q-fenn")),
      PlacedNumber(passage: wire.passage("12 metres"), place: .eventUnclear("q-depth")),
      PlacedNumber(passage: wire.passage("2019"), place: .time),
      PlacedNumber(passage: wire.passage("two"), place: .background),
      PlacedNumber(passage: paper.passage("Fourteen"), place: .answer("q-killed")),
      PlacedNumber(passage: paper.passage("9", after: "spoken of"), place: .answer("q-killed")),
      PlacedNumber(passage: paper.passage("6", after: "counted"), place: .unsorted),
      PlacedNumber(passage: paper.passage("77", after: "told you that"), place: .post),
      PlacedNumber(passage: paper.passage("a minute"), place: .wording),
      PlacedNumber(passage: blog.passage("12 million"), place: .answer("q-money")),
      PlacedNumber(passage: blog.passage("31"), place: .name),
    ]
  }
}
