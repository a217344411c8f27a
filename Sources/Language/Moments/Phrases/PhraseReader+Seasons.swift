import AssayModel

/// Seasons, by the days of the equinoxes and solstices.
extension PhraseReader {
  /// "this summer", "next winter", "last fall", "summer".
  func season(_ index: Int) -> PhraseMatch? {
    var next = index
    let shift = word(next).shift
    if shift != nil { next += 1 }
    if shift == nil, ["the"].contains(at(next)) { return nil }
    guard let code = word(next).season else { return nil }
    if ["spring", "fall"].contains(at(next)), shift == nil,
      !["in", "this", "of", "during", "the"].contains(at(index - 1))
    {
      return nil
    }
    let order = ["SP": 0, "SU": 1, "FA": 2, "WI": 3][code] ?? 0
    var year = thisYear
    var end = next + 1
    var hasYear = shift != nil
    if let found = self.year(optional(end, ["of"])) {
      year = found.value
      end = found.end
      hasYear = true
    } else {
      switch shift {
      case .last, .past: if seasonStart(year, order) + 90 > today { year -= 1 }
      case .next, .coming: if seasonStart(year, order) <= today { year += 1 }
      case .this: if order == 3, todayCivil.month < 4 { year -= 1 }
      case nil: if seasonStart(year, order) + 92 < today { year += 1 }
      }
    }
    var placed = placedSeason(year, order)
    placed.value = hasYear ? padded(year, 4) + "-" + code : code
    return found(index, end, placed)
  }

  private func seasonStart(_ year: Int, _ order: Int) -> Int {
    let days = [(3, 20), (6, 21), (9, 23), (12, 21)][order]
    return Civil(year: year, month: days.0, day: days.1)?.daysSince1970 ?? 0
  }

  private func placedSeason(_ year: Int, _ order: Int) -> PlacedTime {
    let next = order == 3 ? seasonStart(year + 1, 0) : seasonStart(year, order + 1)
    return PlacedTime(
      start: seasonStart(year, order) * 86_400,
      end: (next + (order == 1 || order == 3 ? 1 : 0)) * 86_400, grain: .day,
      value: "")
  }

  /// The season before, at or after now.
  func season(shifted shift: PhraseWord.Shift) -> PlacedTime {
    var year = thisYear - 1
    var order = 0
    while seasonStart(order == 3 ? year + 1 : year, (order + 1) % 4) <= today {
      order += 1
      if order == 4 { (year, order) = (year + 1, 0) }
    }
    switch shift {
    case .last, .past: order -= 1
    case .next, .coming: order += 1
    case .this: break
    }
    if order < 0 { (year, order) = (year - 1, 3) }
    if order > 3 { (year, order) = (year + 1, 0) }
    var placed = placedSeason(year, order)
    placed.end = (order == 3 ? seasonStart(year + 1, 0) : seasonStart(year, order + 1)) * 86_400
    placed.value = padded(year, 4) + "-" + ["SP", "SU", "FA", "WI"][order]
    return placed
  }
}
