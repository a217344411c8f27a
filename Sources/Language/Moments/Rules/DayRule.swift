import AssayModel

/// Days and parts of days told from today or from the day before in the text: "yesterday", "tomorrow morning", "tonight", "last
/// night", "this morning", "the next day", "that evening", "the day before yesterday".
enum DayRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if case .day(let offset) = atoms.time(index) { return deictic(atoms, index, index, offset) }
    if case .part(let part) = atoms.time(index) { return bare(atoms, index, part) }
    switch atoms.word(index) {
    case .last:
      // "last night", "last evening"
      guard case .part(let part) = atoms.time(index + 1), part == .night || part == .evening else {
        return nil
      }
      return reading(index..<index + 2, .day(-1), part)
    case .this:
      guard case .part(let part) = atoms.time(index + 1) else { return nil }
      return reading(index..<index + 2, .day(0), part)
    case .that:
      if case .part(let part) = atoms.time(index + 1) {
        return reading(index..<index + 2, .narrativeDay(0), part)
      }
      if atoms.word(index + 1) == .same {
        return atoms.lower(index + 2) == "day" ? reading(index..<index + 3, .narrativeDay(0)) : nil
      }
      return atoms.lower(index + 1) == "day" ? reading(index..<index + 2, .narrativeDay(0)) : nil
    case .the, .a: return afterArticle(atoms, index)
    case .same:
      return atoms.lower(index + 1) == "day" ? reading(index..<index + 2, .narrativeDay(0)) : nil
    default: return nil
    }
  }

  private static func deictic(_ atoms: Atoms, _ start: Int, _ index: Int, _ offset: Int)
    -> TimeReading
  {
    if atoms.lower(index) == "tonight" { return reading(start..<index + 1, .day(0), .night) }
    if case .part(let part) = atoms.time(index + 1) {
      return reading(start..<index + 2, .day(offset), part)
    }
    return reading(start..<index + 1, .day(offset))
  }

  /// A part of the day by itself: "overnight" counts, "evening" only beside a day.
  private static func bare(_ atoms: Atoms, _ index: Int, _ part: DayPart) -> TimeReading? {
    guard part != .noon, part != .midnight, !atoms.isGlued(index) || atoms.word(index - 1) == .mid,
      !atoms.isGlued(index + 1) || atoms[index + 1].kind == .mark
    else { return nil }
    if atoms.lower(index) == "overnight", atoms[index].glue == .apart,
      atoms.timeUnit(index + 1) == nil, !isDated(atoms, index + 1)
    {
      return reading(index..<index + 1, .lastNight, part)
    }
    var found = reading(index..<index + 1, .none, part)
    found.isWeak = true
    return found
  }

  /// Whether a day stands after a part of the day: "overnight Sunday", "overnight on 5 March".
  private static func isDated(_ atoms: Atoms, _ index: Int) -> Bool {
    var at = index
    switch atoms.word(at) {
    case .on, .of, .from, .to: at += 1
    default: break
    }
    switch atoms.time(at) {
    case .weekday, .month, .day: return true
    default:
      return atoms.dayOfMonth(at: at) != nil
        || atoms.word(at) == .the && atoms.dayOfMonth(at: at + 1) != nil
    }
  }

  private static func afterArticle(_ atoms: Atoms, _ index: Int) -> TimeReading? {
    let next = index + 1
    switch atoms.word(next) {
    case .next, .following, .same, .previous, .preceding:
      guard atoms.word(index) == .the else { return nil }
      let offset =
        atoms.word(next) == .same
        ? 0 : atoms.word(next) == .next || atoms.word(next) == .following ? 1 : -1
      if atoms.lower(next + 1) == "day" {
        if case .part(let part) = atoms.time(next + 2) {
          return reading(index..<next + 3, .narrativeDay(offset), part)
        }
        return reading(index..<next + 2, .narrativeDay(offset))
      }
      guard case .part(let part) = atoms.time(next + 1) else { return nil }
      return reading(index..<next + 2, .narrativeDay(offset), part)
    case .none where atoms.lower(next) == "day":
      if isRunning(atoms, index) { return reading(index..<next + 1, .runningDay) }
      let isBefore = atoms.word(next + 1) == .before
      guard isBefore || atoms.word(next + 1) == .after else { return nil }
      if case .day(let offset) = atoms.time(next + 2) {
        return reading(index..<next + 3, .day(offset + (isBefore ? -1 : 1)))
      }
      // "the day before," with nothing that it could be before.
      let end = next + 2
      guard atoms.word(index) == .the, end >= atoms.count || atoms[end].kind == .mark else {
        return nil
      }
      return reading(index..<end, .narrativeDay(isBefore ? -1 : 1))
    default:
      // "the evening of 5 March"
      guard atoms.word(index) == .the, case .part(let part) = atoms.time(next) else { return nil }
      guard var found = bare(atoms, next, part) else { return nil }
      found.atoms = index..<next + 1
      return found
    }
  }

  /// Whether "the day" is the one that the text tells of: "late in the day", "to end the day at 9,505".
  private static func isRunning(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.lower(index - 1) {
    case "in":
      switch atoms.word(index - 2) {
      case .late, .later, .early, .earlier: return true
      default: return false
      }
    case "end", "ended", "ends", "ending", "close", "closed", "closes", "closing", "finish",
      "finished", "finishes", "finishing", "start", "started", "starts", "began":
      // "ended the day of fighting"
      return atoms.word(index + 2) != .of
    default: return false
    }
  }

  private static func reading(
    _ range: Range<Int>, _ base: TimeReading.Base, _ part: DayPart? = nil
  ) -> TimeReading {
    var reading = TimeReading(range, base)
    reading.part = part
    if part == .noon || part == .midnight {
      reading.part = nil
      reading.clock = .init(hour: part == .noon ? 12 : 24, minute: 0, isSettled: true)
    }
    return reading
  }
}
