/// What a picture's line holds: the caption and, after it, the credit.
struct CaptionLine {
  var caption: Range<Int>?
  var credit: Range<Int>?
}

/// Reads a line as a picture's caption by its own form: a credit at its end, "Above:", "pictured at upper right".
///
/// Ranges are byte offsets into the text. `nil` where it reads as an ordinary line.
func captionLine(_ text: String) -> CaptionLine? {
  guard text.utf8.count <= 700 else { return nil }
  let bytes = Array(text.utf8)
  return captionLine(bytes, 0..<bytes.count)
}

/// Reads a range of UTF-8 as a picture's caption by its own form.
///
/// Ranges are offsets into the bytes. Looks at the line's beginning, its last eighty bytes, and for "left" and "right".
func captionLine(_ bytes: [UInt8], _ line: Range<Int>) -> CaptionLine? {
  guard line.count <= 700, line.count >= 4 else { return nil }
  if let start = CaptionMarks.creditStart(bytes, line) {
    let head = trimmedRange(line.lowerBound..<start, in: bytes)
    return CaptionLine(
      caption: head.isEmpty ? nil : head, credit: trimmedRange(start..<line.upperBound, in: bytes))
  }
  if CaptionMarks.openings.length(startOf: line, in: bytes) > 0 {
    return CaptionLine(caption: line, credit: nil)
  }
  guard CaptionMarks.mentionsSide(bytes, line) else { return nil }
  return saysWhereInPicture(words(String(decoding: bytes[line], as: UTF8.self)))
    ? CaptionLine(caption: line, credit: nil) : nil
}

/// Whether the line beside a headline is a caption: no end mark, and it ends in when it was taken.
func endsInDay(_ text: String) -> Bool {
  guard !text.endsSentence, text.spaced.count >= 5 else { return false }
  let parts = text.spaced.map(String.init)
  let last = parts[parts.count - 1].lowercased()
  if ["week", "month", "morning", "evening", "night", "afternoon", "weekend"].contains(last) {
    return ["this", "last", "the"].contains(parts[parts.count - 2].lowercased())
  }
  for count in 2...4 where count < parts.count - 2 {
    let tail = parts.suffix(count)
    if ["on", "in"].contains(tail.first?.lowercased() ?? ""),
      isTimeText(tail.dropFirst().joined(separator: " ")) || weekdays.contains(last)
    {
      return true
    }
  }
  return false
}

/// "is at lower left", "pictured at upper right", "second from left".
private func saysWhereInPicture(_ tokens: [String]) -> Bool {
  for index in tokens.indices.dropFirst() where tokens[index] == "left" || tokens[index] == "right"
  {
    let before = tokens[index - 1]
    let third = index >= 2 ? tokens[index - 2] : ""
    if ["upper", "lower", "far", "top", "bottom"].contains(before),
      ["at", "in", "on", "the"].contains(third)
    {
      return true
    }
    if before == "from", ["second", "third", "fourth"].contains(third) { return true }
    if third == "pictured" || third == "seen" || before == "pictured" { return true }
  }
  return false
}

/// The signs of a caption and of the credit at its end.
private enum CaptionMarks {
  static let openings = Affixes([
    "above:", "below:", "pictured:", "pictured above", "pictured below", "left:", "right:",
    "top:", "bottom:", "photo:", "image:", "caption:", "in this photo", "in this image",
    "file photo",
  ])

  private static let labels = Affixes([
    "photo credit:", "image credit:", "photo by ", "photograph by ", "photograph: ", "photo: ",
    "image: ", "picture: ", "credit: ", "photos: ", "source:", "image source, ", "photo courtesy",
  ])

  /// Whether the word "left" or "right" may stand in a line.
  static func mentionsSide(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count > 8 else { return false }
    for at in (line.lowerBound + 1)..<(line.upperBound - 3) where bytes[at - 1] == 0x20 {
      switch bytes[at] | 0x20 {
      case 0x6C:
        if bytes[at + 1] == 0x65, bytes[at + 2] == 0x66, bytes[at + 3] == 0x74 { return true }
      case 0x72:
        if bytes[at + 1] == 0x69, bytes[at + 2] == 0x67, bytes[at + 3] == 0x68 { return true }
      default: break
      }
    }
    return false
  }

  /// Where the credit begins in a line that ends in one: after the last sentence, in brackets, or after a label.
  static func creditStart(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard line.count <= 420 else { return nil }
    for at in max(line.lowerBound, line.upperBound - 80)..<line.upperBound {
      guard at == line.lowerBound || bytes[at - 1] == 0x20 || bytes[at - 1] == 0x28 else {
        continue
      }
      switch bytes[at] | 0x20 {
      case 0x70, 0x69, 0x63, 0x73:
        if labels.length(startOf: at..<line.upperBound, in: bytes) > 0 { return at }
      default: break
      }
    }
    // "... on Sunday. AP", "... (AFP/Getty Images)", "... [Reuters]"
    var close = line.upperBound
    if bytes[close - 1] == 0x29 || bytes[close - 1] == 0x5D { close -= 1 }
    var start = close
    while start > line.lowerBound, close - start <= 60, !isOpener(bytes[start - 1]) { start -= 1 }
    guard start > line.lowerBound, close > start, close - start <= 60 else { return nil }
    let opener = bytes[start - 1]
    let inBrackets = close < line.upperBound
    guard inBrackets == (opener == 0x28 || opener == 0x5B) else { return nil }
    return namesAgency(bytes, start..<close) ? (inBrackets ? start - 1 : start) : nil
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x28 || byte == 0x5B || byte == 0x7C
  }

  /// Whether one of six words or fewer is an agency's.
  private static func namesAgency(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var words = 0
    var found = false
    for at in range.lowerBound...range.upperBound {
      if at < range.upperBound {
        let byte = bytes[at]
        let isCut =
          byte == 0x20 || byte == 0x2F || byte == 0x7C || byte == 0x2C || byte == 0x2D
          || byte == 0xE2
        if !isCut { continue }
      }
      if start < at {
        words += 1
        if Agencies.isCredit(bytes, start..<at) { found = true }
      }
      start = at + 1
    }
    return found && words <= 6
  }
}

private let weekdays: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]
