/// The named character references of the HTML standard (section 13.5).
///
/// A name is sought by halving in a sorted list: eleven comparisons.
struct NamedReferences: Sendable {
  /// What a name at a place stands for.
  struct Match {
    /// How many bytes of the page it takes, with the semicolon if that stands there.
    var length: Int
    /// The first character.
    var first: UInt32
    /// The second, or 0.
    var second: UInt32
  }

  private struct Entry {
    var start: UInt16
    var count: UInt8
    /// Whether it is known without its semicolon too.
    var isLegacy: Bool
    var first: UInt32
    var second: UInt32
  }

  /// The list, made on first use.
  static let standard = NamedReferences(namedReferenceList)

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The longest name, and the longest known without a semicolon.
  private static let longest = 31
  private static let longestLegacy = 6

  /// The longest name that stands at a place.
  func match(_ source: [UInt8], at start: Int) -> Match? {
    var end = start
    while end < source.count, end - start <= NamedReferences.longest,
      source[end].isLetter || source[end].isDigit
    {
      end += 1
    }
    if end < source.count, source[end] == .semicolon, let entry = find(source, start, end) {
      return Match(length: end - start + 1, first: entry.first, second: entry.second)
    }
    var count = min(end - start, NamedReferences.longestLegacy)
    while count >= 2 {
      if let entry = find(source, start, start + count), entry.isLegacy {
        return Match(length: count, first: entry.first, second: entry.second)
      }
      count -= 1
    }
    return nil
  }

  private func find(_ source: [UInt8], _ start: Int, _ end: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(entries[middle], source, start, end)
      if order == 0 { return entries[middle] }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func compare(_ entry: Entry, _ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    let count = min(Int(entry.count), end - start)
    for i in 0..<count {
      let difference = Int(bytes[Int(entry.start) + i]) - Int(source[start + i])
      if difference != 0 { return difference }
    }
    return Int(entry.count) - (end - start)
  }

  /// Reads the list: `name:hex`, or `name!hex` where the semicolon may be missing, two characters by a comma.
  private init(_ list: String) {
    entries.reserveCapacity(2200)
    var entry = Entry(start: 0, count: 0, isLegacy: false, first: 0, second: 0)
    var isInName = true
    for byte in Array(list.utf8) + [.space] {
      if byte == .space {
        if entry.second != 0 { swap(&entry.first, &entry.second) }
        entries.append(entry)
        entry = Entry(
          start: UInt16(truncatingIfNeeded: bytes.count), count: 0, isLegacy: false, first: 0,
          second: 0)
        isInName = true
      } else if byte == .exclamation || byte == UInt8(ascii: ":") {
        entry.isLegacy = byte == .exclamation
        isInName = false
      } else if isInName {
        bytes.append(byte)
        entry.count += 1
      } else if byte == UInt8(ascii: ",") {
        entry.second = entry.first
        entry.first = 0
      } else {
        entry.first = entry.first << 4 | UInt32(byte.isDigit ? byte - 0x30 : byte - 0x61 + 10)
      }
    }
  }
}
