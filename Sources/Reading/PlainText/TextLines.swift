/// One line of a text: where its words stand, and how far it is indented.
struct TextLine {
  /// Its words, without the white space around them; empty for a blank line.
  var range: Range<Int>
  /// The columns of white space before the first word; a tab goes to the next multiple of eight.
  var indent: Int
  /// The words, with every run of white space as one space.
  var text: String
  /// The page, from 1, where the source has pages.
  var page: Int?
  /// How many columns were taken out of it, so that its words do not tell how full it was.
  var cut = 0

  /// Whether there is nothing on it.
  var isBlank: Bool { range.isEmpty }
}

/// The lines of a buffer, split at every newline convention, in order.
struct TextLines {
  let buffer: [UInt8]
  private(set) var all: [TextLine] = []

  /// Splits a buffer of valid UTF-8, in linear time; `cut` gives the columns taken out of each line that LF ends.
  init(_ buffer: [UInt8], cut: [Int] = []) {
    self.buffer = buffer
    append(0..<buffer.count, page: nil)
    guard !cut.isEmpty, cut.count >= all.count, !buffer.contains(0x0C), !buffer.contains(0x0B)
    else {
      return
    }
    for index in all.indices { all[index].cut = cut[index] }
  }

  /// Splits a buffer whose pages stand at the given ranges.
  init(_ buffer: [UInt8], pages: [Range<Int>]) {
    self.buffer = buffer
    for (index, range) in pages.enumerated() { append(range, page: index + 1) }
  }

  subscript(_ index: Int) -> TextLine { all[index] }

  var count: Int { all.count }

  private mutating func append(_ range: Range<Int>, page: Int?) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let length = newline(at: at, before: range.upperBound)
      if length > 0 {
        all.append(line(start..<at, page: page))
        at += length
        start = at
      } else {
        at += 1
      }
    }
    if start < range.upperBound { all.append(line(start..<range.upperBound, page: page)) }
  }

  /// The length of the line end that stands at an offset: 0 where none does.
  private func newline(at: Int, before end: Int) -> Int {
    switch buffer[at] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return at + 1 < end && buffer[at + 1] == 0x0A ? 2 : 1
    case 0xC2: return at + 1 < end && buffer[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard at + 2 < end, buffer[at + 1] == 0x80 else { return 0 }
      return buffer[at + 2] == 0xA8 || buffer[at + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private func line(_ range: Range<Int>, page: Int?) -> TextLine {
    let trimmed = trimmedRange(range, in: buffer)
    var indent = 0
    for byte in buffer[range.lowerBound..<trimmed.lowerBound] {
      if byte == 0x09 {
        indent = (indent / 8 + 1) * 8
      } else if byte < 0x80 || byte >= 0xC0 {
        indent += 1
      }
    }
    return TextLine(
      range: trimmed, indent: indent, text: collapsed(buffer[trimmed]), page: page)
  }
}

/// The length of the white-space scalar at an offset, 0 where something else stands there.
func spaceLength(at: Int, before end: Int, in buffer: [UInt8]) -> Int {
  switch buffer[at] {
  case 0x20, 0x09...0x0D: return 1
  case 0xC2:
    guard at + 1 < end else { return 0 }
    return buffer[at + 1] == 0xA0 || buffer[at + 1] == 0x85 ? 2 : 0
  case 0xE2:
    guard at + 2 < end else { return 0 }
    let second = buffer[at + 1]
    let third = buffer[at + 2]
    if second == 0x80, third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF { return 3 }
    return second == 0x81 && (third == 0x9F || third == 0xA0) ? 3 : 0
  case 0xE3:
    guard at + 2 < end else { return 0 }
    return buffer[at + 1] == 0x80 && buffer[at + 2] == 0x80 ? 3 : 0
  case 0xEF:
    guard at + 2 < end else { return 0 }
    return buffer[at + 1] == 0xBB && buffer[at + 2] == 0xBF ? 3 : 0
  default: return 0
  }
}

/// A range without the white space at either end.
///
/// Zero-width marks count as white space.
func trimmedRange(_ range: Range<Int>, in buffer: [UInt8]) -> Range<Int> {
  var low = range.lowerBound
  while low < range.upperBound {
    let length = spaceLength(at: low, before: range.upperBound, in: buffer)
    if length == 0 { break }
    low += length
  }
  var high = range.upperBound
  while high > low {
    var start = high - 1
    while start > low, buffer[start] & 0xC0 == 0x80 { start -= 1 }
    let length = spaceLength(at: start, before: high, in: buffer)
    if length == 0 || start + length != high { break }
    high = start
  }
  return low..<high
}

/// Bytes as text, every run of white space as one space.
func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
  let buffer = Array(bytes)
  var result: [UInt8] = []
  result.reserveCapacity(buffer.count)
  var at = 0
  var pending = false
  while at < buffer.count {
    let length = spaceLength(at: at, before: buffer.count, in: buffer)
    if length > 0 {
      pending = true
      at += length
      continue
    }
    if pending, !result.isEmpty { result.append(0x20) }
    pending = false
    result.append(buffer[at])
    at += 1
  }
  return String(decoding: result, as: UTF8.self)
}
