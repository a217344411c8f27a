import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct ReportTests {
  static let full = report(Bridge.study, version: "1.2.3")
  static let share = report(Bridge.study, edition: .share, version: "1.2.3")

  static func all(_ pattern: String, in page: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let text = page as NSString
    return expression.matches(in: page, range: NSRange(location: 0, length: text.length))
      .map { text.substring(with: $0.range(at: 1)) }
  }

  @Test("Every link lands, and no place has two names", arguments: [full, share])
  func links(page: String) throws {
    let places = try Self.all(" id=\"([^\"]*)\"", in: page)
    #expect(Set(places).count == places.count)
    let targets = try Self.all(" href=\"#([^\"]*)\"", in: page)
    #expect(targets.count > 60)
    #expect(Set(targets).subtracting(places) == [])
  }

  @Test("Only the web is linked to, and nothing is fetched or run", arguments: [full, share])
  func inert(page: String) throws {
    let out = try Self.all(" href=\"([^#\"][^\"]*)\"", in: page)
    #expect(
      Set(out) == [
        "https://wire.example/bridge?a=1&amp;b=2", "https://reader.example/?u=tarnwick",
      ])
    for bad in ["<script", "<img", "<iframe", "<link", " onerror=\"", "url(", "@import"] {
      let isHeld = page.contains(bad)
      #expect(!isHeld, "the page holds \(bad)")
    }
    #expect(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"))
    for scalar in page.unicodeScalars {
      let value = scalar.value
      let acts =
        (value < 0x20 && value != 0x0A && value != 0x09) || (0x7F...0x9F).contains(value)
        || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      #expect(!acts, "the page holds U+\(String(value, radix: 16))")
    }
  }

  @Test("Elements are closed in order", arguments: [full, share])
  func wellFormed(page: String) throws {
    let tags = try Self.all("<(/?[a-z0-9]+)[^>]*>", in: page)
    var open: [String] = []
    for tag in tags where tag != "meta" {
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
      "4 accounts differ", "2 accounts; the answers can all be right together",
      "Answered once, by one account", "How deep is the river?", "Event unclear",
      "footbridge collapse, Lower Fenn, 2019", "Readers’ comments, not counted: 1 answer",
      "update of 9", "order unknown", ">denied<", "Disputed by the prefecture",
      "Said in custody or under duress, as the text says", "at least 30 (disputed)",
      "Holds words said in custody or under duress, as the text says",
      "as of 15 May 2031, 18:00", "15 May 2031, 18:20 (zone not given)", "put right by",
      "2 inputs could not be read", "this is a JPEG picture, not a page",
      "1 decision could not be attached to any passage", "6 men, 5 women and 2 children make 13",
      "Where 14 numbers ended", "(This comment is empty.)", "answers a comment that was removed",
      "answers a comment that the page does not name for certain", "in its own words", "Page 2",
      "More comments were not loaded when this page was saved, 3, under the comment of",
      "More comments stand on other pages", "<dt>Shown by</dt>",
      "<dt>Fetched</dt><dd><bdi>16 May 2031, 07:05 (zone not given)",
      "Embedded post by <bdi>Ivo Reng",
      "The article goes on", "Said again", ", chief of the fire service",
      "Made by Assay <bdi>1.2.3</bdi>",
    ])
  func shown(words: String) {
    let isShown = Self.full.contains(words)
    #expect(isShown)
  }

  @Test("The edition to be shared names no poster, no folder, and holds no full text")
  func shared() throws {
    for name in ["RiverRat", "Petra", "Mollin", "Hobb", "saved/"] {
      let isNamed = Self.share.contains(name)
      #expect(!isNamed, "the page names \(name)")
    }
    #expect(Self.share.contains("Edition to be shared."))
    #expect(Self.share.contains("reader 1"))
    #expect(Self.share.contains("reader 2"))
    #expect(!Self.share.contains("and then there was only the river.”</span>"))
    #expect(!Self.share.contains("class=\"text\""))
    for sentence in try Self.all("<p class=\"sentence\"><a[^>]*>(.*?)</a>", in: Self.share) {
      #expect(sentence.utf8.count < 420)
    }
  }

  @Test("Agreement of accounts that say the same is no proof, and is not called one")
  func alike() {
    var study = Bridge.study
    study.questions[0].agreement = .alike
    #expect(
      report(study, version: "1").contains(
        "Stated alike by 4 accounts; independence not checked"))
  }

  @Test("The same case gives the same bytes")
  func same() {
    #expect(report(Bridge.study, version: "1.2.3") == Self.full)
    #expect(json(Bridge.study, version: "1.2.3") == json(Bridge.study, version: "1.2.3"))
  }

  @Test("Readers' comments come in the order that is asked for, and the page says which")
  func orders() throws {
    let voted = report(Bridge.study, comments: .mostVoted, version: "1")
    #expect(voted.contains("Most votes first; those without votes come last."))
    let places = try Self.all(" id=\"(s2-c[0-9]+)\"", in: voted)
    #expect(places.prefix(2) == ["s2-c0", "s2-c5"])
    #expect(Set(places).count == 8)
    #expect(!voted.contains("class=\"post d2\""))
    let page = try Self.all(" id=\"(s2-c[0-9]+)\"", in: Self.full)
    #expect(page == (0..<8).map { "s2-c\($0)" })
  }

  @Test("An empty case has a report", arguments: Edition.allCases)
  func empty(edition: Edition) {
    let page = report(Case(accounts: []), edition: edition, version: "1")
    #expect(page.contains("No figure or time was found that answers a question."))
    #expect(page.contains("Nothing dated was found."))
  }

  @Test("A passage that lies outside its document, or in none, does no harm")
  func lost() {
    var study = Bridge.study
    for passage in [
      Passage("nowhere", 0..<4), Passage(Bridge.wire.id, 90_000..<90_010),
      Passage(Bridge.wire.id, [3..<9, 400..<99_999]),
    ] {
      study.questions[0].answers[0].passage = passage
      study.questions[0].answers[0].sentence = passage
      study.findings[0].passages = [passage]
      study.timeline[0].passage = passage
      study.numbers[0].passage = passage
      #expect(!report(study, version: "1").isEmpty)
      #expect(!json(study, version: "1").isEmpty)
    }
  }
}
