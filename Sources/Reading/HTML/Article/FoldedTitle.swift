/// The headline and the heading over the article, as their letters and digits alone, to be known where they are repeated.
struct FoldedTitle {
  private let title: [UInt8]
  private let heading: [UInt8]

  init(_ facts: PageFactsFinder) {
    self.init(title: facts.title ?? "", heading: facts.foldedHeading)
  }

  init(title: String, heading: String = "") {
    self.title = FoldedTitle.folded(Array(title.utf8)[...])
    self.heading = FoldedTitle.folded(Array(heading.utf8)[...])
  }

  /// Whether a line says what the headline or the heading says and nothing else.
  func isRepeated(in line: ArraySlice<UInt8>) -> Bool {
    guard line.count < max(title.count, heading.count) * 2 + 40 else { return false }
    let own = FoldedTitle.folded(line)
    return !own.isEmpty && (own == title || own == heading)
  }

  /// Whether a line has the headline and a few words more, or most of the headline.
  func isHeld(in line: ArraySlice<UInt8>) -> Bool {
    guard title.count >= 12, line.count < title.count * 4 else { return false }
    let own = FoldedTitle.folded(line)
    guard own.count >= 12 else { return false }
    return own.count < title.count * 2 && offset(of: title, in: own) != nil
      || own.count * 10 > title.count * 6 && offset(of: own, in: title) != nil
  }

  /// The letters and digits of a line in lower case; signs outside ASCII are left out too.
  static func folded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let lower = lowered(line)
    var result: [UInt8] = []
    result.reserveCapacity(lower.count)
    var at = 0
    while at < lower.count {
      switch lower[at] {
      case 0xC2: at += 2
      case 0xE2: at += 3
      case 0xE3 where at + 1 < lower.count && lower[at + 1] == 0x80: at += 3
      case let byte:
        if isLetterByte(byte) || isDigit(byte) { result.append(byte) }
        at += 1
      }
    }
    return result
  }
}
