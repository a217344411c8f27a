import AssayModel
import Language

/// A measure in plain words: "at least 137", "about 130", "60 km", "1 h 30 min"; an order of size ("dozens") as written.
func measureText(_ measure: Measure, written: String) -> String {
  let words = written.lowercased().split { !$0.isLetter && !$0.isNumber }
  if words.contains(where: { ["dozens", "hundreds", "thousands", "scores"].contains($0) }) {
    return words.joined(separator: " ")
  }
  let number: String
  if measure.unit == "min" {
    number = minutesText(measure.value) + (measure.upper.map { " to " + minutesText($0) } ?? "")
  } else {
    var text = numberText(measure.value)
    if let upper = measure.upper { text = "\(text) to \(numberText(upper))" }
    number = withUnit(text, measure.unit)
  }
  switch measure.bound {
  case .exactly: return number
  case .between: return "between " + number.replacingFirst(" to ", with: " and ")
  default: return "\(measure.bound.rawValue) \(number)"
  }
}

private func withUnit(_ number: String, _ unit: String?) -> String {
  switch unit {
  case nil: number
  case "%": "\(number) %"
  case "d": "\(number) \(number == "1" ? "day" : "days")"
  case "wk": "\(number) \(number == "1" ? "week" : "weeks")"
  case "mo": "\(number) \(number == "1" ? "month" : "months")"
  case "yr": "\(number) \(number == "1" ? "year" : "years")"
  case "m2", "m3", "km2":
    "\(number) \(unit?.replacing("2", with: "²").replacing("3", with: "³") ?? "")"
  // A currency that several countries have is named in full: "3,000,000 crowns".
  case let unit? where unit.count > 3 && unit.allSatisfy(\.isLowercase):
    "\(number) \(number == "1" ? unit : plural(unit))"
  case let unit?: "\(number) \(unit)"
  }
}

private func minutesText(_ minutes: Double) -> String {
  guard minutes >= 1, minutes < 1e7, minutes == minutes.rounded() else {
    return minutes < 1 ? "\(numberText((minutes * 60).rounded())) s" : "\(numberText(minutes)) min"
  }
  let whole = Int(minutes)
  if whole < 60 { return "\(whole) min" }
  return whole % 60 == 0 ? "\(whole / 60) h" : "\(whole / 60) h \(whole % 60) min"
}

/// A text on one line, with single blanks.
func plainText(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A number with a comma between thousands and no needless decimals.
func numberText(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
  if value != value.rounded() {
    // Three decimals at the most; the source's own digits stand beside it.
    let scaled = (value * 1000).rounded() / 1000
    let text = "\(scaled)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  var digits = String(Int(abs(value)))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
    index -= 3
  }
  return (value < 0 ? "−" : "") + digits
}

/// A time in plain words: the day and clock as far as they are known, else the source's own words.
func momentText(_ moment: Moment, written: String) -> String {
  guard let start = moment.start else {
    return written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  let day = Civil(daysSince1970: floorDay(start)).iso
  guard moment.precision >= .hour else { return day }
  let second = start - floorDay(start) * 86400
  let clock = "\(two(second / 3600)):\(two(second / 60 % 60))"
  return "\(day) \(clock)\(moment.zone.map { " " + $0 } ?? "")"
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

/// A question in plain words.
func questionText(_ topic: Topic, unit: String) -> String {
  let who = topic.subset.isEmpty ? "" : plural(topic.subset)
  let subject = who.isEmpty ? "people" : who
  switch topic.family {
  case .killed: return who.isEmpty ? "How many were killed?" : "How many \(who) were killed?"
  case .injured: return who.isEmpty ? "How many were injured?" : "How many \(who) were injured?"
  case .missing: return "How many \(subject) are missing?"
  case .detained: return "How many \(subject) were detained?"
  case .hospitalised: return "How many \(subject) were in hospital?"
  case .hostages: return "How many hostages were there?"
  case .rescued: return "How many \(subject) were rescued?"
  case .evacuated: return "How many \(subject) were evacuated?"
  case .attackers: return "How many attackers were there?"
  case .present: return "How many people were there?"
  case .distance: return topic.key.isEmpty ? "How far away?" : "How far from \(named(topic.key))?"
  case .duration: return durationText(topic.key)
  case .time: return timeText(topic.key)
  case .money: return topic.key.isEmpty ? "How much money?" : "How much money: \(topic.key)?"
  case .count: return "How many \(plural(topic.key))?"
  case .share: return topic.key.isEmpty ? "What share?" : "What share of \(plural(topic.key))?"
  case .size where ["wide", "high", "tall", "long", "deep", "thick"].contains(topic.key):
    return "How \(topic.key)?"
  case .size: return topic.key.isEmpty ? "How large?" : "How large: \(topic.key)?"
  }
}

private func durationText(_ act: String) -> String {
  switch act {
  case "respond": "How long until help or forces came?"
  case "last": "How long did it last?"
  default: "How long did it take to \(act)?"
  }
}

private func timeText(_ act: String) -> String {
  switch act {
  case "start": "When did it begin?"
  case "alarm": "When was the alarm or call made?"
  case "collapse": "When was the collapse?"
  case "arrive": "When did they arrive?"
  case "control": "When was it under control?"
  case "explode": "When was the explosion?"
  case "flee": "When did they leave?"
  case "arrest": "When were they stopped or arrested?"
  case "crash": "When was the crash?"
  case "shoot": "When was the shooting?"
  case "evacuate": "When was the evacuation?"
  default: "When did it end?"
  }
}

private func named(_ key: String) -> String {
  key.contains(where: \.isUppercase) ? key : "the \(key)"
}

/// A noun's plural by rule, for questions.
func plural(_ noun: String) -> String {
  switch noun {
  case "person": return "people"
  case "man", "woman": return noun.dropLast(2) + "en"
  case "child": return "children"
  default: break
  }
  if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
  if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
    return noun.dropLast() + "ies"
  }
  if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") {
    return noun + "es"
  }
  return noun + "s"
}
