import AssayModel

/// Reads a capture whose text stands on pages, through its rendition.
func pagedDocument(of capture: Capture) throws(ReadingError) -> Document {
  guard let rendition = capture.rendition else {
    throw ReadingError(.unsupported, "is a PDF, and no tool has made text from it")
  }
  var buffer: [UInt8] = []
  var pages: [Range<Int>] = []
  for page in rendition.pages {
    if !buffer.isEmpty { buffer += [0x0A, 0x0A] }
    let start = buffer.count
    buffer += page.utf8
    pages.append(start..<buffer.count)
  }
  guard !trimmedRange(0..<buffer.count, in: buffer).isEmpty else {
    throw ReadingError(.noText, "has no text (the PDF is scanned pages)")
  }
  let lines = TextLines(buffer, pages: pages)
  var reader = PlainTextReader(
    lines: lines, retrievedAt: capture.retrievedAt,
    pageLines: runningLines(lines, pages: pages.count), isPaged: true)
  reader.read()
  var document = Document(
    id: capture.id, name: capture.name, sha256: capture.sha256, kind: .pdf, buffer: buffer)
  reader.fill(&document)
  document.url = capture.url ?? document.url
  document.notes.append("text made by \(rendition.tool)")
  return document
}

/// The lines at the top and foot of pages that come again on most of them, and page numbers.
func runningLines(_ lines: TextLines, pages: Int) -> Set<Int> {
  var edges: [Int] = []
  var start = 0
  while start < lines.count {
    var end = start
    while end < lines.count, lines[end].page == lines[start].page { end += 1 }
    let filled = (start..<end).filter { !lines[$0].isBlank }
    edges += filled.prefix(2)
    edges += filled.dropFirst(2).suffix(2)
    start = end
  }
  func shape(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isNumber && !$0.isWhitespace })
  }
  var counts: [String: Int] = [:]
  for index in edges { counts[shape(lines[index].text), default: 0] += 1 }
  let most = max(2, (pages + 1) / 2)
  var result: Set<Int> = []
  for index in edges {
    let text = lines[index].text
    let repeated =
      pages >= 3 && counts[shape(text), default: 0] >= most && text.utf8.count < 100
      && !text.endsSentence
    let tokens = words(text)
    let number =
      !tokens.isEmpty && tokens.count <= 4 && tokens.contains { $0.allSatisfy(\.isNumber) }
      && tokens.allSatisfy {
        $0.allSatisfy(\.isNumber) || ["page", "of", "seite", "p"].contains($0)
      }
    if repeated || number { result.insert(index) }
  }
  return result
}
