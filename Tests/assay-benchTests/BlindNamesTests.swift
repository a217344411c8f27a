import Foundation
import Testing

@testable import assay_bench

@Suite("Blinding")
struct BlindNamesTests {
  private func blinded(_ page: String, name: String = "a") -> String {
    String(decoding: BlindNames.blinded(Array(page.utf8), name: name), as: UTF8.self)
  }

  /// The values of an attribute, in the order of the page.
  private func values(_ attribute: String, in page: String) -> [String] {
    page.components(separatedBy: attribute + "=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test("Names that are alike stay alike, and say nothing")
  func alike() {
    let page = blinded(
      "<ol class=\"comments list\"><li class=\"comment odd\" id=\"c1\"><li class=\"comment\" id=\"c2\"></ol>"
    )
    let names = values("class", in: page).map { $0.components(separatedBy: " ") }
    #expect(names.map(\.count) == [2, 2, 1])
    #expect(names[1][0] == names[2][0])
    #expect(names[0][0] != names[1][0])
    #expect(!page.contains("comment") && !page.contains("list") && !page.contains("odd"))
    #expect(Set(values("id", in: page)).count == 2)
  }

  @Test("What points to an id goes on pointing to it")
  func references() {
    let page = blinded("<p id=\"top\">x<a href=\"#top\">up</a><label for=\"top\">y</label>")
    let id = values("id", in: page)[0]
    #expect(values("href", in: page) == ["#" + id])
    #expect(values("for", in: page) == [id])
  }

  @Test("Another page gets other words")
  func pages() {
    let page = "<p class=\"lead\">"
    #expect(blinded(page, name: "a") != blinded(page, name: "b"))
    #expect(blinded(page, name: "a") == blinded(page, name: "a"))
  }

  @Test(
    "Whatever is no class and no id stays as it is",
    arguments: [
      "<p title=\"class=lead\">a < b & c</p>", "<!-- <p class=\"lead\"> --><p>x",
      "<script>if (a<b) x='<p class=\"lead\">'</script><p>y",
      "<STYLE>p::before{content:\"<p id='a'>\"}</STYLE>z", "<a href=\"/x#lead\">", "<p class",
      "<p ",
      "<", "<!--", "</p class=\"", "",
    ])
  func untouched(page: String) {
    #expect(blinded(page) == page)
  }

  @Test(
    "Every way to write a value is read", arguments: ["class=lead", "CLASS = 'lead'", "id=lead/"])
  func forms(attribute: String) {
    let page = blinded("<p \(attribute)>text</p>")
    #expect(!page.contains("lead"))
    #expect(page.hasSuffix(">text</p>"))
  }

  @Test("A set is written anew with its truth")
  func set() async throws {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let set = home.appendingPathComponent("set")
    for folder in ["pages", "truth"] {
      try FileManager.default.createDirectory(
        at: set.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    let bytes = try #require(await packed(Array("<p class=lead>Twelve were hurt.</p>".utf8)))
    try Data(bytes).write(to: set.appendingPathComponent("pages/quay.html.gz"))
    try Data("{}".utf8).write(to: set.appendingPathComponent("truth/quay.json"))

    let new = home.appendingPathComponent("new").path
    #expect(try await blindSet(at: set.path, into: new) == 1)
    let page = try #require(await unpacked(new + "/pages/quay.html.gz"))
    #expect(String(decoding: page, as: UTF8.self).hasSuffix(">Twelve were hurt.</p>"))
    #expect(!String(decoding: page, as: UTF8.self).contains("lead"))
    #expect(FileManager.default.fileExists(atPath: new + "/truth/quay.json"))
    await #expect(throws: (any Error).self) { try await blindSet(at: set.path, into: new) }
  }
}
