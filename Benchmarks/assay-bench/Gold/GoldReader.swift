/// What is wrong with a line of a gold file.
struct GoldError: Error, CustomStringConvertible {
  /// The line, from 1.
  let line: Int
  /// What is wrong, in a sentence.
  let message: String

  var description: String { "line \(line): \(message)" }
}

/// The items of a gold file.
///
/// A label whose words do not stand in the item's text is an error.
func goldItems(in text: String) throws(GoldError) -> [GoldItem] {
  var items: [GoldItem] = []
  var number = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    number += 1
    if line.isEmpty || line.hasPrefix("#") { continue }
    let (key, value) = try field(line, at: number)
    if key == "item" {
      items.append(GoldItem(name: value, line: number))
      continue
    }
    guard !items.isEmpty else { throw GoldError(line: number, message: "no item has begun") }
    try add(key, value, to: &items[items.count - 1], at: number)
  }
  return items
}

private func add(
  _ key: String, _ value: String, to item: inout GoldItem, at line: Int
) throws(GoldError) {
  let post = item.posts.isEmpty ? nil : item.posts.count - 1
  switch key {
  case "title": item.paragraphs.append(.init(kind: .title, text: value, post: post))
  case "text": item.paragraphs.append(.init(kind: .text, text: value, post: post))
  case "quotation": item.paragraphs.append(.init(kind: .quotation, text: value, post: post))
  case "post": item.posts.append(.init(author: value, parent: nil))
  case "statement":
    let label = try statement(value, at: line)
    guard label.ranges(in: item.buffer) != nil else {
      throw GoldError(line: line, message: "the text has no “\(value.prefix(60))”")
    }
    item.statements.append(label)
  case "figure":
    let label = try figure(value, at: line)
    guard label.range(in: item.buffer, from: 0) != nil else {
      throw GoldError(line: line, message: "the text has no “\(label.words)”")
    }
    item.figures.append(label)
  case "none" where value == "statements": item.hasNoStatements = true
  case "none" where value == "figures": item.hasNoFigures = true
  default:
    guard key.hasPrefix("reply "), let parent = Int(key.dropFirst(6)),
      item.posts.indices.contains(parent - 1)
    else { throw GoldError(line: line, message: "“\(key)” is no field of an item") }
    item.posts.append(.init(author: value, parent: parent - 1))
  }
}

private func statement(_ text: String, at line: Int) throws(GoldError) -> GoldItem.Statement {
  var fields = try Fields(text, at: line)
  let chain = try fields.take("chain", at: line).parts(by: " > ").map { name in
    name.hasPrefix("(") && name.hasSuffix(")")
      ? GoldItem.Link(name: String(name.dropFirst().dropLast()), isOptional: true)
      : GoldItem.Link(name: name, isOptional: false)
  }
  let kind = try fields.take("kind", at: line)
  let certainty = fields.take("certainty") ?? "certain"
  let polarity = fields.take("polarity") ?? "positive"
  let standing = fields.take("standing")
  try check(kind, ["direct", "mixed", "indirect", "belief", "document"], at: line)
  try check(certainty, ["certain", "probable", "possible", "unknown", "any"], at: line)
  try check(polarity, ["positive", "negative", "any"], at: line)
  if let standing { try check(standing, ["undisputed", "disputed", "duress"], at: line) }
  let result = GoldItem.Statement(
    content: fields.head.parts(by: " … "), after: fields.take("after"), chain: chain, kind: kind,
    certainty: certainty == "any" ? nil : certainty,
    polarity: polarity == "any" ? nil : polarity, standing: standing,
    disputedBy: fields.take("disputed by"), circumstance: fields.take("circumstance"),
    isOptional: fields.take("optional") == "yes")
  try fields.finish(at: line)
  return result
}

private func figure(_ text: String, at line: Int) throws(GoldError) -> GoldItem.Figure {
  var fields = try Fields(text, at: line)
  let written = try fields.take("value", at: line)
  guard let value = Double(written) else {
    throw GoldError(line: line, message: "“\(written)” is no number")
  }
  let upper = fields.take("upper")
  let bounds = try fields.take("bound", at: line).parts(by: " or ")
  for bound in bounds {
    try check(
      bound, ["exactly", "about", "at least", "more than", "up to", "less than", "between"],
      at: line)
  }
  let polarity = fields.take("polarity") ?? "positive"
  try check(polarity, ["positive", "negative", "any"], at: line)
  let result = GoldItem.Figure(
    words: fields.head, after: fields.take("after"), value: value,
    upper: upper.flatMap(Double.init),
    unit: fields.take("unit"), bounds: bounds,
    families: try fields.take("family", at: line).parts(by: " or "),
    counted: fields.take("counted"), subset: fields.take("subset") ?? "",
    polarity: polarity == "any" ? nil : polarity, saidBy: fields.take("said by"),
    revises: fields.take("revises"), asOf: fields.take("as of"),
    isOptional: fields.take("optional") == "yes")
  try fields.finish(at: line)
  return result
}

private func check(_ word: String, _ words: [String], at line: Int) throws(GoldError) {
  guard words.contains(word) else {
    throw GoldError(line: line, message: "“\(word)” is none of \(words.joined(separator: ", "))")
  }
}

private func field(_ line: Substring, at number: Int) throws(GoldError) -> (String, String) {
  let parts = String(line).parts(by: ": ", atMost: 2)
  guard parts.count == 2 else {
    throw GoldError(
      line: number, message: "a line is a field's name, a colon, a blank and its value")
  }
  return (parts[0], parts[1])
}

/// The quoted words of a label, and the fields after them.
private struct Fields {
  let head: String
  private var values: [String: String] = [:]

  init(_ text: String, at line: Int) throws(GoldError) {
    let parts = text.parts(by: " | ")
    head = parts[0]
    for part in parts.dropFirst() {
      let (key, value) = try field(part[...], at: line)
      guard values.updateValue(value, forKey: key) == nil else {
        throw GoldError(line: line, message: "“\(key)” stands twice")
      }
    }
  }

  mutating func take(_ key: String) -> String? { values.removeValue(forKey: key) }

  mutating func take(_ key: String, at line: Int) throws(GoldError) -> String {
    guard let value = values.removeValue(forKey: key) else {
      throw GoldError(line: line, message: "“\(key)” is missing")
    }
    return value
  }

  func finish(at line: Int) throws(GoldError) {
    guard let left = values.keys.sorted().first else { return }
    throw GoldError(line: line, message: "“\(left)” is no field of a label")
  }
}

extension String {
  /// The parts between the given marks.
  fileprivate func parts(by mark: String, atMost most: Int = .max) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while result.count < most - 1, let place = rest.firstRange(of: mark) {
      result.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    result.append(String(rest))
    return result
  }
}
