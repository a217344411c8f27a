extension GraphFile {
  /// The words of each line that has any, with the line's number.
  private func lines(_ bytes: [UInt8]) -> [(number: Int, words: [String])] {
    var lines: [(number: Int, words: [String])] = []
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let words = row.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard !words.isEmpty else { continue }
      lines.append((index + 1, words.map { String(decoding: $0, as: UTF8.self) }))
    }
    return lines
  }

  /// Reads the Trivial Graph Format; words after the names are labels and left alone.
  mutating func readTGF(_ bytes: [UInt8]) throws(Flaw) {
    var hasNames = false
    for (number, words) in lines(bytes) {
      if words[0] == "#", !hasNames {
        hasNames = true
      } else if !hasNames {
        try add(words[0], line: number)
      } else if words.count < 2 {
        throw Flaw(line: number, message: "an attack names two arguments")
      } else {
        try addAttack(by: words[0], on: words[1], line: number)
      }
    }
  }

  /// Reads the format of ICCMA 2023; lines that begin with `#` are comments.
  mutating func readAF(_ bytes: [UInt8]) throws(Flaw) {
    var count: Int?
    for (number, words) in lines(bytes) where !words[0].hasPrefix("#") {
      guard let known = count else {
        guard words.count == 3, words[0] == "p", words[1] == "af", let told = Int(words[2]),
          0...GraphFile.mostArguments ~= told
        else {
          throw Flaw(
            line: number, message: "the first line must be `p af` and how many arguments there are")
        }
        count = told
        for name in 0..<told { try add(String(name + 1), line: number) }
        continue
      }
      guard words.count == 2, let attacker = Int(words[0]), let target = Int(words[1]),
        1...max(known, 1) ~= attacker, 1...max(known, 1) ~= target, known > 0
      else {
        throw Flaw(line: number, message: "an attack is two numbers from 1 to \(known)")
      }
      addAttack(by: attacker - 1, on: target - 1)
    }
    if count == nil { throw Flaw(line: 1, message: "there is no line `p af`") }
  }
}
