import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct WeighingPageTests {
  static let full = report(Hall.study, version: "1.2.3").plainlySpaced
  static let share = report(Hall.study, edition: .share, version: "1.2.3").plainlySpaced

  @Test("Every link lands, and no place has two names", arguments: [full, share])
  func links(page: String) throws {
    let places = try ReportTests.all(" id=\"([^\"]*)\"", in: page)
    #expect(Set(places).count == places.count)
    let targets = try ReportTests.all(" href=\"#([^\"]*)\"", in: page)
    #expect(Set(targets).subtracting(places) == [])
    for kind in ["weighing", "w1", "w2", "w1-ratings", "w1-h1", "e1", "e2-w1-h3", "r1", "o1", "g1"]
    {
      #expect(places.contains(kind), "no place \(kind)")
      #expect(targets.contains(kind) || kind == "w2", "no link to \(kind)")
    }
  }

  @Test("Elements are closed in order", arguments: [full, share])
  func wellFormed(page: String) throws {
    var open: [String] = []
    for tag in try ReportTests.all("<(/?[a-z0-9]+)[^>]*>", in: page) where tag != "meta" {
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
      } else {
        open.append(tag)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(
    "What a reader must know stands in the page",
    arguments: [
      "How far the evidence bears out each explanation", "likely, <a class=\"figure\"",
      "41–79 %", "2 % to over 99 %", "only 0 of 3 facts rated: no rank",
      "only 3 of 6 facts rated: no rank", "tie at the top with 40 % each",
      "covers the noise of rating alone", "evidence 2.7 times less likely than under the best",
      "This explanation names a person (", "with and without what is contested: 48–62 %",
      "Without the report of <a href=\"#r3\"><bdi>Maud Ekelund in Long Harbour Review</bdi></a>, “",
      "All single items and all pairs of them were tried.",
      "would stand at 70 % instead of 62 %", " together, “", "<svg",
      "role=\"img\" aria-label=\"62 %; range of the ratings’ noise 41–79 %",
      "were below 55 % instead of 84 %", "Ask the fire service for its photographs.",
      "0.41 bits", "Ines Okell</bdi>: moderate confidence",
      "is met, but fragile: 92 %, 70–97 %, and no longer met without the report of ",
      "not rated", "no rank: 0 rated", "does not tell the explanations apart",
      "The matrix ignores the values before the evidence",
      "It attacks the report of <a href=\"#r3\">", ">Not counted for “", "Taken as given by ",
      "0.41 (−0.08 to 0.77) over 2 cells", "cannot be told over 1 cell", "nothing is left",
      "geometric pool", "No reason given.", "case.yaml:90", "Copies the report of ",
      "Counts only if “", "The speaker would say it anyway: “", "84 % → 86 %",
      "says that it is not so",
      "Disputed by the prosecutor", "words cited as evidence", "class=\"k\"",
      "“cannot be judged”", "An Admiralty grade of B", "reader’s comment",
    ])
  func shown(words: String) {
    let isShown = Self.full.contains(words)
    #expect(isShown, "\(words)")
  }

  @Test("The quoted words lead to their place in the source, marked there")
  func passages() throws {
    let offset = Hall.wire.passage("The north door did not open").hull.lowerBound
    #expect(Self.full.contains("<a href=\"#p1-\(offset)\">“The north door did not open"))
    #expect(Self.full.contains("<span id=\"p1-\(offset)\" class=\"w k\">"))
  }

  @Test("Confidence and likelihood never share a sentence")
  func confidence() throws {
    let boxes = try ReportTests.all("<div class=\"confidence\"[^>]*>(.*?)</div>", in: Self.full)
    #expect(boxes.count == 1)
    #expect(!boxes[0].contains("%"))
    #expect(!Self.full.replacingOccurrences(of: boxes[0], with: "").contains("moderate confidence"))
  }

  @Test("The edition to be shared names no poster and no folder")
  func shared() {
    for name in ["gullwatcher", "Petra", "Mollin", "saved/"] {
      let isNamed = Self.share.contains(name)
      #expect(!isNamed, "the page names \(name)")
    }
    #expect(Self.share.contains("reader 1"))
    #expect(Self.full.contains("gullwatcher_9"))
  }

  @Test("A set without a rated fact says so, and names no leader")
  func unrated() {
    var study = Hall.study
    study.assessments?.sets[1].rows = []
    let page = report(study, version: "1").plainlySpaced
    #expect(page.contains("No fact is rated for this question"))
    #expect(!page.contains("tie at the top with"))
  }

  @Test("A percent sign keeps to its number, and an origin without copies is not listed again")
  func details() {
    var study = Hall.study
    study.assessments?.sets[0].removals.append(
      Removal(
        item: .origin("chain/1"), posterior: [0.31, 0.52, 0.13, 0.04], leaders: ["jammed"],
        changesLeader: true))
    let page = report(study, version: "1")
    #expect(page == report(Hall.study, version: "1"))
    #expect(page.contains("62\u{A0}%</a>"))
    #expect(!page.contains("62 %"))
  }

  @Test("Where nothing was weighed there is no section and no entry")
  func nothing() {
    let page = report(Bridge.study, version: "1")
    #expect(!page.contains("#weighing"))
    #expect(!page.contains("id=\"weighing\""))
    #expect(weighingText(Bridge.study) == "")
  }

  @Test("Results without what persons judged are shown by their ids", arguments: Edition.allCases)
  func unjudged(edition: Edition) throws {
    var study = Hall.study
    study.judged = nil
    let page = report(study, edition: edition, version: "1")
    let places = try ReportTests.all(" id=\"([^\"]*)\"", in: page)
    let targets = try ReportTests.all(" href=\"#([^\"]*)\"", in: page)
    #expect(Set(targets).subtracting(places) == [])
    #expect(page.contains("“<bdi>door</bdi>”"))
  }

  @Test("What is no number is never shown as one")
  func unknownNumbers() throws {
    var study = Hall.study
    for value in [Double.nan, .infinity, -.infinity] {
      study.assessments?.sets[0].margin = value
      study.assessments?.sets[0].results[0].central = value
      study.assessments?.sets[0].results[0].likelihoodRatio = value
      study.assessments?.sets[0].results[1].likelihoodRatio = 0
      study.assessments?.sets[0].results[1].prior = value
      study.assessments?.sets[0].rows[0].contributions = [value, value, value, value]
      study.assessments?.sets[0].removals[0].posterior = [value, value, value, value]
      study.assessments?.sets[0].breakEvens[0].value = value
      study.assessments?.sets[0].tornado[0].atLower = value
      study.assessments?.sets[0].checks[0].bits = value
      study.assessments?.sets[0].matrix.scores[0].weighted = value
      study.assessments?.sets[0].analysts.alpha?.value = value
      study.assessments?.sets[0].analysts.linearPool = [value]
      study.assessments?.sources[0].central = value
      let texts = [
        report(study, version: "1"), weighingText(study), weighingJSON(study, version: "1"),
      ]
      for text in texts {
        let found = try ReportTests.all("(?i)\\b(nan|inf|infinity)\\b", in: text)
        #expect(found.isEmpty)
      }
    }
  }

  @Test("Long lists are cut, which the page says, and links still land")
  func budgets() throws {
    var study = Hall.study
    let fact = Hall.evidence[0]
    study.judged?.judgements.evidence = (0..<400).map { index in
      var one = fact
      one.id = "e\(index)"
      one.reports = (0..<(index == 0 ? 80 : 1)).map { number in
        var report = fact.reports[0]
        report.id = "e\(index)/\(number)"
        return report
      }
      return one
    }
    study.assessments?.sets[0].removals = (0..<400).map {
      Removal(
        item: $0.isMultiple(of: 2) ? .fact("e\($0)") : .report("e\($0 - $0 % 7)/0"),
        posterior: [0.25, 0.25, 0.25, 0.25], leaders: ["chained"], changesLeader: true)
    }
    study.assessments?.sets[0].rows = (0..<400).map { index in
      var row = Hall.rows[0]
      row.evidence = "e\(index)"
      return row
    }
    let page = report(study, version: "1")
    let places = try ReportTests.all(" id=\"([^\"]*)\"", in: page)
    let targets = try ReportTests.all(" href=\"#([^\"]*)\"", in: page)
    #expect(Set(targets).subtracting(places) == [])
    #expect(page.contains("340 more items are not shown here"))
    #expect(page.contains("100 more facts are not shown here"))
    #expect(page.contains("20 more reports are not shown here"))
  }
}
