/// The smallest part of a message that a rule of time looks at: a word, a run of digits or a mark.
///
/// "Feb13" is two, "3:30pm" four, "5/3/18" five.
struct PhrasePiece: Sendable {
  enum Kind: UInt8, Sendable {
    case word, digits, mark
  }

  let kind: Kind
  let range: Range<Int>
  /// The word in lower case, a possessive `'s` left out; the digits or the mark as they stand.
  let lower: String
  /// Whether nothing stands between it and the one before.
  let isGlued: Bool
  /// Whether a possessive ending was left out.
  let isPossessive: Bool
  /// The value of digits; −1 for words and for runs too long to be a part of a time.
  let number: Int
  let word: PhraseWord

  /// Whether a time can begin with it.
  var mayLead: Bool {
    switch kind {
    case .digits: true
    case .word: word.isKnown
    case .mark: ["@", ">", "<", "½", "¼", "¾", "'"].contains(lower)
    }
  }
}

/// Cuts a message into pieces.
///
/// O(length).
struct PhrasePieces {
  private(set) var list: [PhrasePiece] = []
  private let buffer: [UInt8]
  private let words = PhraseWords.english

  init(_ text: TokenizedText) {
    buffer = text.buffer
    list.reserveCapacity(text.tokens.count + text.tokens.count / 4)
    for token in text.tokens {
      switch token.kind {
      case .mark, .quote: add(.mark, token.range, token.lower)
      case .word where token.shape != .inner && !token.lower.utf8.contains(0x2D):
        addWord(token.range, token.lower)
      case .word where words.words[token.lower] != nil: addWord(token.range, token.lower)
      default: cut(token.range)
      }
    }
  }

  /// The runs of letters and of digits, and the marks between them.
  private mutating func cut(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      if isDigit(buffer[index]) {
        while index < range.upperBound, isDigit(buffer[index]) { index += 1 }
        add(.digits, start..<index, lowered(start..<index))
      } else if isLetter(buffer[index]) {
        while index < range.upperBound, isLetter(buffer[index]) { index += 1 }
        addWord(start..<index, lowered(start..<index))
      } else {
        index += 1
        add(.mark, start..<index, lowered(start..<index))
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x27
  }

  private func lowered(_ range: Range<Int>) -> String {
    guard range.count <= 40 else { return "" }
    return String(decoding: buffer[range], as: UTF8.self).lowercased()
  }

  private mutating func addWord(_ range: Range<Int>, _ lower: String) {
    if lower.utf8.count > 3, lower.hasSuffix("'s"), words.words[lower] == nil {
      let cut = buffer[range.upperBound - 2] == 0x27 ? 2 : 4
      add(
        .word, range.lowerBound..<max(range.lowerBound + 1, range.upperBound - cut),
        String(lower.dropLast(2)), isPossessive: true)
    } else {
      add(.word, range, lower)
    }
  }

  private mutating func add(
    _ kind: PhrasePiece.Kind, _ range: Range<Int>, _ lower: String, isPossessive: Bool = false
  ) {
    let isGlued = list.last.map { $0.range.upperBound == range.lowerBound } ?? false
    let number = kind == .digits && range.count <= 8 ? Int(lower) ?? -1 : -1
    list.append(
      PhrasePiece(
        kind: kind, range: range, lower: lower, isGlued: isGlued, isPossessive: isPossessive,
        number: number, word: kind == .word ? words[lower] : .none))
  }
}
