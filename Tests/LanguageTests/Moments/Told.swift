import AssayModel
import Language

/// The times of a text, each as `words | value`, with `vague`, `about` and the zone where there is one.
func told(_ text: String, anchor: String? = "2024-03-26") -> [String] {
  let tokenized = TokenizedText(text)
  let moment = anchor.flatMap { WrittenTime.moment($0) }
  return timeExpressions(in: tokenized, anchor: moment).map { time in
    var line = tokenized.text(time.range) + " | " + time.moment.value
    if let zone = time.moment.zone { line += " " + zone }
    if time.moment.approximate { line += " about" }
    if time.isVague { line += " vague" }
    return line
  }
}

/// The days that the first time of a text spans, its end exclusive; empty where it has none.
func spanned(_ text: String, anchor: String? = "2024-03-26") -> String {
  let tokenized = TokenizedText(text)
  let times = timeExpressions(in: tokenized, anchor: anchor.flatMap { WrittenTime.moment($0) })
  guard let moment = times.first?.moment, let start = moment.start, let end = moment.end else {
    return ""
  }
  return stamp(start) + " " + stamp(end)
}

/// Seconds from 1970 as a date and, where it is not midnight, a time.
func stamp(_ seconds: Int) -> String {
  let day = Int((Double(seconds) / 86_400).rounded(.down))
  let rest = seconds - day * 86_400
  let iso = Civil(daysSince1970: day).iso
  guard rest != 0 else { return iso }
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return iso + "T" + two(rest / 3600) + ":" + two(rest / 60 % 60)
    + (rest % 60 == 0 ? "" : ":" + two(rest % 60))
}
