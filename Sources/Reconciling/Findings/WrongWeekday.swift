import AssayModel
import Digest
import Language

/// Dates that do not fall on the weekday given: "Tuesday, 3 May 2031" where 3 May 2031 is a Saturday.
///
/// Only a date whose year is written beside it is judged, by the Gregorian calendar.
func wrongWeekdays(_ account: Account) -> [Finding] {
  account.times.compactMap { time in
    guard time.moment.precision >= .day, let start = time.moment.start else { return nil }
    let text = TokenizedText(account.document.buffer, in: time.passage.hull)
    guard let named = text.tokens.lazy.compactMap({ weekdayNumber($0.lower) }).first,
      text.tokens.contains(where: {
        $0.kind == .number && $0.range.count == 4 && !$0.lower.contains(":")
      })
    else { return nil }
    let day = floorDay(start)
    let actual = WrittenTime.weekday(ofDay: day)
    guard actual != named else { return nil }
    return Finding(
      id: derivedID(account.document.sha256, "weekday", "\(time.passage.hull.lowerBound)"),
      kind: .weekday,
      text:
        "\(Civil(daysSince1970: day).iso) was a \(weekdayName(actual)), not a \(weekdayName(named)).",
      passages: [time.passage])
  }
}

private let weekdays = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

private func weekdayName(_ number: Int) -> String { weekdays[(number + 6) % 7] }

private func weekdayNumber(_ word: String) -> Int? {
  weekdays.firstIndex { $0.lowercased() == word }.map { $0 + 1 }
}
