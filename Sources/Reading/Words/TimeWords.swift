/// Whether a short text is a time and nothing else: "June 5, 2031 - 9:40am", "8 months ago".
///
/// This only recognises the shape, so that a time can be told from a name; `Language` reads its value.
func isTimeText(_ text: String) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let tokens = timeTokens(text)
  guard !tokens.isEmpty, tokens.count <= 14 else { return false }
  if isRelativeTime(tokens) { return true }
  var digits = false
  var names = false
  var clock = false
  var long = false
  for token in tokens {
    if let first = token.first, first.isNumber {
      digits = true
      guard isDateNumber(token) else { return false }
      if token.contains(":") { clock = true }
      if token.count >= 6 || token.filter({ "-/.".contains($0) }).count == 2 { long = true }
    } else if timeNames.contains(token) {
      names = true
    } else if !timeFillers.contains(token) {
      return false
    }
  }
  return digits && (names || clock || long)
}

/// Whether the tokens count back from now.
func isRelativeTime(_ tokens: [String]) -> Bool {
  guard let last = tokens.last else { return false }
  if tokens == ["just", "now"] || tokens == ["yesterday"] || tokens == ["today"] { return true }
  if tokens.count >= 2, tokens[0] == "yesterday" || tokens[0] == "today" {
    return tokens.dropFirst().allSatisfy { $0.first?.isNumber == true || timeFillers.contains($0) }
  }
  guard last == "ago" else { return false }
  let rest = tokens.dropLast()
  guard !rest.isEmpty, rest.count <= 7 else { return false }
  return rest.contains { $0.first?.isNumber == true || $0 == "a" || $0 == "an" || $0 == "one" }
    && rest.allSatisfy {
      timeUnits.contains($0) || quantityWords.contains($0) || isCount($0)
    }
}

/// The tokens of a time text: lower case, cut at spaces, commas and dashes with spaces around them.
func timeTokens(_ text: String) -> [String] {
  cut(text.lowercased()) {
    $0 <= 0x20 || $0 == 0x2C || $0 == 0x7C || $0 == 0x28 || $0 == 0x29 || $0 == 0x40
  }
  .compactMap { token in
    var bytes = Substring(token).utf8
    while let first = bytes.first, first == 0x2E || first == 0x3B { bytes.removeFirst() }
    while let last = bytes.last, last == 0x2E || last == 0x3B { bytes.removeLast() }
    let rest = String(Substring(bytes))
    return rest.isEmpty || rest == "-" ? nil : rest
  }
}

private func isCount(_ token: String) -> Bool {
  let rest = token.drop { $0.isNumber }
  return rest.count < token.count && (rest.isEmpty || timeUnits.contains(String(rest)))
}

private func isDateNumber(_ token: String) -> Bool {
  guard token.count <= 32 else { return false }
  let letters = token.filter { $0.isLetter }
  if letters.isEmpty { return token.allSatisfy { $0.isNumber || ":.-/+'".contains($0) } }
  return ["st", "nd", "rd", "th", "am", "pm", "a.m", "p.m", "h", "t", "tz", "z", "z", "er", "hrs"]
    .contains(letters) || timeNames.contains(letters)
}

private let timeUnits: Set<String> = [
  "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr",
  "hrs",
  "hour", "hours", "d", "day", "days", "w", "wk", "wks", "week", "weeks", "mo", "mos", "month",
  "months", "y", "yr", "yrs", "year", "years",
]

private let quantityWords: Set<String> = [
  "a", "an", "one", "two", "three", "few", "about", "almost", "over", "around", "and",
]

private let timeFillers: Set<String> = [
  "at", "on", "the", "of", "am", "pm", "a.m", "p.m", "uhr", "um", "à", "h", "hrs", "de", "del",
  "le",
  "den", "kl", "o'clock", "as", "às", "a", "las", "em",
]

private let timeNames: Set<String> = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
  "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
  "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "utc", "gmt", "bst", "est",
  "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet", "eest", "msk", "ist",
  "aest",
  "aedt", "jst", "hkt", "sgt", "et", "ct", "mt", "pt", "today", "yesterday",
  "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "mär", "okt", "dez",
  "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mo", "di", "mi",
  "do", "fr", "sa", "so",
  "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
  "noviembre", "diciembre", "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro",
  "outubro", "novembro", "dezembro", "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio",
  "settembre", "ottobre", "dicembre", "januari", "februari", "maart", "mei", "augustus", "desember",
  "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
  "ноября", "декабря", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
  "sierpnia", "września", "października", "listopada", "grudnia",
]

/// The longest run of a short text's words that is a time: of "by Orla » Tue Mar 05, 2024 1:15 pm", the end.
func embeddedTime(_ text: String) -> String? {
  guard text.utf8.count <= 200, text.utf8.contains(where: isDigit) else { return nil }
  let parts = text.spaced.map(String.init)
  guard parts.count <= 30 else { return nil }
  var best: Range<Int>?
  var start = 0
  while start < parts.count {
    guard isTimePart(parts[start]) else {
      start += 1
      continue
    }
    var end = start
    while end < parts.count, isTimePart(parts[end]) { end += 1 }
    var low = start
    var high = end
    while high > low, isTimeFiller(parts[high - 1]) { high -= 1 }
    while low < high, isTimeFiller(parts[low]) { low += 1 }
    if low < high, high - low > (best?.count ?? 0),
      isTimeText(parts[low..<high].joined(separator: " "))
    {
      best = low..<high
    }
    start = end
  }
  return best.map { parts[$0].joined(separator: " ").trimmed(of: ",|·•:") }
}

private func isTimePart(_ part: String) -> Bool {
  timeTokens(part).allSatisfy {
    isDateNumber($0) || timeNames.contains($0) || timeFillers.contains($0) || timeUnits.contains($0)
      || $0 == "ago" || $0 == "an" || $0 == "about"
  }
}

private func isTimeFiller(_ part: String) -> Bool {
  timeTokens(part).allSatisfy {
    ["at", "on", "the", "of", "de", "del", "le", "den", "as", "a", "em", "um", "kl", "about"]
      .contains($0)
  }
}

/// Whether bytes could hold a time: digits parted by a sign, four digits, a month's name beside a digit, or "ago".
///
/// A quick look that lets through too much, never too little.
func mayHoldTime(_ bytes: ArraySlice<UInt8>) -> Bool {
  var digits = 0
  var hasDigit = false
  var hasName = false
  var letters: UInt32 = 0
  var count = 0
  var last: UInt8 = 0
  for (index, byte) in zip(bytes.indices, bytes) {
    if isDigit(byte) {
      hasDigit = true
      if digits == 0, last == 0x3A || last == 0x2E || last == 0x2D || last == 0x2F,
        index - 2 >= bytes.startIndex, isDigit(bytes[index - 2])
      {
        return true
      }
      digits += 1
      if digits == 4 { return true }
    } else {
      digits = 0
    }
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    if (lower >= 0x61 && lower <= 0x7A) || lower >= 0x80 {
      count += 1
      if count <= 3 { letters = letters << 8 | UInt32(lower) }
      if count == 3, nameStarts.contains(letters) { hasName = true }
    } else {
      letters = 0
      count = 0
    }
    if hasDigit, hasName { return true }
    last = byte
  }
  return hasName && bytes.count < 40
}

/// The first three bytes of the words that make a number a time.
private let nameStarts: Set<UInt32> = {
  var result: Set<UInt32> = []
  for name in timeNames.union([
    "ago", "vor", "hace", "her", "yesterday", "gestern", "heute", "hier", "hours", "days", "min",
    "stunden", "tage", "just",
  ]) {
    let bytes = Array(name.utf8.prefix(3))
    if bytes.count == 3 {
      result.insert(UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]))
    }
  }
  return result
}()
