/// A part of a token that rules look at: a word, a run of digits or a mark.
///
/// A token such as "13-minute", "45km" or "hour-and-a-half" is several atoms; most tokens are one.
struct Atom: Sendable {
  /// What an atom is.
  enum Kind: UInt8, Sendable {
    case word, number, mark
  }

  /// How an atom follows the one before it.
  enum Glue: UInt8, Sendable {
    /// After white space, or first.
    case apart
    /// Without anything between.
    case touching
    /// After a hyphen inside a token.
    case hyphen
  }

  let lower: String
  private let start: UInt32
  private let length: UInt32
  private let tokenIndex: UInt32
  /// Its place among the numbers read, −1 for none.
  let number: Int32
  /// Its number in the ``WordTable``.
  let wordNumber: UInt16
  let kind: Kind
  let glue: Glue
  let shape: Token.Shape
  /// Whether a possessive `'s` was left out.
  let isPossessive: Bool
  /// Whether an ordinal ending was left out ("12th").
  let isOrdinal: Bool

  init(
    range: Range<Int>, token: Int, kind: Kind, glue: Glue, shape: Token.Shape, lower: String,
    wordNumber: UInt16, number: Int, isPossessive: Bool, isOrdinal: Bool
  ) {
    self.lower = lower
    start = UInt32(clamping: range.lowerBound)
    length = UInt32(clamping: range.count)
    tokenIndex = UInt32(clamping: token)
    self.number = Int32(clamping: number)
    self.wordNumber = wordNumber
    self.kind = kind
    self.glue = glue
    self.shape = shape
    self.isPossessive = isPossessive
    self.isOrdinal = isOrdinal
  }

  /// Where it stands, in bytes of the buffer; the `'s` of a possessive is left out.
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  /// The token that it is, or is a part of.
  var token: Int { Int(tokenIndex) }
  /// What its word is in a number, unit or time.
  var term: Term { WordTable.english.terms[Int(wordNumber)] }

  var isCapitalised: Bool { shape == .capitalised || shape == .upper || shape == .inner }
}

/// The atoms of a text.
struct Atoms: Sendable {
  let text: TokenizedText
  private(set) var list: [Atom] = []
  private(set) var numbers: [NumberText] = []
  /// The first atom of each token.
  private(set) var first: [Int32] = []

  private let words = WordTable.english
  /// The pieces that one token is cut into at most; a token with more is one atom.
  private static let most = 12

  init(_ text: TokenizedText) {
    self.text = text
    list.reserveCapacity(text.tokens.count + text.tokens.count / 16)
    first.reserveCapacity(text.tokens.count + 1)
    var end = -1
    for (index, token) in text.tokens.enumerated() {
      first.append(Int32(clamping: list.count))
      let touches = token.range.lowerBound == end
      end = token.range.upperBound
      append(token, index, touches ? .touching : .apart)
    }
    first.append(Int32(clamping: list.count))
  }

  var count: Int { list.count }

  subscript(index: Int) -> Atom { list[index] }

  /// The number text of an atom that is one.
  func number(_ index: Int) -> NumberText? {
    guard index >= 0, index < list.count, list[index].number >= 0 else { return nil }
    return numbers[Int(list[index].number)]
  }

  /// The small word at an index; `.none` outside the text.
  func word(_ index: Int) -> Word {
    index >= 0 && index < list.count ? list[index].term.word : .none
  }

  /// The time word at an index.
  func time(_ index: Int) -> TimeWord {
    index >= 0 && index < list.count ? list[index].term.time : .none
  }

  /// The number word at an index.
  func numberWord(_ index: Int) -> NumberWord {
    index >= 0 && index < list.count ? list[index].term.number : .none
  }

  /// The lower-case form at an index; empty outside the text.
  func lower(_ index: Int) -> String {
    index >= 0 && index < list.count ? list[index].lower : ""
  }

  /// Whether the atom at an index follows the one before it without white space.
  func isGlued(_ index: Int) -> Bool {
    index >= 0 && index < list.count && list[index].glue != .apart
  }

  /// The bytes from the first to the last of these atoms, which must not be none.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    list[range.lowerBound].range.lowerBound..<list[range.upperBound - 1].range.upperBound
  }

  /// The tokens that these atoms lie in.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    list[range.lowerBound].token..<list[range.upperBound - 1].token + 1
  }

  /// Whether both atoms stand in one sentence.
  func sameSentence(_ a: Int, _ b: Int) -> Bool {
    let sentence = text.sentences[text.sentence(ofToken: list[a].token)]
    return sentence.tokens.contains(list[b].token)
  }

  private mutating func append(_ token: Token, _ index: Int, _ glue: Atom.Glue) {
    switch token.kind {
    case .mark, .quote, .address:
      add(token.range, index, .mark, glue, token.shape, token.lower, token.number)
    case .word:
      if token.range.count > 3, token.lower.utf8.contains(0x2D),
        let pieces = pieces(token.range, cutsLetters: false), hasKnown(pieces)
      {
        addPieces(pieces, index, glue, token.shape)
      } else {
        add(token.range, index, .word, glue, token.shape, token.lower, token.number)
      }
    case .number, .mixed:
      if let pieces = pieces(token.range, cutsLetters: true) {
        addPieces(pieces, index, glue, token.shape)
      } else {
        add(
          token.range, index, token.kind == .number ? .number : .word, glue, .none, token.lower,
          token.number)
      }
    }
  }

  private struct Piece {
    let range: Range<Int>
    let isNumber: Bool
    let glue: Atom.Glue
  }

  /// The parts of a token between hyphens, and between digits and letters; `nil` where they are too many.
  private func pieces(_ range: Range<Int>, cutsLetters: Bool) -> [Piece]? {
    let buffer = text.buffer
    var result: [Piece] = []
    var start = range.lowerBound
    var index = start
    var isNumber = false
    var glue = Atom.Glue.apart
    func isDigit(_ at: Int) -> Bool { at < range.upperBound && buffer[at] &- 0x30 < 10 }
    while index < range.upperBound {
      if result.count > Self.most { return nil }
      let hyphen = hyphenLength(buffer, index, range.upperBound)
      if hyphen > 0 {
        if index > start {
          result.append(Piece(range: start..<index, isNumber: isNumber, glue: glue))
        }
        index += hyphen
        start = index
        glue = .hyphen
        isNumber = isDigit(index)
        continue
      }
      if index == start { isNumber = isDigit(index) }
      // A separator belongs to the digits where more digits follow.
      let staysDigit = isDigit(index) || (isNumber && separator(buffer, index, range.upperBound))
      if cutsLetters, staysDigit != isNumber {
        result.append(Piece(range: start..<index, isNumber: isNumber, glue: glue))
        start = index
        glue = .touching
        isNumber = !isNumber
      }
      index += 1
    }
    if start < range.upperBound {
      result.append(Piece(range: start..<range.upperBound, isNumber: isNumber, glue: glue))
    }
    return result.count > Self.most || result.isEmpty ? nil : result
  }

  private func hyphenLength(_ buffer: [UInt8], _ index: Int, _ end: Int) -> Int {
    if buffer[index] == 0x2D { return 1 }
    guard buffer[index] == 0xE2, index + 2 < end, buffer[index + 1] == 0x80,
      buffer[index + 2] == 0x90 || buffer[index + 2] == 0x91
    else { return 0 }
    return 3
  }

  /// Whether a byte is part of a separator between digits.
  private func separator(_ buffer: [UInt8], _ index: Int, _ end: Int) -> Bool {
    switch buffer[index] {
    case 0x2C, 0x2E, 0x2F, 0x3A: return index + 1 < end && buffer[index + 1] &- 0x30 < 10
    case 0xC2: return index + 2 < end && buffer[index + 1] == 0xA0 && buffer[index + 2] &- 0x30 < 10
    case 0xA0: return index + 1 < end && buffer[index - 1] == 0xC2 && buffer[index + 1] &- 0x30 < 10
    case 0xE2:
      return index + 3 < end && buffer[index + 1] == 0x80 && buffer[index + 3] &- 0x30 < 10
        && (buffer[index + 2] == 0xAF || buffer[index + 2] == 0x89)
    case 0x80:
      return index + 2 < end && buffer[index - 1] == 0xE2 && buffer[index + 2] &- 0x30 < 10
    case 0xAF, 0x89:
      return index + 1 < end && buffer[index - 1] == 0x80 && buffer[index + 1] &- 0x30 < 10
    default: return false
    }
  }

  private func hasKnown(_ pieces: [Piece]) -> Bool {
    pieces.contains { piece in
      let term = words.terms[Int(words.number(of: folded(piece.range)))]
      return term.number != .none || term.time != .none
    }
  }

  private func folded(_ range: Range<Int>) -> String {
    guard range.count <= 24 else { return "" }
    return String(decoding: text.buffer[range], as: UTF8.self).lowercased()
  }

  private mutating func addPieces(
    _ pieces: [Piece], _ token: Int, _ glue: Atom.Glue, _ shape: Token.Shape
  ) {
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      var isOrdinal = false
      var next = index + 1
      if piece.isNumber, next < pieces.count, !pieces[next].isNumber,
        pieces[next].glue == .touching,
        pieces[next].range.count == 2
      {
        let ending = folded(pieces[next].range)
        if ending == "st" || ending == "nd" || ending == "rd" || ending == "th" {
          isOrdinal = true
          next += 1
        }
      }
      let lower = piece.isNumber ? "" : folded(piece.range)
      add(
        piece.range, token, piece.isNumber ? .number : .word, index == 0 ? glue : piece.glue,
        pieceShape(piece), lower, words.number(of: lower), isOrdinal: isOrdinal,
        extending: isOrdinal ? pieces[next - 1].range.upperBound : nil)
      index = next
    }
  }

  private func pieceShape(_ piece: Piece) -> Token.Shape {
    guard !piece.isNumber else { return .none }
    let bytes = text.buffer[piece.range]
    guard let first = bytes.first, first &- 0x41 < 26 else { return .lower }
    return bytes.dropFirst().allSatisfy { $0 &- 0x41 < 26 } ? .upper : .capitalised
  }

  private mutating func add(
    _ range: Range<Int>, _ token: Int, _ kind: Atom.Kind, _ glue: Atom.Glue,
    _ shape: Token.Shape, _ lower: String, _ wordNumber: UInt16, isOrdinal: Bool = false,
    extending: Int? = nil
  ) {
    var place = -1
    var lower = lower
    var range = range
    var isPossessive = false
    var wordNumber = wordNumber
    switch kind {
    case .number:
      place = numbers.count
      numbers.append(NumberText(text.buffer, range))
      wordNumber = WordTable.unknown
      if let extending { range = range.lowerBound..<extending }
    case .word, .mark:
      if kind == .word, lower.utf8.count > 2, lower.hasSuffix("'s"),
        words.terms[Int(wordNumber)].isUnknown
      {
        let stem = String(lower.dropLast(2))
        let found = words.number(of: stem)
        if words.terms[Int(found)].time != .none {
          wordNumber = found
          lower = stem
          isPossessive = true
          // The apostrophe is one byte or, curly, three.
          let cut = text.buffer[range.upperBound - 2] == 0x27 ? 2 : 4
          range = range.lowerBound..<max(range.lowerBound + 1, range.upperBound - cut)
        }
      }
    }
    list.append(
      Atom(
        range: range, token: token, kind: kind, glue: glue, shape: shape, lower: lower,
        wordNumber: wordNumber, number: place, isPossessive: isPossessive, isOrdinal: isOrdinal))
  }
}
