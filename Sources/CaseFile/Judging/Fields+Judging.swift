import AssayModel
import Yams

/// Readers of the values that judgements are made of.
extension Fields {
  /// Where the value of a key stands, or where the whole entry does.
  func place(of key: String, at node: Node) -> FilePlace { (self.node(key) ?? node).place }

  /// The value of a key, or another node where it is absent.
  func node(_ key: String, or other: Node) -> Node { node(key) ?? other }

  /// An id that must be there.
  func identifier(_ key: String, at node: Node) throws(Flaw) -> String {
    guard let value = self.node(key) else { throw node.flaw("\(what) needs \(key)") }
    return try value.identifier(called: key)
  }

  /// A likelihood in words or numbers, if given.
  func likelihood(_ key: String) throws(Flaw) -> Likelihood? {
    guard let node = node(key) else { return nil }
    return try node.likelihood(called: key)
  }

  /// A probability in one number, if given.
  func probability(_ key: String) throws(Flaw) -> Double? {
    guard let node = node(key) else { return nil }
    return try node.probability(called: key)
  }

  /// Who did something and why, both of which must be told, if the key is there.
  func reasoned(_ key: String) throws(Flaw) -> Reasoned? {
    guard let node = node(key) else { return nil }
    let inner = try Fields(node, key, keys: ["by", "reason"])
    return Reasoned(
      by: try inner.required("by", at: node), reason: try inner.required("reason", at: node))
  }

  /// The items of a list that has at most so many.
  func list(_ key: String, atMost most: Int) throws(Flaw) -> [Node] {
    let items = try list(key)
    guard items.count <= most else {
      throw items[most].flaw("\(key) holds \(items.count) items; more than \(most) are not weighed")
    }
    return items
  }

  /// The items of a list, or the one value that stands for a list of one.
  func oneOrMore(_ key: String, atMost most: Int) throws(Flaw) -> [Node] {
    guard let node = node(key) else { return [] }
    guard case .sequence = node else { return [node] }
    return try list(key, atMost: most)
  }
}

extension Node {
  /// Where the node stands.
  var place: FilePlace {
    let flaw = flaw("")
    return FilePlace(line: flaw.line, column: flaw.column)
  }

  /// A short word by which other entries name this one.
  func identifier(called key: String) throws(Flaw) -> String {
    let text = try text(called: key)
    guard text.unicodeScalars.count <= 60 else { throw flaw("\(key) is longer than 60 letters") }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
        || "-_./".unicodeScalars.contains(scalar)
    }
    guard isPlain else {
      throw flaw("\(key) may hold letters, digits and - _ . / only, not \(text.quotedShort)")
    }
    return text
  }

  /// A likelihood in words or numbers.
  ///
  /// What is closer to 0 or 1 than one in a thousand million is refused as 0 and 1 are.
  func likelihood(called key: String) throws(Flaw) -> Likelihood {
    let text = try text(called: key)
    let value: Likelihood
    do throws(UnreadableRating) {
      value = try Likelihood(written: text)
    } catch {
      throw flaw("\(key): \(error.description)")
    }
    guard value.lower >= 1e-9, 1 - value.upper >= 1e-9 else {
      throw flaw("\(key): a rating beyond 1 in 1000000000 could hardly be moved by evidence")
    }
    return value
  }

  /// A probability in one number.
  func probability(called key: String) throws(Flaw) -> Double {
    let value = try likelihood(called: key)
    guard value.lower == value.upper else {
      throw flaw("\(key) must be one number such as 40 %, not \(value.words.quotedShort)")
    }
    return value.lower
  }

  /// A number above zero without sign or exponent.
  func plainNumber(called key: String, such example: String) throws(Flaw) -> Double {
    let text = try text(called: key)
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isPlain, text.utf8.count <= 15, let value = Double(text) else {
      throw flaw("\(key) must be a plain number such as \(example), not \(text.quotedShort)")
    }
    return value
  }
}

/// A probability in percent as a message shows it: `90 %`, `33.3333 %`.
func percent(_ probability: Double) -> String {
  let text = "\((probability * 1e6).rounded() / 1e4)"
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
}
