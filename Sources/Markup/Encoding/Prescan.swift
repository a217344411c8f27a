/// Looks for the encoding that a page declares in its first bytes, as the HTML standard's "prescan a byte stream to
/// determine its encoding" does, and then in an XML declaration.
struct Prescan {
  private let bytes: [UInt8]
  private let end: Int
  private var place = 0

  /// A declaration that was found.
  struct Found: Equatable {
    var encoding: Encoding
    var label: String
    var basis: Decoded.Basis
  }

  /// What the first `limit` bytes declare.
  static func run(_ bytes: [UInt8], limit: Int = 1024) -> Found? {
    var scan = Prescan(bytes: bytes, end: min(limit, bytes.count))
    return scan.meta() ?? scan.xmlDeclaration()
  }

  private init(bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  private mutating func meta() -> Found? {
    while place < end {
      guard bytes[place] == .lessThan else {
        place += 1
        continue
      }
      if matches(bytes, at: place, lowercase: "<!--") {
        skipComment()
      } else if matches(bytes, at: place, lowercase: "<meta"), place + 5 < end,
        bytes[place + 5].isHTMLSpace || bytes[place + 5] == .slash
      {
        place += 6
        if let found = metaElement() { return found }
      } else if place + 1 < end, isTagStart {
        while place < end, !bytes[place].isHTMLSpace, bytes[place] != .greaterThan { place += 1 }
        while attribute() != nil {}
      } else if place + 1 < end, [.exclamation, .slash, .question].contains(bytes[place + 1]) {
        while place < end, bytes[place] != .greaterThan { place += 1 }
      }
      place += 1
    }
    return nil
  }

  private var isTagStart: Bool {
    if bytes[place + 1].isLetter { return true }
    return bytes[place + 1] == .slash && place + 2 < end && bytes[place + 2].isLetter
  }

  private mutating func skipComment() {
    place += 4
    while place < end {
      if bytes[place] == .greaterThan, bytes[place - 1] == .hyphen, bytes[place - 2] == .hyphen {
        return
      }
      place += 1
    }
  }

  private mutating func metaElement() -> Found? {
    var hasPragma = false
    var needsPragma: Bool?
    var label: String?
    var names: Set<String> = []
    while let (name, value) = attribute() {
      guard names.insert(name).inserted else { continue }
      switch name {
      case "http-equiv":
        hasPragma = value.lowercased() == "content-type"
      case "content":
        if label == nil, let inner = Prescan.charset(inContent: value),
          Encoding(label: inner) != nil
        {
          label = inner
          needsPragma = true
        }
      case "charset":
        label = value
        needsPragma = false
      default: break
      }
    }
    // Cut off by the end of what is looked at: no declaration.
    guard place < end, let needsPragma, !needsPragma || hasPragma, let label,
      let encoding = Encoding(label: label)
    else { return nil }
    return Found(encoding: Prescan.corrected(encoding), label: label, basis: .meta)
  }

  /// UTF-16 cannot be declared in ASCII.
  private static func corrected(_ encoding: Encoding) -> Encoding {
    if encoding.isUTF16 { return .utf8 }
    return encoding == .userDefined ? .windows1252 : encoding
  }

  /// The next attribute of a tag, in lower case; `nil` at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    while place < end, bytes[place].isHTMLSpace || bytes[place] == .slash { place += 1 }
    guard place < end, bytes[place] != .greaterThan else { return nil }
    let start = place
    while place < end, !bytes[place].isHTMLSpace, bytes[place] != .slash,
      bytes[place] != .greaterThan, bytes[place] != .equals || place == start
    {
      place += 1
    }
    let name = lowercased(start, place)
    while place < end, bytes[place].isHTMLSpace { place += 1 }
    guard place < end, bytes[place] == .equals else { return (name, "") }
    place += 1
    while place < end, bytes[place].isHTMLSpace { place += 1 }
    guard place < end else { return (name, "") }
    let quote = bytes[place]
    if quote == .quote || quote == .apostrophe {
      let start = place + 1
      place = start
      while place < end, bytes[place] != quote { place += 1 }
      let value = lowercased(start, place)
      if place < end { place += 1 }
      return (name, value)
    }
    let valueStart = place
    while place < end, !bytes[place].isHTMLSpace, bytes[place] != .greaterThan { place += 1 }
    return (name, lowercased(valueStart, place))
  }

  private func lowercased(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end].map(\.lowercased), as: UTF8.self)
  }

  /// The charset in the `content` of a `meta` ("extracting a character encoding from a meta element").
  static func charset(inContent content: String) -> String? {
    let bytes = Array(content.utf8)
    var place = 0
    while place < bytes.count {
      guard matches(bytes, at: place, lowercase: "charset") else {
        place += 1
        continue
      }
      place += 7
      while place < bytes.count, bytes[place].isHTMLSpace { place += 1 }
      guard place < bytes.count, bytes[place] == .equals else { continue }
      place += 1
      while place < bytes.count, bytes[place].isHTMLSpace { place += 1 }
      guard place < bytes.count else { return nil }
      let rest = bytes[place...]
      if rest[place] == .quote || rest[place] == .apostrophe {
        guard let close = rest.dropFirst().firstIndex(of: rest[place]) else { return nil }
        return String(decoding: bytes[place + 1..<close], as: UTF8.self)
      }
      return String(
        decoding: rest.prefix { !$0.isHTMLSpace && $0 != .semicolon }, as: UTF8.self)
    }
    return nil
  }

  /// The encoding in an XML declaration at the very start.
  private func xmlDeclaration() -> Found? {
    guard matches(bytes, at: 0, lowercase: "<?xml"),
      let close = bytes[..<end].firstIndex(of: .greaterThan)
    else { return nil }
    var place = 5
    while place < close, !matches(bytes, at: place, lowercase: "encoding") { place += 1 }
    place += 8
    while place < close, bytes[place].isHTMLSpace || bytes[place] == .equals { place += 1 }
    guard place < close, bytes[place] == .quote || bytes[place] == .apostrophe else { return nil }
    let start = place + 1
    guard let stop = bytes[start..<close].firstIndex(of: bytes[place]) else { return nil }
    let label = lowercased(start, stop)
    guard let encoding = Encoding(label: label) else { return nil }
    let read = encoding.isUTF16 ? Encoding.utf8 : encoding
    return Found(encoding: read, label: label, basis: .xmlDeclaration)
  }
}
