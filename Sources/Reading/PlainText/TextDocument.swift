public import AssayModel
import Markup

extension Document {
  /// Reads plain text as it stands: the buffer holds every scalar of it.
  ///
  /// For text that was decoded elsewhere and whose offsets must keep their meaning.
  public init(
    plainText text: String, id: String = "", name: String = "", sha256: String = "",
    retrievedAt: Moment? = nil
  ) {
    self.init(id: id, name: name, sha256: sha256, kind: .text, buffer: Array(text.utf8))
    var reader = PlainTextReader(lines: TextLines(buffer), retrievedAt: retrievedAt)
    reader.read()
    reader.fill(&self)
  }
}

/// Reads a plain-text capture.
func textDocument(of capture: Capture) throws(ReadingError) -> Document {
  let decoded = try decodedText(of: capture)
  let dump = DumpedLinks(Array(decoded.text.utf8))
  var document = Document(
    id: capture.id, name: capture.name, sha256: capture.sha256, kind: .text, buffer: dump.bytes)
  var reader = PlainTextReader(
    lines: TextLines(dump.bytes, cut: dump.cut), retrievedAt: capture.retrievedAt)
  reader.read()
  reader.fill(&document)
  document.links = dump.links
  document.url = capture.url ?? document.url
  document.notes = decoded.notes + document.notes
  return document
}

/// The text of a capture, with what the reader should know about how it was decoded.
struct DecodedText {
  var text: String
  var notes: [String]
}

/// Decodes a capture's bytes, and refuses what holds no text.
func decodedText(of capture: Capture) throws(ReadingError) -> DecodedText {
  guard !capture.bytes.isEmpty else { throw ReadingError(.empty, "is empty") }
  let decoded = decode(capture.bytes, declared: capture.declaredCharset, html: false)
  guard !decoded.isUnsupported else {
    throw ReadingError(.notText, "is in an encoding that cannot be read (\(decoded.encoding))")
  }
  guard !isBinary(decoded.utf8) else {
    throw ReadingError(.notText, "is no text file: its bytes are not text")
  }
  let text = String(decoding: decoded.utf8, as: UTF8.self)
  guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0.value >= 0x20 })
  else {
    throw ReadingError(.noText, "has no text")
  }
  return DecodedText(text: text, notes: charsetNotes(decoded))
}
