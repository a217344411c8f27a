import AssayModel

/// Pieces of a phrase beside each other, merged into one time.
extension PhraseReader {
  /// The pieces that the merging looks at, so that a phrase has an end on any input.
  private static let most = 14

  /// A time: one piece, or several that merge ("friday the 26th at 4").
  func moment(_ index: Int) -> PhraseMatch? {
    let found = weakMoment(index)
    // "around tomorrow 10am" is one phrase.
    if found?.form.isWeak ?? true, ["around", "circa"].contains(at(index)),
      var inner = weakMoment(index + 1), !inner.form.isWeak
    {
      inner.start = index
      return inner
    }
    guard let match = found else { return nil }
    if match.form.isWeak, match.form.clock?.minute != nil, match.start == 0,
      match.end == pieces.count
    {
      // "eleven forty five" where nothing else stands.
      var time = match
      time.form.isWeak = false
      return time
    }
    if match.form.isWeak { return dayAlone(match) ?? dayOfSharedMonth(match) }
    return match
  }

  /// "on the 15th": an ordinal with its article after "on", or where nothing else stands.
  private func dayAlone(_ match: PhraseMatch) -> PhraseMatch? {
    guard let day = match.form.bare, match.form.isOrdinalDay, at(match.start) == "the",
      at(match.start - 1) == "on" || match.start == 0 && match.end == pieces.count,
      match.end >= pieces.count || isMark(match.end) || Self.afterDay.contains(at(match.end))
    else { return nil }
    var result = match
    result.form.bare = nil
    result.form.day = day
    result.form.isWeak = false
    return result
  }

  private static let afterDay: Set<String> = [
    "and", "or", "at", "from", "between", "to", "for", "with", "we", "i", "he", "she", "they", "if",
    "but", "because", "so", "please",
  ]

  /// "18 and 19 June": a number that has its month after the next.
  private func dayOfSharedMonth(_ match: PhraseMatch) -> PhraseMatch? {
    guard let day = match.form.bare else { return nil }
    var next = match.end
    for _ in 0..<4 {
      guard ["and", "or", ",", "&"].contains(at(next)) else { return nil }
      next += 1
      if let other = calendarDate(next), let month = other.form.month, other.form.day != nil {
        guard isDigits(next) || ordinal(next) != nil || at(next) == "the" else { return nil }
        var result = match
        result.form.bare = nil
        result.form.day = day
        result.form.month = month
        result.form.year = other.form.year
        result.form.isWeak = false
        return result
      }
      guard let more = dayNumber(next) else { return nil }
      next = more.end
    }
    return nil
  }

  /// A time, or a bare number that becomes one beside another.
  func weakMoment(_ index: Int) -> PhraseMatch? {
    var best: PhraseMatch?
    for first in components(index, isAsked: false) {
      let merged = merge(on: first)
      if merged.form.isWeak, let best, !best.form.isWeak { continue }
      if best == nil || merged.end > (best?.end ?? 0)
        || (best?.form.isWeak ?? false) && !merged.form.isWeak
      {
        best = merged
      }
    }
    return best
  }

  /// What follows a piece and merges with it.
  private func merge(on first: PhraseMatch) -> PhraseMatch {
    var match = first
    for _ in 0..<Self.most {
      guard let next = following(match) else { break }
      match = next
    }
    return match
  }

  /// The match with the longest piece that follows it and merges.
  private func following(_ match: PhraseMatch) -> PhraseMatch? {
    var best: PhraseMatch?
    for (start, isAsked, isOpen) in gaps(match.end) {
      for piece in components(start, isAsked: isAsked) {
        guard let form = merged(match.form, piece.form, isAsked: isAsked, glue: at(start - 1))
        else { continue }
        var end = piece.end
        if isOpen, at(end) == ")" { end += 1 }
        if end > (best?.end ?? match.end) {
          best = PhraseMatch(form: form, start: match.start, end: end)
        }
      }
      if best != nil { break }
    }
    return best
  }

  /// Where the next piece may begin: at once, after a comma or dash, after a preposition.
  private func gaps(_ index: Int) -> [(start: Int, isAsked: Bool, isOpen: Bool)] {
    var result: [(Int, Bool, Bool)] = [(index, false, false)]
    var next = index
    var isOpen = false
    if at(next) == "'", pieces.count > next { next += 1 }
    if at(next) == "," || at(next) == "-" || at(next) == "–" {
      next += 1
      result.append((next, false, false))
    } else if at(next) == "(" {
      next += 1
      isOpen = true
      result.append((next, false, true))
    }
    if at(next) == "t", isGlued(next), isGlued(next + 1), isDigits(next - 1), isDigits(next + 1) {
      result.append((next + 1, true, false))
    }
    switch at(next) {
    case "at", "@", "around", "by", "about": result.append((next + 1, true, isOpen))
    case "for":
      result.append((next + 1, true, isOpen))
    case "on", "of", "in", "from", "sometime", "anytime", "starting":
      result.append((next + 1, false, isOpen))
      if ["at", "around"].contains(at(next + 1)) { result.append((next + 2, true, isOpen)) }
    default: break
    }
    return result
  }

  /// Every reading of one piece.
  private func components(_ index: Int, isAsked: Bool) -> [PhraseMatch] {
    guard index < pieces.count else { return [] }
    var result: [PhraseMatch] = []
    func add(_ match: PhraseMatch?) { if let match { result.append(match) } }
    let isPreposed = ["at", "@", "around", "by"].contains(at(index))
    add(feastDate(index))
    add(nth(index))
    add(shift(index))
    add(relativeDay(index))
    add(edged(index))
    add(cycle(index))
    add(season(index))
    add(weekday(index))
    add(calendarDate(index))
    add(shiftedDate(index))
    add(yearAlone(index))
    add(clockRange(index))
    add(boundedClock(index))
    add(partOfDay(index))
    add(clock(index, isAsked: isAsked))
    if isPreposed, !isAsked { add(askedClock(index)) }
    if !isAsked, let bare = bareNumber(index) { result.append(bare) }
    return result
  }

  // MARK: - Merging
}

extension PhraseForm {
  /// The date without its time of day.
  var dateOnly: PhraseForm {
    var form = self
    form.clock = nil
    form.clockEnd = nil
    form.part = nil
    form.edge = nil
    return form
  }

  /// Takes over another form's time of day.
  mutating func take(_ other: PhraseForm) {
    if other.clock != nil {
      clock = other.clock
      clockEnd = other.clockEnd
    }
    if other.part != nil { part = other.part }
    if other.edge != nil { edge = other.edge }
    if other.zone != nil { zone = other.zone }
    if other.direction != nil { direction = other.direction }
    if placed == nil { placed = other.placed }
  }
}
