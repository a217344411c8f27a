import AssayModel

extension AssayModel.Statement {
  /// The links that the text names: neither the outlet nor the author of the post.
  var namedLinks: [Speaker] { chain.filter { $0.role != .outlet && $0.role != .poster } }

  /// The statement in one line.
  func line(in account: Account) -> String {
    "“\(account.document.text(content))” \(namedLinks.map(\.name).joined(separator: " > ")) "
      + "\(kind.rawValue) \(certainty.rawValue) \(polarity.rawValue) \(standing.word)"
  }
}

extension GoldItem.Statement {
  /// The label in one line, as ``AssayModel/Statement/line(in:)`` has it.
  var line: String {
    "“\(content.joined(separator: " … "))” \(chain.map(\.name).joined(separator: " > ")) "
      + "\(kind) \(certainty ?? "any") \(polarity ?? "any") \(standing ?? "any")"
  }
}

extension GoldItem.Figure {
  /// The label in one line, as ``AssayModel/Figure/line(in:)`` has it.
  var line: String {
    "“\(words)” \(families.joined(separator: " or ")) \(bounds.joined(separator: " or ")) \(value) "
      + "(\(subset)) \(unit ?? "") \(counted ?? "") \(saidBy ?? "") \(polarity ?? "any")"
  }
}

extension AssayModel.Figure {
  /// The figure in one line.
  func line(in account: Account) -> String {
    let speaker = statement.flatMap { account.statements[$0].namedLinks.last?.name } ?? ""
    return "“\(account.document.text(passage))” \(topic.family.rawValue) \(measure.bound.rawValue) "
      + "\(measure.value) (\(topic.subset)) \(measure.unit ?? "") \(measure.counted ?? "") "
      + "\(speaker) \(polarity.rawValue)"
  }

  /// Whether it tells of people killed, hurt, held and so on, and not of a part that no noun names.
  var isOfPeopleHarmed: Bool {
    topic.family.isOfPeople && topic.family != .present && topic.subset != "part"
  }
}

extension Topic.Family {
  /// Whether it counts people.
  var isOfPeople: Bool {
    switch self {
    case .killed, .injured, .missing, .detained, .hospitalised, .hostages, .rescued, .evacuated,
      .attackers, .present:
      true
    case .distance, .duration, .time, .money, .count, .share, .size: false
    }
  }
}

extension AssayModel.Statement.Kind {
  /// Speech, belief, document or the writer's own: kinds of one group count as one.
  var group: Int {
    switch self {
    case .direct, .mixed, .indirect: 0
    case .belief: 1
    case .document: 2
    case .own: 3
    }
  }
}

/// Whether every labelled link is met, in order, and no other link is found; optional ones may be missing.
func chainsMeet(_ labels: [GoldItem.Link], _ found: [Speaker], _ account: Account) -> Bool {
  // Which of the links found may come next, after each label.
  var ends: Set<Int> = [0]
  for label in labels {
    var next: Set<Int> = label.isOptional ? ends : []
    for end in ends where end < found.count && linkMeets(label.name, found[end], account) {
      next.insert(end + 1)
    }
    ends = next
  }
  return ends.contains(found.count)
}

/// Whether a link's name, or the words in the text that name it, meet the label, or stand in apposition to it ("his sister,
/// Mireille").
func linkMeets(_ label: String, _ found: Speaker, _ account: Account) -> Bool {
  if namesMeet(label, found.name) { return true }
  guard let passage = found.passage else { return false }
  if namesMeet(label, account.document.text(passage)) { return true }
  let buffer = account.document.buffer
  let place = passage.hull
  let label = Array(label.utf8)
  return [[0x20], [0x2C, 0x20]].contains { (gap: [UInt8]) in
    buffer[..<place.lowerBound].reversed().starts(with: (label + gap).reversed())
      || buffer[place.upperBound...].starts(with: gap + label)
  }
}

/// Whether at least half of the words of the shorter name stand in the other, articles left aside.
func namesMeet(_ a: String, _ b: String) -> Bool {
  func words(_ name: String) -> Set<Substring> {
    Set(
      name.lowercased().replacing("'s", with: "").replacing("’s", with: "").split {
        !$0.isLetter && !$0.isNumber
      }
    ).subtracting(["a", "an", "the", "of", "mr", "ms", "mrs", "dr"])
  }
  let first = words(a)
  let second = words(b)
  guard !first.isEmpty, !second.isEmpty else { return a == b }
  return 2 * first.intersection(second).count >= min(first.count, second.count)
}

/// Ranges without the quotation marks, spaces and stops at the ends of each.
func trimmed(_ ranges: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
  func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x22, 0x27, 0x2C, 0x2E: true
    default: false
    }
  }
  // The curly quotation marks, U+2018 to U+201F.
  func isCurly(_ start: Int) -> Bool {
    start >= 0 && start + 2 < text.count && text[start] == 0xE2 && text[start + 1] == 0x80
      && (0x98...0x9F).contains(text[start + 2])
  }
  return ranges.compactMap { range in
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isEdge(text[low]) || isCurly(low) { low += isCurly(low) ? 3 : 1 }
    while low < high, isEdge(text[high - 1]) || isCurly(high - 3) {
      high -= isCurly(high - 3) ? 3 : 1
    }
    return low < high ? low..<high : nil
  }
}

/// How much two places share: of what is in either, of the first, of the second; counted in characters.
func overlap(
  _ a: [Range<Int>], _ b: [Range<Int>], in text: [UInt8]
) -> (ofBoth: Double, ofFirst: Double, ofSecond: Double) {
  func characters(_ ranges: [Range<Int>]) -> Set<Int> {
    var result: Set<Int> = []
    for range in ranges {
      for index in range where text[index] & 0xC0 != 0x80 { result.insert(index) }
    }
    return result
  }
  let first = characters(a)
  let second = characters(b)
  let shared = Double(first.intersection(second).count)
  let union = Double(first.union(second).count)
  guard shared > 0 else { return (0, 0, 0) }
  return (shared / union, shared / Double(first.count), shared / Double(second.count))
}
