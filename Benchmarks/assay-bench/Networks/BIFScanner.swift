/// What is wrong with a network file, and where.
struct BIFError: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  var line: Int
  /// What is wrong.
  var message: String

  /// The place and the message.
  var description: String { "line \(line): \(message)" }
}

/// Cuts the text of a network file into words and marks.
///
/// A word is whatever stands between blanks and the marks `{ } ( ) [ ] , ; |`, so that names such as `<7.5` or `12-18.Months`
/// are words; what stands in quotation marks is one word whatever it holds. Comments, `//` and `/* */`, are left out.
struct BIFScanner {
  enum Token: Equatable {
    case word(String)
    case mark(Character)
    case end
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// The line of the token that is next.
  private(set) var line = 1
  private(set) var token = Token.end

  init(_ bytes: [UInt8]) throws(BIFError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    try advance()
  }

  /// An error at the token that is next.
  func wrong(_ message: String) -> BIFError { BIFError(line: line, message: message) }

  /// The token that is next, as it is shown.
  var shown: String {
    switch token {
    case .word(let word): "“\(word)”"
    case .mark(let mark): "“\(mark)”"
    case .end: "the end of the file"
    }
  }

  /// Goes on to the next token.
  mutating func advance() throws(BIFError) {
    try skipBlanks()
    guard offset < bytes.count else {
      token = .end
      return
    }
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\"") {
      token = .word(try quoted())
    } else if BIFScanner.isMark(byte) {
      offset += 1
      token = .mark(Character(UnicodeScalar(byte)))
    } else {
      let start = offset
      while offset < bytes.count, !BIFScanner.endsWord(bytes[offset]), !isComment(at: offset) {
        offset += 1
      }
      token = .word(String(decoding: bytes[start..<offset], as: UTF8.self))
    }
  }

  /// Goes on if a mark is next.
  mutating func take(_ mark: Character) throws(BIFError) -> Bool {
    guard token == .mark(mark) else { return false }
    try advance()
    return true
  }

  /// Goes on past a mark that must be next.
  mutating func expect(_ mark: Character) throws(BIFError) {
    guard try take(mark) else { throw wrong("“\(mark)” is wanted, not \(shown)") }
  }

  /// Goes on past a name: a word, or several with blanks between.
  mutating func name() throws(BIFError) -> String {
    var words: [String] = []
    while case .word(let word) = token {
      words.append(word)
      try advance()
    }
    if words.isEmpty { throw wrong("a name is wanted, not \(shown)") }
    return words.joined(separator: " ")
  }

  /// Goes on past a property, whatever it says.
  mutating func skipStatement() throws(BIFError) {
    while token != .mark(";") {
      if token == .end || token == .mark("}") { throw wrong("“;” is wanted, not \(shown)") }
      try advance()
    }
    try advance()
  }

  private mutating func skipBlanks() throws(BIFError) {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") {
        line += 1
        offset += 1
      } else if bytes[offset] <= 0x20 {
        offset += 1
      } else if isComment(at: offset) {
        try skipComment()
      } else {
        return
      }
    }
  }

  private func isComment(at place: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count else { return false }
    return bytes[place + 1] == UInt8(ascii: "/") || bytes[place + 1] == UInt8(ascii: "*")
  }

  private mutating func skipComment() throws(BIFError) {
    if bytes[offset + 1] == UInt8(ascii: "/") {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      return
    }
    let first = line
    offset += 2
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
        offset += 2
        return
      }
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    throw BIFError(line: first, message: "the comment that begins here has no end")
  }

  private mutating func quoted() throws(BIFError) -> String {
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] == UInt8(ascii: "\n") { break }
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      throw wrong("the quotation mark has no counterpart on its line")
    }
    offset = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || isMark(byte)
  }
}
