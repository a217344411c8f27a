import AssayModel
import Testing

@testable import CaseFile

@Suite("What is wrong with a case file is said with its place")
struct CaseFileErrorTests {
  @Test(
    "One line for each",
    arguments: [
      ("a: b: c", "1:5: this is not YAML here: mapping values are not allowed in this context"),
      (
        "- x",
        "1:1: a case file is written as keys with values: event, sources, corrections, hypotheses, evidence, grades, ratings, related, arguments"
      ),
      (
        "evnt: {}",
        "1:1: \"evnt\" is not a key of a case file; the keys are event, sources, corrections, hypotheses, evidence, grades, ratings, related, arguments"
      ),
      (
        "\nreports: []",
        "2:1: \"reports\" is not a key of a case file; the keys are event, sources, corrections, hypotheses, evidence, grades, ratings, related, arguments"
      ),
      (
        "event: {name: a, date: 17 May}",
        "1:24: date must be a day, as in 2031-05-17, not \"17 May\""
      ),
      ("event: {date: 2031-05-17}", "1:8: an event needs name"),
      ("event:\n\tname: x", "2:1: the line begins with a tab; indent with spaces"),
      ("event: {name: a, name: b}", "1:9: \"name\" is given more than once"),
      ("event: {name: [a]}", "1:15: name must be a text"),
      ("sources: {file: a}", "1:10: sources is a list; begin each item with a dash"),
      ("sources: [{file: a}, {file: a}]", "1:22: \"a\" is already listed above"),
      (
        "sources: [{file: a, grade: G}]",
        "1:28: grade must be a letter from A (reliable) to F (cannot be judged), with a digit from 1 to 6 after it if wanted (B2)"
      ),
      ("sources: [{file: a, author: []}]", "1:29: author is an empty list"),
      (
        "sources: [{file: a, published: 2031-02-30}]",
        "1:32: published must be a date or time such as 2031-05-17 or 2031-05-17T18:30+02:00, not \"2031-02-30\""
      ),
      ("sources: [{outlet: a}]", "1:11: a source needs file"),
      (
        "corrections: [{file: a, quote: b, by: c}]",
        "1:15: a correction needs exactly one of speaker, figure, statement and dismiss"
      ),
      (
        "corrections: [{file: a, quote: b, by: c, dismiss: true, speaker: d}]",
        "1:15: a correction needs exactly one of speaker, figure, statement and dismiss"
      ),
      ("corrections: [{file: a, quote: b, dismiss: true}]", "1:15: a correction needs by"),
      (
        "corrections: [{file: a, quote: b, by: c, dismiss: false}]",
        "1:51: dismiss can only be true; leave it out to keep what was found"
      ),
      (
        "corrections: [{file: a, quote: b, by: c, figure: {value: '1,200'}}]",
        "1:58: value must be a plain number such as 1200 or 2.5, not \"1,200\""
      ),
      (
        "corrections: [{file: a, quote: b, by: c, figure: {value: nan}}]",
        "1:58: value must be a plain number such as 1200 or 2.5, not \"nan\""
      ),
      (
        "corrections: [{file: a, quote: b, by: c, figure: {value: 1, bound: over}}]",
        "1:68: bound must be one of: exactly, about, at least, more than, up to, less than"
      ),
      ("event: {name: \"a\\eb\"}", "1:15: name holds a control character"),
      ("event: {name: *x}", "1:15: found undefined alias"),
      ("event: {name: a}\n---\nevent: {name: b}", "2:1: but found another document"),
    ])
  func line(yaml: String, wanted: String) {
    let error = #expect(throws: CaseFileError.self) {
      try decisions(yaml: yaml, file: "case.yaml")
    }
    #expect(error?.description == "case.yaml:\(wanted)")
  }

  @Test(
    "Hostile files end at once",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      (0..<5000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "a: &a [x]\n" + (0..<30).map { "k\($0): [*a, *a]\n" }.joined(),
      String(repeating: "a", count: 2 << 20), "a: \u{0}", "\u{1}", "event: {name: \"\\xff",
      "%YAML 9",
      "&a [*a]", "? [a]\n: b", "{: }", "!!binary x", "--- |\n", "[", "}", "event: [", "'", "<<: *x",
    ])
  func hostile(yaml: String) {
    let error = #expect(throws: CaseFileError.self) { try decisions(yaml: yaml, file: "c") }
    #expect(error?.description.contains("\n") == false)
  }
}
