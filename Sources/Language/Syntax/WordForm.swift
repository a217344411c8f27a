/// What the tagger and the parser see of a word: numbers made once from its bytes, never a `String`.
package struct WordForm: Sendable {
  /// A hash of the word in lower case.
  package var lower: UInt32 = 0
  /// The last four bytes in lower case, the last one lowest.
  package var ending: UInt32 = 0
  /// The first four bytes in lower case, the first one lowest.
  package var beginning: UInt32 = 0
  /// How it is written, in bits: see ``shape(of:)``.
  package var shape: UInt8 = 0
  /// Its length in bytes, at most 255.
  package var length: UInt8 = 0

  package init() {}

  /// Reads a word from a buffer.
  ///
  /// O(length).
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var ending: UInt32 = 0
    var beginning: UInt32 = 0
    var count = 0
    var upper = 0
    var lower = 0
    var digits = 0
    var hyphen = false
    var stop = false
    var foreign = false
    var firstUpper = false
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      var byte = bytes[index]
      let next = Self.accentedEnd(bytes, index, end)
      if next > index {
        // A letter with accents counts as one unknown letter, so that both codings of it are the same word.
        foreign = true
        if count == 0 {
          firstUpper = true
          upper += 1
        } else {
          lower += 1
        }
        count += 1
        index = next
        continue
      }
      if byte &- 0x61 < 26 {
        lower += 1
      } else if byte &- 0x41 < 26 {
        upper += 1
        if count == 0 { firstUpper = true }
        byte |= 0x20
      } else if byte &- 0x30 < 10 {
        digits += 1
      } else if byte == 0x2D {
        hyphen = true
      } else if byte == 0x2E {
        stop = true
      } else if byte >= 0x80 {
        if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
          let plain = Self.plain(bytes[index + 2])
        {
          byte = plain
          index += 2
        } else {
          foreign = true
        }
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      ending = ending << 8 | UInt32(byte)
      if count < 4 { beginning |= UInt32(byte) << UInt32(count * 8) }
      count += 1
      index += 1
    }
    self.lower = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    self.ending = ending
    self.beginning = beginning
    length = UInt8(clamping: count)
    // Case in two bits: none or lower, first capital, all capitals, mixed.
    var shape: UInt8 =
      upper == 0 ? 0 : lower == 0 && upper > 1 ? 2 : firstUpper && upper == 1 ? 1 : 3
    if lower > 0 || upper > 0 { shape |= 4 }
    if digits > 0 { shape |= 8 }
    if hyphen { shape |= 16 }
    if stop { shape |= 32 }
    if foreign { shape |= 64 }
    self.shape = shape
  }

  /// The end of a letter with accents, in one scalar or with combining marks after it; the start where there is none.
  @inline(__always)
  private static func accentedEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    switch bytes[start] {
    case 0xC3...0xC9: index = start + 2
    case 0xE1: index = start + 3
    case 0x41...0x5A, 0x61...0x7A: index = start + 1
    default: return start
    }
    let letter = index
    while index + 1 < end, bytes[index] == 0xCC || bytes[index] == 0xCD && bytes[index + 1] < 0xB0 {
      index += 2
    }
    return bytes[start] < 0x80 && index == letter ? start : min(index, end)
  }

  /// The ASCII mark that stands for a typographic one of the block E2 80.
  private static func plain(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90, 0x91, 0x93, 0x94: 0x2D
    case 0x98, 0x99: 0x27
    case 0x9C, 0x9D, 0x9E: 0x22
    default: nil
    }
  }

  /// Whether it begins with a capital.
  package var isCapitalised: Bool { shape & 3 != 0 }
}
