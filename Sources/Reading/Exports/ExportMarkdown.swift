/// Reads Markdown as Reddit writes it into plain text with its links and quotations marked.
///
/// Marks of emphasis and of links go, words stay; a line that begins with ">" is a quotation. Linear.
func markdown(_ bytes: [UInt8]) -> ExportText {
  var text = ExportText()
  text.bytes.reserveCapacity(bytes.count)
  var quotation: Int?
  var at = 0
  while at < bytes.count {
    var end = at
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    var line = trimmedRange(at..<end, in: bytes)
    var isQuoted = false
    while let first = mark(bytes, line) {
      isQuoted = true
      line = trimmedRange(first..<line.upperBound, in: bytes)
    }
    if isQuoted, quotation == nil { quotation = text.bytes.count }
    if !isQuoted, !line.isEmpty || at == end, let start = quotation {
      text.quotations.append(start..<text.bytes.count)
      quotation = nil
    }
    appendInline(bytes, line, to: &text)
    text.bytes.append(0x0A)
    at = end + 1
  }
  if let start = quotation { text.quotations.append(start..<text.bytes.count) }
  return text
}

/// The offset behind the sign of quotation that a line begins with, also where it is written as a reference.
private func mark(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
  guard let first = bytes[line].first else { return nil }
  if first == 0x3E {
    // ">!" hides words; it quotes nobody.
    let next = line.lowerBound + 1
    return next < line.upperBound && bytes[next] == 0x21 ? nil : next
  }
  return bytes[line].starts(with: Array("&gt;".utf8)) ? line.lowerBound + 4 : nil
}

/// Adds the words of a line without the marks of links and of emphasis.
private func appendInline(_ bytes: [UInt8], _ line: Range<Int>, to text: inout ExportText) {
  var at = line.lowerBound
  /// Where in the text brackets stand that may open the words of a link.
  var open: [Int] = []
  /// How many addresses without an end were met; a line full of them has no links.
  var endless = 0
  while at < line.upperBound {
    let byte = bytes[at]
    let next = at + 1 < line.upperBound ? bytes[at + 1] : 0
    switch byte {
    case 0x5C where next > 0x20 && next < 0x30 || next >= 0x5B && next <= 0x60 || next == 0x7E:
      text.bytes.append(next)
      at += 2
    case 0x2A where next == 0x2A: at += 2
    case 0x5B:
      open.append(text.bytes.count)
      text.bytes.append(byte)
      at += 1
    case 0x5D:
      guard let last = open.popLast(), next == 0x28, text.bytes.count - last < 2048,
        text.links.last.map({ $0.range.upperBound <= last }) != false, endless < 16
      else {
        text.bytes.append(byte)
        at += 1
        continue
      }
      guard let close = closing(bytes, at + 2, line) else {
        endless += 1
        text.bytes.append(byte)
        at += 1
        continue
      }
      text.bytes.remove(at: last)
      let target = trimmedRange((at + 2)..<close, in: bytes)
      let url = bytes[target].prefix { $0 > 0x20 }
      text.links.append(
        (last..<text.bytes.count, String(decoding: url, as: UTF8.self)))
      at = close + 1
    case 0x26:
      let (decoded, length) = reference(bytes, at, line.upperBound)
      text.bytes.append(decoded)
      at += length
    default:
      text.bytes.append(byte)
      at += 1
    }
  }
}

/// The closing parenthesis of an address, at most 2,048 bytes on.
private func closing(_ bytes: [UInt8], _ start: Int, _ line: Range<Int>) -> Int? {
  var at = start
  var depth = 0
  while at < line.upperBound, at - start < 2048 {
    if bytes[at] == 0x28 { depth += 1 }
    if bytes[at] == 0x29 {
      if depth == 0 { return at }
      depth -= 1
    }
    at += 1
  }
  return nil
}

/// The three references that Reddit writes into its Markdown.
private func reference(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (UInt8, Int) {
  let rest = bytes[at..<min(end, at + 5)]
  if rest.starts(with: Array("&amp;".utf8)) { return (0x26, 5) }
  if rest.starts(with: Array("&lt;".utf8)) { return (0x3C, 4) }
  if rest.starts(with: Array("&gt;".utf8)) { return (0x3E, 4) }
  return (0x26, 1)
}

/// HTML that was itself written as text, its references undone once; other bytes as they stand.
func withReferencesUndone(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    guard bytes[at] == 0x26 else {
      result.append(bytes[at])
      at += 1
      continue
    }
    let rest = bytes[at..<min(bytes.count, at + 6)]
    if let (byte, length) = writtenSigns.first(where: { rest.starts(with: $0.name) }).map({
      ($0.byte, $0.name.count)
    }) {
      result.append(byte)
      at += length
    } else {
      result.append(0x26)
      at += 1
    }
  }
  return result
}

private let writtenSigns: [(name: [UInt8], byte: UInt8)] = [
  (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
  (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27), (Array("&#x27;".utf8), 0x27),
]
