import Testing

@testable import Markup

@Suite("Malformed UTF-8")
struct UTF8Tests {
  @Test(
    "Malformed sequences are cut as the Encoding Standard cuts them",
    arguments: [
      ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xE2, 0x82], "\u{FFFD}"), ([0xE2, 0x28, 0xA1], "\u{FFFD}(\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC3, 0xA9], "é"), ([], ""),
    ] as [([UInt8], String)])
  func repair(bytes: [UInt8], expected: String) {
    let (utf8, replacements) = repairedUTF8(bytes)
    #expect(String(decoding: utf8, as: UTF8.self) == expected)
    #expect(replacements == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
    #expect(isValidUTF8(bytes) == (replacements == 0))
  }
}
