import AssayModel

/// A pass over atoms that finds times and joins those that belong together.
struct TimeScan {
  let atoms: Atoms

  private static let rules: [any TimeRule.Type] = [
    NumericDateRule.self, CalendarRule.self, EdgeRule.self, ClockRule.self, WeekdayRule.self,
    DayRule.self, HolidayRule.self, YearRule.self, VagueRule.self, SpanRule.self, PeriodRule.self,
    SeasonRule.self, ReportRule.self, SetRule.self,
  ]

  private static let numberRules: [any TimeRule.Type] = [
    NumericDateRule.self, CalendarRule.self, ClockRule.self, YearRule.self, SpanRule.self,
    SeasonRule.self,
  ]
  private static let numberWordRules: [any TimeRule.Type] = [
    EdgeRule.self, ClockRule.self, YearRule.self, SpanRule.self, SeasonRule.self,
  ]
  private static let theRules: [any TimeRule.Type] = [
    CalendarRule.self, EdgeRule.self, WeekdayRule.self, DayRule.self, YearRule.self,
    VagueRule.self, SpanRule.self, PeriodRule.self, SeasonRule.self, ReportRule.self,
  ]
  private static let articleRules: [any TimeRule.Type] = [
    EdgeRule.self, ClockRule.self, DayRule.self, SpanRule.self,
  ]
  private static let deicticRules: [any TimeRule.Type] = [
    EdgeRule.self, WeekdayRule.self, DayRule.self, HolidayRule.self, VagueRule.self, SpanRule.self,
    PeriodRule.self, ReportRule.self,
  ]
  private static let clockRules: [any TimeRule.Type] = [ClockRule.self]
  private static let edgeRules: [any TimeRule.Type] = [EdgeRule.self]
  private static let monthRules: [any TimeRule.Type] = [CalendarRule.self]
  private static let weekdayRules: [any TimeRule.Type] = [WeekdayRule.self]
  private static let dayRules: [any TimeRule.Type] = [ClockRule.self, DayRule.self]
  private static let unitRules: [any TimeRule.Type] = [SpanRule.self, ReportRule.self]

  /// The rules that can begin at an atom, in the order of all.
  private func rules(at atom: Atom) -> [any TimeRule.Type] {
    let term = atom.term
    if atom.kind == .number { return Self.numberRules }
    guard !term.flags.contains(.holiday) else { return Self.rules }
    switch term.word {
    case .none: break
    case .the: return Self.theRules
    case .a, .an: return Self.articleRules
    case .between, .from: return Self.clockRules
    case .early, .earlier, .late, .later, .mid: return Self.edgeRules
    case .last, .next, .this, .that, .these, .those, .coming, .upcoming, .current, .previous:
      return Self.deicticRules
    default: return Self.rules
    }
    if term.time == .none { return term.number == .none ? Self.rules : Self.numberWordRules }
    guard term.number == .none else { return Self.rules }
    switch term.time {
    case .month: return Self.monthRules
    case .weekday: return Self.weekdayRules
    case .day, .part: return Self.dayRules
    case .unit: return Self.unitRules
    default: return Self.rules
    }
  }

  /// All times, ascending; the longest reading at a place is taken, of equal ones the first rule's.
  func readings() -> [TimeReading] {
    var result: [TimeReading] = []
    var index = 0
    while index < atoms.count {
      guard begins(atoms[index]) else {
        index += 1
        continue
      }
      var best: TimeReading?
      for rule in rules(at: atoms[index]) {
        guard let found = rule.read(atoms, at: index) else { continue }
        if found.atoms.count > (best?.atoms.count ?? 0) { best = found }
      }
      guard var best else {
        index += 1
        continue
      }
      // A bound may reach back, but not into the time before.
      if let last = result.last, best.atoms.lowerBound < last.atoms.upperBound {
        best.atoms = max(index, last.atoms.upperBound)..<best.atoms.upperBound
      }
      index = max(index + 1, best.atoms.upperBound)
      append(best, to: &result)
    }
    return result.filter { !$0.isWeak }
  }

  /// Whether a time can begin at an atom.
  private func begins(_ atom: Atom) -> Bool {
    if atom.kind == .number || atom.term.time != .none || atom.term.number != .none { return true }
    if atom.term.flags.contains(.holiday) { return atom.isCapitalised || atom.lower == "all" }
    if atom.lower == "q" { return true }
    switch atom.term.word {
    case .the, .a, .an, .last, .past, .next, .this, .that, .same, .these, .those, .previous,
      .preceding,
      .following, .coming, .upcoming, .recent, .current, .early, .earlier, .late, .later, .mid,
      .every,
      .each, .half, .between, .from, .first, .final, .latter, .couple, .beginning, .start,
      .middle, .end, .latest, .fiscal:
      return true
    default: return false
    }
  }

  /// Adds a reading, joined with the one before where both tell one time.
  private func append(_ reading: TimeReading, to result: inout [TimeReading]) {
    var current = reading
    // "10:41" + "Saturday evening" + "22 March" join in two steps.
    while let last = result.last, let joined = joined(last, current) {
      result.removeLast()
      current = joined
    }
    result.append(current)
  }

  private func joined(_ first: TimeReading, _ second: TimeReading) -> TimeReading? {
    guard second.atoms.lowerBound - first.atoms.upperBound <= 3,
      let gap = gap(first.atoms.upperBound, second.atoms.lowerBound)
    else { return nil }
    let range = first.atoms.lowerBound..<second.atoms.upperBound
    if first.isTimeOfDay, second.isDay, second.clock == nil, gap != .at, gap != .dash {
      guard first.part == nil || second.part == nil else { return nil }
      return withClock(of: first, day: second, range)
    }
    if first.isDay, first.clock == nil, second.isTimeOfDay, gap != .of, gap != .on {
      if second.isWeak, second.clock == nil, gap == .at || gap == .dash || gap == .comma {
        return nil
      }
      guard first.part == nil || second.part == nil else { return nil }
      return withClock(of: second, day: first, range)
    }
    // "Friday, 22 March" and "22 March, a Friday"
    if first.isNamedDay, case .calendar(_, _, .some) = second.base,
      first.clock == nil || second.clock == nil,
      gap == .none && !atoms.hasBreak(before: first.atoms.upperBound) || gap == .comma
    {
      var result = second
      if case .weekday(let day, _) = first.base { result.weekday = day }
      result.atoms = range
      result.clock = first.clock ?? second.clock
      result.part = first.part ?? second.part
      result.zone = first.zone ?? second.zone
      return result
    }
    if case .day = first.base, case .weekday = second.base, gap == .comma, first.clock == nil,
      second.isWeak
    {
      return nil
    }
    if case .period(.year, let shift) = second.base, second.edge == nil, gap == .none || gap == .of,
      let years = shift == .last ? -1 : shift == .next ? 1 : shift == .this ? 0 : nil
    {
      switch first.base {
      case .month(_, .none), .calendar(nil, .some, _):
        var result = first
        result.atoms = range
        result.yearShift = years
        return result
      default: break
      }
    }
    // "next year's first quarter", "the 1988 third quarter"
    if case .quarter(let number, nil, _) = second.base, gap == .none, first.edge == nil {
      var result = second
      result.atoms = range
      switch first.base {
      case .calendar(.some(let year), nil, nil):
        result.base = .quarter(number, year: year, .none)
        return result
      case .period(.year, let shift) where shift == .last || shift == .next || shift == .this:
        result.yearShift = shift == .last ? -1 : shift == .next ? 1 : 0
        return result
      default: break
      }
    }
    // "early on" + day is told by the rule of edges; "evening" + "10:41" by the clock.
    if first.isTimeOfDay, second.isTimeOfDay, first.clock != nil, first.part == nil,
      second.clock == nil,
      second.isWeak, gap == .none
    {
      var result = first
      result.part = second.part
      result.atoms = range
      return result
    }
    return nil
  }

  private func withClock(
    of time: TimeReading, day: TimeReading, _ range: Range<Int>
  ) -> TimeReading {
    var result = day
    result.atoms = range
    result.clock = time.clock
    result.clockEnd = time.clockEnd
    result.part = time.part ?? day.part
    result.zone = time.zone ?? day.zone
    result.isApproximate = time.isApproximate || day.isApproximate
    result.isWeak = false
    return result
  }

  /// Whether a word is a short form whose full stop ends no sentence: "p.m.", "Fri.", "Sept.".
  private func isShort(_ index: Int, before next: Int) -> Bool {
    switch atoms.time(index) {
    case .weekday(_, short: true), .month(_, short: true): true
    default: atoms.lower(index).hasSuffix(".m") && atoms.sameSentence(index, next)
    }
  }

  private enum Gap { case none, comma, on, at, of, dash }

  /// What lies between two readings; `nil` for more than a joint.
  private func gap(_ start: Int, _ end: Int) -> Gap? {
    var kind = Gap.none
    var index = start
    while index < end {
      switch atoms.lower(index) {
      case ",", "(", "[", "|", "•", "·": kind = .comma
      case "on": kind = .on
      case "at", "around", "about", "from", "between": kind = .at
      case "of", "in": kind = .of
      case "-", "–", "—": kind = kind == .none ? .dash : kind
      case "the", "a", "early", "late": break
      case ".":
        // "5 p.m. Friday"
        guard index == start, atoms.isGlued(index), index > 0, isShort(index - 1, before: end)
        else { return nil }
      default: return nil
      }
      index += 1
    }
    return kind
  }
}
