import AssayModel
import Markup

/// Reads a web page.
func pageDocument(of capture: Capture) throws(ReadingError) -> Document {
  guard !capture.bytes.isEmpty else { throw ReadingError(.empty, "is empty") }
  let decoded = decode(capture.bytes, declared: capture.declaredCharset, html: true)
  guard !decoded.isUnsupported else {
    throw ReadingError(.notText, "is in an encoding that cannot be read (\(decoded.encoding))")
  }
  let tree = parse(decoded.utf8)
  var notes = charsetNotes(decoded)
  if let budget = tree.exceeded { notes.append("the page goes over the budget of \(budget.rawValue)") }
  var page = PageWalk.page(of: tree)
  if page.pieces.reduce(0, { $0 + $1.words }) < 20, page.hidden > 0 {
    let all = PageWalk.page(of: tree, keepsHidden: true)
    if all.pieces.count > page.pieces.count {
      page = all
      notes.append("all of the text is hidden until a script shows it")
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
