/// How often each byte from 0x80 stands in a text, and beside what.
struct HighBytes {
  /// What stands around a byte, as far as it tells of the alphabet.
  enum Neighbours: Int {
    /// No ASCII letter.
    case none
    /// An ASCII letter, not a small one before.
    case letter
    /// A small ASCII letter before.
    case smallBefore
  }

  /// For each kind of neighbours, how often each byte occurs among them.
  private var counts = [Int](repeating: 0, count: 3 * 128)
  /// How often each byte is followed at once by each other.
  private var pairCounts: [Int32]
  /// The pairs that occur: first byte * 128 + second.
  private(set) var pairList: [Int] = []
  /// How many there are in all.
  private(set) var total = 0
  /// How many stand just before another.
  private(set) var pairs = 0

  /// Counts in one pass.
  init(_ bytes: [UInt8]) {
    pairCounts = []
    var before: UInt8 = 0
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte >= 0x80 {
        if total == 0 { pairCounts = [Int32](repeating: 0, count: 128 * 128) }
        total += 1
        let after = place + 1 < bytes.count ? bytes[place + 1] : 0
        var neighbours = Neighbours.none
        if before < 0x80, before.isLetter {
          neighbours = before.isUppercase ? .letter : .smallBefore
        } else if after < 0x80, after.isLetter {
          neighbours = .letter
        }
        counts[neighbours.rawValue * 128 + Int(byte) - 0x80] += 1
        if after >= 0x80 {
          let pair = (Int(byte) - 0x80) * 128 + Int(after) - 0x80
          if pairCounts[pair] == 0 { pairList.append(pair) }
          pairCounts[pair] += 1
          pairs += 1
        }
      }
      before = byte
      place += 1
    }
  }

  /// How often the byte `0x80 + high` has such neighbours.
  func count(_ high: Int, _ neighbours: Neighbours) -> Int {
    counts[neighbours.rawValue * 128 + high]
  }

  /// How often a pair occurs.
  func count(ofPair pair: Int) -> Int { Int(pairCounts[pair]) }
}
