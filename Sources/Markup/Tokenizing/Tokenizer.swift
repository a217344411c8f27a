/// Cuts a page into tokens, as section 13.2.5 of the HTML standard has it.
///
/// The states of the standard are fused into scanners: each looks for the next byte that matters, and what lies
/// between is a ``Slice`` of the page. Only text with character references or U+0000 is written anew, into the
/// arena. The input has no carriage returns and is valid UTF-8 (``parse(_:limits:)`` sees to that).
struct Tokenizer {
  let source: [UInt8]
  var position = 0
  /// Where the text that had to be rewritten stands.
  var arena: [UInt8] = []
  /// The attributes of all tags kept so far.
  var attributes: [AttributeRecord] = []
  var names: NameTable

  var content = ContentModel.data
  /// The name of the end tag that ends RCDATA, raw text or a script.
  var endName: [UInt8] = []
  /// Whether `<![CDATA[` opens a section: set by the builder inside SVG and MathML.
  var allowsCDATA = false

  /// The name of the tag.
  var name: UInt32 = 0
  /// The name as a value.
  var tag = Tag.unknown
  /// The name read last, of a tag or an attribute.
  var lastName: UInt32 = 0
  /// Where the tag's attributes start.
  var firstAttribute = 0
  var isSelfClosing = false
  /// The bytes of text or of a comment; of ``Token/null``, as many as there are.
  var slice = Slice.empty
  var doctype = DoctypeToken()

  let attributeLimit: Int
  /// Whether an attribute was left out for the limit.
  var leftOutAttributes = false
  /// For each name, the last tag that had it: finds a repeated attribute at once.
  private var lastSeen: [UInt32]
  private var tagSerial: UInt32 = 0

  init(_ source: [UInt8], names: NameTable, attributeLimit: Int = 1024) {
    self.source = source
    self.names = names
    self.attributeLimit = attributeLimit
    lastSeen = [UInt32](repeating: 0, count: names.count)
  }

  /// The next token.
  mutating func next() -> Token {
    switch content {
    case .data: nextInData()
    case .rcdata, .rawtext, .script, .plaintext: nextInRawText()
    case .cdata: nextInCDATA()
    }
  }

  /// The tag's attributes.
  var attributeSlice: Slice {
    Slice(
      start: UInt32(truncatingIfNeeded: firstAttribute),
      count: UInt32(truncatingIfNeeded: attributes.count - firstAttribute))
  }

  private mutating func nextInData() -> Token {
    while position < source.count {
      guard source[position] == .lessThan, isMarkup(at: position) else { return text() }
      let following = source[position + 1]
      if following == .slash {
        guard source[position + 2] != .greaterThan else {
          position += 3
          continue
        }
        if source[position + 2].isLetter { return readTag(at: position + 2, isEnd: true) }
        return bogusComment(from: position + 2)
      }
      if following == .exclamation {
        if let token = declaration() { return token }
        continue
      }
      if following == .question { return bogusComment(from: position + 1) }
      return readTag(at: position + 1, isEnd: false)
    }
    return .end
  }

  /// Whether the `<` at a place opens anything, rather than being text.
  func isMarkup(at place: Int) -> Bool {
    guard place + 1 < source.count else { return false }
    switch source[place + 1] {
    case .slash: return place + 2 < source.count
    case .exclamation, .question: return true
    case let byte: return byte.isLetter
    }
  }

  /// Starts a tag: its attributes are the ones added from here on.
  mutating func beginTag() {
    firstAttribute = attributes.count
    isSelfClosing = false
    tagSerial += 1
  }

  /// Adds an attribute to the tag unless it has one of that name.
  mutating func addAttribute(_ name: UInt32, _ value: Slice) {
    let index = Int(name)
    if index >= lastSeen.count {
      lastSeen.append(contentsOf: repeatElement(0, count: index - lastSeen.count + 1))
    }
    if lastSeen[index] == tagSerial { return }
    lastSeen[index] = tagSerial
    attributes.append(AttributeRecord(name: name, value: value))
  }
}
