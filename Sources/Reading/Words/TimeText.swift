/// One word or number of a text that may be a time.
private struct TimeToken {
  /// What it is in ``TimeWord``'s lists; 0 for a number.
  var kinds: UInt32 = 0
  var beginsWithDigit = false
  /// Whether it could be a number in a date: digits, signs and an ending such as "th".
  var isDateNumber = false
  var hasColon = false
  /// Whether it is a date by itself: six characters or more, or parts parted by two signs.
  var isLong = false
  /// Whether it is a number, with a unit or without one behind it: "3", "3h".
  var isCount = false
  var hasUnit = false
}

/// The tokens of a time text: cut at spaces, commas and brackets, without points at their ends.
private struct TimeTokens {
  let bytes: [UInt8]
  var at: Int
  let end: Int

  @inline(__always)
  private func separator() -> Int {
    let byte = bytes[at]
    if byte < 0x80 {
      return byte <= 0x20 || byte == 0x2C || byte == 0x7C || byte == 0x28 || byte == 0x29
        || byte == 0x40 ? 1 : 0
    }
    return signLength(at: at, before: end, in: bytes)
  }

  mutating func next() -> TimeToken? {
    while at < end {
      let length = separator()
      if length > 0 {
        at += length
        continue
      }
      var start = at
      at += 1
      while at < end, separator() == 0 { at += 1 }
      var stop = at
      while start < stop, bytes[start] == 0x2E || bytes[start] == 0x3B { start += 1 }
      while start < stop, bytes[stop - 1] == 0x2E || bytes[stop - 1] == 0x3B { stop -= 1 }
      if start == stop || (stop - start == 1 && bytes[start] == 0x2D) { continue }
      return token(start..<stop)
    }
    return nil
  }

  private func token(_ range: Range<Int>) -> TimeToken {
    var result = TimeToken()
    var letters = WordKey()
    var whole = WordKey()
    var marks = 0
    var other = false
    var signs = 0
    var characters = 0
    var digitAfterLetter = false
    var at = range.lowerBound
    result.beginsWithDigit = isDigit(bytes[at])
    while at < range.upperBound {
      let byte = bytes[at]
      characters += 1
      if isDigit(byte) {
        if letters.count > 0 { digitAfterLetter = true }
        whole.append(byte)
        at += 1
      } else if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80 {
        let length = letters.append(characterAt: at, before: range.upperBound, in: bytes)
        if !result.beginsWithDigit {
          _ = whole.append(characterAt: at, before: range.upperBound, in: bytes)
        }
        if byte & 0xC0 == 0x80 { characters -= 1 }
        at += length
      } else {
        switch byte {
        case 0x3A:
          result.hasColon = true
          marks += 1
        case 0x2D, 0x2F, 0x2E:
          signs += 1
          marks += 1
        case 0x2B, 0x27: marks += 1
        default: other = true
        }
        whole.append(byte)
        at += 1
      }
    }
    let table = TimeWord.table
    let ending = letters.count == 0 ? 0 : table.kinds(of: letters)
    if characters <= 32 {
      result.isDateNumber =
        letters.count == 0 ? !other : ending & (TimeWord.numberEnd | TimeWord.name) != 0
    }
    result.isLong = characters >= 6 || signs == 2
    if result.beginsWithDigit {
      if marks == 0, !other, !digitAfterLetter {
        result.hasUnit = ending & TimeWord.unit != 0
        result.isCount = letters.count == 0 || result.hasUnit
      }
    } else {
      result.kinds = table.kinds(of: whole)
    }
    return result
  }
}

/// Whether a short text is a time and nothing else: "June 5, 2031 - 9:40am", "8 months ago".
///
/// This only recognises the shape, so that a time can be told from a name; `Language` reads its value.
func isTimeText(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  shape(of: bytes, range) != nil
}

/// Whether a short text counts back from now: "8 months ago", "vor 3 Stunden", "yesterday at 9:40".
func isRelativeTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  shape(of: bytes, range) == .relative
}

private enum TimeShape { case date, relative }

private func shape(of bytes: [UInt8], _ range: Range<Int>) -> TimeShape? {
  guard range.count <= 80, !range.isEmpty else { return nil }
  var tokens = TimeTokens(bytes: bytes, at: range.lowerBound, end: range.upperBound)
  var count = 0
  var first: UInt32 = 0
  var last: UInt32 = 0
  var digits = false
  var names = false
  var clock = false
  var long = false
  var isDate = true
  // Whether every word so far may stand in a time that counts back, and what of it is there.
  var counts = true
  // How many words of "il y" it begins with.
  var agoWords = 0
  var hasNumber = false
  var hasUnit = false
  // Whether all after the first word is numbers and small words.
  var restIsClock = true
  while let token = tokens.next() {
    count += 1
    if count > 14 { return nil }
    if count == 1 { first = token.kinds }
    last = token.kinds
    if token.beginsWithDigit {
      digits = true
      if token.isDateNumber {
        if token.hasColon { clock = true }
        if token.isLong { long = true }
      } else {
        isDate = false
      }
      if token.isCount {
        hasNumber = true
        if token.hasUnit { hasUnit = true }
      } else {
        counts = false
      }
    } else {
      if token.kinds & TimeWord.name != 0 {
        names = true
      } else if token.kinds & TimeWord.filler == 0 {
        isDate = false
      }
      if count > 1, token.kinds & TimeWord.filler == 0 { restIsClock = false }
      if token.kinds & TimeWord.counting == 0 { counts = false }
      if token.kinds & TimeWord.one != 0 { hasNumber = true }
      if token.kinds & TimeWord.unit != 0 { hasUnit = true }
    }
    if count == 1, token.kinds & TimeWord.il != 0 { agoWords = 1 }
    if count == 2, agoWords == 1, token.kinds & TimeWord.y != 0 { agoWords = 2 }
    // Only "just now" and a day that counts from now may still come.
    if !isDate, !counts, first & (TimeWord.just | anyDay) == 0 { return nil }
  }
  guard count > 0 else { return nil }
  if first & TimeWord.day != 0, restIsClock { return .relative }
  if first & TimeWord.dayWithClock != 0, count > 1, restIsClock, clock { return .relative }
  if count == 2, first & TimeWord.just != 0, last & TimeWord.now != 0 { return .relative }
  if counts, hasNumber, hasUnit, count >= 2, count <= 8,
    (first | last) & TimeWord.ago != 0 || agoWords == 2
  {
    return .relative
  }
  return isDate && digits && (names || clock || long) ? .date : nil
}

private let anyDay = TimeWord.day | TimeWord.dayWithClock

/// The longest run of a short text's words that is a time: of "by Orla » Tue Mar 05, 2024 1:15 pm", the end.
///
/// Linear in the length of the text, which is at most 200 bytes.
func embeddedTime(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard range.count <= 200, hasDigit(bytes, range) else { return nil }
  var best: Range<Int>?
  var most = 0
  var parts = 0
  // The run of parts that may be a time, from the first to the last that is more than a small word.
  var start = -1
  var stop = -1
  var length = 0
  var trailing = 0
  // Where its second part begins and its last but one ends.
  var second = -1
  var before = -1
  func close() {
    if start >= 0, length > most {
      if isTimeText(bytes, start..<stop) {
        best = start..<stop
        most = length
      } else if length > 1, second > 0, isTimeText(bytes, second..<stop) {
        best = second..<stop
        most = length - 1
      } else if length > 1, before > start, isTimeText(bytes, start..<before) {
        best = start..<before
        most = length - 1
      }
    }
    start = -1
    second = -1
    before = -1
    length = 0
    trailing = 0
  }
  var at = range.lowerBound
  while at < range.upperBound {
    let space = spaceLength(at: at, before: range.upperBound, in: bytes)
    if space > 0 {
      at += space
      continue
    }
    let begin = at
    at += 1
    while at < range.upperBound, spaceLength(at: at, before: range.upperBound, in: bytes) == 0 {
      at += 1
    }
    parts += 1
    if parts > 30 { return nil }
    let (isPart, isEdge) = timePart(bytes, begin..<at)
    if !isPart {
      close()
    } else if isEdge {
      if start >= 0 { trailing += 1 }
    } else {
      if start < 0 {
        start = begin
      } else if second < 0 {
        second = begin
      }
      before = stop
      length += 1 + trailing
      trailing = 0
      stop = at
    }
  }
  close()
  guard let best else { return nil }
  return trimmed(best, of: timeEnds, in: bytes)
}

private let timeEnds = SignSet(",|·•:")

/// Whether a part between spaces may stand in a time, and whether it is but a small word or a sign.
private func timePart(_ bytes: [UInt8], _ range: Range<Int>) -> (isPart: Bool, isEdge: Bool) {
  var tokens = TimeTokens(bytes: bytes, at: range.lowerBound, end: range.upperBound)
  var isEdge = true
  while let token = tokens.next() {
    let isPart =
      token.isDateNumber || token.isCount || token.kinds & partKinds != 0
    if !isPart { return (false, false) }
    if token.kinds & TimeWord.edge == 0 { isEdge = false }
  }
  return (true, isEdge)
}

private let partKinds =
  TimeWord.name | TimeWord.filler | TimeWord.unit | TimeWord.ago | TimeWord.part
  | TimeWord.dayWithClock

/// Whether bytes could hold a time: digits parted by a sign, four digits, a month's name beside a digit, or "ago".
///
/// A quick look that lets through too much, never too little.
func mayHoldTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var digits = 0
  var hasDigit = false
  var hasName = false
  var letters: UInt32 = 0
  var count = 0
  var last: UInt8 = 0
  var beforeLast: UInt8 = 0
  for index in range {
    let byte = bytes[index]
    if isDigit(byte) {
      if digits == 0, last >= 0x2D, last <= 0x3A, isDigit(beforeLast) { return true }
      hasDigit = true
      digits += 1
      if digits == 4 || hasName { return true }
      count = 0
    } else {
      digits = 0
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61 && lower <= 0x7A || lower >= 0x80 {
        count += 1
        if count <= 3 {
          letters = letters << 8 | UInt32(lower)
          if count == 3 {
            let slot = timeStartSlot(letters & 0xFF_FFFF)
            if timeNameStarts[slot >> 6] >> UInt64(slot & 63) & 1 == 1 {
              if hasDigit { return true }
              hasName = true
            }
          }
        }
      } else {
        count = 0
      }
    }
    beforeLast = last
    last = byte
  }
  return hasName && range.count < 40
}

// MARK: Texts

/// Whether a short text is a time and nothing else: "June 5, 2031 - 9:40am", "8 months ago".
func isTimeText(_ text: String) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let bytes = Array(text.utf8)
  return isTimeText(bytes, 0..<bytes.count)
}

/// Whether a short text counts back from now.
func isRelativeTime(_ text: String) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let bytes = Array(text.utf8)
  return isRelativeTime(bytes, 0..<bytes.count)
}

/// The longest run of a short text's words that is a time.
func embeddedTime(_ text: String) -> String? {
  guard text.utf8.count <= 200 else { return nil }
  let bytes = Array(text.utf8)
  return embeddedTime(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// Whether a text could hold a time.
func mayHoldTime(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return mayHoldTime(bytes, 0..<bytes.count)
}
