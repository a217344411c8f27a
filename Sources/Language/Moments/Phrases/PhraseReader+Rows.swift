import AssayModel

/// Several units in a row: "last 3 days", "next two weeks", "the past 5 years".
extension PhraseReader {
  /// Several units in a row.
  ///
  /// `start` and `end` are whole units; the value counts from the instant of writing. "2 upcoming weeks" begin with the
  /// second one, as Duckling reads them.
  func row(
    _ unit: TimeUnit, _ count: Double, _ shift: PhraseWord.Shift, isWorking: Bool, isUpcoming: Bool,
    end: inout Int
  ) -> PlacedTime {
    let n = min(Int(min(count, 1e6)), 100_000)
    let isBack = shift == .last || shift == .past
    var length = length(count, unit)
    if isWorking, unit == .day { return workingDays(n, isBack: isBack) }
    // "last 3 months and 2 weeks": the lengths add up.
    var hasMore = false
    if at(end) == "and", let more = self.length(of: end + 1), at(more.end) != "ago",
      at(more.end) != "later"
    {
      length.months += more.length.months
      length.seconds += more.length.seconds
      length.value += more.length.value.drop { $0 == "P" || ($0 == "T" && length.isClock) }
      end = more.end
      hasMore = true
    }
    var result: PlacedTime
    let unitNow = placed(unit, now, by: 0)
    if isBack {
      result = unitNow
      result.start = placed(unit, now, by: -n).start
      result.end = unitNow.start
    } else {
      result = placed(unit, now, by: 1)
      result.end = placed(unit, now, by: n).end
      if isUpcoming { result.start = placed(unit, now, by: n).start }
    }
    if hasMore {
      result.start = moved(now, by: length, -1)
      result.end = now
    }
    result.value = rolling(length, isBack ? -1 : 1)
    if unit == .quarter {
      let first = isBack ? placed(unit, now, by: -n) : placed(unit, now, by: 1)
      let last = isBack ? placed(unit, now, by: 0).start : placed(unit, now, by: n).end
      result.value = "(\(dayValue(first.start)),\(dayValue(last)),\(length.value))"
    } else if unit == .decade || unit == .century {
      result.value = "(\(dayValue(result.start)),\(dayValue(result.end)),\(length.value))"
    }
    return result
  }

  /// A length before or after the instant of writing, as an interval's value.
  func rolling(_ length: PhraseLength, _ sign: Int) -> String {
    if length.isClock {
      let other = moved(now, by: length, sign)
      return "(\(instantValue(min(now, other))),\(instantValue(max(now, other))),\(length.value))"
    }
    let first = sign > 0 ? now + 86_400 : now
    let other = moved(first, by: length, sign)
    return "(\(dayValue(min(first, other))),\(dayValue(max(first, other))),\(length.value))"
  }

  private func workingDays(_ count: Int, isBack: Bool) -> PlacedTime {
    let n = min(count, 1000)
    var day = today
    var left = n
    var first = today
    while left > 0 {
      day += isBack ? -1 : 1
      if Civil.weekday(ofDay: day) > 5 { continue }
      if left == n { first = day }
      left -= 1
    }
    let lower = isBack ? day : first
    let upper = isBack ? today : day + 1
    return PlacedTime(
      start: lower * 86_400, end: upper * 86_400, grain: .day,
      value: "(\(Civil(daysSince1970: lower).iso),\(Civil(daysSince1970: upper).iso),P\(n)BD)")
  }
}
