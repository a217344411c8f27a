/// The fields at the head of a record, an HTTP message or a part of a mail, as bytes on the wire give them.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// The most bytes that a head may have.
  static let limit = 256 << 10

  /// The value of the first field of this name, which is given in lower case.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The values of all fields of this name, in their order.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Reads fields up to the empty line, or up to something that is no field.
  ///
  /// - Parameter at: Where the fields begin; moved behind them and the empty line.
  /// - Returns: Whether an empty line ended them.
  @discardableResult
  mutating func read(_ bytes: ArraySlice<UInt8>, at: inout Int) -> Bool {
    while at < bytes.endIndex {
      let (line, next) = HeaderFields.line(of: bytes, at: at)
      if line.isEmpty {
        at = next
        return true
      }
      let isFolded = bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09
      if isFolded, let last = fields.indices.last {
        let more = HeaderFields.text(bytes[line])
        if !more.isEmpty, fields[last].value.utf8.count < 1 << 16 {
          fields[last].value += " " + more
        }
      } else {
        // A name may begin with a colon, as the pseudo fields of HTTP/2 do.
        let rest = bytes[line].dropFirst()
        guard let colon = rest.firstIndex(of: 0x3A),
          bytes[line.lowerBound..<colon].allSatisfy({ $0 > 0x20 && $0 != 0x3C && $0 != 0x3E })
        else { return false }
        let name = HeaderFields.text(bytes[line.lowerBound..<colon]).lowercased()
        if fields.count < 1000 {
          fields.append((name, HeaderFields.text(bytes[(colon + 1)..<line.upperBound])))
        }
      }
      at = next
    }
    return false
  }

  /// The line at an offset without its end, and where the next begins.
  static func line(of bytes: ArraySlice<UInt8>, at: Int) -> (line: Range<Int>, next: Int) {
    let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let isReturned = end > at && end < bytes.endIndex && bytes[end - 1] == 0x0D
    return (at..<(isReturned ? end - 1 : end), min(end + 1, bytes.endIndex))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var slice = bytes
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}

/// A media type with its parameters (`text/html; charset=utf-8`).
struct MediaType: Hashable {
  /// Type and subtype in lower case; empty where there is none.
  let name: String
  private let parameters: [String: String]

  init(_ text: String) {
    var parameters: [String: String] = [:]
    let parts = MediaType.parts(of: text)
    name = (parts.first ?? "").lowercased()
    for part in parts.dropFirst().prefix(50) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = MediaType.trimmed(part[..<equals]).lowercased()
      let value = MediaType.trimmed(part[part.index(after: equals)...])
      if parameters[key] == nil { parameters[key] = value }
    }
    self.parameters = parameters
  }

  /// The value of a parameter, whose name is given in lower case.
  subscript(_ parameter: String) -> String? {
    parameters[parameter].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What stands between semicolons outside of quotation marks, without those.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    func add() { parts.append(trimmed(String(decoding: part, as: UTF8.self)[...])) }
    for byte in text.utf8 {
      if isEscaped {
        part.append(byte)
        isEscaped = false
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if isQuoted, byte == 0x5C {
        isEscaped = true
      } else if byte == 0x3B, !isQuoted {
        add()
        part = []
      } else {
        part.append(byte)
      }
    }
    add()
    return parts
  }

  private static func trimmed(_ text: Substring) -> String {
    var slice = text.utf8[...]
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return String(Substring(slice))
  }
}
