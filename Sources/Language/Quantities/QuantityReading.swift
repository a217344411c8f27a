import AssayModel

/// What a rule found: a number with everything that belongs to it, in atoms.
struct QuantityReading: Sendable {
  var atoms: Range<Int>
  var number: Range<Int>
  var unit: Range<Int>?
  var measure: Measure
  var kind: QuantityExpression.Kind
  /// The English name of the unit as written.
  var unitName: String?
  /// How many of the measure's unit the unit as written holds.
  var perWritten = 1.0

  init(
    _ atoms: Range<Int>, number: Range<Int>? = nil, unit: Range<Int>? = nil,
    measure: Measure, kind: QuantityExpression.Kind
  ) {
    self.atoms = atoms
    self.number = number ?? atoms
    self.unit = unit
    self.measure = measure
    self.kind = kind
  }
}

extension QuantityReading {
  /// The same with the name of its unit as written.
  func named(_ name: String, perWritten: Double = 1) -> QuantityReading {
    var reading = self
    reading.unitName = name
    reading.perWritten = perWritten
    return reading
  }
}

/// A rule that reads a number at an atom.
///
/// `floor` is the first atom that no earlier number has taken: bounds may reach back to it and no further.
protocol QuantityRule: SendableMetatype {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading?
}

/// A pass over atoms that gives one quantity after another.
struct QuantityScan {
  let atoms: Atoms
  let times: [TimeExpression]

  private static let rules: [any QuantityRule.Type] = [
    LabelRule.self, OneRule.self, DurationRule.self, AmountRule.self, HalfRule.self,
    SingleUnitRule.self,
  ]

  /// All quantities, ascending.
  func quantities() -> [QuantityExpression] {
    var result: [QuantityExpression] = []
    var index = 0
    var floor = 0
    var time = 0
    var lastWasLabel = false
    while index < atoms.count {
      let atom = atoms[index]
      guard begins(atom) else {
        index += 1
        continue
      }
      while time < times.count, times[time].range.upperBound <= atom.range.lowerBound { time += 1 }
      if time < times.count, times[time].moment.kind != .duration,
        times[time].range.contains(atom.range.lowerBound)
      {
        index += 1
        continue
      }
      var reading = read(at: index, floor: floor)
      if lastWasLabel, let found = reading, found.kind == .cardinal, continuesLabels(found, floor) {
        reading?.kind = .label
      }
      if let found = reading, isBareArticle(found), !isLength(found, time) { reading = nil }
      guard let reading, !reaches(reading, into: time) else {
        index += 1
        continue
      }
      result.append(expression(reading))
      lastWasLabel = reading.kind == .label
      index = max(index + 1, reading.atoms.upperBound)
      floor = index
    }
    return result
  }

  private func begins(_ atom: Atom) -> Bool {
    if atom.kind == .number || atom.term.number != .none { return true }
    switch atom.term.word {
    case .a, .an, .half, .between, .from, .couple: return true
    default: return false
    }
  }

  private func read(at index: Int, floor: Int) -> QuantityReading? {
    for rule in Self.rules {
      if let reading = rule.read(atoms, at: index, floor: floor) { return reading }
    }
    return nil
  }

  /// "Articles 205, 206 and 207": a plain number after a label and a comma or "and".
  private func continuesLabels(_ reading: QuantityReading, _ floor: Int) -> Bool {
    guard reading.number.count == 1, reading.unit == nil, reading.number.lowerBound == floor + 1,
      let text = atoms.number(reading.number.lowerBound), text.form == .integer
    else { return false }
    switch atoms.lower(floor) {
    case ",", "and", "or", "–", "&": break
    default: return false
    }
    return !atoms.isCounted(after: reading.number.upperBound)
  }

  /// Whether a reading runs into a date or time of day.
  private func reaches(_ reading: QuantityReading, into time: Int) -> Bool {
    let end = atoms.bytes(reading.atoms).upperBound
    var time = time
    while time < times.count, times[time].range.lowerBound < end {
      if times[time].moment.kind != .duration,
        times[time].range.upperBound > atoms.bytes(reading.atoms).lowerBound,
        !isInUnit(times[time].range, reading)
      {
        return true
      }
      time += 1
    }
    return false
  }

  /// "miles an hour": a time that is part of a unit.
  private func isInUnit(_ range: Range<Int>, _ reading: QuantityReading) -> Bool {
    guard let unit = reading.unit, unit.count > 1 else { return false }
    let bytes = atoms.bytes(reading.atoms)
    return bytes.lowerBound <= range.lowerBound && range.upperBound <= bytes.upperBound
  }

  /// "a day", "a year": one of a unit of a day or more by its article alone.
  private func isBareArticle(_ reading: QuantityReading) -> Bool {
    guard reading.kind == .measured(.duration), reading.number.count == 1,
      reading.measure.unit != "min"
    else { return false }
    return atoms.word(reading.number.lowerBound) == .a
      || atoms.word(reading.number.lowerBound) == .an
  }

  /// Whether the times hold a reading as a length of time.
  private func isLength(_ reading: QuantityReading, _ time: Int) -> Bool {
    let range = atoms.bytes(reading.number)
    return time < times.count && times[time].moment.kind == .duration
      && times[time].range.contains(range.lowerBound)
  }

  private func expression(_ reading: QuantityReading) -> QuantityExpression {
    QuantityExpression(
      range: atoms.bytes(reading.atoms), number: atoms.bytes(reading.number),
      tokens: atoms.tokens(reading.atoms), unitTokens: reading.unit.map { atoms.tokens($0) },
      measure: reading.measure, kind: reading.kind, unitName: reading.unitName,
      perWritten: reading.perWritten)
  }
}

extension Atoms {
  /// Small words that end a noun group.
  private static let small: Set<String> = [
    "which", "who", "whose", "will", "would", "could", "should", "can", "may", "must", "might",
    "said", "says",
    "was", "were", "is", "are", "has", "had", "have", "with", "into", "onto", "when", "where",
    "while", "as", "but",
    "under", "his", "its", "their", "her", "our", "my", "also", "too", "because", "against",
    "towards", "toward",
    "without", "among", "amid", "if", "so", "then", "always", "perhaps", "across", "versus",
  ]

  /// Whether a plural in lower case stands at an index or up to two words after it: "12 unarmed men" has none, "12 killed
  /// people" has.
  func isCounted(after index: Int) -> Bool {
    for at in index..<index + 3 {
      guard at < count, self[at].kind == .word, self[at].shape == .lower, self[at].glue == .apart
      else { return false }
      if self[at].term.word == .people { return true }
      if self[at].term.word != .none { return false }
      let lower = self[at].lower
      if Atoms.small.contains(lower) { return false }
      if lower.utf8.count > 3, lower.hasSuffix("s"), !lower.hasSuffix("ss") { return true }
      if lower == "men" || lower == "women" || lower == "children" || lower == "police" {
        return true
      }
    }
    return false
  }
}
