import Digest
import Testing

@Suite struct SHA256Tests {
  @Test(
    "SHA-256 gives the values of FIPS 180-4",
    arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
  func vectors(input: String, expected: String) {
    #expect(sha256(Array(input.utf8)) == expected)
  }

  @Test("An id tells its parts apart")
  func parts() {
    #expect(derivedID("ab", "c") != derivedID("a", "bc"))
    #expect(derivedID("ab", "c").utf8.count == 12)
  }
}
