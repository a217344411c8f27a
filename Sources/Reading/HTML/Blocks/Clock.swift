/// A time of day at the beginning of a text: "14.32", "2:32 pm", "14h32", "14.32 Uhr".
struct Clock {
  /// The time as written.
  var range: Range<Int>
  /// The time with a colon, for `Language` to read.
  var plain: String

  /// Reads the beginning of a range.
  init?(_ whole: Range<Int>, in buffer: [UInt8]) {
    var at = whole.lowerBound
    let end = whole.upperBound
    if at < end, buffer[at] == 0x5B || buffer[at] == 0x28 { at += 1 }
    let start = at
    var hour = 0
    while at < end, at - start < 3, isDigit(buffer[at]) {
      hour = hour * 10 + Int(buffer[at] - 0x30)
      at += 1
    }
    guard at - start == 1 || at - start == 2, hour <= 24, at + 2 < end || at + 3 <= end else {
      return nil
    }
    guard buffer[at] == 0x3A || buffer[at] == 0x2E || buffer[at].lower == 0x68 else { return nil }
    let minutes = at + 1
    guard minutes + 2 <= end, isDigit(buffer[minutes]), isDigit(buffer[minutes + 1]),
      buffer[minutes] < 0x36
    else { return nil }
    var stop = minutes + 2
    // "14.02.2031" is a day, "14:321" nothing.
    if stop < end, isDigit(buffer[stop]) { return nil }
    if stop + 1 < end, buffer[stop] == 0x2E || buffer[stop] == 0x2F, isDigit(buffer[stop + 1]) {
      return nil
    }
    if stop + 2 < end, buffer[stop] == 0x3A, isDigit(buffer[stop + 1]), isDigit(buffer[stop + 2]) {
      stop += 3
    }
    var half = ""
    var next = stop
    if next < end, buffer[next] == 0x20 { next += 1 }
    for (word, means) in halves where buffer.hasPrefix(word, at: next, before: end) {
      let after = next + word.count
      if after < end, buffer[after].isWord { continue }
      half = means
      stop = after
      break
    }
    if stop < end, buffer[stop].isWord { return nil }
    range = start..<stop
    plain =
      String(hour) + ":" + String(decoding: buffer[minutes..<(minutes + 2)], as: UTF8.self) + half
  }
}

private let halves: [([UInt8], String)] = [
  (Array("a.m.".utf8), " am"), (Array("p.m.".utf8), " pm"), (Array("am".utf8), " am"),
  (Array("pm".utf8), " pm"), (Array("uhr".utf8), ""), (Array("ч.".utf8), ""),
]
