import Foundation

/// What `MANIFEST.json` beside hostile inputs says: the inputs, and what any robust reader must show on each.
struct HostileManifest: Decodable, Sendable {
  /// The inputs, in the order of the file.
  var files: [HostileInput]

  /// Reads the manifest of a folder; one line says what is wrong where there is none.
  static func read(in folder: String) throws -> HostileManifest {
    let path = URL(fileURLWithPath: folder).appendingPathComponent("MANIFEST.json")
    guard let bytes = try? Data(contentsOf: path) else {
      throw HostileProblem(
        line: "\(folder): has no MANIFEST.json; make the folder with gen_hostile.py first")
    }
    do {
      return try JSONDecoder().decode(HostileManifest.self, from: bytes)
    } catch {
      throw HostileProblem(
        line: "\(path.path): is no list of hostile inputs (\(error))")
    }
  }
}

/// One hostile input, with what is expected of it.
struct HostileInput: Decodable, Sendable {
  /// The name of the file in the folder.
  var name: String
  var expect: Expectation

  /// What must hold; what is absent is not asked.
  struct Expectation: Decodable, Sendable {
    /// The exit codes that are allowed, of `read` and `report` alike.
    ///
    /// The manifest's 4, a failed check of an archive, is 3 here: done, and an input was not read.
    var exits: Set<Int32>
    /// Words that the text printed by `assay read` must hold.
    var textHas: [String]
    /// Words that it must not hold.
    var textLacks: [String]
    /// Markup that must reach the report from the source.
    var htmlHas: [String]
    /// Markup that must not reach the report from the source.
    var htmlLacks: [String]
    /// Bytes that neither command may print.
    var outputLacks: [[UInt8]]

    private enum CodingKeys: String, CodingKey {
      case exits = "exit"
      case textHas = "text_has"
      case textLacks = "text_lacks"
      case htmlHas = "html_has"
      case htmlLacks = "html_lacks"
      case outputLacks = "stdout_lacks_bytes"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      func texts(_ key: CodingKeys) throws -> [String] {
        try values.decodeIfPresent([String].self, forKey: key) ?? []
      }
      let codes = try values.decodeIfPresent([Int32].self, forKey: .exits) ?? [0]
      exits = Set(codes.map { $0 == 4 ? 3 : $0 })
      textHas = try texts(.textHas)
      textLacks = try texts(.textLacks)
      htmlHas = try texts(.htmlHas)
      htmlLacks = try texts(.htmlLacks)
      outputLacks = try texts(.outputLacks).map { digits in
        guard let bytes = bytes(hex: digits) else {
          throw DecodingError.dataCorruptedError(
            forKey: .outputLacks, in: values, debugDescription: "\(digits) is no hexadecimal")
        }
        return bytes
      }
    }
  }
}

/// The bytes that pairs of hexadecimal digits stand for; `nil` where they are none.
private func bytes(hex digits: String) -> [UInt8]? {
  let digits = Array(digits.utf8)
  guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
  var result: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let byte = UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
    else { return nil }
    result.append(byte)
  }
  return result
}
