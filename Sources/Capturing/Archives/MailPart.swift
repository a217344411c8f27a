/// A part of a mail message: its fields, and where its body lies in the file.
struct MailPart {
  var fields: HeaderFields
  var body: Range<Int>
  /// Where the part's fields begin.
  var start: Int

  var type: MediaType { MediaType(fields["content-type"] ?? "") }

  /// How deep parts may lie within parts.
  static let depth = 8
  /// The most parts that are told apart.
  static let count = 50_000

  /// The parts of a message that hold no other parts, in their order.
  ///
  /// O(bytes) for each level of depth, of which there are at most ``depth``.
  static func all(of bytes: [UInt8]) -> [MailPart] {
    var leaves: [MailPart] = []
    // Parts that are still to be looked at, the first of them last.
    var waiting: [(part: MailPart, depth: Int)] = [(read(bytes, 0..<bytes.count), 0)]
    while let (part, depth) = waiting.popLast() {
      let type = part.type
      guard type.name.hasPrefix("multipart/"), depth < MailPart.depth, leaves.count < MailPart.count
      else {
        leaves.append(part)
        continue
      }
      let inner = parts(of: part, boundary: type["boundary"], bytes)
      waiting += inner.reversed().map { ($0, depth + 1) }
    }
    return leaves
  }

  /// The body with its transfer encoding taken off.
  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    switch (fields["content-transfer-encoding"] ?? "").lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(bytes[body])
    case "base64": TransferEncoding.base64(bytes[body])
    default: Array(bytes[body])
    }
  }

  private static func read(_ bytes: [UInt8], _ range: Range<Int>) -> MailPart {
    var fields = HeaderFields()
    var at = range.lowerBound
    fields.read(bytes[range].prefix(HeaderFields.limit), at: &at)
    return MailPart(fields: fields, body: at..<range.upperBound, start: range.lowerBound)
  }

  /// The parts between the lines that begin with the boundary.
  ///
  /// Where the boundary is missing or never met, the first line that looks like one is taken for it.
  private static func parts(
    of whole: MailPart, boundary: String?, _ bytes: [UInt8]
  ) -> [MailPart] {
    if let boundary {
      let found = parts(of: whole, mark: Array("--\(boundary)".utf8), bytes)
      if !found.isEmpty { return found }
    }
    var at = whole.body.lowerBound
    while at < whole.body.upperBound {
      let (line, next) = HeaderFields.line(of: bytes[whole.body], at: at)
      if line.count > 6, line.count < 200, bytes.has([0x2D, 0x2D], at: at) {
        return parts(of: whole, mark: Array(bytes[line]), bytes)
      }
      at = next
    }
    return []
  }

  private static func parts(of whole: MailPart, mark: [UInt8], _ bytes: [UInt8]) -> [MailPart] {
    var parts: [MailPart] = []
    var start: Int?
    func close(_ end: Int) {
      guard let begun = start, end > begun, parts.count < count else { return }
      parts.append(read(bytes, begun..<end))
    }
    var at = whole.body.lowerBound
    while at < whole.body.upperBound {
      let (line, next) = HeaderFields.line(of: bytes[whole.body], at: at)
      if bytes.has(mark, at: at), line.upperBound >= at + mark.count {
        let rest = bytes[(at + mark.count)..<line.upperBound]
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          close(withoutLineEnd(at, bytes))
          start = isLast ? nil : next
        }
      }
      at = next
    }
    close(whole.body.upperBound)
    return parts
  }

  /// The line end in front of a boundary belongs to the boundary.
  private static func withoutLineEnd(_ at: Int, _ bytes: [UInt8]) -> Int {
    guard at > 0, bytes[at - 1] == 0x0A else { return at }
    return at > 1 && bytes[at - 2] == 0x0D ? at - 2 : at - 1
  }
}
