/// The date in a time stamp; parts that it leaves open are `nil`.
struct StampDate: Sendable {
  var year: Int?
  var month: Int?
  var day: Int?

  /// The date among the pieces, those of the time of day left out.
  static func find(_ pieces: [StampPiece], excluding time: Range<Int>?, isMonthFirst: Bool)
    -> StampDate?
  {
    let kept = pieces.indices.filter { time?.contains($0) != true }.map { pieces[$0] }
    return inSigns(kept) ?? inDigits(kept, isMonthFirst) ?? inWords(kept) ?? yearAlone(kept)
  }

  /// Reads "2024年3月26日".
  private static func inSigns(_ pieces: [StampPiece]) -> StampDate? {
    for index in pieces.indices where pieces[index].lower == "年" || pieces[index].lower == "년" {
      guard index > 0, let year = year(pieces[index - 1]) else { continue }
      var date = StampDate(year: year)
      if index + 2 < pieces.count, (1...12).contains(pieces[index + 1].value) {
        date.month = pieces[index + 1].value
        if index + 4 < pieces.count, (1...31).contains(pieces[index + 3].value) {
          date.day = pieces[index + 3].value
        }
      }
      return date
    }
    return nil
  }

  /// Reads "2024-03-26", "26.03.2024", "3/26/24", "2024/03".
  private static func inDigits(_ pieces: [StampPiece], _ isMonthFirst: Bool) -> StampDate? {
    var index = 0
    while index + 2 < pieces.count {
      defer { index += 1 }
      let (a, mark, b) = (pieces[index], pieces[index + 1].lower, pieces[index + 2])
      guard a.kind == .number, b.kind == .number,
        mark == "-" || mark == "." || mark == "/" || mark == "‐",
        b.text.utf8.count <= 2
      else { continue }
      let third =
        index + 4 < pieces.count && pieces[index + 3].lower == mark ? pieces[index + 4] : nil
      if a.text.utf8.count == 4, let year = year(a) {
        guard let third, third.kind == .number else {
          if (1...12).contains(b.value), mark != "." {
            return StampDate(year: year, month: b.value)
          }
          continue
        }
        guard third.text.utf8.count <= 2, Civil(year: year, month: b.value, day: third.value) != nil
        else { continue }
        return StampDate(year: year, month: b.value, day: third.value)
      }
      guard let third, third.kind == .number, a.text.utf8.count <= 2 else { continue }
      let year: Int
      switch third.text.utf8.count {
      case 4: year = third.value
      case 2: year = third.value < 70 ? 2000 + third.value : 1900 + third.value
      default: continue
      }
      // Full stops part days first everywhere.
      if let civil = NumericDateRule.order(
        a.value, b.value, year, monthFirst: isMonthFirst && mark != ".")
      {
        return StampDate(year: civil.year, month: civil.month, day: civil.day)
      }
    }
    return nil
  }

  /// "March 26, 2024", "26 de marzo de 2024", "26-Mar-2024", "mars 2024", "2024 m. kovo 26 d."
  private static func inWords(_ pieces: [StampPiece]) -> StampDate? {
    var best: (index: Int, month: Int, score: Int)?
    for index in pieces.indices where pieces[index].kind == .word {
      guard let found = StampWords.all.month(pieces[index].lower) else { continue }
      var score = found.isWhole ? 3 : 1
      if near(pieces, index, -1) != nil || near(pieces, index, 1) != nil { score += 1 }
      if score > (best?.score ?? 1) { best = (index, found.month, score) }
    }
    guard let best else { return nil }
    var date = StampDate(month: best.month)
    let before = near(pieces, best.index, -1)
    let after = near(pieces, best.index, 1)
    if let after, let year = year(pieces[after]) { date.year = year }
    if let before, isDay(pieces[before]) {
      date.day = pieces[before].value
      if date.year == nil, let after, let year = shortYear(pieces, after) { date.year = year }
    } else if let after, isDay(pieces[after]) {
      date.day = pieces[after].value
      if let next = near(pieces, after, 1), let year = year(pieces[next]) { date.year = year }
    }
    if date.year == nil, let before, let year = year(pieces[before]) { date.year = year }
    if date.year == nil {
      // "Mon Mar 26 19:15:00 2024" and "2024 m. kovo 26 d."
      date.year = pieces.lazy.compactMap { year($0) }.first
    }
    return date.year == nil && date.day == nil ? nil : date
  }

  private static func yearAlone(_ pieces: [StampPiece]) -> StampDate? {
    guard pieces.count == 1, let year = year(pieces[0]) else { return nil }
    return StampDate(year: year)
  }

  /// The nearest number before or after a piece, over commas, full stops, hyphens and words such as "de" and "of".
  private static func near(_ pieces: [StampPiece], _ index: Int, _ step: Int) -> Int? {
    var at = index + step
    for _ in 0..<3 {
      guard pieces.indices.contains(at) else { return nil }
      let piece = pieces[at]
      if piece.kind == .number { return at }
      switch piece.lower {
      case ",", ".", "-", "/", "'", "de", "del", "of", "the", "st", "nd", "rd", "th", "er", "º",
        "ª", "m", "d", "º.", "di",
        "a":
        at += step
      default: return nil
      }
    }
    return nil
  }

  private static func isDay(_ piece: StampPiece) -> Bool {
    piece.kind == .number && piece.text.utf8.count <= 2 && (1...31).contains(piece.value)
  }

  private static func year(_ piece: StampPiece) -> Int? {
    guard piece.kind == .number, piece.text.utf8.count == 4, (1000...2200).contains(piece.value)
    else { return nil }
    return piece.value
  }

  /// Reads "26-Mar-24".
  private static func shortYear(_ pieces: [StampPiece], _ index: Int) -> Int? {
    let piece = pieces[index]
    guard piece.kind == .number, piece.text.utf8.count == 2, piece.value >= 0 else { return nil }
    return piece.value < 70 ? 2000 + piece.value : 1900 + piece.value
  }
}
