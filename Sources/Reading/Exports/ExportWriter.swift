import AssayModel
import Markup

/// Writes an export's words into a document's buffer, a blank line between blocks.
struct ExportWriter {
  private(set) var buffer: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var links: [Link] = []
  private(set) var images: [Image] = []
  /// What links and pictures are resolved against.
  let base: String?

  init(base: String?) { self.base = base }

  /// Writes one block; gives its range, `nil` where there are no words.
  @discardableResult
  mutating func write(
    _ bytes: ArraySlice<UInt8>, _ kind: Block.Kind, level: Int = 0, post: Int? = nil
  ) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    if !buffer.isEmpty { buffer += [0x0A, 0x0A] }
    let start = buffer.count
    buffer += bytes
    blocks.append(Block(kind, start..<buffer.count, level: level, post: post))
    return start..<buffer.count
  }

  /// Writes the words of a post, or of the article where there is no post.
  mutating func write(_ body: ExportBody, post: Int?) {
    switch body {
    case .html(let bytes): write(html: bytes, post)
    case .markdown(let bytes): write(markdown(bytes), post)
    case .text(let text): write(text, post)
    case .none: break
    }
  }

  /// Notes pictures that stand beside a post's words.
  mutating func add(pictures: [String]) {
    for url in pictures { images.append(Image(url: resolved(url, base: base))) }
  }

  /// Writes plain text: a blank line parts two blocks, and so does the edge of a quotation.
  private mutating func write(_ text: ExportText, _ post: Int?) {
    var link = 0
    var quotation = 0
    var at = 0
    while at < text.bytes.count {
      while quotation < text.quotations.count, text.quotations[quotation].upperBound <= at {
        quotation += 1
      }
      var limit = text.bytes.count
      var isQuotation = text.isQuotation
      if quotation < text.quotations.count {
        let range = text.quotations[quotation]
        isQuotation = isQuotation || range.contains(at)
        limit = range.contains(at) ? range.upperBound : max(range.lowerBound, at + 1)
      }
      let end = blankLine(text.bytes, at..<limit)
      let range = trimmedRange(at..<end, in: text.bytes)
      let written = write(
        text.bytes[range], isQuotation ? .quotation : .paragraph, post: post)
      while link < text.links.count, text.links[link].range.lowerBound < end {
        let place = text.links[link].range.clamped(to: range)
        if let written, !place.isEmpty {
          let start = written.lowerBound + place.lowerBound - range.lowerBound
          links.append(
            Link(
              url: resolved(text.links[link].url, base: base), range: start..<(start + place.count))
          )
        }
        link += 1
      }
      at = end
    }
  }

  /// Where the first blank line after words stands; the end of the range where there is none.
  private func blankLine(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hasWords = false
    var lineEnd: Int?
    for at in range {
      switch bytes[at] {
      case 0x0A:
        if let lineEnd { return lineEnd }
        if hasWords { lineEnd = at }
      case 0x20, 0x0D, 0x09: continue
      default:
        hasWords = true
        lineEnd = nil
      }
    }
    return range.upperBound
  }

  /// Writes a piece of HTML through the parser and the walk that pages go through.
  private mutating func write(html bytes: [UInt8], _ post: Int?) {
    if !bytes.contains(where: { $0 == 0x3C || $0 == 0x26 || $0 == 0x0A }) {
      write(bytes[trimmedRange(0..<bytes.count, in: bytes)], .paragraph, post: post)
      return
    }
    let page = PageWalk.page(of: parse(bytes, selfClosing: .whereNothingCloses))
    var anchor = 0
    let anchors = page.anchors.sorted {
      ($0.text.lowerBound, $0.text.upperBound) < ($1.text.lowerBound, $1.text.upperBound)
    }
    for piece in page.pieces {
      guard let form = ExportPiece(page, piece) else { continue }
      guard
        let written = write(page.buffer[piece.range], form.kind, level: form.level, post: post)
      else { continue }
      while anchor < anchors.count, anchors[anchor].text.lowerBound < piece.range.upperBound {
        let place = trimmedRange(anchors[anchor].text, in: page.buffer).clamped(to: piece.range)
        if !place.isEmpty, !anchors[anchor].url.hasPrefix("javascript:") {
          let start = written.lowerBound + place.lowerBound - piece.range.lowerBound
          links.append(
            Link(
              url: resolved(anchors[anchor].url, base: base), range: start..<(start + place.count)))
        }
        anchor += 1
      }
    }
    add(
      pictures: page.pictures.compactMap { page.tree.attribute("src", of: $0.node) }
        .filter { !$0.isEmpty && !$0.hasPrefix("data:") })
  }
}

/// What a piece of a post's HTML is.
private struct ExportPiece {
  var kind = Block.Kind.paragraph
  var level = 0

  /// Looks at the elements around a piece; `nil` where it only says who is quoted.
  init?(_ page: Page, _ piece: Page.Piece) {
    var at = piece.element
    var steps = 0
    while at >= 0, steps < 64 {
      let element = page.elements[at]
      let isPlain = kind == .paragraph
      switch element.tag {
      case .blockquote: kind = .quotation
      case .aside:
        if element.hints.contains(.quote), kind != .quotation { return nil }
      case .li:
        if isPlain { kind = .listItem }
      case .ul, .ol:
        if kind == .listItem { level += 1 }
      case .td, .th:
        if isPlain { kind = .tableRow }
      default:
        if isPlain, element.tag.headingLevel > 0 {
          kind = .heading
          level = element.tag.headingLevel
        }
      }
      at = element.parent
      steps += 1
    }
    if kind == .quotation { level = 0 }
    if kind == .listItem { level = max(level, 1) }
  }
}
