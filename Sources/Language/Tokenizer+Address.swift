extension TokenScanner {
  /// The length of the web or mail address that begins here, in bytes; `nil` where none does.
  ///
  /// "https://example.org/a?b=1", "www.example.org", "anna.berg@example.org"; a mark at its end is the sentence's own. O(length).
  func addressLength() -> Int? {
    switch buffer[position] | 0x20 {
    case 0x68 where hasPrefix("http://") || hasPrefix("https://"),
      0x66 where hasPrefix("ftp://"), 0x77 where hasPrefix("www."):
      return webLength()
    default: return mailLength()
    }
  }

  /// Whether these ASCII letters and marks stand here, in either case.
  private func hasPrefix(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard position + count < end else { return false }
    return prefix.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { offset in
        let byte = buffer[position + offset]
        return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == wanted[offset]
      }
    }
  }

  private func webLength() -> Int? {
    var index = position
    let last = min(end, position + Self.longest)
    var depth = 0
    scan: while index < last {
      switch buffer[index] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7B, 0x7D, 0x7C, 0x5C, 0x5E, 0x80...: break scan
      case 0x28: depth += 1
      case 0x29:
        // A bracket that the address did not open closes the words around it.
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += 1
    }
    while index > position, isEndMark(buffer[index - 1]) { index -= 1 }
    return index - position > 4 ? index - position : nil
  }

  private func mailLength() -> Int? {
    // Only a run of plain letters, digits, full stops, hyphens and underlines can be the name before "@"; it ends soon.
    var index = position
    let last = min(end, position + 64)
    while index < last, isNamePart(buffer[index]) { index += 1 }
    guard index < last, buffer[index] == 0x40, index + 1 < end, isWordByte(buffer[index + 1]) else {
      return nil
    }
    index += 1
    var dots = 0
    while index < end, index - position < 256, isNamePart(buffer[index]) {
      if buffer[index] == 0x2E { dots += 1 }
      index += 1
    }
    while index > position, isEndMark(buffer[index - 1]) {
      if buffer[index - 1] == 0x2E { dots -= 1 }
      index -= 1
    }
    return dots > 0 ? index - position : nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x5F
  }

  /// Whether a mark at the end of an address belongs to the sentence around it.
  private func isEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2A, 0x5F, 0x2D: true
    default: false
    }
  }
}
