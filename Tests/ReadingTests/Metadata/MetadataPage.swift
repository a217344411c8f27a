import AssayModel

@testable import Reading

/// A page written in a test: what its head says around an article of three paragraphs.
struct MetadataPage {
  var head = ""
  var language = " lang=\"en\""
  /// What stands above the article's paragraphs.
  var above = ""
  /// What stands below them.
  var below = ""
  var url: String?
  var retrievedAt: Moment?
  /// The article's first paragraph.
  var first =
    "The ferry Alder struck the northern pier of the harbour on Tuesday, injuring eleven passengers and a pilot."

  /// Reads the page.
  func read() throws -> Document {
    let html = """
      <!DOCTYPE html><html\(language)><head><meta charset="utf-8">\(head)</head><body>
      <nav><a href="/">Home</a> <a href="/sea">Sea</a> <a href="/land">Land</a></nav>
      <article>\(above)<p>\(first)</p>
      <p>The fog came in at noon, and nobody rang the bell, as the inquiry was told by two of the men on the quay.</p>
      <p>Nobody was killed, the harbour master said, and the ship was towed to the yard before the tide had turned.</p>
      \(below)</article></body></html>
      """
    return try document(
      of: Capture(
        name: "page.html", bytes: Array(html.utf8), sha256: String(repeating: "0", count: 64),
        kind: .html, retrievedAt: retrievedAt, url: url))
  }
}

/// Linked data of an article in a script element.
func linkedData(_ fields: String) -> String {
  "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\(fields)}</script>"
}
