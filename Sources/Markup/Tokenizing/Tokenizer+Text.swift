extension Tokenizer {
  /// Text up to the next markup, U+0000 or the end.
  mutating func text() -> Token {
    let start = position
    let stop = scanText(from: start)
    if stop < source.count, source[stop] == .ampersand { return textWithReferences(start, stop) }
    guard stop > start else { return nulls() }
    slice = Slice(source: start, stop)
    position = stop
    return .text
  }

  /// The next `&`, U+0000 or `<` that opens markup.
  private func scanText(from start: Int) -> Int {
    var stop = start
    while true {
      stop = firstIndex(of: .lessThan, or: .ampersand, in: source, from: stop)
      guard stop < source.count, source[stop] == .lessThan, !isMarkup(at: stop) else {
        return stop
      }
      stop += 1
    }
  }

  private mutating func textWithReferences(_ start: Int, _ firstReference: Int) -> Token {
    let mark = arena.count
    arena.append(contentsOf: source[start..<firstReference])
    var place = firstReference
    while place < source.count, source[place] == .ampersand {
      let after = readReference(at: place, inAttribute: false)
      place = scanText(from: after)
      arena.append(contentsOf: source[after..<place])
    }
    slice = Slice(arena: mark, arena.count)
    position = place
    return .text
  }

  private mutating func nulls() -> Token {
    let start = position
    while position < source.count, source[position] == 0 { position += 1 }
    slice = Slice(source: start, position)
    return .null
  }

  /// Text of a CDATA section up to its end, U+0000 or the end of the page.
  mutating func nextInCDATA() -> Token {
    let start = position
    var place = start
    while place < source.count, source[place] != 0 {
      if source[place] == .closeBracket, place + 2 < source.count,
        source[place + 1] == .closeBracket, source[place + 2] == .greaterThan
      {
        content = .data
        position = place + 3
        guard place > start else { return next() }
        slice = Slice(source: start, place)
        return .text
      }
      place = firstIndex(of: .closeBracket, or: .closeBracket, in: source, from: place + 1)
    }
    position = place
    if place > start {
      slice = Slice(source: start, place)
      return .text
    }
    return place < source.count ? nulls() : .end
  }

  /// A slice of the page with each U+0000 replaced by U+FFFD.
  mutating func replacingNulls(_ start: Int, _ end: Int) -> Slice {
    guard hasNull(from: start, to: end) else { return Slice(source: start, end) }
    let mark = arena.count
    for byte in source[start..<end] {
      if byte == 0 { arena += replacementBytes } else { arena.append(byte) }
    }
    return Slice(arena: mark, arena.count)
  }

  private func hasNull(from start: Int, to end: Int) -> Bool {
    let span = source.span
    let raw = span.bytes
    var place = start
    while place &+ 8 <= end {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      place &+= 8
    }
    while place < end {
      if span[place] == 0 { return true }
      place &+= 1
    }
    return false
  }
}
