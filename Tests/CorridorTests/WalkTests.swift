import AssayModel
import Capturing
import Testing

@testable import Corridor

@Suite("A walk through the rooms")
struct WalkTests {
  private let captures = (1...9).map { number in
    let text = "The fire at Quay \(number)\n\nPolice said \(number + 10) people were hurt.\n"
    let bytes = Array(text.utf8)
    return Capture(name: "\(number).txt", bytes: bytes, sha256: sha256(of: bytes), kind: .text)
  }

  @Test("Results come in the order of the inputs at any width")
  func order() async {
    let one = await Walk(width: 1).case(of: Gathered(captures: captures), decisions: Decisions())
    let four = await Walk(width: 4).case(of: Gathered(captures: captures), decisions: Decisions())
    #expect(one.accounts.map(\.document.name) == captures.map(\.name))
    #expect(four.accounts.map(\.document.name) == captures.map(\.name))
    #expect(one.accounts.map(\.statements) == four.accounts.map(\.statements))
  }

  @Test("What a person says of a source takes effect and is recorded; what fits nothing is listed")
  func decisions() async {
    let decisions = Decisions(
      file: "case.yaml",
      sources: [
        SourceDecision(
          file: "2.txt", line: 4, by: "M. Lind", outlet: "Ostrel Wire", authors: ["Ana Brook"],
          published: "2031-05-17T18:30+02:00", grade: "B"),
        SourceDecision(file: "none.txt", line: 9),
      ],
      corrections: [
        Correction(
          file: "2.txt", quote: "never written", act: .dismiss, by: "M. Lind", line: 7, column: 3)
      ])
    let made = await Walk().case(of: Gathered(captures: captures), decisions: decisions)
    let document = made.accounts[1].document
    #expect(document.outlet == "Ostrel Wire")
    #expect(document.authors == ["Ana Brook"])
    #expect(document.corrections.map(\.field).contains("published"))
    #expect(document.corrections.allSatisfy { $0.by == "M. Lind" })
    #expect(document.notes.contains("graded B by M. Lind"))
    #expect(made.accounts[0].document.corrections.isEmpty)
    #expect(
      made.unattached.contains("case.yaml:7:3: the quoted words are not in 2.txt"))
    #expect(made.unattached.contains("case.yaml:9:1: no source is named none.txt"))
  }

  @Test("Failures of capturing reach the case")
  func failures() async {
    let failure = Failure(name: "x.docx", reason: "kind not supported yet")
    let made = await Walk().case(
      of: Gathered(captures: [captures[0]], failures: [failure]), decisions: Decisions())
    #expect(made.failures == [failure])
    #expect(made.accounts.count == 1)
  }
}
