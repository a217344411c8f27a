import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct WeighingTextTests {
  static let text = weighingText(Hall.study)

  @Test("It fits 80 columns")
  func width() {
    for line in Self.text.split(separator: "\n") { #expect(columns(of: String(line)) <= 80) }
    #expect(Self.text.hasSuffix("\n"))
    #expect(!Self.text.contains(" \n"))
    #expect(!Self.text.contains("\n\n\n"))
  }

  @Test("The widest values fit too")
  func widest() {
    var study = Hall.study
    for index in 0..<4 {
      study.assessments?.sets[0].results[index].central = 0.5
      study.assessments?.sets[0].results[index].prior = 0.999
      study.assessments?.sets[0].results[index].band = 0.001...0.999
      study.assessments?.sets[0].results[index].bounds = 0.001...0.999
      study.assessments?.sets[0].results[index].evidenceAlone = 0.999
    }
    let text = weighingText(study)
    for line in text.split(separator: "\n") { #expect(columns(of: String(line)) <= 80) }
    let row = text.split(separator: "\n").first { $0.hasPrefix("A A chain") } ?? ""
    #expect(row.hasSuffix("roughly even chance"))
  }

  @Test(
    "What a reader must know stands in it",
    arguments: [
      "Why did the north door not open?\n================================\n",
      "leads: likely, 62 %, 41–79 %.", "<1–3", "2–>99", "no rank",
      "only 0 of 3 facts rated: no rank", "tie\nat the top", "noise of rating alone",
      "What carries the result", "What to check next", "worth 0.41 bits", "(case.yaml:90)",
      "moderate confidence", "is met, but fragile", "– not counted", "CC very consistent",
      "Weighted, against it", "Contested: “The picture", "Ines Okell left out", "Geometric pool",
      "Take care: ", "names a person",
    ])
  func shown(words: String) {
    let isShown = Self.text.contains(words)
    #expect(isShown)
  }

  @Test("More explanations than fit beside each other follow below")
  func manyColumns() {
    var out = TerminalText()
    let heads = (0..<30).map(letters)
    out.table(first: 20, "Fact", columns: heads, rows: [("A fact", heads.map { _ in "100" })])
    for line in out.text.split(separator: "\n") { #expect(columns(of: String(line)) <= 80) }
    #expect(out.text.split(separator: "\n").filter { $0.hasPrefix("A fact") }.count == 3)
    #expect(heads.suffix(5) == ["Z", "AA", "AB", "AC", "AD"])
  }

  @Test("Nothing from a source controls the terminal or breaks a line")
  func harmless() {
    let payload = "\u{1B}[2J\u{202E}x\r\ny\u{9B}1m"
    var study = Hall.study
    study.assessments?.sets[0].set.question = payload
    study.assessments?.sets[0].set.hypotheses[0].text = payload
    study.judged?.judgements.evidence[0].fact = payload
    study.assessments?.warnings = [payload]
    study.assessments?.conventions = [payload]
    study.assessments?.arguments[0].argument.claim = payload
    study.assessments?.sets[0].analysts.analysts[0].name = payload
    study.assessments?.sets[0].matrix.disagreements = [payload]
    study.assessments?.sources[0].name = payload
    for scalar in weighingText(study).unicodeScalars where scalar != "\n" {
      let value = scalar.value
      let acts =
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      #expect(!acts)
    }
  }

  @Test(
    "Lines are cut between words, long words within",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("", 5, [""]), ("is 62 % sure", 5, ["is", "62 %", "sure"]), ("界界界", 4, ["界界", "界"]),
    ] as [(String, Int, [String])])
  func wrapping(words: String, limit: Int, lines: [String]) {
    #expect(TerminalText.wrapped(words, to: limit) == lines)
  }
}
