/// A list of lower-case phrases, looked up in bytes, so that no string is made of what is looked at.
struct ByteWords: Sendable {
  /// The phrases, in order of their bytes.
  private let phrases: [[UInt8]]
  /// Where the phrases that begin with each byte start.
  private let starts: [Int]

  init(_ list: [String]) {
    let sorted = list.map { Array($0.utf8) }.filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
    var starts = [Int](repeating: 0, count: 257)
    for phrase in sorted { starts[Int(phrase[0]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    phrases = sorted
    self.starts = starts
  }

  /// A list written as words with spaces between them.
  init(words: String) {
    self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Whether the line is one of the phrases.
  func contains(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    for index in starts[Int(first)]..<starts[Int(first) + 1]
    where phrases[index].count == line.count && line.starts(with: phrases[index]) {
      return true
    }
    return false
  }

  /// How long the longest phrase is that the line begins with, 0 where none does.
  func leading(_ line: ArraySlice<UInt8>) -> Int {
    guard let first = line.first else { return 0 }
    var longest = 0
    for index in starts[Int(first)]..<starts[Int(first) + 1]
    where phrases[index].count > longest && phrases[index].count <= line.count
      && line.starts(with: phrases[index])
    {
      longest = phrases[index].count
    }
    return longest
  }

  /// Whether the line begins with one of the phrases.
  func begins(_ line: ArraySlice<UInt8>) -> Bool { leading(line) > 0 }

  /// Whether one of the phrases begins at the beginning of a word of the line.
  func occurs(in line: ArraySlice<UInt8>) -> Bool {
    var isInWord = false
    for at in line.indices {
      let byte = line[at]
      if !isInWord, starts[Int(byte)] < starts[Int(byte) + 1], begins(line[at...]) { return true }
      isInWord = isLetterByte(byte) || isDigit(byte)
    }
    return false
  }
}

/// Whether a byte is an ASCII letter or a part of a letter outside ASCII.
func isLetterByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
}

/// A line in lower case, with single spaces, straight apostrophes and nothing at either end.
///
/// Knows the capitals of Latin-1 and of Russian and Ukrainian.
func lowered(_ line: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(line.count)
  var at = line.startIndex
  var isSpace = false
  func byte(_ offset: Int) -> UInt8 {
    at + offset < line.endIndex ? line[at + offset] : 0
  }
  while at < line.endIndex {
    let first = line[at]
    var length = 1
    var next: (UInt8, UInt8) = (first, 0)
    switch first {
    case 0...0x20: next.0 = 0x20
    case 0x41...0x5A: next.0 = first | 0x20
    case 0xC2 where byte(1) == 0xA0 || byte(1) == 0xAD:
      // A no-break space is a space, a soft hyphen nothing.
      length = 2
      next = byte(1) == 0xA0 ? (0x20, 0) : (0, 0)
    case 0xC3 where (0x80...0x9E).contains(byte(1)) && byte(1) != 0x97:
      length = 2
      next = (first, byte(1) | 0x20)
    case 0xD0 where (0x90...0x9F).contains(byte(1)):
      length = 2
      next = (0xD0, byte(1) + 0x20)
    case 0xD0 where (0xA0...0xAF).contains(byte(1)):
      length = 2
      next = (0xD1, byte(1) - 0x20)
    case 0xD0 where (0x80...0x8F).contains(byte(1)):
      length = 2
      next = (0xD1, byte(1) + 0x10)
    case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x98 || byte(2) == 0x99):
      length = 3
      next.0 = 0x27
    default: break
    }
    at += length
    if next.0 == 0x20 {
      isSpace = true
    } else if next.0 != 0 {
      if isSpace, !result.isEmpty { result.append(0x20) }
      isSpace = false
      result.append(next.0)
      if next.1 != 0 { result.append(next.1) }
    }
  }
  return result
}
