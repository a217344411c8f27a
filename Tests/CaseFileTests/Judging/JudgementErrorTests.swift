import AssayModel
import Foundation
import Testing

@testable import CaseFile

@Suite("What is wrong with judgements is said with its place")
struct JudgementErrorTests {
  /// A case file that is right, in which each test puts one thing wrong.
  private static let right = """
    hypotheses:
      - set: door
        question: Why?
        members:
          - {id: chained, text: A chain held it, prior: 40%}
          - {id: jammed, text: It was jammed, prior: 40%}
        none: 20%
        by: Ines Okell
        confidence: {level: low, basis: b, by: Ines Okell}
        standard: {for: [chained], level: clear and convincing, by: M. Lind, reason: r}
    evidence:
      - id: shut
        fact: It was shut
        reports:
          - {id: wire, file: a.html, quote: it was shut}
          - {id: copy, file: b.html, quote: it was shut, copies: wire}
      - {id: tape, fact: The tape is genuine, given: {by: M. Lind, reason: r}}
      - {id: key, fact: There was a key, reports: [{id: porter, file: c.html, quote: a key}]}
    grades:
      - {of: Jonna Brandt, grade: B, by: M. Lind}
    ratings:
      - {set: door, evidence: shut, by: M. Lind, if: {chained: likely, none: 20%}}
      - {set: door, evidence: key, by: M. Lind, if: {chained: likely}}
    related:
      - {evidence: [shut, key], strength: 20–60 %, by: M. Lind}
    arguments:
      - {id: old, claim: It is old, by: M. Lind, attacks: [{report: wire}]}

    """

  /// One thing that is put wrong.
  struct Wrong: Sendable, CustomTestStringConvertible {
    /// What stands in the file that is right, once at least.
    var old: String
    /// What stands there instead; ‸ marks where the error is, or the message begins with its line and column.
    var new: String
    /// How the message begins.
    var message: String

    init(_ old: String, _ new: String, _ message: String) {
      self.old = old
      self.new = new
      self.message = message
    }

    var testDescription: String { message }
  }

  @Test("The file that each test spoils is right")
  func right() throws {
    let judgements = try decisions(yaml: Self.right, file: "case.yaml").judgements
    #expect(judgements.evidence.count == 3)
  }

  @Test(
    "One line for each",
    arguments: [
      // Likelihoods.
      Wrong(
        "chained: likely, none", "chained: ‸0, none",
        "chained: a rating of 0 or 1 could never be moved by evidence"),
      Wrong(
        "none: 20%}", "none: ‸100%}", "none: a rating of 0 or 1 could never be moved by evidence"),
      Wrong("none: 20%}", "none: ‸80–20 %}", "none: “80-20 %” is upside down"),
      Wrong("none: 20%}", "none: ‸nan}", "none: “nan” is no rating"),
      Wrong("none: 20%}", "none: ‸inf}", "none: “inf” is no rating"),
      Wrong("none: 20%}", "none: ‸1e999}", "none: “1e999” is no rating"),
      Wrong("none: 20%}", "none: ‸5e400}", "none: “5e400” is no rating"),
      Wrong(
        "none: 20%}", "none: ‸0.000000000001}",
        "none: a rating beyond 1 in 1000000000 could hardly be moved"),
      Wrong("none: 20%}", "none: ‸70}", "none: “70” has no unit"),
      Wrong("none: 20%}", "none: ‸[20%]}", "none must be a text"),
      Wrong("strength: 20–60 %", "strength: ‸1", "strength: a rating of 0 or 1"),
      // Sets and priors.
      Wrong(
        "{id: jammed, text: It was jammed, prior: 40%}", "‸{id: jammed, text: It was jammed}",
        "\"jammed\" needs a prior, because others have one"),
      Wrong(
        "- set: door\n    question: Why?", "- set: door\n    question:",
        "2:5 a set of hypotheses needs question"),
      Wrong("    none: 20%\n", "", "2:5 the priors need one for none of these, as in none: 20 %"),
      Wrong("    none: 20%\n", "    none: 10%\n", "2:5 the priors sum to 90 %, not to 100 %"),
      Wrong(
        "    none: 20%\n", "    none: 20.001%\n", "2:5 the priors sum to 100.001 %, not to 100 %"),
      Wrong(
        "    by: Ines Okell\n", "", "2:5 a set of hypotheses with priors needs by: who gave them"),
      Wrong(
        "prior: 40%}\n    none", "prior: ‸likely}\n    none",
        "prior must be one number such as 40 %, not \"likely\""),
      Wrong("prior: 40%}\n    none", "prior: ‸0}\n    none", "prior: a rating of 0 or 1"),
      Wrong("id: jammed", "id: ‸chained", "there is a hypothesis \"chained\" above"),
      Wrong(
        "id: jammed", "id: ‸none",
        "none is always among the hypotheses; give its prior as none: 20 % beside members"),
      Wrong(
        "id: jammed", "id: ‸was it jammed?",
        "id may hold letters, digits and - _ . / only, not \"was it jammed?\""),
      Wrong(
        "id: jammed", "id: ‸jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
        "id is longer than 60 letters"),
      Wrong("{id: jammed, text: It was jammed, ", "‸{id: jammed, ", "a hypothesis needs text"),
      Wrong(
        "{id: jammed", "{‸idd: jammed",
        "\"idd\" is not a key of a hypothesis; the keys are id, text, prior, names-person"),
      Wrong(
        "evidence:\n", "  - {set: ‸door, question: q, members: [{id: a, text: b}]}\nevidence:\n",
        "\"door\" is the id of a set in line 2 already"),
      Wrong("level: low", "level: ‸middling", "level must be low, moderate or high"),
      Wrong("{level: low, basis: b, ", "‸{level: low, ", "a confidence needs basis"),
      // Standards.
      Wrong("for: [chained]", "for: [‸chain]", "there is no hypothesis \"chain\" in this set"),
      Wrong("for: [chained]", "for: [‸none]", "none of these says nothing that could be proved"),
      Wrong("for: [chained]", "for: [chained, ‸chained]", "\"chained\" is named twice"),
      Wrong(
        "level: clear and convincing", "level: ‸sure",
        "level must be one of: balance of probabilities, clear and convincing, beyond reasonable doubt"
      ),
      Wrong(
        "level: clear and convincing", "level: beyond reasonable doubt, threshold: ‸80%",
        "the threshold of beyond reasonable doubt lies between 90 % and 99 %"),
      Wrong(
        "{for: [chained], level: clear and convincing, by: M. Lind, reason: r}",
        "‸{for: [chained], level: clear and convincing, by: M. Lind}", "a standard needs reason"),
      Wrong(
        "text: A chain held it", "text: A chain held it, names-person: {by: M. Lind, reason: r}",
        "10:22 hypothesis \"chained\" names a person, and gets no standard of proof"),
      Wrong(
        "text: A chain held it", "text: A chain held it, names-person: ‸{by: M. Lind}",
        "names-person needs reason"),
      // Evidence and reports.
      Wrong("id: key", "id: ‸shut", "\"shut\" is the id of evidence in line 12 already"),
      Wrong("id: porter", "id: ‸wire", "\"wire\" is the id of a report in line 15 already"),
      Wrong(
        "{id: porter, file", "{id: key/2, file: c.html, quote: x}, ‸{file",
        "\"key/2\" is the id of a report in line 18 already"),
      Wrong(
        "- {id: key, fact: There was a key, reports: [{id: porter, file: c.html, quote: a key}]}",
        "- ‸{id: key, fact: There was a key}",
        "evidence \"key\" needs reports, or given with by and reason"),
      Wrong("{id: key, fact: There was a key, ", "‸{id: key, ", "an item of evidence needs fact"),
      Wrong(
        "{id: porter, file: c.html, quote: a key}", "‸{id: porter, file: c.html}",
        "a report needs quote"),
      Wrong("copies: wire", "copies: ‸wires", "there is no report \"wires\" to be a copy of"),
      Wrong(
        "copies: wire", "copies: ‸porter",
        "the report \"porter\" is of evidence \"key\"; a copy is of the same evidence"),
      Wrong("copies: wire", "copies: ‸copy", "a report cannot be a copy of itself"),
      Wrong(
        "{id: wire, file: a.html, ", "{id: ‸wire, file: a.html, copies: copy, ",
        "copies go in a circle: \"wire\" copies \"copy\" copies \"wire\""),
      Wrong(
        "{id: copy, file: b.html, quote: it was shut, copies: wire}",
        "{id: ‸copy, file: b.html, quote: it was shut, copies: wire, says: no}",
        "\"copy\" says no and \"wire\" says yes; a copy says the same"),
      Wrong("copies: wire", "copies: ‸{report: wire, likely: 90%}", "copies with likely needs by"),
      Wrong(
        "copies: wire", "copies: {report: wire, likely: ‸100%, by: a}", "likely: a rating of 0 or 1"
      ),
      Wrong("copies: wire", "says: ‸perhaps", "says must be yes or no"),
      Wrong(
        "copies: wire", "if-genuine: ‸tapes",
        "there is no evidence \"tapes\"; the evidence are shut, tape, key"),
      Wrong("copies: wire", "if-genuine: ‸shut", "if-genuine names the evidence itself"),
      Wrong("copies: wire", "hit: ‸5%, false-alarm: 20%", "hit must be above false-alarm"),
      Wrong("copies: wire", "anyway: ‸maybe", "anyway: “maybe” is no rating"),
      Wrong("copies: wire", "anyway: ‸{value: likely}", "anyway needs by"),
      Wrong("copies: wire", "anyway: {if: ‸{chained: likely}, by: a}", "anyway with if needs set"),
      Wrong(
        "copies: wire", "anyway: {set: ‸dor, if: {chained: likely}, by: a}",
        "there is no set \"dor\"; the sets are door"),
      Wrong(
        "copies: wire", "anyway: {set: door, if: {‸chain: likely}, by: a}",
        "there is no hypothesis \"chain\" in set \"door\"; the hypotheses are chained, jammed, none"
      ),
      Wrong("copies: wire", "anyway: ‸{by: a}", "anyway needs exactly one of value and if"),
      Wrong(
        "copies: wire", "anyway: [{value: likely, by: a}, ‸{value: likely, by: a}]",
        "\"a\" rates this above"),
      Wrong("copies: wire", "passed-on-anyway: [likely, ‸likely]", "nobody rates this above"),
      Wrong(
        "copies: wire", "chain: [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, ‸a]",
        "chain holds 21 items; more than 20"),
      Wrong("given: {by: M. Lind, reason: r}}", "given: ‸{by: M. Lind}}", "given needs reason"),
      Wrong(
        "fact: It was shut\n", "fact: It was shut\n    check: {how: h, cost: ‸-1}\n",
        "cost must be a plain number such as 2 or 0.5, not \"-1\""),
      Wrong(
        "fact: It was shut\n", "fact: It was shut\n    check: {how: h, cost: ‸0}\n",
        "cost must be above 0"),
      Wrong(
        "fact: It was shut\n", "fact: It was shut\n    check: {how: h, cost: ‸1e999}\n",
        "cost must be a plain number"),
      Wrong(
        "fact: It was shut\n", "fact: It was shut\n    check: {how: h, accuracy: ‸50%}\n",
        "accuracy must be above 50 %"),
      // Grades, ratings, relations.
      Wrong("grade: B,", "grade: ‸G,", "grade must be a letter from A (reliable) to F"),
      Wrong("grade: B,", "grade: ‸B7,", "grade must be a letter from A (reliable) to F"),
      Wrong(
        "{of: Jonna Brandt, grade: B,", "‸{of: Jonna Brandt, grade: B, reliability: 80%,",
        "a grade needs exactly one of grade and reliability"),
      Wrong(
        "ratings:\n", "  - {of: ‸jonna brandt, grade: C, by: M. Lind}\nratings:\n",
        "\"M. Lind\" grades \"jonna brandt\" above"),
      Wrong(
        "set: door, evidence: shut", "set: ‸dor, evidence: shut",
        "there is no set \"dor\"; the sets are door"),
      Wrong(
        "evidence: shut, by", "evidence: ‸shout, by",
        "there is no evidence \"shout\"; the evidence are shut, tape, key"),
      Wrong("none: 20%}", "‸open: 20%}", "there is no hypothesis \"open\" in set \"door\""),
      Wrong(
        "evidence: key, by: M. Lind, if: {chained: likely",
        "evidence: shut, by: M. Lind, if: {chained: ‸likely",
        "\"M. Lind\" rates \"chained\" for evidence \"shut\" in line 22 already"),
      Wrong(
        "{set: door, evidence: shut, by: M. Lind, if", "‸{set: door, evidence: shut, if",
        "a rating needs by"),
      Wrong("if: {chained: likely}", "if: ‸{}", "if names no hypothesis"),
      Wrong("if: {chained: likely}", "if: ‸likely", "if is written as hypotheses with likelihoods"),
      Wrong(
        "{set: door, evidence: key, by: M. Lind, if: {chained: likely}}",
        "‸{set: door, evidence: key, by: M. Lind}", "a rating needs if"),
      Wrong(
        "{evidence: [shut, key]", "‸{evidence: [shut]",
        "a relation needs two items of evidence at least"),
      Wrong("evidence: [shut, key]", "evidence: [shut, ‸shut]", "\"shut\" is named twice"),
      Wrong("evidence: [shut, key]", "evidence: [shut, ‸lock]", "there is no evidence \"lock\""),
      Wrong(
        "arguments:\n", "  - ‸{evidence: [key, tape], strength: 10%, by: M. Lind}\narguments:\n",
        "evidence \"key\" is in a relation above; it can be in one only"),
      // Arguments.
      Wrong("{report: wire}", "{report: ‸wires}", "there is no report \"wires\""),
      Wrong("{report: wire}", "{argument: ‸older}", "there is no argument \"older\""),
      Wrong("{report: wire}", "{argument: ‸old}", "an argument cannot attack itself"),
      Wrong("{report: wire}", "{evidence: ‸wire}", "there is no evidence \"wire\""),
      Wrong("{report: wire}", "‸{rating: shut}", "an attack needs set"),
      Wrong("{report: wire}", "{rating: shut, set: ‸dor}", "there is no set \"dor\""),
      Wrong("{report: wire}", "‸{report: wire, set: door}", "set goes with rating only"),
      Wrong(
        "{report: wire}", "‸{report: wire, evidence: shut}",
        "an attack names exactly one of report, source, evidence, rating, argument"),
      Wrong("{report: wire}", "{report: wire}, ‸{report: wire}", "this is attacked above"),
      Wrong(
        "{id: old, claim: It is old, by: M. Lind, attacks: [{report: wire}]}",
        "‸{id: old, claim: It is old, by: M. Lind, attacks: []}", "an argument needs attacks"),
      Wrong(
        "claim: It is old", "claim: It is old, scheme: ‸hunch",
        "scheme must be one of: witness, expert, position to know, document, sign, popular opinion"),
      Wrong(
        "{id: old, claim: It is old", "‸{id: old, claim: It is old, quote: x",
        "an argument that quotes needs both file and quote"),
      Wrong(
        "attacks: [{report: wire}]}\n",
        "attacks: [{report: wire}]}\n  - {id: ‸old, claim: c, by: b, attacks: {report: wire}}\n",
        "\"old\" is the id of an argument in line 27 already"),
      // YAML itself.
      Wrong("    reports:\n", "‸\treports:\n", "the line begins with a tab; indent with spaces"),
      Wrong("grades:\n", "hypotheses:\n", "1:1 \"hypotheses\" is given more than once"),
      Wrong("{report: wire}", "{report: ‸*wire}", "found undefined alias"),
    ])
  func line(wrong: Wrong) throws {
    let spoilt = try #require(
      Self.right.range(of: wrong.old).map { range in
        Self.right.replacingCharacters(in: range, with: wrong.new)
      })
    let before = spoilt.prefix { $0 != "‸" }
    let yaml = String(before) + spoilt.dropFirst(before.count + 1)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(lines.count):\((lines.last ?? "").unicodeScalars.count + 1): "
    let isMarked = before.count < spoilt.count
    let wanted =
      isMarked
      ? place + wrong.message : wrong.message.replacing(" ", with: ": ", maxReplacements: 1)
    let error = #expect(throws: CaseFileError.self) {
      try decisions(yaml: yaml, file: "case.yaml")
    }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("case.yaml:" + wanted), "\(text)")
    #expect(!text.contains("\n"))
  }

  /// A file that could take long, with what it is.
  struct Hostile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var yaml: String

    init(_ name: String, _ yaml: String) {
      testDescription = name
      self.yaml = yaml
    }

    /// So many times the same words.
    init(_ name: String, _ start: String, _ count: Int, _ part: String, _ end: String = "") {
      self.init(name, start + String(repeating: part, count: count) + end)
    }
  }

  @Test(
    "Hostile judgements end at once",
    arguments: [
      Hostile("an alias within itself", "hypotheses: &a [*a]"),
      Hostile("many aliases of a short list", "a: &a [x, x, x]\n" + bomb(levels: 30, width: 4)),
      Hostile(
        "few aliases of a long list",
        "evidence: &a [\(String(repeating: "x, ", count: 100_000))x]\n" + bomb(levels: 6, width: 3)),
      Hostile("mappings in each other", "ratings: [", 20_000, "{if: "),
      Hostile("lists in each other", "arguments: ", 50_000, "["),
      Hostile("evidence after evidence", "evidence:\n", 2_100, "- {id: a, fact: b}\n"),
      Hostile("relations", "related: [", 1_100, "{evidence: [a, b], strength: 1%, by: c}, ", "]"),
      Hostile("cells", "ratings: [{set: s, evidence: e, by: b, if: {", 999, "a: likely, ", "}}]"),
      Hostile(
        "members", "hypotheses: [{set: s, question: q, members: [", 999, "{id: a, text: b}, ", "]}]"
      ),
      Hostile("a megabyte in a name", "grades: [{of: ", 1 << 20, "a", ", by: b}]"),
      Hostile(
        "an alias of what holds it", "evidence: [{id: a, fact: b, reports: [&r {chain: [*r]}]}]"),
      Hostile("a merge", "evidence: [{<<: {id: a}}]"), Hostile("a set", "evidence: !!set {a, b}"),
      Hostile("a mapping as a key", "evidence: [? {a: b} : c]"),
    ])
  func hostile(file: Hostile) {
    let error = #expect(throws: CaseFileError.self) { try decisions(yaml: file.yaml, file: "c") }
    let text = error?.description ?? ""
    #expect(!text.contains("\n") && text.utf8.count < 1000)
  }

  /// Lists of aliases, each level of them some times as large as the one before.
  private static func bomb(levels: Int, width: Int) -> String {
    var yaml = ""
    var last = "a"
    for level in 0..<levels {
      let inner = Array(repeating: "*" + last, count: width).joined(separator: ", ")
      yaml += "k\(level): &k\(level) [\(inner)]\n"
      last = "k\(level)"
    }
    return yaml + "? *\(last)\n: b\n"
  }
}
