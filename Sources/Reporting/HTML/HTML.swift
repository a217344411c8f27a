/// A page being written.
///
/// Text can enter it escaped only: what is not a compile-time literal, a number of ours or a
/// checked address passes through ``text(_:)`` or an attribute's quoting.
struct HTML {
  /// What has been written, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// The tags that the report uses.
  enum Tag: String {
    case html, head, body, meta, title, style, header, nav, main, section, footer, article
    case h1, h2, h3, h4, p, div, span, a, mark, ul, ol, li, dl, dt, dd, small, strong, code, bdi
    case table, caption, thead, tbody, tr, th, td, details, summary, blockquote
    case svg, desc, g, rect, line, circle, text
  }

  /// Writes markup of our own: a literal in this module's code, never anything that was read.
  mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes an element with what `body` writes inside it.
  mutating func element(
    _ tag: Tag, _ attributes: Attribute?..., body: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    body(&self)
    close(tag)
  }

  /// Writes an element that holds text alone.
  mutating func element(_ tag: Tag, _ attributes: Attribute?..., text: String) {
    open(tag, attributes)
    self.text(text)
    close(tag)
  }

  /// Opens an element that ``close(_:)`` closes.
  mutating func open(_ tag: Tag, _ attributes: [Attribute?] = []) {
    bytes.append(0x3C)
    bytes.append(contentsOf: tag.rawValue.utf8)
    for case let attribute? in attributes {
      bytes.append(0x20)
      attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(0x3D)
      bytes.append(0x22)
      text(attribute.value)
      bytes.append(0x22)
    }
    bytes.append(0x3E)
  }

  /// Closes an element.
  mutating func close(_ tag: Tag) {
    bytes.append(0x3C)
    bytes.append(0x2F)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(0x3E)
  }

  /// Writes text, escaped, with characters that cannot be seen made visible.
  mutating func text(_ string: String) {
    escape(ArraySlice(Array(string.utf8)), into: &bytes)
  }

  /// Writes a part of a document's buffer as text.
  ///
  /// O(length).
  mutating func text(_ slice: ArraySlice<UInt8>) {
    escape(slice, into: &bytes)
  }
}
