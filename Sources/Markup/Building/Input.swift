extension Builder {
  /// The page as the tokenizer wants it: not over the limit, valid UTF-8, each newline a line feed.
  ///
  /// Copies nothing of a page that is so already.
  static func prepare(
    _ bytes: [UInt8], isValid: Bool = false, limit: Int
  ) -> (source: [UInt8], isWhole: Bool) {
    let most = min(max(limit, 0), 1 << 30)
    var source = bytes
    if source.count > most {
      var end = most
      while end > 0, end > most - 4, source[end] & 0xC0 == 0x80 { end -= 1 }
      source = Array(source[..<end])
    }
    if !isValid, !isValidUTF8(source) { source = repairedUTF8(source).utf8 }
    if hasCarriageReturn(source) { source = normalisedNewlines(source) }
    return (source, bytes.count <= most)
  }

  private static func hasCarriageReturn(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while true {
      place = firstIndex(of: .carriageReturn, or: .carriageReturn, in: bytes, from: place)
      guard place < bytes.count, bytes[place] == 0 else { return place < bytes.count }
      place += 1
    }
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
