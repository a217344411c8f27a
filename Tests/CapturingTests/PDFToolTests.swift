import AssayModel
import Testing

@testable import Capturing

private let isToolMissing: @Sendable () async -> Bool = { await PDFTool.find() == nil }

@Suite(
  "The text of a PDF",
  .disabled("pdftotext is not installed; scripts/deps installs it", isToolMissing))
struct PDFToolTests {
  @Test("Pages are kept apart, and the tool is named with its version")
  func pages() async throws {
    try await Folder.with { folder in
      try folder.write("-two pages.pdf", pdf(["A first page", "A second page"]))
      let gathered = await captures(at: [folder.path])
      let rendition = try #require(gathered.captures.first?.rendition)
      let trimmed = rendition.pages.map { $0.split(whereSeparator: \.isNewline).joined() }
      #expect(trimmed == ["A first page", "A second page"])
      #expect(rendition.tool.hasPrefix("pdftotext "))
      #expect(gathered.captures.first?.kind == .pdf)
    }
  }

  @Test("A PDF that is damaged or has no text gets a line")
  func refused() async throws {
    try await Folder.with { folder in
      try folder.write("damaged.pdf", "%PDF-1.4\nnothing")
      try folder.write("pictures.pdf", pdf([""]))
      let gathered = await captures(at: [folder.path])
      #expect(
        gathered.failures.map(\.reason) == [
          "is a damaged PDF; open it in a viewer and save it again",
          "has no text (its pages are pictures); make it searchable (OCR) and try again",
        ])
    }
  }

  @Test("A PDF in a web archive has its text made too")
  func inArchive() async throws {
    let good = answer(
      "http://a.example/a.pdf", pdf(["A page of an archive"]), ["Content-Type: application/pdf"])
    let damaged = answer(
      "http://a.example/b.pdf", "%PDF-1.4\nnothing", ["Content-Type: application/pdf"])
    let gathered = try await gather("a.warc", damaged + good)
    let capture = try #require(gathered.captures.first)
    #expect(capture.kind == .pdf)
    #expect(capture.url == "http://a.example/a.pdf")
    #expect(capture.rendition?.pages.first?.contains("A page of an archive") == true)
    #expect(
      gathered.failures == [
        Failure(
          name: "http://a.example/b.pdf",
          reason: "is a damaged PDF; open it in a viewer and save it again")
      ])
  }

  @Test("More text than the limit is refused")
  func limit() async throws {
    try await Folder.with { folder in
      try folder.write("a.pdf", pdf(["Rather many words for so small a limit as this one"]))
      let gathered = await captures(at: [folder.path], limits: Limits(renditionSize: 16))
      #expect(gathered.captures.isEmpty)
      #expect(gathered.failures.count == 1)
    }
  }

  /// A PDF with a line of text on each page; readers rebuild the table of offsets that it lacks.
  private func pdf(_ lines: [String]) -> String {
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    let kids = lines.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    text += "2 0 obj<</Type/Pages/Count \(lines.count)/Kids[\(kids)]>>endobj\n"
    text += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    for (index, line) in lines.enumerated() {
      let content = "BT /F 12 Tf 72 700 Td (\(line)) Tj ET"
      text += "\(10 + 2 * index) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
      text += "/Resources<</Font<</F 3 0 R>>>>/Contents \(11 + 2 * index) 0 R>>endobj\n"
      text += "\(11 + 2 * index) 0 obj<</Length \(content.utf8.count)>>stream\n"
      text += "\(content)\nendstream endobj\n"
    }
    return text + "trailer<</Root 1 0 R>>\n%%EOF\n"
  }
}
