import AssayModel

/// Weeks, months, quarters, years told from now or from the text: "last year", "this week", "next month", "the following
/// month", "last March", "last weekend", "the end of the year".
enum PeriodRule: TimeRule {
  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    var at = index
    let hasThe = atoms.word(at) == .the
    if hasThe { at += 1 }
    guard var shift = shift(atoms, at, hasThe: hasThe) else {
      // "the weekend"
      if hasThe, atoms.lower(at) == "weekend" {
        return TimeReading(index..<at + 1, .period(.weekend, .none))
      }
      if hasThe, isEdgeOf(atoms, index), let unit = atoms.timeUnit(at),
        unit == .year || unit == .month || unit == .week,
        atoms.isSingular(at)
      {
        return TimeReading(index..<at + 1, .period(unit, .this))
      }
      return nil
    }
    at += 1
    // "this past week"
    if shift == .this, atoms.word(at) == .past {
      shift = .last
      at += 1
    }
    if atoms.word(at) == .fiscal || atoms.word(at) == .calendar { at += 1 }
    guard at < atoms.count, atoms[at].glue != .touching else { return nil }
    if let unit = atoms.timeUnit(at), atoms.isSingular(at), !atoms.isPlural(at) {
      switch unit {
      case .week, .month, .year, .weekend, .quarter, .decade, .century: break
      default: return nil
      }
      // "this year's", but not "last year-round".
      return TimeReading(index..<at + 1, .period(unit, shift))
    }
    switch atoms.time(at) {
    case .month(let month, short: false) where atoms[at].isCapitalised:
      var end = at + 1
      if let day = atoms.dayOfMonth(at: end), !atoms.isCounted(after: end + 1) {
        end += 1
        return TimeReading(index..<end, .calendar(year: nil, month: month, day: day))
      }
      return TimeReading(index..<end, .month(month, shift))
    case .season(let season): return TimeReading(index..<at + 1, .season(season, year: nil, shift))
    default: return nil
    }
  }

  private static func shift(_ atoms: Atoms, _ index: Int, hasThe: Bool) -> TimeReading.Shift? {
    switch atoms.word(index) {
    case .last: hasThe ? nil : .last
    case .next: hasThe ? .narrative(1) : .next
    case .this: .this
    case .that: .narrative(0)
    case .same: hasThe ? .narrative(0) : nil
    case .previous, .preceding: hasThe ? .narrative(-1) : nil
    case .following: hasThe ? .narrative(1) : nil
    case .current: .this
    case .coming, .upcoming: .next
    default: nil
    }
  }

  /// Whether "end of", "rest of" or "later in" stands before "the year".
  private static func isEdgeOf(_ atoms: Atoms, _ index: Int) -> Bool {
    guard atoms.word(index - 1) == .of || atoms.word(index - 1) == .in else { return false }
    switch atoms.lower(index - 2) {
    case "end", "start", "beginning", "middle", "rest", "remainder", "half", "later", "earlier",
      "early",
      "late", "part":
      return true
    default: return false
    }
  }
}

extension Atoms {
  /// Whether a unit is in the plural.
  func isPlural(_ index: Int) -> Bool { lower(index).hasSuffix("s") }
}
