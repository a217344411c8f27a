import AssayModel
import Testing

@testable import Reporting

@Suite struct VerdictTests {
  @Test(
    "A verdict is one sentence with standard, threshold, value, band and what it hangs on",
    arguments: [
      (.metRobustly, "is met robustly: 92 %, 70–97 %, and still met without any one origin"),
      (.metButFragile(.item(.report("chain/1"))), "and no longer met without the report of Maud"),
      (.metButFragile(.band), "is met, but fragile: 92 %, 70–97 %, so that the lower end"),
      (.metButFragile(.noneOfThese), "and “none of these” stays too likely"),
      (.notMet, "is not met: 92 %, 70–97 %"),
      (.cannotTell(.band), "cannot be told: 92 %, 70–97 %, a band that holds both one half"),
      (.cannotTell(.untested), "and too little evidence tells the explanations apart"),
    ] as [(Verdict.Outcome, String)])
  func sentence(outcome: Verdict.Outcome, words: String) throws {
    var study = Hall.study
    study.assessments?.sets[0].verdict?.outcome = outcome
    let weighing = try #require(WeighingIndex(study, readers: nil))
    let verdict = try #require(weighing.assessments.sets[0].verdict)
    let sentence = weighing.verdict(verdict, in: 0).plain.plainlySpaced
    #expect(sentence.contains(words))
    #expect(sentence.contains("“balance of probabilities” (more than 50 %)"))
    #expect(sentence.hasSuffix("."))
    let notes = weighing.verdictNotes(verdict).map(\.plain).joined(separator: " ")
    #expect(notes.contains("Not met is not disproved.") == (outcome == .notMet))
    #expect(notes.contains("Turned on by Tomas Beck"))
  }

  @Test("Of “beyond reasonable doubt” it is said that law gives no number")
  func doubt() throws {
    var study = Hall.study
    study.assessments?.sets[0].verdict?.standard.name = "beyond reasonable doubt"
    study.assessments?.sets[0].verdict?.standard.reachedAtThreshold = true
    let page = report(study, version: "1").plainlySpaced
    #expect(page.contains("Law gives no number"))
    #expect(page.contains("(at least 50 %)"))
  }

  @Test("A standard that may not be applied says so")
  func withheld() {
    var study = Hall.study
    study.assessments?.sets[0].verdict = nil
    #expect(report(study, version: "1").contains("asked for and is not applied"))
    #expect(weighingText(study).contains("asked for and is not"))
  }
}
