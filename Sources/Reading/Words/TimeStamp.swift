/// Whether a line is little but times, as those under headlines are: "Published 14:05, 3 May 2024, updated 16:20".
///
/// There are two numbers or more, one of them a year, and a number to every fourth word; a shorter line may have a time
/// of day for the year.
func isTimeStamp(_ line: ArraySlice<UInt8>, words: Int, isSentence: Bool) -> Bool {
  guard words <= 40 else { return false }
  var numbers = 0
  var hasTime = false
  var start: Int?
  for at in line.startIndex...line.endIndex {
    if at < line.endIndex, isDigit(line[at]) {
      if start == nil { start = at }
      continue
    }
    guard let first = start else { continue }
    start = nil
    numbers += 1
    if at - first == 4, line[first] == 0x31 || line[first] == 0x32 { hasTime = true }
    if words <= 12, at + 2 < line.endIndex, line[at] == 0x3A, isDigit(line[at + 1]),
      isDigit(line[at + 2])
    {
      hasTime = true
    }
  }
  return hasTime && numbers >= 2 && numbers * (isSentence ? 2 : 4) >= words
}
