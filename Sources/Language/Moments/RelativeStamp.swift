import AssayModel

/// Time stamps that count from when a page was retrieved: "8 months ago", "vor 2 Tagen", "yesterday at 5:33pm".
enum RelativeStamp {
  /// So many units ago, a little or "just now".
  static func read(_ pieces: [StampPiece], _ text: String, _ retrieved: Moment?) -> Moment? {
    let words = StampWords.all
    guard pieces.count <= 14 else { return nil }
    let isAgo = pieces.contains { words.ago.contains($0.lower) } || hasIlYA(pieces)
    if pieces.count <= 3, pieces.last?.lower == "now" {
      return moved(retrieved, 0, .second, text)
    }
    guard isAgo else { return nil }
    for index in pieces.indices {
      guard index > 0, let unit = unit(pieces[index].lower, among: pieces) else { continue }
      let before = pieces[index - 1]
      if before.kind == .number, before.value >= 0, before.value < 10_000 {
        return moved(retrieved, before.value, unit, text)
      }
      if words.ones.contains(before.lower) { return moved(retrieved, 1, unit, text) }
      if case .cardinal(let value) = Vocabulary.english.term(before.lower).number {
        return moved(retrieved, value, unit, text)
      }
    }
    return nil
  }

  /// The unit that a word names: "год" is a year in Russian ("год назад") and short for an hour in Ukrainian ("3 год тому").
  private static func unit(_ word: String, among pieces: [StampPiece]) -> TimeUnit? {
    if word == "год", pieces.contains(where: { $0.lower == "тому" }),
      !pieces.contains(where: { $0.lower == "назад" })
    {
      return .hour
    }
    return StampWords.all.units[word]
  }

  /// Reads "il y a".
  private static func hasIlYA(_ pieces: [StampPiece]) -> Bool {
    pieces.indices.dropLast(2).contains {
      pieces[$0].lower == "il" && pieces[$0 + 1].lower == "y" && pieces[$0 + 2].lower == "a"
    }
  }

  /// "yesterday at 5:33pm", "heute, 14:05 Uhr".
  static func day(_ pieces: [StampPiece], _ time: StampClock?, _ retrieved: Moment?) -> Moment? {
    guard pieces.count <= 14,
      let offset = pieces.lazy.compactMap({ StampWords.all.days[$0.lower] }).first
    else { return nil }
    guard let start = retrieved?.start else {
      var unknown = Placement("XXXX-XX-XX", nil, .day)
      unknown.isRelative = true
      return WrittenTime.make(unknown, time, isRelative: true)
    }
    var time = time
    if time?.zone == nil {
      time?.offset = retrieved?.offset
      time?.zone = retrieved?.zone
    }
    return WrittenTime.make(Placement(day: floorDay(start) + offset), time, isRelative: true)
  }

  private static func moved(
    _ retrieved: Moment?, _ amount: Int, _ unit: TimeUnit, _ text: String
  ) -> Moment {
    let isClock = unit.precision >= .hour
    guard let retrieved, let start = retrieved.start, !isClock || retrieved.precision >= .hour
    else {
      return Moment(
        isClock ? .time : .date, pattern(unit), precision: unit.precision, relative: true,
        approximate: true)
    }
    let civil = Civil(daysSince1970: floorDay(start))
    let placement: Placement
    switch unit {
    case .year: placement = Placement(year: max(1, civil.year - amount))
    case .month:
      let found = civil.adding(months: -amount)
      placement = Placement(year: found.year, month: found.month)
    case .week: placement = Placement(weekOf: floorDay(start) - amount * 7)
    case .day: placement = Placement(day: floorDay(start) - amount)
    default:
      let length = unit == .hour ? 3600 : unit == .minute ? 60 : 1
      let at = start - amount * length
      let day = floorDay(at)
      let rest = at - day * Placement.day
      return Moment(
        .time, Placement(day: day).value + "T" + padded(rest / 3600) + ":" + padded(rest / 60 % 60),
        start: at,
        end: at + length, offset: retrieved.offset, zone: retrieved.zone, precision: unit.precision,
        relative: true, approximate: true)
    }
    return Moment(
      .date, placement.value, start: placement.range?.lowerBound, end: placement.range?.upperBound,
      precision: placement.precision, relative: true, approximate: true)
  }

  private static func pattern(_ unit: TimeUnit) -> String {
    switch unit {
    case .year: "XXXX"
    case .month: "XXXX-XX"
    case .week: "XXXX-WXX"
    case .day: "XXXX-XX-XX"
    default: "XXXX-XX-XXTXX:XX"
    }
  }
}
