/// Wire agencies and picture agencies by their short names, in lower case.
enum Agencies {
  /// Whether a text is the short name of a wire agency.
  static func isWire(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= WordKey.limit && table.kinds(of: WordKey(bytes, range)) & 1 != 0
  }

  /// Whether a word closes a picture's caption: an agency, or what stands for one.
  static func isCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= WordKey.limit && table.kinds(of: WordKey(bytes, range)) != 0
  }

  /// Whether one of the words of a range, cut at spaces, strokes and commas, is a wire agency.
  static func namesWire(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for at in range.lowerBound...range.upperBound {
      if at < range.upperBound, bytes[at] != 0x20, bytes[at] != 0x2F, bytes[at] != 0x2C { continue }
      if start < at, isWire(bytes, start..<at) { return true }
      start = at + 1
    }
    return false
  }

  private static let table = WordTable([
    (
      1,
      """
      ap afp dpa apa sda reuters epd kna sid efe ansa pap tass тасс рбк риа унн уніан укринформ укрінформ интерфакс
      belga ritzau ntb tt lusa agi adnkronos upi xinhua pti ani bloomberg anadolu interfax ukrinform
      """
    ),
    (
      2,
      """
      getty epa pa shutterstock photo file handout zuma sipa alamy istock picture keystone lapresse imago
      """
    ),
  ])
}
