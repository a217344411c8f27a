/// Appends text so that it is text in a page and in a quoted attribute, whatever it holds.
///
/// The five characters that mean something to HTML become references. Control characters and the
/// characters that turn the direction of writing become visible signs, so that a page reads as its bytes
/// do: each by its code point, `‹U+001B›`. O(length).
func escape(_ text: ArraySlice<UInt8>, into out: inout [UInt8]) {
  var run = text.startIndex
  var at = text.startIndex
  let end = text.endIndex
  while at < end {
    let byte = text[at]
    guard needsCare[Int(byte)] else {
      at += 1
      continue
    }
    guard let (shown, length) = replacement(in: text, at: at) else {
      at += 1
      continue
    }
    out.append(contentsOf: text[run..<at])
    out.append(contentsOf: shown.utf8)
    at += length
    run = at
  }
  out.append(contentsOf: text[run..<end])
}

/// The bytes at which a replacement may begin.
private let needsCare: [Bool] = (0..<256).map { byte in
  switch byte {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2, 0xEF: true
  default: false
  }
}

/// What stands for the character at an offset and how many bytes it stands for; `nil` where the
/// character stands for itself.
private func replacement(in text: ArraySlice<UInt8>, at offset: Int) -> (String, Int)? {
  let byte = text[offset]
  switch byte {
  case 0x26: return ("&amp;", 1)
  case 0x3C: return ("&lt;", 1)
  case 0x3E: return ("&gt;", 1)
  case 0x22: return ("&quot;", 1)
  case 0x27: return ("&#39;", 1)
  case 0x0D:
    let next = offset + 1
    return (next < text.endIndex && text[next] == 0x0A ? "" : "\n", 1)
  case 0..<0x20, 0x7F: return (named(UInt32(byte)), 1)
  case 0xC2:
    guard let second = text.byte(offset + 1), second < 0xA0 else { return nil }
    return (named(UInt32(second)), 2)
  case 0xE2:
    guard let second = text.byte(offset + 1), let third = text.byte(offset + 2) else { return nil }
    switch (second, third) {
    case (0x80, 0xA8), (0x80, 0xA9): return ("\n", 3)
    case (0x80, 0xAA...0xAE): return (named(0x2000 + UInt32(third) - 0x80), 3)
    case (0x81, 0xA6...0xA9): return (named(0x2040 + UInt32(third) - 0x80), 3)
    default: return nil
    }
  default:
    guard text.byte(offset + 1) == 0xBF, let third = text.byte(offset + 2), third >= 0xBE else {
      return nil
    }
    return (named(0xFF40 + UInt32(third)), 3)
  }
}

/// The visible name of a character that must not act: `‹U+202E›`.
private func named(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
}

extension ArraySlice<UInt8> {
  /// The byte at an index, if the slice has it.
  fileprivate func byte(_ index: Int) -> UInt8? {
    index >= startIndex && index < endIndex ? self[index] : nil
  }
}
