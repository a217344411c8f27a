/// A text of a control as a number with words: "12 points", "Like (4)", "+5", "1.2k".
struct ShownCount {
  /// The one number; `nil` where there is none, or several.
  private(set) var number: Int?
  /// How many numbers there are.
  private(set) var numbers = 0
  /// The words, in lower case.
  private(set) var words: [ArraySlice<UInt8>] = []
  /// Whether an arrow or a thumb that points up stands in it.
  private(set) var isUp = false
  /// Whether an arrow or a thumb that points down stands in it.
  private(set) var isDown = false
  /// Whether other signs stand in it than those of a count.
  private(set) var hasOther = false

  /// Reads a text in lower case.
  init(_ text: [UInt8]) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if isDigit(byte) {
        at = readNumber(text, at)
      } else if byte < 0x80, !isLetterByte(byte) {
        if !ShownCount.signs.contains(byte) { hasOther = true }
        at += 1
      } else if !isLetter(at: at, before: text.count, in: text) {
        let length = min(scalarLength(byte), text.count - at)
        readSign(text[at..<(at + length)])
        at += length
      } else {
        let start = at
        while at < text.count,
          isLetter(at: at, before: text.count, in: text) || text[at] == 0x27
        {
          at += min(scalarLength(text[at]), text.count - at)
        }
        words.append(text[start..<min(at, text.count)])
      }
    }
  }

  private static let signs = SignSet(" ()+-.·|,:/")

  private mutating func readSign(_ sign: ArraySlice<UInt8>) {
    if ShownCount.ups.contains(where: { sign.elementsEqual($0) }) {
      isUp = true
    } else if ShownCount.downs.contains(where: { sign.elementsEqual($0) }) {
      isDown = true
    } else if !ShownCount.plain.contains(where: { sign.elementsEqual($0) }) {
      hasOther = true
    }
  }

  private static let ups = ["▲", "△", "↑", "⬆", "👍", "❤", "♥", "♡"].map { Array($0.utf8) }
  private static let downs = ["▼", "▽", "↓", "⬇", "👎"].map { Array($0.utf8) }
  private static let plain = ["−", "–", "·", "•", "…", "\u{A0}", "\u{FE0F}"].map { Array($0.utf8) }

  private mutating func readNumber(_ text: [UInt8], _ start: Int) -> Int {
    var at = start
    var value = 0
    var group = 0
    var digits = 0
    var part: Int?
    while at < text.count {
      if isDigit(text[at]) {
        value = min(value * 10 + Int(text[at] - 0x30), 1_000_000_000)
        digits += 1
        group += 1
      } else if text[at] == 0x2C || text[at] == 0x2E, at + 1 < text.count, isDigit(text[at + 1]),
        part == nil || group == 3
      {
        part = digits
        group = 0
      } else {
        break
      }
      at += 1
    }
    var isBroken = part != nil && group != 3
    if at < text.count, text[at] == 0x6B,
      at + 1 == text.count || !isLetter(at: at + 1, before: text.count, in: text)
    {
      at += 1
      if part != nil, group == 1 { value *= 100 } else { value *= 1000 }
      isBroken = isBroken && group != 1
    }
    if isBroken { hasOther = true }
    if start > 0, text[start - 1] == 0x2D || isMinus(text, start) {
      if start == 1 || text[..<start].count <= 3 || text[start - 2] == 0x20 { value = -value }
    }
    numbers += 1
    number = numbers == 1 ? value : nil
    return at
  }

  /// Whether the typographic minus stands before an offset.
  private func isMinus(_ text: [UInt8], _ at: Int) -> Bool {
    at >= 3 && text[at - 3] == 0xE2 && text[at - 2] == 0x88 && text[at - 1] == 0x92
  }
}
