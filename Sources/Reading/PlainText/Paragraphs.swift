import AssayModel

/// Lines that belong together, before and after it is known what they are.
struct Paragraph {
  /// The lines, all of them with words on them.
  var lines: Range<Int>
  /// From the first word to the last.
  var range: Range<Int>
  /// The words, with every run of white space as one space.
  var text: String
  /// What it is.
  var kind: Block.Kind = .paragraph
  /// The level of a heading or list item.
  var level = 0
  /// The page it begins on.
  var page: Int?
}

/// Groups lines into paragraphs: a blank line parts them, and so does a line that had room for the next word.
struct ParagraphGrouping {
  let lines: TextLines
  /// The width that lines are wrapped at, `nil` where every line is a paragraph of its own.
  let width: Int?
  /// How full a line must be for the next one to go on with it: lower where letters have different widths.
  let fullness: Double

  /// Finds the width that a text is wrapped at from the lengths of its lines.
  init(_ lines: TextLines, isPaged: Bool = false) {
    self.lines = lines
    let lengths = lines.all.lazy.filter { !$0.isBlank }.map {
      $0.indent + $0.text.unicodeScalars.count + $0.cut
    }
    .sorted()
    fullness = isPaged ? 0.75 : 0.93
    guard !lengths.isEmpty else {
      width = nil
      return
    }
    let high = lengths[min(lengths.count - 1, lengths.count * 19 / 20)]
    width = high >= 40 && high <= 130 ? high : nil
  }

  /// The paragraphs of some lines, in order.
  func paragraphs(in range: Range<Int>) -> [Paragraph] {
    var result: [Paragraph] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if lines[at].isBlank {
        at += 1
        continue
      }
      var end = at + 1
      while end < range.upperBound, !lines[end].isBlank, continues(end - 1, with: end) { end += 1 }
      result.append(paragraph(at..<end))
      at = end
    }
    return result
  }

  /// A paragraph over lines that all have words.
  func paragraph(_ span: Range<Int>) -> Paragraph {
    let first = lines[span.lowerBound]
    let last = lines[span.upperBound - 1]
    let text =
      span.count == 1 ? first.text : span.map { lines[$0].text }.joined(separator: " ")
    return Paragraph(
      lines: span, range: first.range.lowerBound..<last.range.upperBound, text: text,
      page: first.page)
  }

  private func continues(_ index: Int, with next: Int) -> Bool {
    guard let width else { return false }
    let a = lines[index]
    let b = lines[next]
    if a.page != b.page || b.indent > a.indent + 3 || listMarkerLength(b.text) > 0 { return false }
    if a.text.utf8.count < 20 { return false }
    let firstWord = b.text.prefix { $0 != " " }.unicodeScalars.count
    let used = a.indent + a.text.unicodeScalars.count + a.cut + 1 + firstWord
    return Double(used) > Double(width) * fullness
  }
}

/// The bytes of a list item's mark and the space after it, or 0 where there is none.
func listMarkerLength(_ text: String) -> Int {
  let bytes = Array(text.utf8.prefix(8))
  guard bytes.count > 2 else { return 0 }
  for bullet in ["- ", "* ", "• ", "– ", "— ", "· ", "◦ ", "▪ ", "● ", "‣ ", "o "]
  where text.hasPrefix(bullet) {
    return bullet == "o " || bullet == "— " ? 0 : bullet.utf8.count
  }
  var at = bytes[0] == 0x28 ? 1 : 0
  let start = at
  while at < bytes.count, at - start < 3, isDigit(bytes[at]) { at += 1 }
  if at == start, at < bytes.count, bytes[at] >= 0x61, bytes[at] <= 0x7A { at += 1 }
  guard at > start, at + 1 < bytes.count, bytes[at + 1] == 0x20 else { return 0 }
  let close = bytes[at]
  if close == 0x29 { return at + 2 }
  return close == 0x2E && start == 0 && isDigit(bytes[0]) ? at + 2 : 0
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
