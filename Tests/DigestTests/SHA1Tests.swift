import Digest
import Testing

@Suite("SHA-1")
struct SHA1Tests {
  @Test(
    "The examples of FIPS 180-4 and around the length of a block",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func examples(text: String, wanted: String) {
    #expect(sha1(Array(text.utf8)) == wanted)
  }

  @Test("Bytes in pieces have the SHA-256 of the whole")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var stream = SHA256Stream()
    for start in stride(from: 0, to: bytes.count, by: 77) {
      stream.update(Array(bytes[start...].prefix(77)))
    }
    #expect(stream.digest() == sha256(bytes))
    #expect(SHA256Stream().digest() == sha256([]))
  }
}
