import Testing

@testable import Reading

@Suite struct BinaryTests {
  @Test("A few stray zeros are no picture, a stream of control bytes is")
  func binary() {
    #expect(
      !isBinary(
        Array(
          "<p>A\0 page\0 with\0 zeros\0 in\0 it, and enough words around them to be read as a page by anybody.</p>"
            .utf8) + Array(repeating: 0x61, count: 200)))
    #expect(isBinary((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
    #expect(!isBinary(Array("plain".utf8)))
  }
}
