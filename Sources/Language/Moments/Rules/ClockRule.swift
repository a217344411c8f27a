import AssayModel

/// Times of day: "10:41", "6.50 pm", "5 pm", "half past nine", "noon", "2030 GMT", "20:40 local time", "9 to 11 pm".
enum ClockRule: TimeRule {
  /// A time of day with the atom after it.
  private struct Found {
    var clock: TimeReading.Clock
    var end: Int
    /// Whether the form alone shows a time of day.
    var isSure: Bool
  }

  static func read(_ atoms: Atoms, at index: Int) -> TimeReading? {
    if atoms.word(index) == .between || atoms.word(index) == .from {
      return range(atoms, index, from: index + 1)
    }
    if let reading = range(atoms, index, from: index) { return reading }
    guard let found = clock(atoms, index) else { return nil }
    var end = found.end
    let zone = zone(atoms, end)
    if let zone { end = zone.end }
    guard found.isSure || zone != nil || isPlaced(atoms, index) else { return nil }
    var reading = TimeReading(index..<end, .none)
    reading.clock = found.clock
    reading.zone = zone?.zone
    if zone != nil { reading.clock?.isSettled = true }
    if let part = partAfter(atoms, end), zone == nil {
      reading.part = part.part
      reading.atoms = index..<part.end
    }
    return reading
  }

  /// "9 to 11 pm", "2 am and 3 am" after "between", "9-11pm".
  private static func range(_ atoms: Atoms, _ start: Int, from index: Int) -> TimeReading? {
    let isLed = start < index
    guard let low = clock(atoms, index) ?? bareHour(atoms, index) else { return nil }
    var at = low.end
    // The full stop of "a.m."
    if atoms.lower(at) == ".", atoms.isGlued(at), half(atoms, at - 1) != nil { at += 1 }
    guard at < atoms.count else { return nil }
    switch atoms.lower(at) {
    case "to", "and", "until", "till":
      guard isLed || atoms.lower(at) == "to" else { return nil }
      at += 1
    case "–", "-": at += 1
    default: guard atoms[at].glue == .hyphen else { return nil }
    }
    guard let high = clock(atoms, at) ?? bareHour(atoms, at), high.isSure || low.isSure else {
      return nil
    }
    var end = high.end
    let zone = zone(atoms, end)
    if let zone { end = zone.end }
    guard
      half(atoms, high.end - 1) != nil || halfEnds(atoms, high.end) || zone != nil
        || high.clock.minute != nil && low.clock.minute != nil
    else { return nil }
    var reading = TimeReading(start..<end, .none)
    reading.clock = low.clock
    reading.clockEnd = high.clock
    reading.zone = zone?.zone
    // "9 to 11 pm": the half of the day holds for both.
    if !low.clock.isSettled, high.clock.isSettled, high.clock.hour >= 12, low.clock.hour < 12,
      low.clock.hour + 12 <= high.clock.hour
    {
      reading.clock?.hour += 12
    }
    reading.clock?.isSettled = true
    return reading
  }

  private static func halfEnds(_ atoms: Atoms, _ end: Int) -> Bool {
    end > 1 && atoms.lower(end - 1) == "." && half(atoms, end - 2) != nil
  }

  private static func bareHour(_ atoms: Atoms, _ index: Int) -> Found? {
    guard let phrase = atoms.numberPhrase(at: index), phrase.atoms.count == 1,
      phrase.style == .digits || phrase.style == .words, phrase.value >= 0, phrase.value <= 24,
      phrase.value == phrase.value.rounded()
    else { return nil }
    return Found(
      clock: .init(hour: Int(phrase.value), isSettled: false), end: index + 1, isSure: false)
  }

  private static func clock(_ atoms: Atoms, _ index: Int) -> Found? {
    if let text = atoms.number(index), !atoms[index].isOrdinal { return digits(atoms, index, text) }
    if case .part(let part) = atoms.time(index), !isNamed(atoms, index) {
      switch part {
      case .noon:
        return Found(
          clock: .init(hour: 12, minute: 0, isSettled: true), end: index + 1, isSure: true)
      case .midnight:
        return Found(
          clock: .init(hour: 24, minute: 0, isSettled: true), end: index + 1, isSure: true)
      default: break
      }
    }
    if atoms.lower(index) == "midday" {
      return Found(clock: .init(hour: 12, minute: 0, isSettled: true), end: index + 1, isSure: true)
    }
    return past(atoms, index) ?? hourInWords(atoms, index)
  }

  private static func digits(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Found? {
    let (a, b, c, _) = text.parts
    let half = half(atoms, index + 1)
    switch text.form {
    case .clock:
      guard text.count <= 3, a <= 24, b < 60, text.second == 2, c < 60, text.leading <= 2,
        !atoms.text.buffer[atoms[index].range].contains(0x2E)
      else { return nil }
      guard let hour = hour(a, half?.isPM) else { return nil }
      let isSettled = half != nil || a > 12 || a == 0 || text.leading == 2 && a < 10
      return Found(
        clock: .init(hour: hour, minute: b, second: c >= 0 ? c : nil, isSettled: isSettled),
        end: half?.end ?? index + 1, isSure: half != nil || !followsName(atoms, index))
    case .decimal:
      // "6.50 pm", "20.40 GMT"
      guard text.second == 2, a <= 24, b < 60, text.leading <= 2 else { return nil }
      guard half != nil || zone(atoms, index + 1) != nil, let hour = hour(a, half?.isPM) else {
        return nil
      }
      return Found(
        clock: .init(hour: hour, minute: b, isSettled: half != nil || a > 12),
        end: half?.end ?? index + 1,
        isSure: half != nil)
    case .integer:
      if text.digits <= 2, let half, let hour = hour(a, half.isPM), a <= 12 {
        return Found(clock: .init(hour: hour, isSettled: true), end: half.end, isSure: true)
      }
      // "14h30"
      if text.digits <= 2, a <= 24, atoms.lower(index + 1) == "h",
        atoms[index + 1].glue == .touching,
        let minute = atoms.number(index + 2), minute.form == .integer, minute.digits == 2,
        atoms[index + 2].glue == .touching, minute.parts.0 < 60
      {
        return Found(
          clock: .init(hour: a, minute: minute.parts.0, isSettled: true), end: index + 3,
          isSure: true)
      }
      if a == 12, text.digits == 2, index + 1 < atoms.count, atoms[index + 1].kind == .word,
        let sign = clock(atoms, index + 1), sign.end == index + 2, sign.clock.minute == 0
      {
        // "12 noon"
        return sign
      }
      if text.digits <= 2, a >= 1, a <= 12, atoms.lower(index + 1) == "o'clock" {
        return Found(clock: .init(hour: a, isSettled: false), end: index + 2, isSure: true)
      }
      // "2030 GMT", "0443 hours"
      if text.digits == 4, a / 100 <= 24, a % 100 < 60 {
        let next = atoms.lower(index + 1)
        let isHours =
          next == "hrs"
          || next == "hours" && atoms.text.buffer[atoms[index].range.lowerBound] == 0x30
        guard isHours || zone(atoms, index + 1) != nil else { return nil }
        return Found(
          clock: .init(hour: a / 100, minute: a % 100, isSettled: true),
          end: isHours ? index + 2 : index + 1, isSure: true)
      }
      // "4 in the morning", "9 at night"
      if text.digits <= 2, a >= 1, a <= 12, partAfter(atoms, index + 1) != nil,
        atoms.word(index - 1) == .at || atoms.word(index - 1) == .about
          || atoms.word(index - 1) == .around
      {
        return Found(clock: .init(hour: a, isSettled: false), end: index + 1, isSure: true)
      }
      return nil
    default: return nil
    }
  }

  /// Whether "Noon" is part of a name: "High Noon".
  private static func isNamed(_ atoms: Atoms, _ index: Int) -> Bool {
    atoms[index].isCapitalised && index > 0 && atoms[index - 1].isCapitalised
      && atoms.sameSentence(index - 1, index)
  }

  /// "half past nine", "quarter to five", "ten past six".
  private static func past(_ atoms: Atoms, _ index: Int) -> Found? {
    var minutes = 30
    let start = index
    var index = index
    if atoms.word(start) == .a, case .fraction(0.25) = atoms.numberWord(start + 1) { index += 1 }
    var at = index + 1
    if atoms.word(index) == .half {
      minutes = 30
    } else if case .fraction(0.25) = atoms.numberWord(index) {
      minutes = 15
    } else if let phrase = atoms.numberPhrase(at: index), phrase.style == .words, phrase.value < 30,
      phrase.value >= 5
    {
      minutes = Int(phrase.value)
      at = phrase.atoms.upperBound
    } else {
      return nil
    }
    let isPast = atoms.lower(at) == "past"
    guard
      isPast || atoms.word(at) == .to && (minutes == 15 || isToldBefore(atoms, start, minutes)),
      let hour = bareHour(atoms, at + 1), hour.clock.hour >= 1, hour.clock.hour <= 12,
      isPast || !atoms.isCounted(after: hour.end)
    else { return nil }
    let half = half(atoms, hour.end)
    guard var whole = self.hour(hour.clock.hour, half?.isPM) else { return nil }
    if !isPast {
      whole = (whole + 23) % 24
      minutes = 60 - minutes
    }
    return Found(
      clock: .init(hour: whole, minute: minutes, isSettled: half != nil),
      end: half?.end ?? hour.end,
      isSure: isPast || half != nil || index > start || isToldBefore(atoms, start, minutes))
  }

  /// Whether "ten to four" stands where a time of day does; "from ten to four" and "by ten to four" are something else.
  private static func isToldBefore(_ atoms: Atoms, _ start: Int, _ minutes: Int) -> Bool {
    guard minutes % 5 == 0 else { return false }
    return switch atoms.word(start - 1) {
    case .at, .until, .till, .since, .before, .after: true
    default: false
    }
  }

  /// "nine o'clock", "five pm", "at four in the morning".
  private static func hourInWords(_ atoms: Atoms, _ index: Int) -> Found? {
    guard case .cardinal(let hour) = atoms.numberWord(index), (1...12).contains(hour) else {
      return nil
    }
    if atoms.lower(index + 1) == "o'clock" {
      return Found(clock: .init(hour: hour, isSettled: false), end: index + 2, isSure: true)
    }
    if let half = half(atoms, index + 1), let whole = self.hour(hour, half.isPM) {
      return Found(clock: .init(hour: whole, isSettled: true), end: half.end, isSure: true)
    }
    if partAfter(atoms, index + 1) != nil, atoms.word(index - 1) == .at {
      return Found(clock: .init(hour: hour, isSettled: false), end: index + 1, isSure: true)
    }
    return nil
  }

  private static func hour(_ hour: Int, _ isPM: Bool?) -> Int? {
    guard let isPM else { return hour <= 24 ? hour : nil }
    guard hour <= 12 else { return isPM && hour <= 24 ? hour : nil }
    return hour % 12 + (isPM ? 12 : 0)
  }

  /// The "am" or "pm" at an atom, with its full stop where a word follows.
  static func half(_ atoms: Atoms, _ index: Int) -> (isPM: Bool, end: Int)? {
    let isPM: Bool
    switch atoms.lower(index) {
    case "am", "a.m", "a.m.": isPM = false
    case "pm", "p.m", "p.m.": isPM = true
    default: return nil
    }
    guard index > 0, atoms[index - 1].kind == .number || atoms[index - 1].term.number != .none
    else {
      return nil
    }
    let hasStop =
      atoms.lower(index + 1) == "." && atoms.isGlued(index + 1)
      && atoms.lower(index).utf8.count == 3 && index + 2 < atoms.count
      && (zone(atoms, index + 2) != nil)
    return (isPM, hasStop ? index + 2 : index + 1)
  }

  /// "in the morning", "at night".
  private static func partAfter(_ atoms: Atoms, _ index: Int) -> (part: DayPart, end: Int)? {
    if atoms.word(index) == .in, atoms.word(index + 1) == .the,
      case .part(let part) = atoms.time(index + 2)
    {
      return (part, index + 3)
    }
    if atoms.word(index) == .at, case .part(.night) = atoms.time(index + 1) {
      return (.night, index + 2)
    }
    return nil
  }

  /// Whether a preposition of time stands before.
  private static func isPlaced(_ atoms: Atoms, _ index: Int) -> Bool {
    switch atoms.word(index - 1) {
    case .at, .by, .from, .until, .since, .around, .about, .after, .before, .till, .to: true
    default: false
    }
  }

  private static func followsName(_ atoms: Atoms, _ index: Int) -> Bool {
    guard index > 0, atoms[index].glue == .apart else { return false }
    return atoms[index - 1].isCapitalised && atoms[index - 1].term.time == .none
      && atoms[index - 1].term.word == .none
  }

  /// The zone at an atom: "GMT", "GMT+3", "(EST)", "+03:00", "local time", "Norwell time".
  static func zone(_ atoms: Atoms, _ index: Int) -> (zone: TimeReading.Zone, end: Int)? {
    guard index < atoms.count else { return nil }
    let atom = atoms[index]
    if atom.lower == "(", let inner = zone(atoms, inside: index + 1), atoms.lower(inner.end) == ")"
    {
      return (inner.zone, inner.end + 1)
    }
    return zone(atoms, inside: index)
  }

  private static func zone(
    _ atoms: Atoms, inside index: Int
  ) -> (zone: TimeReading.Zone, end: Int)? {
    guard index < atoms.count else { return nil }
    let atom = atoms[index]
    func make(_ end: Int, _ offset: Int?) -> (TimeReading.Zone, Int) {
      (TimeReading.Zone(text: atoms.text.text(atoms.bytes(index..<end)), offset: offset), end)
    }
    if atom.kind == .mark, atom.glue == .touching,
      atom.lower == "+" || atom.lower == "-" || atom.lower == "−",
      let offset = offset(atoms, index)
    {
      return make(index + 2, offset)
    }
    guard atom.kind == .word, atom.glue != .hyphen else { return nil }
    if atom.lower == "local", atoms.lower(index + 1) == "time" { return make(index + 2, nil) }
    if let known = Vocabulary.english.zones[atom.lower] {
      let isShout = atom.shape == .upper || atom.lower == "z" && atom.glue == .touching
      if isShout {
        var end = index + 1
        var minutes = known
        if minutes == 0, let offset = offset(atoms, end) {
          minutes = offset
          end += 2
        }
        if atoms.lower(end) == "time" { end += 1 }
        return make(end, minutes)
      }
      if atom.isCapitalised, atoms.lower(index + 1) == "time" { return make(index + 2, known) }
      if atom.isCapitalised, atoms.lower(index + 2) == "time",
        atoms.lower(index + 1) == "standard" || atoms.lower(index + 1) == "daylight"
      {
        return make(index + 3, nil)
      }
      return nil
    }
    if atom.isCapitalised, atom.term.isUnknown {
      if atoms.lower(index + 1) == "time" { return make(index + 2, nil) }
      if index + 1 < atoms.count, atoms[index + 1].isCapitalised, atoms.lower(index + 2) == "time" {
        return make(index + 3, nil)
      }
    }
    return nil
  }

  /// The minutes of "+3", "+03:00", "-0500" from its sign.
  private static func offset(_ atoms: Atoms, _ sign: Int) -> Int? {
    guard atoms.lower(sign) == "+" || atoms.lower(sign) == "-" || atoms.lower(sign) == "−",
      let text = atoms.number(sign + 1), atoms[sign + 1].glue == .touching
    else { return nil }
    let minutes: Int
    switch text.form {
    case .clock: minutes = text.parts.0 * 60 + text.parts.1
    case .integer where text.digits <= 2: minutes = text.parts.0 * 60
    case .integer where text.digits == 4: minutes = text.parts.0 / 100 * 60 + text.parts.0 % 100
    default: return nil
    }
    guard minutes <= 18 * 60 else { return nil }
    return atoms.lower(sign) == "+" ? minutes : -minutes
  }
}
