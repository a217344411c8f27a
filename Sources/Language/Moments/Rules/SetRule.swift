import AssayModel

/// Times that repeat: "every Monday", "each year", "every two weeks", "daily".
enum SetRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if case .frequency(let unit, let count) = atoms.time(index) {
      guard !atoms.isGlued(index),
        !atoms[index].isCapitalised || index == 0 || !followsName(atoms, index)
      else { return nil }
      return TimeReading(index..<index + 1, .set(value(unit, Double(count)), unit.precision))
    }
    guard atoms.word(index) == .every || atoms.word(index) == .each else { return nil }
    let next = index + 1
    if atoms.lower(next) == "other", let unit = atoms.timeUnit(next + 1) {
      return TimeReading(index..<next + 2, .set(value(unit, 2), unit.precision))
    }
    if let unit = atoms.timeUnit(next), unit != .second {
      return TimeReading(index..<next + 1, .set(value(unit, 1), unit.precision))
    }
    switch atoms.time(next) {
    case .weekday(let day, _) where atoms[next].isCapitalised:
      return TimeReading(index..<next + 1, .set("XXXX-WXX-\(day)", .day))
    case .month(let month, short: false) where atoms[next].isCapitalised:
      return TimeReading(index..<next + 1, .set("XXXX-" + padded(month), .month))
    case .season(let season):
      return TimeReading(index..<next + 1, .set("XXXX-" + season.rawValue, .month))
    case .part(let part) where part != .noon && part != .midnight:
      return TimeReading(index..<next + 1, .set("XXXX-XX-XXT" + part.rawValue, .partOfDay))
    default: break
    }
    guard let phrase = atoms.durationPhrase(at: next), phrase.parts.count == 1, !phrase.isVague
    else { return nil }
    let part = phrase.parts[0]
    return TimeReading(
      index..<phrase.atoms.upperBound, .set(value(part.unit, part.value), part.unit.precision))
  }

  private static func value(_ unit: TimeUnit, _ count: Double) -> String {
    let (sign, per, isClock) = unit.counted
    return "P" + (isClock ? "T" : "") + DurationPhrase.plain(per * count) + sign
  }

  /// Part of a name: "the Leyton Daily".
  private static func followsName(_ atoms: Atoms, _ index: Int) -> Bool {
    atoms.sameSentence(index - 1, index)
  }
}
