import Foundation

/// A value of a file of cases.
enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The member of an object; `nil` for what is absent, null or no object.
  subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  /// The number, where it is one.
  var number: Double? { if case .number(let value) = self { value } else { nil } }

  /// The words, where it is a string.
  var string: String? { if case .string(let value) = self { value } else { nil } }

  /// Whether it is so, where it is true or false.
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The items of a list; empty for anything else.
  var items: [JSON] { if case .array(let items) = self { items } else { [] } }

  /// The members of an object; empty for anything else.
  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }

  /// The numbers of a list of numbers.
  var numbers: [Double] { items.compactMap(\.number) }

  /// The words of a list of strings.
  var strings: [String] { items.compactMap(\.string) }
}

extension JSON {
  /// A number, or null for what is no number.
  static func value(_ number: Double?) -> JSON {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  /// A whole number.
  static func value(_ number: Int) -> JSON { .number(Double(number)) }

  /// A list of numbers.
  static func values(_ numbers: [Double]) -> JSON { .array(numbers.map { value($0) }) }

  /// A list of words.
  static func values(_ words: [String]) -> JSON { .array(words.map { .string($0) }) }

  /// An object with a number for each name.
  static func values(_ names: [String], _ numbers: [Double]) -> JSON {
    .object(.init(zip(names, numbers.map { value($0) })) { first, _ in first })
  }
}

extension JSON: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let items = try? container.decode([JSON].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}
