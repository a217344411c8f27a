/// Bytes turned into UTF-8, with how that was done.
public struct Decoded: Sendable, Hashable {
  /// What the choice of the encoding rests on.
  public enum Basis: String, Sendable {
    /// A byte order mark.
    case byteOrderMark
    /// The charset that the transport or the user gave.
    case declared
    /// A `meta` element of the page.
    case meta
    /// An XML declaration.
    case xmlDeclaration
    /// The bytes themselves.
    case detected
  }

  /// The text, valid UTF-8, without a byte order mark.
  ///
  /// Of a page of UTF-8 these are the bytes as they came, not a copy.
  public internal(set) var utf8: [UInt8]
  /// The name of the encoding, in lower case ("windows-1251").
  public internal(set) var encoding: String
  /// What the choice rests on.
  public internal(set) var basis: Basis
  /// The charset that was declared (label as written) but cannot be right; `nil` when there is nothing to say.
  public internal(set) var wrongDeclaration: String?
  /// How many malformed sequences were replaced by U+FFFD.
  public internal(set) var replacements: Int
  /// Whether the bytes are in an encoding that is never read, such as UTF-32; the text is then empty.
  public internal(set) var isUnsupported: Bool
}

/// Decodes a page or a plain text.
///
/// A byte order mark decides; then the charset that was given, a `meta` element in the first 1024 bytes, an XML
/// declaration; then the bytes themselves. A declaration that the bytes belie is passed over and reported
/// (``Decoded/wrongDeclaration``). UTF-7 is never read, nor is UTF-32.
///
/// - Parameters:
///   - bytes: What arrived.
///   - declared: The charset the transport gave, if any.
///   - html: Whether to look for a `meta` element and an XML declaration.
public func decode(_ bytes: [UInt8], declared: String? = nil, html: Bool = true) -> Decoded {
  if let marked = byteOrderMark(bytes) { return marked }
  let isUTF8 = isValidUTF8(bytes)
  let declaration = declaration(bytes, declared, html)
  guard let found = declaration.found else {
    var decoded = detect(bytes, isUTF8: isUTF8, html)
    decoded.wrongDeclaration = declaration.unknown
    return decoded
  }
  guard !isBelied(found.encoding, bytes, isUTF8: isUTF8) else {
    var decoded = detect(bytes, isUTF8: isUTF8, html)
    if decoded.encoding != found.encoding.rawValue { decoded.wrongDeclaration = found.label }
    return decoded
  }
  return decode(bytes, isUTF8: isUTF8, found.encoding, found.basis)
}

private func byteOrderMark(_ bytes: [UInt8]) -> Decoded? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return unsupported("utf-32", .byteOrderMark)
  }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    let rest = Array(bytes[3...])
    return decode(rest, isUTF8: isValidUTF8(rest), .utf8, .byteOrderMark)
  }
  if bytes.starts(with: [0xFF, 0xFE]) {
    return decode(Array(bytes[2...]), isUTF8: false, .utf16LE, .byteOrderMark)
  }
  if bytes.starts(with: [0xFE, 0xFF]) {
    return decode(Array(bytes[2...]), isUTF8: false, .utf16BE, .byteOrderMark)
  }
  return nil
}

/// What is declared, and a label given by the transport that means nothing.
private func declaration(
  _ bytes: [UInt8], _ declared: String?, _ html: Bool
) -> (found: Prescan.Found?, unknown: String?) {
  if let declared, let encoding = Encoding(label: declared) {
    return (Prescan.Found(encoding: encoding, label: declared, basis: .declared), nil)
  }
  return (html ? Prescan.run(bytes) : nil, declared)
}

/// Whether bytes cannot be in an encoding that was declared.
private func isBelied(_ encoding: Encoding, _ bytes: [UInt8], isUTF8: Bool) -> Bool {
  if !encoding.isUTF16, Detection.utf16(bytes) != nil || Detection.isUTF32(bytes) { return true }
  switch encoding {
  case .utf8:
    guard !isUTF8 else { return false }
    let (sequences, malformed) = Detection.utf8(bytes)
    return malformed > sequences
  case .utf16LE, .utf16BE:
    return isUTF8 && Detection.utf16(bytes) == nil && bytes.count > 3
  case .replacement:
    return isUTF8 && !bytes.contains(0x1B) && !bytes.contains(UInt8(ascii: "~"))
  case .iso2022JP:
    return isUTF8 && !bytes.contains(0x1B) && bytes.contains { $0 >= 0x80 }
  case .windows1252 where !isUTF8:
    return Detection.legacy(bytes, isDeclared: true) != .windows1252
  default:
    // By chance no text of another encoding reads as that much UTF-8.
    guard isUTF8 else { return false }
    return Detection.utf8(bytes).sequences >= (encoding.isEastAsian ? 12 : 3)
  }
}

private func detect(_ bytes: [UInt8], isUTF8: Bool, _ html: Bool) -> Decoded {
  if let encoding = Detection.utf16(bytes) {
    return decode(bytes, isUTF8: isUTF8, encoding, .detected)
  }
  if Detection.isUTF32(bytes) { return unsupported("utf-32", .detected) }
  if isUTF8 { return decode(bytes, isUTF8: true, .utf8, .detected) }
  let (sequences, malformed) = Detection.utf8(bytes)
  if malformed <= sequences / 4 { return decode(bytes, isUTF8: false, .utf8, .detected) }
  if html, let late = Prescan.run(bytes, limit: bytes.count), late.encoding != .utf8,
    !isBelied(late.encoding, bytes, isUTF8: false)
  {
    return decode(bytes, isUTF8: false, late.encoding, late.basis)
  }
  return decode(bytes, isUTF8: false, Detection.legacy(bytes), .detected)
}

private func decode(
  _ bytes: [UInt8], isUTF8: Bool, _ encoding: Encoding, _ basis: Decoded.Basis
) -> Decoded {
  let result: (utf8: [UInt8], replacements: Int)?
  switch encoding {
  case .utf8:
    result = isUTF8 ? (bytes, 0) : repairedUTF8(bytes)
  case .utf16LE, .utf16BE:
    result = decodeUTF16(bytes[...], bigEndian: encoding == .utf16BE)
  case .replacement:
    result = nil
  default:
    result =
      encoding.isEastAsian ? decodeEastAsian(bytes, encoding) : decodeSingleByte(bytes, encoding)
  }
  guard let result else { return unsupported(encoding.rawValue, basis) }
  return Decoded(
    utf8: result.utf8, encoding: encoding.rawValue, basis: basis, wrongDeclaration: nil,
    replacements: result.replacements, isUnsupported: false)
}

private func unsupported(_ encoding: String, _ basis: Decoded.Basis) -> Decoded {
  Decoded(
    utf8: [], encoding: encoding, basis: basis, wrongDeclaration: nil, replacements: 0,
    isUnsupported: true)
}
