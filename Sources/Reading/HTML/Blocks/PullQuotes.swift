import AssayModel
import Markup

/// Finds the sentences of an article that it repeats as decoration.
///
/// A block is one by its element's name, or because it stands apart and says word for word what a paragraph says.
enum PullQuotes {
  /// Marks the pull quotes among the blocks of an article.
  ///
  /// Linear: at most 48 blocks are looked for in the article's words.
  static func mark(_ blocks: inout [DraftBlock], in page: Page, top: Int) {
    var apart: [Int] = []
    for index in blocks.indices {
      let block = blocks[index]
      guard [.paragraph, .quotation, .heading].contains(block.kind), block.range.count <= 600 else {
        continue
      }
      switch standing(block, page, top) {
      case .named: blocks[index].kind = .pullQuote
      case .apart: if block.range.count >= 25, apart.count < 48 { apart.append(index) }
      case .inText: break
      }
    }
    guard !apart.isEmpty else { return }
    var text: [UInt8] = []
    for (index, block) in blocks.enumerated()
    where [.paragraph, .listItem].contains(block.kind) && !apart.contains(index) {
      appendWords(of: block.range, in: page.buffer, to: &text)
      text.append(0x20)
    }
    for index in apart {
      var words: [UInt8] = []
      appendWords(of: blocks[index].range, in: page.buffer, to: &words)
      if words.count >= 20, offset(of: words, in: text) != nil { blocks[index].kind = .pullQuote }
    }
  }

  private enum Standing { case inText, apart, named }

  /// How a block stands to the paragraphs around it.
  private static func standing(_ block: DraftBlock, _ page: Page, _ top: Int) -> Standing {
    let piece = page.piece(at: block.range.lowerBound)
    guard piece < page.pieces.count else { return .inText }
    var standing = Standing.inText
    var at = page.pieces[piece].element
    for _ in 0..<4 where at > top {
      let element = page.elements[at]
      guard element.text.count <= 800 else { break }
      if element.hints.contains(.pullQuote) { return .named }
      if [.blockquote, .aside, .q].contains(element.tag) || element.hints.contains(.quote) {
        standing = .apart
      }
      at = element.parent
    }
    return standing
  }

  /// The letters and digits of a text, small, with nothing between them.
  private static func appendWords(of range: Range<Int>, in buffer: [UInt8], to words: inout [UInt8])
  {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = buffer[at]
      if byte == 0xE2, at + 2 < range.upperBound, buffer[at + 1] == 0x80 {
        at += 3
        continue
      }
      if byte == 0xC2, at + 1 < range.upperBound {
        at += 2
        continue
      }
      if byte.isWord { words.append(byte.lower) }
      at += 1
    }
  }
}
