/// The words of a line in lower case: runs of letters, digits and inner marks, in linear time.
func words(_ text: String) -> [String] {
  cut(text.lowercased()) { byte in
    let isWord =
      isDigit(byte) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x27 || byte == 0x2D
      || byte >= 0x80
    return !isWord
  }
}

/// A text cut at ASCII bytes that part words, and at typographic signs and spaces outside ASCII.
func cut(_ text: String, at isCut: (UInt8) -> Bool) -> [String] {
  let bytes = Array(text.utf8)
  var result: [String] = []
  var start = 0
  var at = 0
  func close(_ end: Int) {
    if end > start { result.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
  }
  while at < bytes.count {
    let length = bytes[at] < 0x80 ? (isCut(bytes[at]) ? 1 : 0) : signLength(bytes, at)
    if length == 0 {
      at += 1
      continue
    }
    close(at)
    at += length
    start = at
  }
  close(bytes.count)
  return result
}

/// The length of a sign or space outside ASCII, 0 for letters and for the apostrophe.
private func signLength(_ bytes: [UInt8], _ at: Int) -> Int {
  switch bytes[at] {
  case 0xC2:
    guard at + 1 < bytes.count else { return 0 }
    return bytes[at + 1] == 0xAA || bytes[at + 1] == 0xBA || bytes[at + 1] == 0xB5 ? 0 : 2
  case 0xE2:
    guard at + 2 < bytes.count else { return 0 }
    if bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 { return 0 }
    return bytes[at + 1] == 0x80 || bytes[at + 1] == 0x81
      || (bytes[at + 1] >= 0x86 && bytes[at + 1] <= 0xAF) ? 3 : 0
  case 0xE3:
    guard at + 2 < bytes.count else { return 0 }
    return bytes[at + 1] == 0x80 && bytes[at + 2] <= 0x82 ? 3 : 0
  default: return 0
  }
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

  /// What follows a prefix, the case of ASCII letters aside; `nil` where the text does not begin with it.
  func dropping(prefix: String) -> String? {
    var at = utf8.startIndex
    for byte in prefix.utf8 {
      guard at < utf8.endIndex else { return nil }
      let own = utf8[at]
      guard (own >= 0x41 && own <= 0x5A ? own | 0x20 : own) == byte else { return nil }
      at = utf8.index(after: at)
    }
    return String(self[at...])
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
///
/// Linear in both: where near misses make it compare many bytes again and again, it goes on with a table.
func offset(of needle: [UInt8], in hay: [UInt8], from start: Int = 0) -> Int? {
  guard let first = needle.first, hay.count >= needle.count else { return nil }
  var at = start
  var again = 0
  let last = hay.count - needle.count
  while at <= last {
    if hay[at] == first {
      var same = 1
      while same < needle.count, hay[at + same] == needle[same] { same += 1 }
      if same == needle.count { return at }
      again += same
      if again > 4096 + (at - start) * 4 {
        return offsetByTable(of: needle, in: hay, from: at)
      }
    }
    at += 1
  }
  return nil
}

/// The same offset by the method of Knuth, Morris and Pratt, which looks at no byte of the longer ones twice.
private func offsetByTable(of needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
  // For each beginning of the needle, how long the beginning is that it also ends with.
  var shorter = [Int](repeating: 0, count: needle.count)
  var same = 0
  for index in needle.indices.dropFirst() {
    while same > 0, needle[index] != needle[same] { same = shorter[same - 1] }
    if needle[index] == needle[same] { same += 1 }
    shorter[index] = same
  }
  same = 0
  for at in start..<max(start, hay.count) {
    while same > 0, hay[at] != needle[same] { same = shorter[same - 1] }
    if hay[at] == needle[same] { same += 1 }
    if same == needle.count { return at + 1 - needle.count }
  }
  return nil
}
