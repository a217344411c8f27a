/// What a picture's line holds: the caption and, after it, the credit.
struct CaptionLine {
  var caption: Range<Int>?
  var credit: Range<Int>?
}

/// Reads a line as a picture's caption by its own form: a credit at its end, "Above:", "pictured at upper right".
///
/// Ranges are byte offsets into the text. `nil` where it reads as an ordinary line.
func captionLine(_ text: String) -> CaptionLine? {
  let bytes = Array(text.utf8)
  guard bytes.count <= 700 else { return nil }
  let lower = text.lowercased()
  if let start = creditStart(text) {
    let head = trimmedRange(0..<start, in: bytes)
    return CaptionLine(
      caption: head.isEmpty ? nil : head, credit: trimmedRange(start..<bytes.count, in: bytes))
  }
  for mark in [
    "above:", "below:", "pictured:", "pictured above", "pictured below", "left:", "right:",
    "top:", "bottom:", "photo:", "image:", "caption:", "in this photo", "in this image",
    "file photo",
  ]
  where lower.hasPrefix(mark) {
    return CaptionLine(caption: 0..<bytes.count, credit: nil)
  }
  if saysWhereInPicture(words(lower)) { return CaptionLine(caption: 0..<bytes.count, credit: nil) }
  return nil
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

/// Where the credit begins in a line that ends in one: after the last sentence, in brackets, or after a label.
private func creditStart(_ text: String) -> Int? {
  let bytes = Array(text.utf8)
  let lower = text.lowercased()
  guard lower.utf8.count == bytes.count else { return nil }
  let lowerBytes = Array(lower.utf8)
  for label in [
    "photo credit:", "image credit:", "photo by ", "photograph by ", "photograph: ", "photo: ",
    "image: ", "picture: ", "credit: ", "photos: ", "source:", "image source, ", "photo courtesy",
  ] {
    var from = 0
    let pin = Array(label.utf8)
    while let at = offset(of: pin, in: lowerBytes, from: from) {
      let boundary = at == 0 || lowerBytes[at - 1] == 0x20 || lowerBytes[at - 1] == 0x28
      if boundary, bytes.count - at <= 80, bytes.count <= 420 { return at }
      from = at + 1
    }
  }
  // "... on Sunday. AP", "... (AFP/Getty Images)", "... [Reuters]"
  var close = bytes.count
  if let last = bytes.last, last == 0x29 || last == 0x5D { close -= 1 }
  var start = close
  while start > 0,
    !(bytes[start - 1] == 0x2E || bytes[start - 1] == 0x28 || bytes[start - 1] == 0x5B
      || bytes[start - 1] == 0x7C)
  {
    start -= 1
  }
  guard start > 0, close > start, close - start <= 60 else { return nil }
  let opener = bytes[start - 1]
  let inBrackets = close < bytes.count
  guard inBrackets == (opener == 0x28 || opener == 0x5B), bytes.count <= 420 else { return nil }
  let tokens = String(decoding: bytes[start..<close], as: UTF8.self).split { " /|,-–".contains($0) }
    .map { $0.lowercased() }
  guard !tokens.isEmpty, tokens.count <= 6, tokens.contains(where: { agencies.contains($0) }) else {
    return nil
  }
  return inBrackets ? start - 1 : start
}

private let weekdays: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
]

/// Agencies whose short names close captions.
private let agencies: Set<String> = [
  "ap", "afp", "reuters", "getty", "epa", "efe", "tass", "xinhua", "pa", "dpa", "upi", "anadolu",
  "shutterstock", "photo", "file", "handout", "zuma", "sipa", "ansa", "alamy", "istock", "picture",
  "keystone", "lapresse", "imago", "bloomberg", "pti", "ani",
]
