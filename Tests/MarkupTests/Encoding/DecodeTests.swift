import Testing

@testable import Markup

@Suite("Decoding")
struct DecodeTests {
  static let russian = "Причал закрыт: пострадали двенадцать человек, сообщила гавань"

  /// A text in a single-byte encoding.
  static func encode(_ text: String, _ encoding: Encoding) -> [UInt8] {
    let table = SingleByte.standard.table(of: encoding) ?? []
    return text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      let index = table.firstIndex { UInt32($0) == scalar.value }
      return index.map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func text(_ decoded: Decoded) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

  @Test(
    "Cyrillic is told by its letters, declared or not",
    arguments: [Encoding.windows1251, .koi8R, .iso8859x5, .ibm866])
  func cyrillic(encoding: Encoding) {
    let bytes = Self.encode("<p>" + Self.russian, encoding)
    let detected = decode(bytes)
    #expect(detected.encoding == encoding.rawValue)
    #expect(detected.basis == .detected)
    #expect(text(detected) == "<p>" + Self.russian)
    let declared = decode(bytes, declared: encoding.rawValue.uppercased())
    #expect(text(declared) == "<p>" + Self.russian)
    #expect(declared.basis == .declared)
    #expect(declared.wrongDeclaration == nil)
  }

  @Test("Western text is windows-1252", arguments: ["Señor Núñez", "“The pier”, she said – twice"])
  func western(source: String) {
    let decoded = decode(Self.encode(source, .windows1252))
    #expect(decoded.encoding == "windows-1252")
    #expect(text(decoded) == source)
  }

  @Test("A declaration that the bytes belie is passed over and said")
  func wrong() {
    let page = "<meta charset=utf-8><p>" + Self.russian
    let decoded = decode(Self.encode(page, .windows1251))
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.wrongDeclaration == "utf-8")
    #expect(text(decoded) == page)
    let other = decode(Array(Self.russian.utf8), declared: "ISO-8859-1")
    #expect(other.encoding == "utf-8")
    #expect(other.wrongDeclaration == "ISO-8859-1")
    let latin = decode(Self.encode(Self.russian, .windows1251), declared: "iso-8859-1")
    #expect(latin.encoding == "windows-1251")
  }

  @Test("A stray byte does not make a page of UTF-8 another")
  func stray() {
    let decoded = decode(Array(("<meta charset=utf-8>" + Self.russian).utf8) + [0xFF, 0x41])
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.replacements == 1)
    #expect(text(decoded).hasSuffix("гавань\u{FFFD}A"))
  }

  @Test("UTF-16 is read with and without its mark", arguments: [true, false])
  func utf16(bigEndian: Bool) {
    let page = "<!doctype html><p>Gull & heron: чайка 𝄞"
    let bytes = Self.utf16(page, bigEndian: bigEndian)
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(text(decode(mark + bytes)) == page)
    #expect(text(decode(bytes)) == page)
    #expect(decode(mark + bytes).basis == .byteOrderMark)
    #expect(decode(mark + [0, 0xD8, 1]).replacements > 0)
  }

  @Test("UTF-32 is refused, not read as UTF-16")
  func utf32() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0, 0] + "<p>pier".utf8.flatMap { [$0, 0, 0, 0] }
    #expect(decode(bytes).isUnsupported)
    #expect(decode(Array(bytes.dropFirst(4))).isUnsupported)
    #expect(decode(bytes).utf8.isEmpty)
  }

  @Test("UTF-7 is never read")
  func utf7() {
    let page = "<meta charset=utf-7>+ADw-b+AD4-"
    #expect(text(decode(Array(page.utf8))) == page)
    #expect(text(decode(Array(page.utf8), declared: "utf-7")) == page)
  }

  @Test("A mark beats every declaration")
  func mark() {
    let page = "<meta charset=windows-1251>" + Self.russian
    let decoded = decode([0xEF, 0xBB, 0xBF] + Array(page.utf8), declared: "koi8-r")
    #expect(text(decoded) == page)
    #expect(decoded.basis == .byteOrderMark)
  }

  @Test("A late declaration counts where the bytes are not UTF-8")
  func late() {
    let start = "<!--" + String(repeating: "x", count: 3000) + "-->"
    let page = start + "<meta charset=windows-1250><p>Přístav"
    let decoded = decode(Self.encode(page, .windows1250))
    #expect(decoded.encoding == "windows-1250")
    #expect(text(decoded) == page)
  }

  @Test("An XML declaration counts")
  func xml() {
    let page = "<?xml version='1.0' encoding='iso-8859-2'?><p>Łódź"
    let decoded = decode(Self.encode(page, .iso8859x2))
    #expect(decoded.basis == .xmlDeclaration)
    #expect(text(decoded) == page)
  }

  @Test(
    "The encodings of East Asia are read, bad bytes replaced",
    arguments: [
      ("shift_jis", [0x8D, 0x60], "港"), ("euc-jp", [0xB9, 0xC1], "港"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42], "港"),
      ("gb2312", [0xB8, 0xDB], "港"), ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ("big5", [0xB4, 0xE4], "港"), ("euc-kr", [0xC7, 0xD7], "항"),
      ("gbk", [0xB8, 0x3C, 0x41], "\u{FFFD}<A"), ("euc-jp", [0xB9], "\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func eastAsian(label: String, bytes: [UInt8], expected: String) {
    let decoded = decode(bytes, declared: label)
    #expect(text(decoded) == expected)
    #expect(decoded.replacements == (expected.contains("\u{FFFD}") ? 1 : 0))
  }
}
