/// Reads XML as a run of tags and text, in one pass.
///
/// There is no document type: a declaration is passed over, what it declares is never expanded, and nothing is
/// fetched. The five references of the standard and numbers are undone, any other stays as written. What is not well
/// formed is read as far as it makes sense.
struct XMLScanner {
  /// What stands at a place.
  enum Event {
    /// A start tag, by its name without prefix; ``attribute(_:)`` reads its attributes.
    case open(String)
    case close(String)
    case text([UInt8])
  }

  let bytes: [UInt8]
  private var at = 0
  private var tag = 0..<0
  /// The name of an empty element whose end is still to be told.
  private var pendingClose: String?
  /// Whether the bytes ended within a tag, a comment or a CDATA section.
  private(set) var breaksOff = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset up to which the text was read.
  var offset: Int { at }

  /// The next event; `nil` at the end.
  mutating func next() -> Event? {
    if let name = pendingClose {
      pendingClose = nil
      return .close(name)
    }
    while at < bytes.count {
      guard bytes[at] == 0x3C else { return text() }
      if has("<!--") {
        skip(past: "-->")
      } else if has("<![CDATA[") {
        return section()
      } else if has("<?") {
        skip(past: "?>")
      } else if has("<!") {
        skipDeclaration()
      } else if let event = element() {
        return event
      }
    }
    return nil
  }

  /// The value of an attribute of the tag last opened, by its name without prefix.
  func attribute(_ name: StaticString) -> String? {
    var place = tag.lowerBound
    while place < tag.upperBound {
      while place < tag.upperBound, bytes[place] <= 0x20 || bytes[place] == 0x2F { place += 1 }
      let start = place
      while place < tag.upperBound, bytes[place] > 0x20, bytes[place] != 0x3D { place += 1 }
      let found = XMLScanner.local(bytes[start..<place])
      while place < tag.upperBound, bytes[place] <= 0x20 { place += 1 }
      guard place < tag.upperBound, bytes[place] == 0x3D else { continue }
      place += 1
      while place < tag.upperBound, bytes[place] <= 0x20 { place += 1 }
      guard place < tag.upperBound, bytes[place] == 0x22 || bytes[place] == 0x27 else { continue }
      let quote = bytes[place]
      let value = place + 1
      place = value
      while place < tag.upperBound, bytes[place] != quote { place += 1 }
      if found == "\(name)" {
        return String(decoding: XMLScanner.undone(bytes[value..<place]), as: UTF8.self)
      }
      place += 1
    }
    return nil
  }

  private mutating func text() -> Event {
    let start = at
    while at < bytes.count, bytes[at] != 0x3C { at += 1 }
    return .text(XMLScanner.undone(bytes[start..<at]))
  }

  private mutating func section() -> Event {
    let start = min(at + 9, bytes.count)
    skip(past: "]]>")
    let end = breaksOff ? bytes.count : at - 3
    return .text(Array(bytes[start..<max(start, end)]))
  }

  private mutating func element() -> Event? {
    let isEnd = at + 1 < bytes.count && bytes[at + 1] == 0x2F
    let start = at + (isEnd ? 2 : 1)
    guard start < bytes.count, XMLScanner.beginsName(bytes[start]) else {
      // A sign that opens no tag.
      at += 1
      return .text([0x3C])
    }
    var end = start
    while end < bytes.count,
      XMLScanner.beginsName(bytes[end]) || bytes[end] == 0x2D
        || bytes[end] == 0x2E || isDigit(bytes[end])
    { end += 1 }
    let name = XMLScanner.local(bytes[start..<end])
    var close = end
    var quote: UInt8 = 0
    while close < bytes.count, quote != 0 || bytes[close] != 0x3E {
      if quote != 0 {
        if bytes[close] == quote { quote = 0 }
      } else if bytes[close] == 0x22 || bytes[close] == 0x27 {
        quote = bytes[close]
      }
      close += 1
    }
    guard close < bytes.count else {
      breaksOff = true
      at = bytes.count
      return nil
    }
    at = close + 1
    if isEnd { return .close(name) }
    tag = end..<close
    if bytes[close - 1] == 0x2F { pendingClose = name }
    return .open(name)
  }

  /// Passes over a declaration with what it declares in brackets.
  private mutating func skipDeclaration() {
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x5B { depth += 1 }
      if byte == 0x5D { depth -= 1 }
      if byte == 0x3E, depth <= 0 { return }
    }
    breaksOff = true
  }

  private mutating func skip(past end: StaticString) {
    while at < bytes.count {
      if has(end) {
        at += end.utf8CodeUnitCount
        return
      }
      at += 1
    }
    breaksOff = true
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard bytes.count - at >= wanted.count else { return false }
      for index in 0..<wanted.count where bytes[at + index] != wanted[index] { return false }
      return true
    }
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: 0x3A).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  /// Text with the five references of the standard and numbers undone.
  static func undone(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard raw.contains(0x26) else { return Array(raw) }
    var result: [UInt8] = []
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == 0x26, let end = raw[at...].prefix(12).firstIndex(of: 0x3B),
        let bytes = reference(raw[(at + 1)..<end])
      else {
        result.append(raw[at])
        at += 1
        continue
      }
      result += bytes
      at = end + 1
    }
    return result
  }

  private static func reference(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    if name.first == 0x23 {
      return CharacterReferences.numbered(name.dropFirst()).map { Array(String($0).utf8) }
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return [0x26]
    case "lt": return [0x3C]
    case "gt": return [0x3E]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default: return nil
    }
  }
}
