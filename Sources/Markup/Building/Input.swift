extension Builder {
  /// The page as the tokenizer wants it: not over the limit, valid UTF-8, each newline a line feed.
  static func prepare(_ bytes: [UInt8], limit: Int) -> (source: [UInt8], isWhole: Bool) {
    let most = min(max(limit, 0), 1 << 30)
    var source = bytes
    if source.count > most {
      var end = most
      while end > 0, end > most - 4, source[end] & 0xC0 == 0x80 { end -= 1 }
      source = Array(source[..<end])
    }
    if !isValidUTF8(source) { source = repairedUTF8(source).utf8 }
    if source.contains(.carriageReturn) { source = normalisedNewlines(source) }
    return (source, bytes.count <= most)
  }

  /// The bytes with CR and CRLF turned into LF.
  static func normalisedNewlines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let stop = firstIndex(of: .carriageReturn, or: .carriageReturn, in: bytes, from: start)
      result.append(contentsOf: bytes[start..<stop])
      start = stop
      guard stop < bytes.count else { break }
      if bytes[stop] == 0 {
        result.append(0)
      } else if stop + 1 >= bytes.count || bytes[stop + 1] != .lineFeed {
        result.append(.lineFeed)
      }
      start += 1
    }
    return result
  }
}
