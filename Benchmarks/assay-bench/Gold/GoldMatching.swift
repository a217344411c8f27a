import AssayModel

/// What became of one item.
struct GoldVerdict {
  /// What is wrong with it: what was expected and what was found; empty where it is right.
  var faults: [String] = []
  /// How many of its labels are right, and how many it has.
  var statements = (right: 0, of: 0)
  var figures = (right: 0, of: 0)
  /// What is counted apart.
  var standings = (right: 0, of: 0)
  var asOf = (right: 0, of: 0)
  var disputers = (right: 0, of: 0)
  /// Whether it is right.
  var isRight: Bool { faults.isEmpty }
}

extension GoldItem {
  /// What became of the item in an account of its document.
  func verdict(on account: Account) -> GoldVerdict {
    var verdict = GoldVerdict()
    let text = buffer
    let attributed = account.statements.filter { $0.kind != .own && !$0.namedLinks.isEmpty }
    var places: [[Range<Int>]] = []
    for label in statements {
      let ranges = trimmed(label.ranges(in: text) ?? [], in: text)
      places.append(ranges)
      let found = attributed.filter {
        overlap(ranges, trimmed($0.content.ranges, in: text), in: text).ofBoth >= 0.5
      }
      let right = found.first { label.matches($0, account) }
      if label.isOptional { continue }
      verdict.statements.of += 1
      verdict.statements.right += right == nil ? 0 : 1
      if label.standing != nil {
        verdict.standings.of += 1
        verdict.standings.right += right == nil ? 0 : 1
      }
      if let by = label.disputedBy {
        verdict.disputers.of += 1
        if case .disputed(let found?, _)? = right?.standing, namesMeet(by, found) {
          verdict.disputers.right += 1
        }
      }
      if right == nil {
        verdict.faults.append("expected \(label.line)")
        verdict.faults += found.map { "   found \($0.line(in: account))" }
      }
    }
    judgeFigures(account, text, &verdict)
    if !statements.isEmpty || hasNoStatements {
      for statement in attributed where !isExplained(statement, places, account, text) {
        verdict.faults.append("outlandish \(statement.line(in: account))")
      }
    }
    return verdict
  }

  /// Whether a statement is a labelled one, part of one, or one that holds one on the word of its outer or inner speakers.
  private func isExplained(
    _ statement: AssayModel.Statement, _ places: [[Range<Int>]], _ account: Account, _ text: [UInt8]
  ) -> Bool {
    let ranges = trimmed(statement.content.ranges, in: text)
    return zip(statements, places).contains { label, place in
      let shared = overlap(place, ranges, in: text)
      guard max(shared.ofFirst, shared.ofSecond) >= 0.5 else { return false }
      let links = statement.namedLinks
      return (0..<label.chain.count).contains { start in
        (start + 1...label.chain.count).contains { end in
          (start == 0 || end == label.chain.count)
            && (chainsMeet(Array(label.chain[start..<end]), links, account)
              || end - start == label.chain.count && links.count > label.chain.count
                && chainsMeet(label.chain, Array(links.prefix(label.chain.count)), account))
        }
      }
    }
  }

  private func judgeFigures(_ account: Account, _ text: [UInt8], _ verdict: inout GoldVerdict) {
    var labelled: [Range<Int>] = []
    var last = 0
    for label in figures {
      guard let range = label.range(in: text, from: last) else { continue }
      let found = account.figures.filter { $0.passage.hull.overlaps(range) }
      let right = found.first { label.matches($0, account) }
      if label.isOptional {
        if right != nil { labelled.append(range) }
        continue
      }
      labelled.append(range)
      last = range.upperBound
      verdict.figures.of += 1
      verdict.figures.right += right == nil ? 0 : 1
      if label.asOf != nil {
        verdict.asOf.of += 1
        verdict.asOf.right += right?.measure.asOf == nil ? 0 : 1
      }
      if right == nil {
        verdict.faults.append("expected \(label.line)")
        verdict.faults += found.map { "   found \($0.line(in: account))" }
      }
    }
    for label in figures {
      // The figure before a revision may be found: it was given once.
      guard let earlier = label.revises else { continue }
      if let range = firstPlace(of: Array(earlier.utf8), in: text, from: 0) {
        labelled.append(range)
      }
    }
    for figure in account.figures where !labelled.contains(where: figure.passage.hull.overlaps) {
      let isOutlandish =
        hasNoFigures ? figure.topic.subset != "part" : !figures.isEmpty && figure.isOfPeopleHarmed
      if isOutlandish { verdict.faults.append("outlandish \(figure.line(in: account))") }
    }
  }
}

extension GoldItem.Statement {
  /// Whether a statement has the labelled chain, kind, certainty, polarity and standing.
  func matches(_ statement: AssayModel.Statement, _ account: Account) -> Bool {
    statement.kind.group == AssayModel.Statement.Kind(rawValue: kind)?.group
      && certainty.map { $0 == statement.certainty.rawValue } ?? true
      && polarity.map { $0 == statement.polarity.rawValue } ?? true
      && standing ?? statement.standing.word == statement.standing.word
      && chainsMeet(chain, statement.namedLinks, account)
  }
}

extension GoldItem.Figure {
  /// Whether a figure is the labelled one.
  func matches(_ figure: AssayModel.Figure, _ account: Account) -> Bool {
    let measure = figure.measure
    let family = figure.topic.family
    guard families.contains(family.rawValue), bounds.contains(measure.bound.rawValue),
      polarity.map({ $0 == figure.polarity.rawValue }) ?? true,
      isSame(value, measure.value, measure.unit),
      upper == nil || measure.bound != .between
        || measure.upper.map({ isSame(upper ?? 0, $0, measure.unit) }) ?? false
    else { return false }
    if family == .count || family == .size || family == .money {
      if let counted, figure.topic.key != counted, measure.counted != counted { return false }
    }
    if family != .count, family.isOfPeople, subset != "any" {
      let found = figure.topic.subset
      let isNamed = found == subset || measure.counted == subset && !found.isEmpty
      guard subset.isEmpty ? found.isEmpty : subset == "part" ? !found.isEmpty : isNamed else {
        return false
      }
    }
    guard let saidBy else { return true }
    guard let index = figure.statement, let last = account.statements[index].namedLinks.last
    else { return false }
    return linkMeets(saidBy, last, account)
  }

  /// Whether two values are one, each in its unit.
  private func isSame(_ label: Double, _ found: Double, _ foundUnit: String?) -> Bool {
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.006 * max(abs(a), abs(b)) }
    guard let unit else {
      return near(label, found) || foundUnit == "%" && near(label * 100, found)
    }
    if let a = scales[unit], let b = foundUnit.flatMap({ scales[$0] }) {
      return a.dimension == b.dimension && near(label * a.factor, found * b.factor)
    }
    return unit == foundUnit && near(label, found)
  }
}

/// Lengths in metres and durations in minutes.
private let scales: [String: (dimension: Int, factor: Double)] = [
  "m": (0, 1), "km": (0, 1000), "cm": (0, 0.01), "mi": (0, 1609.344), "ft": (0, 0.3048),
  "s": (1, 1.0 / 60), "min": (1, 1), "h": (1, 60), "d": (1, 1440), "wk": (1, 10080),
  "mo": (1, 43829.1), "y": (1, 525949.2), "day": (1, 1440), "week": (1, 10080),
  "month": (1, 43829.1), "year": (1, 525949.2),
]
