/// A text that is safe to show on a terminal: control characters, and the marks that reverse the direction of writing,
/// as `\u{1B}`.
func printable(_ text: String) -> String {
  shown(text, keepsLineEnds: false) { "\\u{\(String($0, radix: 16, uppercase: true))}" }
}

/// JSON that is safe to show on a terminal: what ``printable(_:)`` would show is escaped as JSON escapes it.
///
/// Such characters can stand only in JSON's strings, so that the values stay the same. Line ends between values stay.
func printableJSON(_ json: String) -> String {
  shown(json, keepsLineEnds: true) { scalar in
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// A text with what `sign` gives in the place of each character that must not act; the text itself where there is none.
///
/// O(length).
private func shown(
  _ text: String, keepsLineEnds: Bool, _ sign: (UInt32) -> String
) -> String {
  var text = text
  let result: [UInt8]? = text.withUTF8 { bytes in
    guard var next = hidden(in: bytes, from: 0, keepsLineEnds) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var start = 0
    while true {
      result.append(contentsOf: bytes[start..<next.place])
      result.append(contentsOf: sign(next.scalar).utf8)
      start = next.place + next.length
      guard let following = hidden(in: bytes, from: start, keepsLineEnds) else { break }
      next = following
    }
    result.append(contentsOf: bytes[start...])
    return result
  }
  return result.map { String(decoding: $0, as: UTF8.self) } ?? text
}

/// The first character from a byte on that must not act, with its place and how many bytes it has.
private func hidden(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ keepsLineEnds: Bool
) -> (place: Int, length: Int, scalar: UInt32)? {
  var at = start
  while at < bytes.count {
    let byte = bytes[at]
    switch byte {
    case 0x0A where keepsLineEnds: break
    case 0..<0x20, 0x7F: return (at, 1, UInt32(byte))
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] < 0xA0:
      return (at, 2, UInt32(bytes[at + 1]))
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] <= 0x81:
      let scalar = 0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
      switch scalar {
      case 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        return (at, 3, scalar)
      default: break
      }
    default: break
    }
    at += 1
  }
  return nil
}
