extension Tokenizer {
  /// What stands at `<!`: a comment, a doctype, a CDATA section, or a comment by mistake.
  mutating func declaration() -> Token? {
    let start = position + 2
    if matches(source, at: start, lowercase: "--") { return comment(from: start + 2) }
    if matches(source, at: start, lowercase: "doctype") { return readDoctype(from: start + 7) }
    if allowsCDATA, source.count - start >= 7,
      source[start..<start + 7].elementsEqual("[CDATA[".utf8)
    {
      content = .cdata
      position = start + 7
      return next()
    }
    return bogusComment(from: start)
  }

  /// A comment up to the next `>`.
  mutating func bogusComment(from start: Int) -> Token {
    var end = start
    while end < source.count, source[end] != .greaterThan {
      end = firstIndex(of: .greaterThan, or: .greaterThan, in: source, from: end + 1)
    }
    slice = replacingNulls(start, end)
    position = min(end + 1, source.count)
    return .comment
  }

  /// A comment whose text starts at a place: up to `-->` or `--!>`.
  private mutating func comment(from start: Int) -> Token {
    if start < source.count, source[start] == .greaterThan { return endComment(start, start, 1) }
    if matches(source, at: start, lowercase: "->") { return endComment(start, start, 2) }
    var place = start
    while place < source.count {
      if source[place] == .hyphen, place + 2 < source.count, source[place + 1] == .hyphen {
        if source[place + 2] == .greaterThan { return endComment(start, place, 3) }
        if source[place + 2] == .exclamation, place + 3 < source.count,
          source[place + 3] == .greaterThan
        {
          return endComment(start, place, 4)
        }
      }
      place = firstIndex(of: .hyphen, or: .hyphen, in: source, from: place + 1)
    }
    for (tail, count) in [("--!", 3), ("--", 2), ("-", 1)] {
      let end = source.count - count
      if end >= start, source[end...].elementsEqual(tail.utf8) {
        return endComment(start, end, count)
      }
    }
    return endComment(start, source.count, 0)
  }

  private mutating func endComment(_ start: Int, _ end: Int, _ closing: Int) -> Token {
    slice = replacingNulls(start, end)
    position = end + closing
    return .comment
  }

  private mutating func readDoctype(from start: Int) -> Token {
    doctype = DoctypeToken()
    var place = skipSpace(from: start)
    let nameStart = place
    while place < source.count, !source[place].isHTMLSpace, source[place] != .greaterThan {
      place += 1
    }
    if place > nameStart { doctype.name = doctypeString(nameStart, place, lowercased: true) }
    if place == nameStart || place >= source.count { doctype.forcesQuirks = true }
    place = skipSpace(from: place)
    if matches(source, at: place, lowercase: "public") {
      place = skipSpace(from: place + 6)
      (doctype.publicID, place) = readIdentifier(at: place)
      if doctype.publicID == nil { doctype.forcesQuirks = true }
      place = skipSpace(from: place)
      if doctype.publicID != nil, place < source.count, source[place] != .greaterThan,
        !doctype.forcesQuirks
      {
        (doctype.systemID, place) = readIdentifier(at: place)
        if doctype.systemID == nil { doctype.forcesQuirks = true }
      }
    } else if matches(source, at: place, lowercase: "system") {
      place = skipSpace(from: place + 6)
      (doctype.systemID, place) = readIdentifier(at: place)
      if doctype.systemID == nil { doctype.forcesQuirks = true }
    } else if place < source.count, source[place] != .greaterThan {
      doctype.forcesQuirks = true
    }
    return endDoctype(from: place)
  }

  /// Skips to the end of a doctype.
  private mutating func endDoctype(from start: Int) -> Token {
    var place = skipSpace(from: start)
    if place >= source.count { doctype.forcesQuirks = true }
    while place < source.count, source[place] != .greaterThan { place += 1 }
    position = min(place + 1, source.count)
    return .doctype
  }

  /// A quoted identifier; one that `>` or the end of the page cuts off forces quirks.
  private mutating func readIdentifier(at start: Int) -> (String?, Int) {
    guard start < source.count, source[start] == .quote || source[start] == .apostrophe else {
      return (nil, start)
    }
    let quote = source[start]
    var place = start + 1
    while place < source.count, source[place] != quote, source[place] != .greaterThan {
      place += 1
    }
    let value = doctypeString(start + 1, place, lowercased: false)
    guard place < source.count, source[place] == quote else {
      doctype.forcesQuirks = true
      return (value, place)
    }
    return (value, place + 1)
  }

  private func doctypeString(_ start: Int, _ end: Int, lowercased: Bool) -> String {
    var bytes: [UInt8] = []
    for byte in source[start..<end] {
      if byte == 0 {
        bytes += replacementBytes
      } else {
        bytes.append(lowercased ? byte.lowercased : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func skipSpace(from start: Int) -> Int {
    var place = start
    while place < source.count, source[place].isHTMLSpace { place += 1 }
    return place
  }
}
