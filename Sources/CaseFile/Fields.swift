import Yams

/// A mapping of a case file, read key by key; whatever is not asked for by name is an error.
struct Fields {
  private let mapping: Node.Mapping
  /// What the mapping is, in words ("a source").
  let what: String

  /// Reads a node as a mapping with no other keys than these.
  init(_ node: Node, _ what: String, keys: [String]) throws(Flaw) {
    guard case .mapping(let mapping) = node else {
      throw node.flaw("\(what) is written as keys with values: \(keys.joined(separator: ", "))")
    }
    for pair in mapping {
      guard case .scalar(let key) = pair.key else {
        throw pair.key.flaw("a key of \(what) must be a word")
      }
      guard keys.contains(key.string) else {
        let list = keys.joined(separator: ", ")
        throw pair.key.flaw(
          "\(key.string.quotedShort) is not a key of \(what); the keys are \(list)")
      }
    }
    self.mapping = mapping
    self.what = what
  }

  /// The value of a key, unless it is absent or left empty.
  func node(_ key: String) -> Node? {
    for pair in mapping where pair.key.scalar?.string == key && !pair.value.isNothing {
      return pair.value
    }
    return nil
  }

  /// A text on one or several lines, trimmed.
  func text(_ key: String) throws(Flaw) -> String? {
    guard let node = node(key) else { return nil }
    return try node.text(called: key)
  }

  /// A text that must be there.
  func required(_ key: String, at node: Node) throws(Flaw) -> String {
    guard let text = try text(key) else { throw node.flaw("\(what) needs \(key)") }
    return text
  }

  /// A text, or a list of texts.
  func texts(_ key: String) throws(Flaw) -> [String]? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let list) = node else { return [try node.text(called: key)] }
    var texts: [String] = []
    for item in list { texts.append(try item.text(called: key)) }
    guard !texts.isEmpty else { throw node.flaw("\(key) is an empty list") }
    return texts
  }

  /// The items of a list; none where the key is absent.
  func list(_ key: String) throws(Flaw) -> [Node] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let list) = node else {
      throw node.flaw("\(key) is a list; begin each item with a dash")
    }
    return Array(list)
  }
}

extension Node {
  /// A flaw at this node.
  func flaw(_ message: String) -> Flaw {
    Flaw(max(1, mark?.line ?? 1), max(1, mark?.column ?? 1), message)
  }

  /// Whether nothing was written.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The text of a scalar, trimmed, without control characters.
  func text(called key: String) throws(Flaw) -> String {
    guard case .scalar(let scalar) = self else { throw flaw("\(key) must be a text") }
    let isSpace: (Unicode.Scalar) -> Bool = { $0.value == 0x20 || (0x09...0x0D).contains($0.value) }
    let scalars = scalar.string.unicodeScalars
    let trimmed = Array(scalars).drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    for character in trimmed where !isSpace(character) {
      let value = character.value
      if value < 0x20 || (0x7F...0x9F).contains(value) {
        throw flaw("\(key) holds a control character")
      }
    }
    guard !trimmed.isEmpty else { throw flaw("\(key) is empty") }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: trimmed)
    return String(text)
  }
}

extension String {
  /// The text in quotation marks, cut after 40 characters, on one line.
  var quotedShort: String {
    let line = unicodeScalars.prefix(40).map { $0.value < 0x20 ? " " : String($0) }.joined()
    return "\"\(line)\(unicodeScalars.count > 40 ? "…" : "")\""
  }
}
