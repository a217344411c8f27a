/// Tells a text's language from its letters and small words, where that is plain.
enum PlainLanguage {
  /// The tag of one of eight languages; `nil` where none stands out.
  ///
  /// At most 6,000 bytes are read.
  static func tag(of text: ArraySlice<UInt8>) -> String? {
    let bytes = Array(text.prefix(6000))
    if let cyrillic = cyrillic(bytes) { return cyrillic }
    var counts = [Int](repeating: 0, count: tags.count)
    var words = 0
    var at = 0
    while at < bytes.count {
      guard isLetter(at: at, before: bytes.count, in: bytes) else {
        at += scalarLength(bytes[at])
        continue
      }
      var key = WordKey()
      while at < bytes.count, isLetter(at: at, before: bytes.count, in: bytes) {
        at += key.append(characterAt: at, before: bytes.count, in: bytes)
      }
      words += 1
      let kinds = smallWords.kinds(of: key)
      for index in tags.indices where kinds >> UInt32(index) & 1 == 1 { counts[index] += 1 }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 5 else {
      return nil
    }
    let others = counts.indices.filter { $0 != best }.map { counts[$0] }
    guard counts[best] * 7 >= words, (others.max() ?? 0) * 2 < counts[best] else { return nil }
    return tags[best]
  }

  /// Russian or Ukrainian, by the letters that only one of them has.
  private static func cyrillic(_ bytes: [UInt8]) -> String? {
    var letters = 0
    var russian = 0
    var ukrainian = 0
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] == 0xD0 || bytes[at] == 0xD1 || bytes[at] == 0xD2 else {
        at += 1
        continue
      }
      letters += 1
      let low = lowered(bytes[at], bytes[at + 1])
      switch (low.0, low.1) {
      case (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x8A), (0xD1, 0x91): russian += 1
      case (0xD1, 0x96), (0xD1, 0x97), (0xD1, 0x94), (0xD2, 0x91): ukrainian += 1
      default: break
      }
      at += 2
    }
    guard letters >= 40, letters * 3 > bytes.count else { return nil }
    if russian >= 3, russian > ukrainian * 4 { return "ru" }
    if ukrainian >= 3, ukrainian > russian * 4 { return "uk" }
    return nil
  }

  private static let tags = ["en", "de", "fr", "es", "it", "pl"]

  /// Small words of each language, with those left out that several share.
  private static let smallWords = WordTable([
    (1, "the and of to is was that for with were his her from have has this which they are been"),
    (2, "der die das und ist nicht von mit dem den ein eine zu sich auf für wurde auch sind nach"),
    (4, "le les des est et une du dans qui pour pas sur par au aux cette ont été avec ses"),
    (8, "el los las y una del por con para que se su como fue más pero sus ha está entre"),
    (16, "il di che è della gli per non sono nel alla dei anche stato ha questo con più dal delle"),
    (32, "w na z się nie do że jest jak przez oraz po od ale dla które został była tym są"),
  ])
}
