/// Whether a line could be how a reader signs: short, no sentence, nothing of a page's own words.
func isHandle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard !range.isEmpty, range.count <= 60 else { return false }
  var characters = 0
  var parts = 0
  var hasWord = false
  var isSpace = true
  var colon = false
  var at = range.lowerBound
  while at < range.upperBound {
    let byte = bytes[at]
    characters += 1
    let space = spaceLength(at: at, before: range.upperBound, in: bytes)
    if space > 0 {
      isSpace = true
      at += space
      continue
    }
    if isSpace { parts += 1 }
    isSpace = false
    if byte == 0x3A, at + 2 < range.upperBound, bytes[at + 1] == 0x2F, bytes[at + 2] == 0x2F {
      colon = true
    }
    if !hasWord, isDigit(byte) || isLetter(at: at, before: range.upperBound, in: bytes) {
      hasWord = true
    }
    at += min(scalarLength(byte), range.upperBound - at)
  }
  guard characters <= 45, parts <= 7, hasWord, !colon else { return false }
  let last = scalarStart(before: range.upperBound, after: range.lowerBound, in: bytes)
  if handleEnds.length(at: last, before: range.upperBound, in: bytes) > 0 { return false }
  if bytes[range.upperBound - 1] == 0x2E, parts > 3 { return false }
  if handleStarts.length(at: range.lowerBound, before: range.upperBound, in: bytes) > 0 {
    return false
  }
  if webStart.length(startOf: range, in: bytes) > 0 { return false }
  return !isTimeText(bytes, range)
}

private let handleEnds = SignSet("!?;:,…")
private let handleStarts = SignSet("<>[{|/*-–—\"“«")
private let webStart = Affixes(["www."])

/// Whether a line could be how a reader signs.
func isHandle(_ text: String) -> Bool {
  guard text.utf8.count <= 60 else { return false }
  let bytes = Array(text.utf8)
  return isHandle(bytes, 0..<bytes.count)
}
