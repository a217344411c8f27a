/// The checks that a case file passes before a parser sees it: size, depth, tabs and aliases, all by counting bytes.
///
/// The parser that follows recurses over nesting and shares what aliases name, so that both are bounded here.
enum YAMLBudget {
  static let size = 1 << 20
  static let depth = 64
  static let aliases = 20
  /// What a file may come to, in bytes, once its aliases are written out.
  static let writtenOut = 1 << 24

  static func check(_ yaml: String) throws(Flaw) {
    guard yaml.utf8.count <= size else {
      throw Flaw(1, 1, "the case file is larger than 1 MB")
    }
    var line = 1
    var brackets = 0
    var aliasCount = 0
    for text in yaml.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      try checkIndentation(text, line: line)
      var before: UInt8 = 0x20
      var column = 0
      var iterator = text.makeIterator()
      var next = iterator.next()
      while let byte = next {
        next = iterator.next()
        column += 1
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          brackets += 1
          guard brackets <= depth else {
            throw Flaw(line, column, "brackets are nested more than \(depth) deep")
          }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        case UInt8(ascii: "*") where before == 0x20 && (next.map { $0 > 0x20 } ?? false):
          aliasCount += 1
          guard aliasCount <= aliases else {
            throw Flaw(line, column, "there are more than \(aliases) aliases (*name); write it out")
          }
          guard yaml.utf8.count * growth(aliasCount) <= writtenOut else {
            throw Flaw(
              line, column, "the file is too long for so many aliases (*name); write them out")
          }
        default: break
        }
        before = [0x09, 0x2C, 0x5B, 0x7B, 0x3A, 0x2D].contains(byte) ? 0x20 : byte
      }
      line += 1
    }
  }

  /// How many times its own length a file with so many aliases can come to: each level of three makes three of the one before.
  private static func growth(_ aliases: Int) -> Int {
    (0..<(aliases + 2) / 3).reduce(1) { product, _ in product * 3 }
  }

  /// Refuses tabs in front of a line, and lists or keys nested too deep within one line.
  private static func checkIndentation(_ text: String.UTF8View.SubSequence, line: Int) throws(Flaw)
  {
    var column = 0
    var marks = 0
    for byte in text {
      column += 1
      switch byte {
      case 0x20:
        guard column <= 4 * depth else {
          throw Flaw(line, column, "the line is indented by more than \(4 * depth) spaces")
        }
        continue
      case 0x09:
        if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        throw Flaw(line, column, "the line begins with a tab; indent with spaces")
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): marks += 1
      default: return
      }
      guard marks <= depth else {
        throw Flaw(line, column, "the line opens more than \(depth) lists or keys")
      }
    }
  }
}
