import Foundation
import Reporting
import Testing

/// What a browser measures in a page.
private struct Measured: Decodable {
  /// Pixels by which the page is wider than its window, with every folded part open.
  var overflow: Int
  /// What reaches beyond the right edge: element and class.
  var wide: [String]
  /// The height of the main heading, and the brightness of the ground from 0 to 255.
  var heading: Double
  var ground: Int
  /// Links within the page, those whose target is not there, and ids that stand twice.
  var links: Int
  var dead: [String]
  var twice: [String]
  /// Scripts, handlers and `javascript:` addresses; what is fetched or would be.
  var active: [String]
  var fetched: [String]

  static let script = """
    const page = frame.contentDocument, root = page.documentElement
    for (const part of page.querySelectorAll("details")) part.open = true
    const all = [...page.querySelectorAll("*")], within = page.querySelectorAll('a[href^="#"]')
    const name = (part) => part.tagName.toLowerCase() + "." + part.className
    const ids = all.map((part) => part.id).filter(Boolean), known = new Set(ids)
    const targets = [...within].map((link) => decodeURIComponent(link.getAttribute("href").slice(1)))
    const attributes = all.flatMap((part) => [...part.attributes].map((each) => [part, each]))
    const [red, green, blue] = getComputedStyle(page.body).backgroundColor.match(/[0-9.]+/g)
    const fetches = ["src", "srcset", "poster", "data", "background", "action", "ping"]
    return {
      overflow: root.scrollWidth - root.clientWidth,
      wide: all.filter((part) => part.getBoundingClientRect().right > root.clientWidth + 1)
        .slice(0, 10).map(name),
      heading: page.querySelector("h1").getBoundingClientRect().height,
      ground: Math.round((Number(red) + Number(green) + Number(blue)) / 3),
      links: within.length,
      dead: targets.filter((id) => !known.has(id)),
      twice: ids.filter((id, index) => ids.indexOf(id) != index),
      active: all.filter((part) => part.matches("script, iframe, object, embed")).map(name)
        .concat(attributes.filter(([part, each]) =>
          each.name.startsWith("on") || /^\\s*javascript:/i.test(each.value))
          .map(([part, each]) => name(part) + " " + each.name)),
      fetched: frame.contentWindow.performance.getEntriesByType("resource").map((each) => each.name)
        .concat(attributes.filter(([part, each]) =>
          (fetches.includes(each.name) || part.matches("link, base") && each.name == "href")
          && !each.value.startsWith("data:")).map(([part, each]) => each.value)),
    }
    """
}

@Suite(
  "The report in a browser",
  .enabled(
    if: ProcessInfo.processInfo.environment["ASSAY_BROWSER"] == "1",
    "a browser is asked for with ASSAY_BROWSER=1 (scripts/deps then installs Chromium)"),
  .serialized, .timeLimit(.minutes(3)))
struct BrowserTests {
  private func page(_ edition: Edition = .full) async throws -> String {
    report(try await ExampleReportTests().made(), edition: edition, version: "golden")
  }

  private func measured(_ page: String, _ view: View) async throws -> Measured {
    try await Browser.with { browser in
      try await browser.value(Measured.self, of: Measured.script, in: page, view: view)
    }
  }

  /// The page without its rule that nothing may run or be fetched, so that what it held back would show.
  private func unguarded(_ page: String) throws -> String {
    let from = try #require(page.range(of: "<meta http-equiv=\"Content-Security-Policy\""))
    let to = try #require(page.range(of: ">", range: from.upperBound..<page.endIndex))
    return page.replacingCharacters(in: from.lowerBound..<to.upperBound, with: "")
  }

  @Test(
    "The report fits its window, wide and narrow, and follows light and dark", arguments: View.all)
  func fits(view: View) async throws {
    let measured = try await measured(page(), view)
    #expect(measured.overflow == 0, "too wide: \(measured.wide)")
    #expect(measured.wide == [])
    #expect(measured.heading > 20)
    #expect(view.isDark ? measured.ground < 60 : measured.ground > 200)
  }

  @Test(
    "Every link within the report has its target, nothing runs and nothing is fetched",
    arguments: Edition.allCases)
  func links(edition: Edition) async throws {
    let page = try unguarded(await page(edition))
    let measured = try await measured(page, View(width: 360, isDark: false))
    #expect(measured.links > 100)
    #expect(measured.dead == [])
    #expect(measured.twice == [])
    #expect(measured.active == [])
    #expect(measured.fetched == [])
    #expect(measured.overflow == 0, "too wide: \(measured.wide)")
  }

  @Test("Each fault is seen where it is planted")
  func planted() async throws {
    let page = """
      <!DOCTYPE html><body style="background:#fff"><h1 id="a">A</h1><p id="a"><a href="#b">b</a>
      <details><p class="broad" style="width:900px">broad</p></details>
      <img src="https://assay.invalid/p.png" alt=""><p onclick="f()">c</p><script></script>
      <style>h1 { background: url(https://assay.invalid/g.png) }</style>
      """
    let measured = try await measured(page, View(width: 360, isDark: false))
    #expect(measured.overflow > 500)
    #expect(measured.wide == ["p.broad"])
    #expect(measured.dead == ["b"])
    #expect(measured.twice == ["a"])
    #expect(measured.active == ["script.", "p. onclick"])
    #expect(Set(measured.fetched).map { $0.suffix(5) }.sorted() == ["g.png", "p.png"])
  }

  /// `ASSAY_PICTURES=FOLDER` keeps the pictures, for the eye and for the README.
  @Test("The report can be pictured, wide and narrow, light and dark", arguments: View.all)
  func pictures(view: View) async throws {
    let page = try await page()
    let height = view.width > 1000 ? 1600 : 2400
    let picture = try await Browser.with { browser in
      try await browser.picture(of: page, view: view, height: height)
    }
    // The size stands in a PNG's first chunk, 16 bytes into the file, most significant byte first.
    try #require(picture.count > 24)
    let size = [16, 20].map { at in picture[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(size == [view.width, height])
    #expect(picture.count > 40_000, "a picture of text is larger than an empty one")
    if let kept = ProcessInfo.processInfo.environment["ASSAY_PICTURES"] {
      let name = "report-\(view.width)-\(view.isDark ? "dark" : "light").png"
      try picture.write(to: URL(fileURLWithPath: kept).appendingPathComponent(name))
    }
  }
}

/// Where axe-core lies, when it does: `ASSAY_AXE` names the file `axe.min.js` (from the wheel axe-playwright-python).
private let axe = ProcessInfo.processInfo.environment["ASSAY_AXE"].flatMap {
  try? String(contentsOfFile: $0, encoding: .utf8)
}

extension BrowserTests {
  /// A rule of axe-core that a page breaks, and where.
  private struct Violation: Decodable, Equatable {
    var id: String
    var places: [String]
  }

  @Test(
    "axe-core finds no barrier in the report",
    .enabled(if: axe != nil, "ASSAY_AXE names no axe.min.js"), arguments: View.all)
  func barriers(view: View) async throws {
    let page = try unguarded(await page())
    let script = """
      frame.contentWindow.eval(\(String(decoding: try JSONEncoder().encode(axe ?? ""), as: UTF8.self)
        .replacingOccurrences(of: "<", with: "\\u003c")))
      const found = await frame.contentWindow.axe.run({ resultTypes: ["violations"] })
      return found.violations.map((each) =>
        ({ id: each.id, places: each.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)) }))
      """
    let violations = try await Browser.with { browser in
      try await browser.value([Violation].self, of: script, in: page, view: view)
    }
    #expect(violations == [])
  }
}
