import Foundation

/// One line of a gold file, as far as the engine may see it: never the labels.
struct GoldText: Decodable {
  /// Its name in the set.
  let id: String
  /// The text.
  let text: String
  /// When it was written, in ISO 8601, where the set says.
  let reference: String?
}

/// The texts of a gold file, which holds one JSON object a line.
func goldTexts(at path: String) throws -> [GoldText] {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  let decoder = JSONDecoder()
  return try data.split(separator: 0x0A).map { try decoder.decode(GoldText.self, from: $0) }
}

/// Writes rows as one JSON object a line: the same bytes for the same rows.
func write(_ rows: [some Encodable], to path: String) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var data = Data()
  for row in rows {
    data += try encoder.encode(row)
    data.append(0x0A)
  }
  try data.write(to: URL(fileURLWithPath: path))
}

/// Turns places in UTF-8 bytes into places in Unicode scalars.
///
/// Made in O(length), asked in O(1).
struct ScalarPlaces {
  private let scalars: [Int32]

  /// Counts the scalars of a buffer of valid UTF-8.
  init(_ buffer: [UInt8]) {
    var counts: [Int32] = []
    counts.reserveCapacity(buffer.count + 1)
    var count: Int32 = 0
    for byte in buffer {
      if byte & 0xC0 != 0x80 { count += 1 }
      counts.append(count - 1)
    }
    counts.append(count)
    scalars = counts
  }

  /// `[start, end]` in scalars, the end excluded.
  func span(_ range: Range<Int>) -> [Int] {
    [Int(scalars[range.lowerBound]), Int(scalars[range.upperBound])]
  }
}
