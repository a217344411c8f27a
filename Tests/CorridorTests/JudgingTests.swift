import AssayModel
import Capturing
import CaseFile
import Digest
import Testing

@testable import Corridor

@Suite("Judgements find their words")
struct JudgingTests {
  private static let wire = """
    Door stayed shut, says officer

    “It did not open from the inside,” fire officer Jonna Brandt said. Brandt said that a chain hung on it.

    The owner, Bertil Osk, said that every door was open. The hall was built in 1911.

    “I shut the door,” the porter said in police custody, his lawyer said.

    “We were warned in March,” Mayor Ilse Tarrant said. Her office said the quotation was fabricated.
    """

  private static let notes = """
    A man at the quay said that the key was lost. Bertil Osk said that every door was open. Anna Lund said that \
    every light was on.

    Olaf Wikner said that every light was on. The caretaker, Emil Tarn, was not asked.
    """

  private static let captures = [("wire.txt", wire), ("notes.txt", notes)].map { name, text in
    let bytes = Array((text + "\n").utf8)
    return Capture(name: "set/" + name, bytes: bytes, sha256: sha256(bytes), kind: .text)
  }

  private static let sources = """
    sources:
      - {file: wire.txt, outlet: Norden Wire, grade: B2, by: M. Lind}
      - {file: notes.txt, outlet: Tidewater Notes}

    """

  private func made(_ yaml: String) async throws -> Case {
    let decisions = try decisions(yaml: Self.sources + yaml, file: "set/case.yaml")
    return await Walk(width: 2).case(
      of: Gathered(captures: Self.captures), decisions: decisions)
  }

  /// A case with one set and reports of one fact.
  private func made(reports: String, rest: String = "") async throws -> Case {
    try await made(
      """
      hypotheses:
        - {set: door, question: Why was the door shut?, members: [{id: chained, text: A chain held it}]}
      evidence:
        - id: tape
          fact: The recording is genuine
          given: {by: M. Lind, reason: r}
        - id: shut
          fact: It was shut
          reports:
            - \(reports)
      \(rest)
      """)
  }

  @Test(
    "A report rests on the chain of the statement that holds its words",
    arguments: [
      ("{file: wire.txt, quote: did not open from the inside}", "norden wire → jonna brandt"),
      // A surname is the same source as the full name.
      ("{file: wire.txt, quote: a chain hung on it}", "norden wire → jonna brandt"),
      ("{file: set/wire.txt, quote: every  door was open}", "norden wire → bertil osk"),
      // What nobody else is shown to say is the outlet's own.
      ("{file: wire.txt, quote: The hall was built in 1911}", "norden wire"),
      ("{file: wire.txt, quote: The hall was built, chain: []}", "norden wire"),
      ("{file: wire.txt, quote: a chain hung on it, chain: []}", "norden wire"),
      (
        "{file: wire.txt, quote: a chain hung on it, chain: [Corin Vale, Osk]}",
        "norden wire → corin vale → bertil osk"
      ),
      // An agency named in its own report is one link.
      (
        "{file: wire.txt, quote: a chain hung on it, chain: [Norden Wire, brandt]}",
        "norden wire → jonna brandt"
      ),
    ])
  func chain(report: String, wanted: String) async throws {
    let made = try await self.made(reports: report)
    #expect(made.misquoted == [])
    let citation = try #require(made.judged?.citations["shut/1"])
    #expect(citation.chain.map(\.source).joined(separator: " → ") == wanted)
    #expect(citation.isByReader == false)
  }

  @Test("An unnamed speaker is a source of its own in each document")
  func unnamed() async throws {
    let made = try await self.made(
      reports: "{file: notes.txt, quote: the key was lost}")
    let citation = try #require(made.judged?.citations["shut/1"])
    let last = try #require(citation.chain.last)
    #expect(last.role == .unnamed)
    #expect(last.source == last.name.lowercased() + " (\(citation.passage.document))")
  }

  @Test("What a reader posts is the reader's, and the article's own words go before a reader's")
  func readers() async throws {
    let comments = ["Ana Brook", "Ivo Tarn", "Lise Amar"].map { name in
      "<li class=\"comment\"><p class=\"author\">\(name)</p><p class=\"date\">2 hours ago</p>"
        + "<p>I saw the smoke from the bridge and so did the friend of \(name). The key was lost.</p></li>"
    }
    let html =
      "<html><body><article><h1>Fire at Quay 9</h1><p>Twelve people were hurt when a shed burned "
      + "down at the quay on Saturday. The police said that the key was lost.</p></article>"
      + "<h2>3 comments</h2><ol class=\"comments\">\(comments.joined())</ol></body></html>"
    let bytes = Array(html.utf8)
    let captures = [Capture(name: "quay.html", bytes: bytes, sha256: sha256(bytes), kind: .html)]
    let decisions = try decisions(
      yaml: """
        sources: [{file: quay.html, outlet: Harbour Post}]
        hypotheses: [{set: s, question: Why?, members: [{id: a, text: A chain}]}]
        evidence:
          - id: a
            fact: f
            reports:
              - {id: both, file: quay.html, quote: the key was lost}
              - {id: post, file: quay.html, quote: so did the friend of Ivo Tarn}
        """, file: "c")
    let made = await Walk().case(of: Gathered(captures: captures), decisions: decisions)
    #expect(made.misquoted == [])
    let both = try #require(made.judged?.citations["both"])
    #expect(!both.isByReader)
    #expect(both.chain.map(\.source).first == "harbour post")
    let post = try #require(made.judged?.citations["post"])
    #expect(post.isByReader)
    #expect(
      post.chain.prefix(2).map(\.source) == ["harbour post", "ivo tarn (reader, harbour post)"])
    #expect(post.chain[1].role == .poster)
  }

  @Test("The cited bytes are the quoted words")
  func passage() async throws {
    let made = try await self.made(
      reports: "{file: wire.txt, quote: '\"It did not open from the inside,\"'}")
    let citation = try #require(made.judged?.citations["shut/1"])
    let account = try #require(made.account(citation.passage.document))
    #expect(account.document.text(citation.passage) == "“It did not open from the inside,”")
    #expect(account.statements.contains { $0.id == citation.statement })
  }

  @Test(
    "What cannot be cited is said with its place, and nothing is weighed",
    arguments: [
      ("{file: wire.txt, quote: never written}", "13:33: the quoted words are not in wire.txt"),
      ("{id: a, file: none.txt, quote: x}", "13:14: no source is named none.txt"),
      (
        "{file: notes.txt, quote: every light was on}",
        "13:34: the quoted words stand in 2 places, on different people's word; quote more"
      ),
      (
        "{file: notes.txt, quote: every door was open. Anna Lund said that every light was on}",
        "13:34: the quoted words run over what different people say; quote one of them"
      ),
      (
        "{file: wire.txt, quote: We were warned in March}",
        "13:33: these words are disputed by Her office; the report needs if-genuine: the evidence that they are genuine"
      ),
      (
        "{file: wire.txt, quote: I shut the door, anyway: {value: unlikely, by: M. Lind}}",
        "13:58: these words were spoken in custody or under duress, and cannot be rated as a statement against interest; anyway must reach 50 %"
      ),
    ])
  func misquoted(report: String, line: String) async throws {
    let made = try await self.made(reports: report)
    #expect(made.misquoted == ["set/case.yaml:" + line])
    #expect(made.judged == nil)
  }

  @Test(
    "Disputed words count through a fact of their own, and words from custody where they are not against interest",
    arguments: [
      "{file: wire.txt, quote: We were warned in March, if-genuine: tape}",
      "{file: wire.txt, quote: I shut the door, anyway: {value: likely, by: M. Lind}}",
      "{file: wire.txt, quote: I shut the door}",
    ])
  func allowed(report: String) async throws {
    let made = try await self.made(reports: report)
    #expect(made.misquoted == [])
    #expect(made.judged?.citations["shut/1"]?.standing != .undisputed)
  }

  @Test(
    "Words in quotation marks that nobody was found to say are shown, unless a person says who says them"
  )
  func unattributed() async throws {
    let quote = "{file: notes.txt, quote: the lamps went out first"
    let text =
      "Notes\n\nThen it was dark. “And all the lamps went out first, one after the other.”\n"
    let bytes = Array(text.utf8)
    let captures = [Capture(name: "notes.txt", bytes: bytes, sha256: sha256(bytes), kind: .text)]
    func lines(_ report: String) async throws -> [String] {
      let decisions = try decisions(
        yaml: """
          evidence: [{id: a, fact: f, reports: [\(report)]}]
          hypotheses: [{set: s, question: Why?, members: [{id: a, text: A chain}]}]
          """, file: "c")
      let made = await Walk().case(of: Gathered(captures: captures), decisions: decisions)
      #expect(made.misquoted == [])
      return try #require(made.judged).doubts
    }
    #expect(
      try await lines(quote + "}") == [
        "c:1:64: nobody was found to say these words in quotation marks; they count as notes.txt's own unless chain says who"
      ])
    #expect(try await lines(quote + ", chain: Ana Brook}") == [])
    #expect(try await lines(quote + ", chain: []}") == [])
  }

  @Test("Grades and attacks name sources as the chains show them; a graded file grades its outlet")
  func names() async throws {
    let made = try await self.made(
      reports: "{file: wire.txt, quote: a chain hung on it}",
      rest: """
        grades:
          - {of: Brandt, grade: A, by: M. Lind}
          - {of: nobody here, grade: C, by: M. Lind}
        arguments:
          - {id: far, claim: She was far away, by: M. Lind, attacks: [{source: brandt}], file: notes.txt, quote: the key was lost}
        """)
    #expect(made.misquoted == [])
    let judged = try #require(made.judged)
    #expect(judged.judgements.grades.map(\.name) == ["Jonna Brandt", "nobody here", "Norden Wire"])
    #expect(judged.judgements.grades.last?.letter == "B")
    #expect(judged.judgements.grades.last?.digit == 2)
    #expect(judged.judgements.arguments[0].attacks == [.source("Jonna Brandt")])
    #expect(judged.argumentPassages["far"] != nil)
    #expect(
      made.unattached == [
        "set/case.yaml:16:10: no report rests on a source named nobody here"
      ])
  }

  @Test("An attack on a source of no report, and two grades of one source by one person, are said")
  func strayNames() async throws {
    let made = try await self.made(
      reports: "{file: wire.txt, quote: a chain hung on it}",
      rest: """
        grades:
          - {of: Norden Wire, grade: C, by: M. Lind}
          - {of: Jonna Brandt, grade: C, by: M. Lind}
          - {of: Brandt, grade: D, by: M. Lind}
        arguments:
          - {id: far, claim: He lies, by: M. Lind, attacks: [{source: Olaf Wikner}]}
          - {id: away, claim: No, by: M. Lind, attacks: [{argument: far}], file: notes.txt, quote: not there}
        """)
    #expect(
      made.misquoted == [
        "set/case.yaml:2:50: Norden Wire is graded in another way by the same person in line 15",
        "set/case.yaml:17:10: Jonna Brandt is graded by the same person in line 16 already",
        "set/case.yaml:19:10: no report rests on a source named Olaf Wikner",
        "set/case.yaml:20:92: the quoted words are not in notes.txt",
      ])
  }

  @Test("A file that cannot be read is said where a report quotes it")
  func unreadable() async throws {
    let decisions = try decisions(
      yaml: "evidence: [{id: a, fact: f, reports: [{id: r, file: b.pdf, quote: q}]}]", file: "c")
    var captures = Self.captures
    captures.append(Capture(name: "b.pdf", bytes: [], sha256: sha256([]), kind: .pdf))
    let made = await Walk().case(of: Gathered(captures: captures), decisions: decisions)
    #expect(made.misquoted == ["c:1:44: b.pdf could not be read"])
  }

  @Test("Evidence without hypotheses is looked for and not judged")
  func withoutHypotheses() async throws {
    let made = try await self.made(
      "evidence: [{id: a, fact: f, reports: [{file: wire.txt, quote: not there}]}]")
    #expect(made.misquoted == ["set/case.yaml:4:63: the quoted words are not in wire.txt"])
    #expect(made.judged == nil)
  }

  @Test("A hypothesis that names a person needs an explanation and gets no standard of proof")
  func persons() async throws {
    func lines(_ member: String, _ standard: String = "") async throws -> [String] {
      try await self.made(
        """
        hypotheses:
          - set: door
            question: Who shut it?
            members: [\(member), {id: other, text: Nobody}]
            \(standard)
        """
      ).misquoted
    }
    #expect(
      try await lines("{id: osk, text: Osk shut it}") == [
        "set/case.yaml:7:31: hypothesis \"osk\" names a person (Osk); reword it, or give it names-person with by and reason"
      ])
    let explained = "{id: osk, text: b. The owner shut it, names-person: {by: M. Lind, reason: r}}"
    #expect(try await lines(explained) == [])
    let named = "{id: osk, text: Bertil Osk shut it, names-person: {by: M. Lind, reason: r}}"
    let made = try await self.made(
      "hypotheses: [{set: door, question: Who?, members: [\(named)]}]")
    #expect(made.judged?.judgements.sets[0].hypotheses.map(\.personNamed) == ["Bertil Osk", nil])
    let unexplained = try await lines(
      "{id: osk, text: Osk shut it}",
      "standard: {for: osk, level: balance of probabilities, by: M. Lind, reason: r}")
    #expect(unexplained.count == 2)
    #expect(
      unexplained.last
        == "set/case.yaml:8:15: hypothesis \"osk\" names a person (Osk), and gets no standard of proof"
    )
  }

  @Test("A name in the question is in every answer")
  func question() async throws {
    let made = try await self.made(
      "hypotheses: [{set: s, question: Did Bertil Osk know?, members: [{id: knew, text: He did}]}]")
    #expect(made.misquoted.count == 1)
    #expect(made.misquoted.first?.contains("(Bertil Osk)") == true)
  }

  @Test(
    "Persons are told from bodies, places and roles",
    arguments: [
      ("Bertil Osk locked the door", "Bertil Osk"), ("bertil osk locked the door", "Bertil Osk"),
      ("On Saturday Osk slept", "Osk"), ("OSK LOCKED IT, AND NOBODY ELSE", "OSK"),
      ("Brandt's crew came late", "Brandt"),
      // Who is only spoken of is a person too.
      ("Tarn ordered it", "Tarn"), ("Kestrel ordered it", nil),
      ("President Korda ordered it", "Korda"),
      ("Emil Korda ordered it", "Emil Korda"), ("The owner locked it", nil),
      ("The mayor was warned", nil), ("The Ministry of Labour knew", nil),
      ("Port Ellery was warned", nil), ("Norden Wire invented it", nil),
      ("Harbour Hall had no exit", nil), ("The door on North Street was jammed", nil),
      ("Russian soldiers did it", nil), ("EU officials knew", nil), ("A chain held it", nil),
      ("The letter of 12 March was real", nil), ("Kessler Mining paid for it", nil),
    ] as [(String, String?)])
  func named(text: String, name: String?) async throws {
    let persons = NamedPersons(try await made(""), event: nil)
    #expect(persons.first(in: text) == name)
  }

  @Test("The same judgements come out at any width")
  func width() async throws {
    let yaml =
      Self.sources
      + "evidence: [{id: a, fact: f, reports: [{file: wire.txt, quote: a chain hung on it}]}]\n"
      + "hypotheses: [{set: s, question: Why?, members: [{id: a, text: A chain}]}]\n"
    let decisions = try decisions(yaml: yaml, file: "set/case.yaml")
    let gathered = Gathered(captures: Self.captures)
    let one = await Walk(width: 1).case(of: gathered, decisions: decisions)
    let four = await Walk(width: 4).case(of: gathered, decisions: decisions)
    #expect(one.judged != nil)
    #expect(one.judged == four.judged)
  }
}
