extension Tokenizer {
  /// Reads the content of the element just opened by another model, up to its end tag.
  mutating func enter(_ model: ContentModel, endingWith name: String) {
    content = model
    endName = Array(name.utf8)
  }

  /// Text up to the end tag of the element, or that end tag.
  mutating func nextInRawText() -> Token {
    let start = position
    guard start < source.count else { return .end }
    let end: Int
    switch content {
    case .plaintext: end = source.count
    case .script: end = endOfScript(from: start)
    default: end = endOfRawText(from: start)
    }
    if end == start {
      content = .data
      return readTag(at: end + 2, isEnd: true)
    }
    slice =
      content == .rcdata ? resolvingReferences(start, end) : replacingNulls(start, end)
    position = end
    return .text
  }

  private func endOfRawText(from start: Int) -> Int {
    var place = start
    while true {
      place = firstIndexOfLessThan(from: place)
      if place >= source.count || isEndTag(at: place) { return place }
      place += 1
    }
  }

  private func firstIndexOfLessThan(from start: Int) -> Int {
    var place = start
    while true {
      place = firstIndex(of: .lessThan, or: .lessThan, in: source, from: place)
      if place >= source.count || source[place] != 0 { return place }
      place += 1
    }
  }

  /// Whether the end tag that ends the content stands at a `<`.
  private func isEndTag(at place: Int) -> Bool {
    let after = place + 2 + endName.count
    guard !endName.isEmpty, after < source.count, source[place + 1] == .slash else { return false }
    for (i, byte) in endName.enumerated() where source[place + 2 + i].lowercased != byte {
      return false
    }
    let byte = source[after]
    return byte.isHTMLSpace || byte == .slash || byte == .greaterThan
  }

  /// Where a script ends: its end tag counts except between `<!-- <script>` and `</script>` or `-->`.
  private func endOfScript(from start: Int) -> Int {
    enum Escape {
      case none
      case once
      case twice
    }
    var escape = Escape.none
    var hyphens = 0
    var place = start
    while place < source.count {
      if escape == .none {
        place = firstIndexOfLessThan(from: place)
        if place >= source.count || isEndTag(at: place) { return place }
        if matches(source, at: place, lowercase: "<!--") {
          escape = .once
          hyphens = 2
          place += 4
        } else {
          place += 1
        }
        continue
      }
      let byte = source[place]
      if byte == .hyphen {
        hyphens += 1
        place += 1
        continue
      }
      if byte == .greaterThan, hyphens >= 2 { escape = .none }
      hyphens = 0
      if byte == .lessThan {
        if escape == .once {
          if isEndTag(at: place) { return place }
          if isScriptWord(at: place + 1) { escape = .twice }
        } else if place + 1 < source.count, source[place + 1] == .slash,
          isScriptWord(at: place + 2)
        {
          escape = .once
        }
      }
      place += 1
    }
    return source.count
  }

  /// Whether the word `script` stands at a place, followed by what ends a tag's name.
  private func isScriptWord(at place: Int) -> Bool {
    guard matches(source, at: place, lowercase: "script"), place + 6 < source.count else {
      return false
    }
    let byte = source[place + 6]
    return byte.isHTMLSpace || byte == .slash || byte == .greaterThan
  }

  private mutating func resolvingReferences(_ start: Int, _ end: Int) -> Slice {
    guard source[start..<end].contains(.ampersand) else { return replacingNulls(start, end) }
    let mark = arena.count
    var place = start
    while place < end {
      let byte = source[place]
      if byte == .ampersand {
        place = readReference(at: place, inAttribute: false)
        continue
      }
      if byte == 0 { arena += replacementBytes } else { arena.append(byte) }
      place += 1
    }
    return Slice(arena: mark, arena.count)
  }
}
