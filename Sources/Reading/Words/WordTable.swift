/// A word in lower case as a value that compares in a few instructions.
///
/// Holds 24 bytes; a longer word equals no word of a ``WordTable``.
struct WordKey: Hashable, Sendable {
  static let limit = 24

  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0
  private(set) var third: UInt64 = 0
  private(set) var count = 0

  /// Adds a byte that is in lower case already.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      first = first << 8 | UInt64(byte)
    } else if count < 16 {
      second = second << 8 | UInt64(byte)
    } else if count < WordKey.limit {
      third = third << 8 | UInt64(byte)
    }
    count += 1
  }

  /// Adds the character at an offset in lower case; gives how many bytes it has.
  @inline(__always)
  mutating func append(characterAt at: Int, before end: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[at]
    if byte < 0x80 {
      append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      return 1
    }
    guard byte >= 0xC2, byte <= 0xD3, at + 1 < end else {
      append(byte)
      return 1
    }
    let low = lowered(byte, bytes[at + 1])
    append(low.0)
    append(low.1)
    return 2
  }

  /// The key of a text with its spaces, in lower case.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      at += append(characterAt: at, before: range.upperBound, in: text)
      if count > WordKey.limit { return }
    }
  }

  init() {}

  var hash: Int {
    var sum = first &* 0x9E37_79B9_7F4A_7C15
    sum = (sum ^ second) &* 0xC2B2_AE3D_27D4_EB4F
    sum = (sum ^ third) &* 0x1656_67B1_9E37_79F9
    return Int(truncatingIfNeeded: (sum ^ UInt64(truncatingIfNeeded: count)) >> 32)
  }
}

/// The lower case of a Latin or Cyrillic letter of two bytes.
@inline(__always)
func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
  switch lead {
  case 0xC3: return (lead, trail >= 0x80 && trail <= 0x9E && trail != 0x97 ? trail + 0x20 : trail)
  case 0xC4:
    if trail <= 0xB7 { return (lead, trail | 1) }
    return (lead, trail & 1 == 1 && trail < 0xBF ? trail + 1 : trail)
  case 0xC5:
    if trail <= 0x88 || (trail >= 0xB9 && trail <= 0xBE) {
      return (lead, trail & 1 == 1 ? trail + 1 : trail)
    }
    return (lead, trail >= 0x8A && trail <= 0xB7 ? trail | 1 : trail)
  case 0xD0:
    if trail >= 0xA0 && trail <= 0xAF { return (0xD1, trail - 0x20) }
    if trail >= 0x90 && trail <= 0x9F { return (lead, trail + 0x20) }
    return trail <= 0x8F ? (0xD1, trail + 0x10) : (lead, trail)
  default: return (lead, trail)
  }
}

/// Words, each with what it is, looked up by their bytes.
struct WordTable: Sendable {
  private var keys: [WordKey]
  private var kinds: [UInt32]
  private let mask: Int

  /// Makes a table of lists, the words of each parted by spaces, or by lines where `byLine`.
  init(_ lists: [(UInt32, String)], byLine: Bool = false) {
    var words: [(WordKey, UInt32)] = []
    for (kind, list) in lists {
      for word in list.utf8.split(whereSeparator: { $0 == 0x0A || (!byLine && $0 == 0x20) }) {
        let bytes = Array(word)
        let key = WordKey(bytes, 0..<bytes.count)
        precondition(key.count <= WordKey.limit, "a word of a table has at most 24 bytes")
        words.append((key, kind))
      }
    }
    var size = 64
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    keys = [WordKey](repeating: WordKey(), count: size)
    kinds = [UInt32](repeating: 0, count: size)
    for (key, kind) in words {
      let slot = slot(of: key)
      keys[slot] = key
      kinds[slot] |= kind
    }
  }

  /// What a word is: the bits of every list that has it, 0 for none.
  @inline(__always)
  func kinds(of key: WordKey) -> UInt32 {
    key.count == 0 || key.count > WordKey.limit ? 0 : kinds[slot(of: key)]
  }

  /// Whether a whole text, the case of its letters aside, is in the table.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= WordKey.limit + 4 && kinds(of: WordKey(bytes, range)) != 0
  }

  @inline(__always)
  private func slot(of key: WordKey) -> Int {
    var slot = key.hash & mask
    while keys[slot].count != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
