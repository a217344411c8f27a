import AssayModel
import Testing

@testable import Corridor

@Suite("Corrections of an account")
struct CorrectorTests {
  private let text = """
    Police said 12 people were hurt. “It was loud,” Ana Brook said.
    “We left early.” Room 12 was shut. Police said 12 people were hurt.
    """

  /// The account of ``text`` as the rooms would give it: two statements and a figure in the first.
  private func account() -> Account {
    let buffer = Array(text.utf8)
    var document = Document(
      id: "d", name: "a.txt", sha256: "ff", kind: .text, buffer: buffer,
      blocks: [Block(.paragraph, 0..<buffer.count)])
    document.outlet = "Ostrel Wire"
    var account = Account(document)
    for (content, sentence, speaker) in [
      ("12 people were hurt", "Police said 12 people were hurt.", "Police"),
      ("It was loud,", "“It was loud,” Ana Brook said.", "Ana Brook"),
    ] {
      account.statements.append(
        Statement(
          id: content, content: place(content), sentence: place(sentence),
          chain: [Speaker("Ostrel Wire", role: .outlet), Speaker(speaker, role: .named)],
          kind: .indirect))
    }
    account.figures = [
      Figure(
        measure: Measure(12, counted: "person"), topic: Topic(.injured),
        passage: place("12 people"), sentence: place("Police said 12 people were hurt."),
        statement: 0)
    ]
    account.numbers = [NumberMention(passage: place("12"), use: .figure(0), voice: .article)]
    account.quotations = [
      QuotationMention(
        passage: place("We left early."), statement: nil, isTerm: false, voice: .article)
    ]
    return account
  }

  private func place(_ words: String) -> Passage {
    let range = FoldedText(Array(text.utf8)).ranges(of: FoldedText(Array(words.utf8)).bytes)[0]
    return Passage("d", range)
  }

  private func corrected(_ quote: String, _ act: Correction.Act) -> Corrector.Corrected {
    Corrector(account()).applying([
      Correction(file: "a.txt", quote: quote, act: act, by: "M. Lind", line: 3, column: 5)
    ])
  }

  @Test("A speaker is put right after the outlet, and the old one is kept on record")
  func speaker() {
    let result = corrected("\"It was loud,\"", .speaker(["rescuers", "a guest"]))
    let statement = result.account.statements[1]
    #expect(statement.chain.map(\.name) == ["Ostrel Wire", "rescuers", "a guest"])
    #expect(
      statement.correction
        == AppliedCorrection(
          field: "speaker", before: "Ostrel Wire → Ana Brook", by: "M. Lind"))
    #expect(result.unattached.isEmpty)
  }

  @Test("A figure is put right")
  func figure() {
    let result = corrected(
      "12 people were", .figure(value: 21, bound: .atLeast, counted: nil))
    #expect(result.account.figures[0].measure.value == 21)
    #expect(result.account.figures[0].measure.bound == .atLeast)
    #expect(result.account.figures[0].measure.counted == "person")
    #expect(result.account.figures[0].correction?.before == "12 people")
  }

  @Test("A statement is added in its place, in quotation marks a direct one")
  func add() {
    let result = corrected("We left early.", .add(speakers: ["a guest"]))
    let statement = result.account.statements[2]
    #expect(result.account.document.text(statement.content) == "We left early.")
    #expect(statement.kind == .direct)
    #expect(statement.chain.map(\.name) == ["Ostrel Wire", "a guest"])
    #expect(statement.id.utf8.count == 12)
    #expect(result.account.quotations[0].statement == 2)
  }

  @Test("A statement is dismissed, and what it held is tied to none")
  func dismissStatement() {
    let result = corrected("Police said 12 people were hurt.", .dismiss)
    #expect(result.account.statements.count == 1)
    #expect(result.account.figures[0].statement == nil)
    #expect(
      result.account.document.corrections == [
        AppliedCorrection(
          field: "statement dismissed", before: "12 people were hurt", by: "M. Lind")
      ])
  }

  @Test("A figure is dismissed, and its number is wording")
  func dismissFigure() {
    let result = corrected("12 people", .dismiss)
    #expect(result.account.figures.isEmpty)
    #expect(result.account.numbers[0].use == .wording)
    #expect(result.account.statements.count == 2)
  }

  @Test(
    "What fits nothing is said",
    arguments: [
      ("never written", Correction.Act.dismiss, "the quoted words are not in a.txt"),
      (
        "Room 12", .figure(value: 1, bound: .exactly, counted: nil),
        "no figure was found at the quoted words"
      ),
      (
        "Room 12", .speaker(["x"]),
        "no statement was found at the quoted words; add one with statement"
      ),
    ])
  func misfit(quote: String, act: Correction.Act, reason: String) {
    let result = corrected(quote, act)
    #expect(result.unattached.map { $0.line(in: "c.yaml") } == ["c.yaml:3:5: \(reason)"])
    #expect(result.account.statements == account().statements)
  }
}
