import CSodium

/// SHA-256 of the bytes, as FIPS 180-4 defines it: 64 lower-case hex digits.
public func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  _ = bytes.withUnsafeBufferPointer { input in
    crypto_hash_sha256(&digest, input.baseAddress, UInt64(input.count))
  }
  return hex(digest)
}

/// SHA-256 of bytes that come piece by piece.
public struct SHA256Stream: Sendable {
  private var state = crypto_hash_sha256_state()

  /// Begins without any bytes.
  public init() {
    crypto_hash_sha256_init(&state)
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBufferPointer { input in
      crypto_hash_sha256_update(&state, input.baseAddress, UInt64(input.count))
    }
  }

  /// The digest of all bytes so far: 64 lower-case hex digits.
  public func digest() -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    var last = state
    crypto_hash_sha256_final(&last, &digest)
    return hex(digest)
  }
}

/// The id of a derived thing: the first 12 hex digits of SHA-256 over its parts, each ended by a zero byte.
public func derivedID(_ parts: String...) -> String {
  var bytes: [UInt8] = []
  for part in parts {
    bytes += part.utf8
    bytes.append(0)
  }
  return String(sha256(bytes).prefix(12))
}

func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
