import AssayModel

/// The links of Markdown text, `[words](address)`, each with the range of its words.
///
/// Linear.
func markdownLinks(_ buffer: [UInt8]) -> [Link] {
  marks(buffer).filter { !$0.isImage && !$0.words.isEmpty }.map {
    Link(url: $0.url, range: $0.words)
  }
}

/// The pictures of Markdown text, `![words](address)`.
func markdownImages(_ buffer: [UInt8]) -> [Image] {
  marks(buffer).filter(\.isImage).map {
    Image(url: $0.url, caption: $0.words.isEmpty ? nil : $0.words)
  }
}

private struct LinkMark {
  var url: String
  var words: Range<Int>
  var isImage: Bool
}

private func marks(_ buffer: [UInt8]) -> [LinkMark] {
  var result: [LinkMark] = []
  var open: [Int] = []
  var at = 0
  while at < buffer.count {
    switch buffer[at] {
    case 0x0A where at > 0 && buffer[at - 1] == 0x0A: open.removeAll()
    case 0x5C: at += 1
    case 0x5B: open.append(at)
    case 0x5D:
      guard let start = open.popLast(), at + 1 < buffer.count, buffer[at + 1] == 0x28 else { break }
      var end = at + 2
      while end < buffer.count, end - at < 2048, buffer[end] != 0x29, buffer[end] != 0x0A {
        end += 1
      }
      guard end < buffer.count, buffer[end] == 0x29 else { break }
      let target = String(decoding: buffer[(at + 2)..<end], as: UTF8.self).trimmed
      let url = String(target.prefix { $0 != " " }).trimmed(of: "<>")
      result.append(
        LinkMark(
          url: url, words: trimmedRange((start + 1)..<at, in: buffer),
          isImage: start > 0 && buffer[start - 1] == 0x21))
      at = end
    default: break
    }
    at += 1
  }
  return result
}
