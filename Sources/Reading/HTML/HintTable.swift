/// The hash of a word, made a byte at a time (FNV-1a).
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var count = 0

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    count &+= 1
  }
}

/// Words and what they suggest, found by their hashes alone.
///
/// All 64 bits of a hash are compared and a hint never decides by itself, so that a word made to collide with
/// another only gets a wrong hint, as it would by being that other word.
struct HintTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 2048)
  private var values = [Hints](repeating: [], count: 2048)

  /// Creates a table of words parted by spaces; a word may stand in several lists.
  init(_ lists: [(Hints, String)]) {
    for (hints, words) in lists {
      for word in words.utf8.split(separator: 0x20) {
        let key = WordHash(word).value
        let slot = slot(of: key)
        keys[slot] = key
        values[slot].formUnion(hints)
      }
    }
  }

  /// What a word suggests; words of one letter suggest nothing.
  subscript(_ word: WordHash) -> Hints {
    guard word.count >= 2 else { return [] }
    let slot = slot(of: word.value)
    return keys[slot] == word.value ? values[slot] : []
  }

  /// The place of a key, or a free one: the table is never more than half full.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key ^ key >> 29) & 2047)
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & 2047 }
    return slot
  }
}
