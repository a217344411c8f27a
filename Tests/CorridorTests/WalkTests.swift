import AssayModel
import Capturing
import Digest
import Testing

@testable import Corridor

@Suite("A walk through the rooms")
struct WalkTests {
  private let captures = (1...9).map { number in
    let text = "The fire at Quay \(number)\n\nPolice said \(number + 10) people were hurt.\n"
    let bytes = Array(text.utf8)
    return Capture(name: "\(number).txt", bytes: bytes, sha256: sha256(bytes), kind: .text)
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

  @Test("A comment of two hours ago counts from when a person says that the page was saved")
  func fetched() async {
    let comments = ["Ana Brook", "Ivo Tarn", "Lise Amar"].map { name in
      "<li class=\"comment\"><p class=\"author\">\(name)</p><p class=\"date\">2 hours ago</p>"
        + "<p>I saw the smoke over Quay 9 from the bridge, said \(name) to me that night.</p></li>"
    }
    let html =
      "<html><body><article><h1>Fire at Quay 9</h1><p>Twelve people were hurt when a shed burned "
      + "down at the quay on Saturday, the harbour office said.</p></article><h2>3 comments</h2>"
      + "<ol class=\"comments\">\(comments.joined())</ol></body></html>"
    let bytes = Array(html.utf8)
    let capture = Capture(name: "quay.html", bytes: bytes, sha256: sha256(bytes), kind: .html)
    func document(_ sources: [SourceDecision]) async -> Document {
      let made = await Walk().case(
        of: Gathered(captures: [capture]), decisions: Decisions(file: "case.yaml", sources: sources)
      )
      return made.accounts[0].document
    }
    let unknown = await document([])
    #expect(unknown.posts.map(\.published) == [nil, nil, nil])
    let known = await document([
      SourceDecision(file: "quay.html", line: 1, by: "M. Lind", retrieved: "2031-05-17T18:30+02:00")
    ])
    #expect(known.retrievedAt?.value == "2031-05-17T18:30")
    #expect(known.corrections.map(\.field) == ["fetched"])
    #expect(
      known.posts.map { $0.published?.value.hasPrefix("2031-05-17T16") } == [true, true, true])
    #expect(known.posts.map(\.publishedText) == Array(repeating: "2 hours ago", count: 3))
  }

  @Test("Pages of one article are one account, and a correction of the second finds its words")
  func pages() async {
    func page(_ number: Int, _ text: String, _ rest: String) -> Capture {
      let html =
        "<html><head><title>Fire at Quay 9</title></head><body><article>"
        + "<h1>Fire at Quay 9</h1><p>\(text)</p><p>It was the third fire of the year.</p></article>"
        + rest
      let url = "https://a.example/fire" + (number > 1 ? "/\(number)" : "")
      return Capture(
        name: "page\(number).html", bytes: Array(html.utf8), sha256: sha256(Array(html.utf8)),
        kind: .html, url: url)
    }
    let both = [
      page(2, "Later the police said 14 people were hurt, two of them badly.", ""),
      captures[0],
      page(1, "Police said 12 people were hurt at the quay.", "<a href='/fire/2'>2</a>"),
    ]
    let decisions = Decisions(
      file: "case.yaml",
      sources: [SourceDecision(file: "page1.html", line: 1, by: "M. Lind", outlet: "Ostrel Wire")],
      corrections: [
        Correction(
          file: "page2.html", quote: "14 people", act: .dismiss, by: "M. Lind", line: 7, column: 3)
      ])
    let made = await Walk().case(of: Gathered(captures: both), decisions: decisions)
    #expect(made.accounts.map(\.document.name) == ["page1.html", "1.txt"].reversed())
    let document = made.accounts.first { $0.document.name == "page1.html" }?.document
    #expect(document?.articleBlocks.map(\.page) == [1, 1, 2])
    #expect(document?.outlet == "Ostrel Wire")
    #expect(
      document?.notes.last == "page 2 is https://a.example/fire/2 (SHA-256 \(both[0].sha256))")
    #expect(made.unattached.isEmpty)
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
