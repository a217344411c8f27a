extension GraphFile {
  /// Reads facts `arg(a).` and `att(a,b).`, any number on a line; `%` begins a comment.
  ///
  /// Attacks may stand before their arguments.
  mutating func readAPX(_ bytes: [UInt8]) throws(Flaw) {
    var scanner = FactScanner(bytes)
    var attacks: [(names: [String], line: Int)] = []
    while let fact = try scanner.next() {
      switch (fact.predicate, fact.terms.count) {
      case ("arg", 1): try add(fact.terms[0], line: fact.line)
      case ("att", 2): attacks.append((fact.terms, fact.line))
      default:
        throw Flaw(
          line: fact.line, message: "neither arg(…) nor att(…,…): \(shortened(fact.predicate))")
      }
    }
    for attack in attacks {
      try addAttack(by: attack.names[0], on: attack.names[1], line: attack.line)
    }
  }
}

/// Goes through facts: a word, terms in brackets, a full stop.
private struct FactScanner {
  struct Fact {
    let predicate: String
    let terms: [String]
    let line: Int
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next fact; `nil` at the end.
  mutating func next() throws(GraphFile.Flaw) -> Fact? {
    skipSpace()
    guard place < bytes.count else { return nil }
    let start = line
    let predicate = word()
    try expect(UInt8(ascii: "("), "an opening bracket")
    var terms = [word()]
    while place < bytes.count, bytes[place] == UInt8(ascii: ",") {
      place += 1
      terms.append(word())
    }
    try expect(UInt8(ascii: ")"), "a closing bracket")
    try expect(UInt8(ascii: "."), "a full stop")
    return Fact(predicate: predicate, terms: terms, line: start)
  }

  /// Bytes up to a space or a mark of the format; spaces around them are skipped.
  private mutating func word() -> String {
    skipSpace()
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !isMark(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    skipSpace()
    return word
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "%")
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(GraphFile.Flaw) {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else {
      throw GraphFile.Flaw(line: line, message: "\(what) is missing")
    }
    place += 1
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      } else if bytes[place] <= 0x20 {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
      } else {
        return
      }
    }
  }
}
