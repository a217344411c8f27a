extension Tokenizer {
  /// Reads a tag whose name starts at a place.
  ///
  /// A tag cut off by the end of the page is no tag.
  mutating func readTag(at start: Int, isEnd: Bool) -> Token {
    beginTag()
    var place = readName(from: start, isAttribute: false)
    name = lastName
    tag = names.tag(name)
    while place < source.count {
      let byte = source[place]
      if byte == .greaterThan {
        position = place + 1
        return isEnd ? .endTag : .startTag
      }
      if byte.isHTMLSpace {
        place += 1
      } else if byte == .slash {
        place += 1
        if place < source.count, source[place] == .greaterThan {
          isSelfClosing = true
          position = place + 1
          return isEnd ? .endTag : .startTag
        }
      } else {
        place = readAttribute(from: place, isKept: !isEnd)
      }
    }
    attributes.removeLast(attributes.count - firstAttribute)
    position = source.count
    return .end
  }

  /// Reads an attribute and its value; gives the place after it.
  private mutating func readAttribute(from start: Int, isKept: Bool) -> Int {
    let isCounted = isKept && attributes.count - firstAttribute < attributeLimit
    var place: Int
    if isCounted {
      place = readName(from: start, isAttribute: true)
    } else {
      if isKept { leftOutAttributes = true }
      place = endOfName(from: start, isAttribute: true).end
    }
    let attribute = lastName
    while place < source.count, source[place].isHTMLSpace { place += 1 }
    var value = Slice.empty
    if place < source.count, source[place] == .equals {
      place += 1
      while place < source.count, source[place].isHTMLSpace { place += 1 }
      if place < source.count, source[place] != .greaterThan {
        let byte = source[place]
        if byte == .quote || byte == .apostrophe {
          (value, place) = readQuotedValue(from: place + 1, quote: byte)
        } else {
          (value, place) = readUnquotedValue(from: place)
        }
      }
    }
    if isCounted { addAttribute(attribute, value) }
    return place
  }

  private mutating func readQuotedValue(from start: Int, quote: UInt8) -> (Slice, Int) {
    var stop = firstIndex(of: quote, or: .ampersand, in: source, from: start)
    if stop < source.count, source[stop] == quote { return (Slice(source: start, stop), stop + 1) }
    let mark = arena.count
    arena.append(contentsOf: source[start..<stop])
    while stop < source.count, source[stop] != quote {
      var after = stop + 1
      if source[stop] == 0 {
        arena += replacementBytes
      } else {
        after = readReference(at: stop, inAttribute: true)
      }
      stop = firstIndex(of: quote, or: .ampersand, in: source, from: after)
      arena.append(contentsOf: source[after..<stop])
    }
    return (Slice(arena: mark, arena.count), min(stop + 1, source.count))
  }

  private mutating func readUnquotedValue(from start: Int) -> (Slice, Int) {
    var place = start
    var mark = -1
    while place < source.count {
      let byte = source[place]
      if byte.isHTMLSpace || byte == .greaterThan { break }
      if byte == .ampersand || byte == 0 {
        if mark < 0 {
          mark = arena.count
          arena.append(contentsOf: source[start..<place])
        }
        if byte == .ampersand {
          place = readReference(at: place, inAttribute: true)
          continue
        }
        arena += replacementBytes
      } else if mark >= 0 {
        arena.append(byte)
      }
      place += 1
    }
    return (mark < 0 ? Slice(source: start, place) : Slice(arena: mark, arena.count), place)
  }

  /// Reads a name in lower case into ``lastName``; gives the place after it.
  private mutating func readName(from start: Int, isAttribute: Bool) -> Int {
    let (end, isPlain) = endOfName(from: start, isAttribute: isAttribute)
    if isPlain {
      lastName = names.intern(source, start..<end)
    } else {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(end - start)
      for byte in source[start..<end] {
        if byte == 0 { bytes += replacementBytes } else { bytes.append(byte.lowercased) }
      }
      lastName = names.intern(bytes.span)
    }
    return end
  }

  /// Where a name ends, and whether it is in lower case without U+0000 already.
  private func endOfName(from start: Int, isAttribute: Bool) -> (end: Int, isPlain: Bool) {
    let span = source.span
    var place = start
    var isPlain = true
    while place < span.count {
      let byte = span[place]
      if byte >= 0x3F {
        if byte.isUppercase { isPlain = false }
      } else if byte.isHTMLSpace || byte == .slash || byte == .greaterThan {
        break
      } else if byte == .equals, isAttribute, place > start {
        break
      } else if byte == 0 {
        isPlain = false
      }
      place += 1
    }
    return (place, isPlain)
  }
}
