/// Character references that some pages leave in their metadata ("&amp;#8217;").
enum CharacterReferences {
  /// A text with its references read, twice over where they were written twice.
  ///
  /// Linear.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    let once = pass(Array(text.utf8))
    return String(decoding: once.contains(0x26) ? pass(once) : once, as: UTF8.self)
  }

  private static func pass(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x26, let end = bytes[at...].prefix(10).firstIndex(of: 0x3B),
        let scalar = scalar(bytes[(at + 1)..<end])
      else {
        result.append(bytes[at])
        at += 1
        continue
      }
      result += Array(String(Character(scalar)).utf8)
      at = end + 1
    }
    return result
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == 0x23 else { return named[String(decoding: name, as: UTF8.self)] }
    return numbered(name.dropFirst()).flatMap { $0.value >= 0x20 ? $0 : nil }
  }

  /// The character that a reference names by its number, `8217` or `x2019`; `nil` where there is none.
  static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHex = digits.first.map { $0 | 0x20 == 0x78 } ?? false
    let number =
      isHex
      ? UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
      : UInt32(String(decoding: digits, as: UTF8.self))
    return number.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "amp": "&", "nbsp": " ", "rsquo": "’",
    "lsquo": "‘", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
    "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…", "shy": "\u{AD}", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ",
  ]
}
