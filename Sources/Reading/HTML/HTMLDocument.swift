import AssayModel
import Markup

/// Reads a web page.
func pageDocument(of capture: Capture) throws(ReadingError) -> Document {
  guard !capture.bytes.isEmpty else { throw ReadingError(.empty, "is empty") }
  let decoded = decode(capture.bytes, declared: capture.declaredCharset, html: true)
  guard !decoded.isUnsupported else {
    throw ReadingError(.notText, "is in an encoding that cannot be read (\(decoded.encoding))")
  }
  guard !isBinary(decoded.utf8) else {
    throw ReadingError(.notText, "is no web page: its bytes are not text")
  }
  var notes = charsetNotes(decoded)
  let tree = parse(decoded, selfClosing: .whereNothingCloses)
  if let budget = tree.exceeded {
    notes.append("the page goes over the budget of \(budget.rawValue)")
  }
  var page = PageWalk.page(of: tree)
  if hidesItsText(page) {
    let all = PageWalk.page(of: tree, keepsHidden: true)
    if all.pieces.count > page.pieces.count {
      page = all
      notes.append("most of the text is hidden until a script shows it")
    }
  } else if page.hidden > 0 {
    notes.append("hidden text left out: \(page.hidden) \(page.hidden == 1 ? "place" : "places")")
  }
  guard !page.pieces.isEmpty else { throw ReadingError(.noText, "has no text") }
  var reader = PageReader(page: page, metadata: PageMetadata(tree), capture: capture)
  var document = reader.read()
  document.notes = notes + document.notes
  return document
}

/// Whether what is hidden is the page's text itself, as where a script takes a curtain away.
private func hidesItsText(_ page: Page) -> Bool {
  guard page.hidden > 0 else { return false }
  if page.pieces.reduce(0, { $0 + $1.words }) < 20 { return page.hiddenText > 400 }
  let shown = page.pieces.reduce(0) { $0 + max(0, ArticleFinder.worth($1)) }
  return page.hiddenText > 1500 && page.hiddenText > shown * 2
}

/// Whether decoded bytes are a picture, an archive or the like: they begin with several zero bytes.
func isBinary(_ utf8: [UInt8]) -> Bool {
  let head = utf8.prefix(4096)
  guard head.count(where: { $0 == 0 }) > 4 else { return false }
  // A page with a few stray zeros is still a page.
  let controls = head.count { $0 < 9 || $0 > 13 && $0 < 32 && $0 != 27 }
  return controls * 25 > head.count
}

/// What a reader should know about how bytes were decoded.
func charsetNotes(_ decoded: Decoded) -> [String] {
  var notes: [String] = []
  if let wrong = decoded.wrongDeclaration {
    notes.append("declared as \(wrong), read as \(decoded.encoding)")
  }
  if decoded.replacements > 0 {
    notes.append("\(decoded.replacements) malformed characters replaced")
  }
  return notes
}
