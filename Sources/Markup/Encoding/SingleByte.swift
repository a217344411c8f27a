/// The tables of the single-byte encodings.
struct SingleByte: Sendable {
  /// The tables, made on first use.
  static let standard = SingleByte(singleByteList)

  /// The characters of the bytes from 0x80; 0 where a byte means nothing.
  private var tables: [Encoding: [UInt16]] = [:]

  func table(of encoding: Encoding) -> [UInt16]? {
    switch encoding {
    case .iso8859x8I: tables[.iso8859x8]
    case .userDefined: (0..<128).map { 0xF780 + $0 }
    default: tables[encoding]
    }
  }

  private init(_ list: String) {
    var current: Encoding?
    var table: [UInt16] = []
    for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word.hasSuffix(":") {
        if let current { tables[current] = table }
        current = Encoding(rawValue: String(word.dropLast()))
        table = []
      } else if word.hasPrefix("-") {
        table += repeatElement(0, count: Int(word.dropFirst()) ?? 1)
      } else {
        let parts = word.split(separator: "+")
        guard let first = parts.first.flatMap({ UInt16($0, radix: 16) }) else { continue }
        let count = parts.count > 1 ? UInt16(parts[1]) ?? 1 : 1
        for offset in 0..<count { table.append(first + offset) }
      }
    }
    if let current { tables[current] = table }
  }
}

/// Bytes of a single-byte encoding as UTF-8, and how many of them mean nothing.
func decodeSingleByte(_ bytes: [UInt8], _ encoding: Encoding) -> (utf8: [UInt8], replacements: Int)?
{
  guard let table = SingleByte.standard.table(of: encoding), table.count == 128 else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 2)
  var replacements = 0
  for byte in bytes {
    if byte < 0x80 {
      result.append(byte)
      continue
    }
    var scalar = table[Int(byte) - 0x80]
    if scalar == 0 {
      scalar = 0xFFFD
      replacements += 1
    }
    appendScalar(UInt32(scalar), to: &result)
  }
  return (result, replacements)
}
