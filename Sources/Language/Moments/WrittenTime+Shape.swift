extension WrittenTime {
  /// Whether a word in lower case is one that times are written with: a month, a day, a zone, a unit, "at".
  public static func isTimeWord(_ word: String) -> Bool {
    let words = StampWords.all
    return words.month(word) != nil || words.weekdays[word] != nil || words.fillers.contains(word)
      || words.days[word] != nil || words.units[word] != nil || words.ones.contains(word)
      || words.ago.contains(word) || Vocabulary.english.zones[word] != nil
      || aboutWords.contains(word)
  }

  private static let aboutWords: Set<String> = [
    "just", "about", "almost", "over", "around", "few", "two", "three",
  ]

  /// Whether a text is a time stamp and nothing else.
  ///
  /// Every word of it is a month, a weekday, a zone or a small word between them, in one of the languages that
  /// ``moment(_:retrieved:language:)`` reads, and there is a day of a month, a date in figures or a time of day. A time
  /// that counts back from now ("8 months ago") is none. O(length).
  public static func isStamp(_ text: String) -> Bool {
    guard text.utf8.count <= 100, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
    let pieces = stampPieces(text)
    guard pieces.count >= 2, pieces.count <= 24 else { return false }
    let words = StampWords.all
    var hasMonth = false
    var numbers = 0
    var parted = 0
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .number:
        guard piece.value >= 0, piece.text.utf8.count <= 4 || numbers > 2 else { return false }
        numbers += 1
      case .mark:
        guard marks.contains(piece.text) else { return false }
        let isBetween =
          index > 0 && index + 1 < pieces.count && pieces[index - 1].kind == .number
          && pieces[index + 1].kind == .number
        if isBetween, piece.text == ":" { parted += 2 }
        if isBetween, piece.text == "." || piece.text == "/" || piece.text == "-" { parted += 1 }
      case .word:
        let word = piece.lower
        if words.month(word) != nil {
          hasMonth = true
        } else if words.weekdays[word] == nil, !words.fillers.contains(word),
          Vocabulary.english.zones[word] == nil
        {
          return false
        }
      }
    }
    return numbers > 0 && (hasMonth || parted >= 2)
  }

  private static let marks: Set<String> = [
    ",", ".", ":", "/", "-", "–", "—", "+", "(", ")", "'", "º", "ª", "|", "·",
  ]
}
