import Testing

@testable import Markup

@Suite("Scanning bytes")
struct ScannerTests {
  @Test("The first of two bytes or a zero is found at every offset", arguments: 0..<40)
  func every(offset: Int) {
    for wanted: UInt8 in [0x3C, 0x26, 0] {
      var bytes = [UInt8](repeating: 0xBC, count: 40)
      bytes[offset] = wanted
      for start in 0...offset {
        #expect(firstIndex(of: 0x3C, or: 0x26, in: bytes, from: start) == offset)
      }
      #expect(firstIndex(of: 0x3C, or: 0x26, in: bytes, from: offset + 1) == 40)
    }
  }

  @Test("Bytes just beside those sought are passed over")
  func neighbours() {
    let bytes = (1...255).map(UInt8.init).filter { $0 != 0x3C && $0 != 0x26 }
    #expect(firstIndex(of: 0x3C, or: 0x26, in: bytes, from: 0) == bytes.count)
  }

  @Test(
    "Every convention of newlines becomes a line feed",
    arguments: [
      ("a\r\nb\rc\nd\r", "a\nb\nc\nd\n"), ("\r\r\n\n", "\n\n\n"), ("a\0\r", "a\0\n"), ("", ""),
    ])
  func newlines(source: String, expected: String) {
    #expect(
      Builder.prepare(Array(source.utf8), limit: .max).source == Array(expected.utf8))
  }
}
