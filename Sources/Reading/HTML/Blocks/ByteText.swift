/// Looking into ranges of a buffer without making strings of them.
extension [UInt8] {
  /// Whether the bytes at an offset are these; ASCII letters of the buffer count as small.
  func hasPrefix(_ prefix: [UInt8], at start: Int, before end: Int) -> Bool {
    guard start + prefix.count <= end else { return false }
    for index in prefix.indices where self[start + index].lower != prefix[index] { return false }
    return true
  }

  /// The first of the prefixes that stands at an offset.
  func prefix(of prefixes: [[UInt8]], at start: Int, before end: Int) -> [UInt8]? {
    prefixes.first { hasPrefix($0, at: start, before: end) }
  }

  /// The offset of the last occurrence of bytes in a range.
  func lastOffset(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first else { return nil }
    var at = range.upperBound - needle.count
    while at >= range.lowerBound {
      if self[at] == first, self[at..<(at + needle.count)].elementsEqual(needle) { return at }
      at -= 1
    }
    return nil
  }

  /// The offset of the first occurrence of a byte in a range.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    self[range].firstIndex(of: byte)
  }
}

extension UInt8 {
  /// The small form of an ASCII letter; other bytes as they are.
  var lower: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether it is part of a word: an ASCII letter or digit, or a byte outside ASCII.
  var isWord: Bool {
    let small = self | 0x20
    return small >= 0x61 && small <= 0x7A || self >= 0x30 && self <= 0x39 || self >= 0x80
  }
}

/// Words of a list, parted by bars, as bytes.
func byteList(_ words: String) -> [[UInt8]] {
  words.utf8.split(separator: 0x7C).map(Array.init)
}

/// Whether a word that is rare on pages stands anywhere in them, searched by two of its bytes thirty-two at a time.
func contains(_ word: [UInt8], pairAt pair: Int, in bytes: [UInt8]) -> Bool {
  guard pair + 1 < word.count else { return false }
  var at = 0
  while let found = offset(of: (word[pair], word[pair + 1]), in: bytes, from: at) {
    at = found + 1
    let start = found - pair
    if start >= 0, start + word.count <= bytes.count,
      bytes[start..<(start + word.count)].elementsEqual(word)
    {
      return true
    }
  }
  return false
}

/// The offset of the next place where two bytes stand together, thirty-two at a time.
func offset(of pair: (UInt8, UInt8), in bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBytes { raw -> Int? in
    var at = start
    let first = SIMD32<UInt8>(repeating: pair.0)
    let second = SIMD32<UInt8>(repeating: pair.1)
    while at + 33 <= raw.count {
      let here = raw.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self) .== first
      let next = raw.loadUnaligned(fromByteOffset: at + 1, as: SIMD32<UInt8>.self) .== second
      if any(here .& next) { break }
      at += 32
    }
    while at + 1 < raw.count {
      if raw[at] == pair.0, raw[at + 1] == pair.1 { return at }
      at += 1
    }
    return nil
  }
}
