import AssayModel

/// Reads a Markdown capture: headings, quotations, lists and links; every mark stays in the buffer.
func markdownDocument(of capture: Capture) throws(ReadingError) -> Document {
  let decoded = try decodedText(of: capture)
  var document = Document(
    id: capture.id, name: capture.name, sha256: capture.sha256, kind: .markdown,
    buffer: Array(decoded.text.utf8))
  document.notes = decoded.notes
  var reader = MarkdownReader(lines: TextLines(document.buffer), retrievedAt: capture.retrievedAt)
  reader.read(&document)
  document.url = capture.url ?? document.url
  return document
}

/// Finds the blocks of Markdown line by line.
struct MarkdownReader {
  let lines: TextLines
  let retrievedAt: Moment?

  private var blocks: [Block] = []
  private var body = 0

  init(lines: TextLines, retrievedAt: Moment?) {
    self.lines = lines
    self.retrievedAt = retrievedAt
  }

  /// Reads the lines into a document over the same buffer.
  mutating func read(_ document: inout Document) {
    let plain = Document(
      plainText: String(decoding: document.buffer, as: UTF8.self), retrievedAt: retrievedAt)
    document.authors = plain.authors
    document.published = plain.published
    document.updated = plain.updated
    document.outlet = plain.outlet
    document.url = plain.url
    frontMatter(&document)
    let limit = plain.posts.isEmpty ? lines.count : threadStart(plain)
    findBlocks(upTo: limit)
    markBylines(plain)
    document.posts = plain.posts
    let tail = limit < lines.count ? lines[limit].range.lowerBound : document.buffer.count
    blocks += plain.blocks.filter { $0.range.lowerBound >= tail }
    title(&document, plain)
    document.blocks = blocks
    document.links = markdownLinks(document.buffer)
    document.images = markdownImages(document.buffer)
  }

  private func threadStart(_ plain: Document) -> Int {
    let first = plain.blocks.first { $0.post != nil }?.range.lowerBound ?? 0
    let heads = plain.blocks.filter { $0.kind == .byline && $0.range.lowerBound < first }
    let offset = heads.last?.range.lowerBound ?? first
    return lines.all.firstIndex { $0.range.lowerBound >= offset } ?? lines.count
  }

  /// The facts between two rules of dashes at the very top.
  private mutating func frontMatter(_ document: inout Document) {
    guard lines.count > 2, lines[0].text == "---",
      let end = lines.all.prefix(60).dropFirst().firstIndex(where: { $0.text == "---" })
    else { return }
    body = end + 1
    for index in 1..<end {
      guard let label = headLabel(lines[index].text) else { continue }
      switch label.key {
      case .title: document.title = label.value
      case .author:
        let named = people(in: label.value)
        document.authors = named.isEmpty ? [label.value] : named
      case .published:
        document.published = moment(label.value, retrievedAt: retrievedAt, language: nil)
      case .updated: document.updated = moment(label.value, retrievedAt: retrievedAt, language: nil)
      case .outlet: document.outlet = label.value
      case .url: document.url = label.value
      }
    }
    blocks.append(
      Block(.byline, lines[0].range.lowerBound..<lines[end].range.upperBound))
  }

  private mutating func findBlocks(upTo limit: Int) {
    var index = body
    while index < limit {
      let line = lines[index]
      if line.isBlank || isFence(line.text) || isRuleLine(line.text) {
        index += 1
        continue
      }
      var end = index + 1
      let (kind, mark, level) = form(line)
      if kind == .paragraph, end < limit, let level = underline(lines[end].text) {
        blocks.append(Block(.heading, line.range, level: level))
        index = end + 1
        continue
      }
      while kind != .heading, end < limit, !lines[end].isBlank, goesOn(lines[end], kind) {
        end += 1
      }
      let range = (line.range.lowerBound + mark)..<lines[end - 1].range.upperBound
      let trimmed = trimmedRange(range, in: lines.buffer)
      if !trimmed.isEmpty { blocks.append(Block(kind, trimmed, level: level)) }
      index = end
    }
  }

  private func form(_ line: TextLine) -> (Block.Kind, Int, Int) {
    let bytes = Array(lines.buffer[line.range].prefix(12))
    if bytes.first == 0x23 {
      let hashes = bytes.prefix { $0 == 0x23 }.count
      if hashes <= 6, bytes.count > hashes, bytes[hashes] == 0x20 {
        return (.heading, hashes, hashes)
      }
    }
    if bytes.first == 0x3E { return (.quotation, 1, 0) }
    let marker = listMarkerLength(line.text)
    if marker > 0 { return (.listItem, marker, 1 + line.indent / 2) }
    if line.text.hasPrefix("!["), line.text.hasSuffix(")") { return (.furniture, 0, 0) }
    if line.text.hasPrefix("|") { return (.tableRow, 0, 0) }
    return (.paragraph, 0, 0)
  }

  private func goesOn(_ line: TextLine, _ kind: Block.Kind) -> Bool {
    let (next, _, _) = form(line)
    if kind == .tableRow || next == .tableRow { return false }
    return next == .paragraph || (kind == .quotation && next == .quotation)
  }

  private mutating func markBylines(_ plain: Document) {
    let lines = plain.blocks.filter { $0.kind == .byline }.map(\.range.lowerBound)
    for index in blocks.indices where blocks[index].kind == .paragraph {
      if lines.contains(blocks[index].range.lowerBound) { blocks[index].kind = .byline }
    }
  }

  private mutating func title(_ document: inout Document, _ plain: Document) {
    if let index = blocks.firstIndex(where: { $0.kind == .heading && $0.level == 1 }) {
      blocks[index].kind = .title
      blocks[index].level = 0
      document.titleRange = blocks[index].range
      document.title = document.title ?? document.text(blocks[index].range)
    } else if document.title == nil {
      document.title = plain.title
      document.titleRange = plain.titleRange
      for index in blocks.indices where blocks[index].range == plain.titleRange {
        blocks[index].kind = .title
      }
    }
  }

  private func underline(_ text: String) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    if text.allSatisfy({ $0 == "=" }) { return 1 }
    return text.allSatisfy({ $0 == "-" }) ? 2 : nil
  }

  private func isFence(_ text: String) -> Bool { text.hasPrefix("```") || text.hasPrefix("~~~") }

  private func isRuleLine(_ text: String) -> Bool {
    text.utf8.count >= 3 && text.allSatisfy { "-*_ ".contains($0) }
  }
}
