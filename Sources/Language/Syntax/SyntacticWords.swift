/// A syntactic word: a token or a part of it ("do" and "n't" of "don't", "state", "-" and "owned" of "state-owned").
struct SyntacticWord: Sendable {
  /// Where it stands, in bytes of the buffer.
  var start: UInt32
  var end: UInt32
  /// The token that it belongs to, from the beginning of the sentence.
  var token: Int32
  /// What it is to its token.
  var part: Part

  enum Part: UInt8, Sendable { case whole, first, clitic, negation, piece }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Cuts tokens into syntactic words, as treebanks of English do.
///
/// Clitics ("'s", "'ll", "'re", "'ve", "'d", "'m", "n't") are words of their own, and so are the two halves of
/// "cannot" and of "gonna" and the parts around a hyphen, unless the first is a prefix ("non-lethal"). An abbreviation
/// takes the full stop that follows.
enum SyntacticWords {
  /// The most parts around hyphens that a token is cut into; a longer chain stays whole.
  static let mostPieces = 6

  /// Appends the words of a token.
  ///
  /// O(length).
  static func append(
    _ token: borrowing Token, at index: Int, in buffer: [UInt8], to words: inout [SyntacticWord]
  ) {
    let range = token.range
    let number = Int32(truncatingIfNeeded: index)
    func add(_ range: Range<Int>, _ part: SyntacticWord.Part) {
      words.append(
        SyntacticWord(
          start: UInt32(truncatingIfNeeded: range.lowerBound),
          end: UInt32(truncatingIfNeeded: range.upperBound), token: number, part: part))
    }
    guard token.kind != .mark, token.kind != .quote, range.count > 2, range.count <= 80 else {
      return add(range, .whole)
    }
    var hyphens = 0
    var apostrophe = -1
    for offset in range {
      let byte = buffer[offset]
      if byte == 0x2D { hyphens += 1 }
      // The last byte of U+2010, U+2011, U+2019 and U+02BC.
      if byte == 0x27 { apostrophe = offset }
      if byte == 0xE2, offset + 2 < range.upperBound, buffer[offset + 1] == 0x80 {
        if buffer[offset + 2] == 0x99 { apostrophe = offset }
        if buffer[offset + 2] == 0x90 || buffer[offset + 2] == 0x91 { hyphens += 1 }
      }
    }
    if hyphens == 0, apostrophe < 0 {
      if let cut = contraction(buffer, range) {
        add(range.lowerBound..<cut, .first)
        return add(
          cut..<range.upperBound,
          buffer[cut] | 0x20 == 0x6E && buffer[cut + 1] | 0x20 == 0x6F ? .negation : .clitic)
      }
      return add(range, .whole)
    }
    var end = range.upperBound
    var clitic: (cut: Int, isNegation: Bool)?
    if apostrophe > range.lowerBound {
      clitic = Self.clitic(buffer, range, apostrophe: apostrophe)
      if let clitic { end = clitic.cut }
    }
    if hyphens > 0, hyphens <= mostPieces, token.kind != .number || hyphens == 1 {
      addPieces(buffer, range.lowerBound..<end, add)
    } else {
      add(range.lowerBound..<end, clitic == nil ? .whole : .first)
    }
    if let clitic { add(end..<range.upperBound, clitic.isNegation ? .negation : .clitic) }
  }

  /// The parts around hyphens; a prefix keeps its hyphen and the next part.
  private static func addPieces(
    _ buffer: [UInt8], _ range: Range<Int>, _ add: (Range<Int>, SyntacticWord.Part) -> Void
  ) {
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let length = hyphen(buffer, offset, range.upperBound)
      guard length > 0, offset > start, offset + length < range.upperBound else {
        offset += max(1, length)
        continue
      }
      if start == range.lowerBound, isPrefix(buffer, start..<offset) {
        offset += length
        continue
      }
      add(start..<offset, .piece)
      add(offset..<offset + length, .piece)
      start = offset + length
      offset = start
    }
    add(start..<range.upperBound, start == range.lowerBound ? .whole : .piece)
  }

  private static func hyphen(_ buffer: [UInt8], _ offset: Int, _ end: Int) -> Int {
    if buffer[offset] == 0x2D { return 1 }
    guard buffer[offset] == 0xE2, offset + 2 < end, buffer[offset + 1] == 0x80,
      buffer[offset + 2] == 0x90 || buffer[offset + 2] == 0x91
    else { return 0 }
    return 3
  }

  /// Where a clitic begins that the apostrophe belongs to.
  private static func clitic(
    _ buffer: [UInt8], _ range: Range<Int>, apostrophe: Int
  ) -> (cut: Int, isNegation: Bool)? {
    let after = apostrophe + (buffer[apostrophe] == 0x27 ? 1 : 3)
    let first = after < range.upperBound ? buffer[after] | 0x20 : 0
    switch range.upperBound - after {
    case 1:
      if first == 0x74, apostrophe - 1 > range.lowerBound, buffer[apostrophe - 1] | 0x20 == 0x6E {
        return (apostrophe - 1, true)
      }
      return first == 0x73 || first == 0x64 || first == 0x6D ? (apostrophe, false) : nil
    case 2:
      let second = buffer[after + 1] | 0x20
      let isVerb =
        first == 0x6C && second == 0x6C || first == 0x72 && second == 0x65
        || first == 0x76 && second == 0x65
      return isVerb ? (apostrophe, false) : nil
    default: return nil
    }
  }

  /// Where "cannot", "gonna", "gotta" and "wanna" are cut.
  private static func contraction(_ buffer: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count == 5 || range.count == 6, buffer[range.upperBound - 2] | 0x20 != 0x69 else {
      return nil
    }
    let last = buffer[range.upperBound - 1] | 0x20
    guard last == 0x74 || last == 0x61 else { return nil }
    for (word, cut) in contractions where word.count == range.count {
      if zip(word, buffer[range]).allSatisfy({ $0 == $1 | 0x20 }) { return range.lowerBound + cut }
    }
    return nil
  }

  private static let contractions: [([UInt8], Int)] = [
    (Array("cannot".utf8), 3), (Array("gonna".utf8), 3), (Array("gotta".utf8), 3),
    (Array("wanna".utf8), 3),
  ]

  /// Whether the bytes are a prefix that treebanks leave on its word.
  private static func isPrefix(_ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 7 else { return false }
    var key: UInt64 = 0
    for offset in range { key = key << 8 | UInt64(buffer[offset] | 0x20) }
    return prefixes.contains(key)
  }

  /// Prefixes of English that a hyphen may follow.
  private static let prefixes: Set<UInt64> = Set(
    """
    anti ante bi bio co contra counter de di dis e ex extra fore geo hyper infra inter intra macro mega meta \
    micro mid mini mono multi neo non omni over para post pre pro proto pseudo psycho quasi re retro semi socio \
    sub super supra sur trans tri ultra un under uni
    """.split(separator: " ").map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })

  /// Whether the token is an abbreviation that takes the full stop after it.
  static func takesStop(_ text: borrowing TokenizedText, _ index: Int) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    let range = text.tokens[index].range
    if range.count == 1 { return text.tokens[index].shape != .lower }
    return text.tokens[index].has(.abbreviation) || text.tokens[index].has(.titleAbbreviation)
      || text.buffer[range].contains(0x2E)
  }
}
