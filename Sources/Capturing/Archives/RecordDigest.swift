import Digest

/// A digest as WARC writes it: `sha1:` and 32 letters and digits of base 32, or hexadecimal.
struct RecordDigest: Hashable {
  private let algorithm: String
  private let value: String

  init?(_ text: String?) {
    guard let text, let colon = text.firstIndex(of: ":") else { return nil }
    algorithm = text[..<colon].lowercased().filter { $0 != "-" }
    value = text[text.index(after: colon)...].lowercased().filter { $0 != "=" }
    guard !value.isEmpty else { return nil }
  }

  /// One text for equal digests.
  var key: String { algorithm + ":" + value }

  /// Whether the bytes have this digest; `nil` where the algorithm is not known.
  func fits(_ bytes: [UInt8]) -> Bool? {
    let digest: String
    switch algorithm {
    case "sha1": digest = sha1(bytes)
    case "sha256": digest = sha256(bytes)
    default: return nil
    }
    return value == digest || value == RecordDigest.base32(ofHex: digest)
  }

  /// The same bits in base 32, in lower case and without padding (RFC 4648).
  private static func base32(ofHex hex: String) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in hex.utf8 {
      bits = bits << 4 | Int(digit < 0x3A ? digit - 0x30 : digit - 0x61 + 10)
      count += 4
      while count >= 5 {
        count -= 5
        result.append(letters[bits >> count & 31])
        bits &= (1 << count) - 1
      }
    }
    if count > 0 { result.append(letters[bits << (5 - count) & 31]) }
    return String(decoding: result, as: UTF8.self)
  }
}
