/// The words of a line: runs of letters, digits and inner marks, lower case, in order.
func words(_ text: String) -> [String] {
  text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-") }
    .map(String.init)
}

extension String {
  /// The words as written, cut at spaces.
  var spaced: [Substring] { split(separator: " ") }

  /// Without white space at either end.
  var trimmed: String {
    let bytes = Array(utf8)
    let range = trimmedRange(0..<bytes.count, in: bytes)
    return range.count == bytes.count ? self : String(decoding: bytes[range], as: UTF8.self)
  }

  /// Without white space and the given characters at either end.
  func trimmed(of characters: String) -> String {
    var rest = Substring(trimmed)
    while let first = rest.first, first.isWhitespace || characters.contains(first) {
      rest.removeFirst()
    }
    while let last = rest.last, last.isWhitespace || characters.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// What follows a prefix, letter case aside; `nil` where the text does not begin with it.
  func dropping(prefix: String) -> String? {
    guard self.prefix(prefix.count).lowercased() == prefix else { return nil }
    return String(dropFirst(prefix.count))
  }

  /// Whether the last character other than closing quotes and brackets ends a sentence.
  var endsSentence: Bool {
    guard let last = last(where: { !"\"”’'»)]".contains($0) && !$0.isWhitespace }) else {
      return false
    }
    return ".!?…:;。！？".contains(last)
  }

  /// The place of the first occurrence of a text, `nil` where there is none.
  ///
  /// Linear in both.
  func firstRange(of needle: String) -> Range<String.Index>? {
    let hay = Array(utf8)
    let pin = Array(needle.utf8)
    guard let offset = offset(of: pin, in: hay) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: pin.count)
  }
}

/// The offset of the first occurrence of short bytes in longer ones.
func offset(of needle: [UInt8], in hay: [UInt8], from start: Int = 0) -> Int? {
  guard let first = needle.first, hay.count >= needle.count else { return nil }
  var at = start
  let last = hay.count - needle.count
  while at <= last {
    if hay[at] == first, hay[at..<(at + needle.count)].elementsEqual(needle) { return at }
    at += 1
  }
  return nil
}
