import AssayModel
import Testing

@testable import CaseFile

@Suite("A case file is read")
struct DecisionsTests {
  @Test("Everything that it may hold")
  func everything() throws {
    let yaml = """
      event:
        name: the fire at Quay 9
        date: 2031-05-17
        place: Port Ostrel
      sources:
        - file: wire.html
          outlet: Ostrel Wire
          author: [Ana Brook, Ivo Tarn]
          published: 2031-05-17T18:30+02:00
          retrieved: 2031-05-18
          url: https://wire.example/quay-9
          grade: B2
          by: M. Lind
        - file: blog.html
          author: Ana Brook
          outlet:
      corrections:
        - file: wire.html
          quote: at least 12 were hurt
          figure: {value: 12.5, bound: at least, counted: person}
          by: M. Lind
          reason: misread
        - {file: wire.html, quote: "it was loud", speaker: [police, a witness], by: M. Lind}
        - {file: wire.html, quote: "we left", statement: {speaker: a witness}, by: M. Lind}
        - {file: wire.html, quote: "Room 12", dismiss: true, by: M. Lind}
      """
    let decisions = try decisions(yaml: yaml, file: "case.yaml")
    #expect(
      decisions.event
        == .init(name: "the fire at Quay 9", date: "2031-05-17", place: "Port Ostrel"))
    #expect(
      decisions.sources == [
        SourceDecision(
          file: "wire.html", line: 6, by: "M. Lind", outlet: "Ostrel Wire",
          authors: ["Ana Brook", "Ivo Tarn"], published: "2031-05-17T18:30+02:00",
          retrieved: "2031-05-18", url: "https://wire.example/quay-9", grade: "B2",
          gradePlace: FilePlace(line: 12, column: 12)),
        SourceDecision(file: "blog.html", line: 14, authors: ["Ana Brook"]),
      ])
    #expect(
      decisions.corrections.map(\.act) == [
        .figure(value: 12.5, bound: .atLeast, counted: "person"),
        .speaker(["police", "a witness"]), .add(speakers: ["a witness"]), .dismiss,
      ])
    #expect(decisions.corrections[0].reason == "misread")
    #expect((decisions.corrections[0].line, decisions.corrections[0].column) == (19, 12))
  }

  @Test("A file with nothing in it decides nothing", arguments: ["", "\n", "# later\n", "~"])
  func nothing(yaml: String) throws {
    #expect(try decisions(yaml: yaml, file: "c") == Decisions(file: "c"))
  }

  @Test("Short texts of every length are parsed from memory that stays")
  func shortTexts() throws {
    for length in 1...40 {
      let name = String(repeating: "n", count: length)
      #expect(try decisions(yaml: "event: {name: \(name)}", file: "c").event?.name == name)
    }
  }
}
