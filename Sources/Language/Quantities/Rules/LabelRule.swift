import AssayModel

/// Numbers that name and do not count: "KX-74", "Flight 93", "Room 5", "24/7", "3-1", "+1 555 0100", "[2]".
enum LabelRule: QuantityRule {
  static func read(_ atoms: Atoms, at index: Int, floor: Int) -> QuantityReading? {
    guard let text = atoms.number(index), !text.isUnreadable, atoms.moneyBefore(index) == nil
    else { return nil }
    var end = insideToken(atoms, index) ?? telephone(atoms, index, text) ?? odd(atoms, index, text)
    end = end ?? address(atoms, index) ?? score(atoms, index) ?? afterNoun(atoms, index, text)
    end = end ?? afterName(atoms, index, text) ?? listMark(atoms, index, text)
    end = end ?? street(atoms, index, text) ?? inName(atoms, index, text)
    end = end ?? bracketed(atoms, index, text)
    guard let end else { return nil }
    // A token that begins with letters is a label as a whole.
    var start = index
    while start > floor, atoms[start].glue != .apart, atoms[start - 1].token == atoms[index].token {
      start -= 1
    }
    return QuantityReading(
      start..<max(end, index + 1), number: index..<max(end, index + 1),
      measure: Measure(text.value), kind: .label)
  }

  /// "KX-74", "B17", "5G": digits and letters of one token that make no unit.
  private static func insideToken(_ atoms: Atoms, _ index: Int) -> Int? {
    let token = atoms[index].token
    let end = Int(atoms.first[token + 1])
    let start = Int(atoms.first[token])
    if index > start, atoms[index - 1].kind == .word, atoms[index - 1].token == token,
      atoms[index - 1].term.number == .none, !isPrefix(atoms, index - 1)
    {
      return end
    }
    let next = index + 1
    guard next < end, atoms[next].glue == .touching, atoms[next].kind == .word else { return nil }
    if Vocabulary.english.scaleSigns[atoms[next].lower] != nil
      || atoms.unitPhrase(at: next) != nil || atoms.timeUnit(next) != nil
    {
      return nil
    }
    return end
  }

  /// "minus-5", "sub-500": a word that goes before numbers, with a hyphen.
  private static func isPrefix(_ atoms: Atoms, _ index: Int) -> Bool {
    guard atoms[index + 1].glue == .hyphen else { return false }
    switch atoms.lower(index) {
    case "minus", "sub", "under", "over", "plus", "now", "then", "just", "about", "nearly",
      "almost",
      "some", "only", "another", "mid", "all", "non", "pre", "post", "up", "other":
      return true
    default: return false
    }
  }

  /// "+1 555 0100", "555-123-4567".
  private static func telephone(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard text.form == .integer else { return nil }
    var end = index + 1
    var digits = text.digits
    var pieces = 1
    let hasPlus = index > 0 && atoms.lower(index - 1) == "+" && atoms[index].glue == .touching
    while let next = atoms.number(end), next.form == .integer, pieces < 8,
      atoms[end].glue == .hyphen || hasPlus
    {
      digits += next.digits
      pieces += 1
      end += 1
    }
    if hasPlus, pieces > 1 || digits >= 7 { return end }
    return pieces >= 3 && atoms[index + 1].glue == .hyphen ? end : nil
  }

  /// Digits with separators that no number has, a leading zero, or ten digits and more without a separator.
  private static func odd(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    switch text.form {
    case .clock, .dotted, .other: return index + 1
    case .slashed:
      return atoms.numberPhrase(at: index) == nil ? index + 1 : nil
    case .integer:
      guard text.digits > 1 else { return nil }
      if text.digits == 4, (1900...2100).contains(text.parts.0), !atoms.isCounted(after: index + 1),
        text.parts.0 % 100 != 0, atoms.unitPhrase(at: index + 1) == nil,
        atoms.numberWord(index + 1) == .none, atoms.timeUnit(index + 1) == nil,
        atoms.moneyBefore(index) == nil, atoms.boundBefore(index) == nil,
        index + 1 < atoms.count, atoms[index + 1].kind == .word
      {
        // Before a singular noun it is a year that no rule of times placed: "2019 review".
        return index + 1
      }
      if text.digits == 4, isYear(atoms, index, text) { return index + 1 }
      let zero =
        atoms.text.buffer[atoms[index].range.lowerBound] == 0x30
        && !(atoms.lower(index - 1) == "." && atoms.isGlued(index) && !atoms.isGlued(index - 1))
      return zero || text.digits >= 10 ? index + 1 : nil
    case .grouped, .decimal: return nil
    }
  }

  /// A number inside an address or between square brackets: "/1771", "?s=20", "[2]", "#12".
  private static func address(_ atoms: Atoms, _ index: Int) -> Int? {
    if index > 0, atoms[index].glue == .touching {
      switch atoms.lower(index - 1) {
      case "/", "=", "_", "#", "@", "&", "?", "\\": return index + 1
      case "[": return atoms.lower(index + 1) == "]" ? index + 1 : nil
      default: break
      }
    }
    if atoms.lower(index + 1) == "/" || atoms.lower(index + 1) == "_", atoms.isGlued(index + 1),
      atoms.isGlued(index + 2)
    {
      return index + 1
    }
    return nil
  }

  /// "3-1", "2–2", "won 1-3".
  private static func score(_ atoms: Atoms, _ index: Int) -> Int? {
    guard let low = atoms.numberPhrase(at: index), low.atoms.count == 1 else { return nil }
    var at = index + 1
    if atoms.lower(at) == "–", atoms.isGlued(at), atoms.isGlued(at + 1) { at += 1 }
    guard let high = atoms.numberPhrase(at: at), high.atoms.count == 1, high.style == .digits,
      at > index + 1 || atoms[at].glue == .hyphen, low.value < 1000, high.value < 1000
    else { return nil }
    guard low.value >= high.value || atoms.isScore(low, high) else { return nil }
    // "15-10 km" is no score but no range either.
    return atoms.unitPhrase(at: at + 1) == nil ? at + 1 : nil
  }

  /// "Flight 93", "Room 5", "Article 205".
  private static func afterNoun(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard index > 0, text.form == .integer || text.form == .decimal, !atoms[index].isOrdinal else {
      return nil
    }
    var noun = index - 1
    if atoms.lower(noun) == ".", atoms[noun].glue == .touching, noun > 0 { noun -= 1 }
    // "Flight KL 417"
    if atoms[noun].shape == .upper, atoms[noun].range.count <= 3, noun > 0,
      atoms[noun - 1].term.flags.contains(.label), !atoms[noun].term.flags.contains(.label)
    {
      noun -= 1
    }
    let atom = atoms[noun]
    // "S&P 500"
    if atom.lower == "p", noun > 0, atoms.lower(noun - 1) == "&" { return index + 1 }
    guard atom.term.flags.contains(.label), atoms.sameSentence(noun, index) || noun < index - 1
    else { return nil }
    if atom.lower == "no" || atom.lower == "nos" {
      guard noun < index - 1 || atom.isCapitalised else { return nil }
      return index + 1
    }
    // "in this case 12 people": a count after a noun that can stand alone.
    guard
      atom.isCapitalised && noun > 0 && atoms.sameSentence(noun - 1, noun)
        || !atoms.isCounted(after: index + 1), atoms.unitPhrase(at: index + 1) == nil,
      atoms.timeUnit(index + 1) == nil, atoms.moneyBefore(index) == nil
    else { return nil }
    if case .scale = atoms.numberWord(index + 1) { return nil }
    if !atom.isCapitalised, !atom.term.flags.contains(.sureLabel),
      let next = follower(atoms, index + 1), !next
    {
      return nil
    }
    return index + 1
  }

  /// "Apollo 11", "Channel 4": a whole number after a name.
  private static func afterName(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard index > 0, text.form == .integer, text.digits <= 5, atoms[index].glue == .apart,
      !atoms[index].isOrdinal
    else { return nil }
    let name = atoms[index - 1]
    guard name.kind == .word, name.isCapitalised, name.term.word == .none,
      name.term.number == .none,
      name.term.time == .none,
      !Lexicon.english.knows(name.lower), atoms.sameSentence(index - 1, index)
    else { return nil }
    let sentence = atoms.text.sentences[atoms.text.sentence(ofToken: name.token)]
    guard sentence.tokens.lowerBound < name.token || name.shape != .capitalised else { return nil }
    guard
      isModel(atoms, index, text) || follower(atoms, index + 1) == true
        || isAcronym(atoms, index - 1)
    else { return nil }
    guard atoms.unitPhrase(at: index + 1) == nil, atoms.timeUnit(index + 1) == nil,
      !atoms.isGlued(index + 1) || atoms[index + 1].kind == .mark
    else { return nil }
    return index + 1
  }

  /// "two Condor 300 jets": a round number between a name and a machine, where no preposition leads to the name.
  private static func isModel(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Bool {
    guard index + 1 < atoms.count, atoms[index + 1].term.flags.contains(.machine),
      text.digits == 3 || text.digits == 4, text.parts.0 % 10 == 0
    else { return false }
    return switch atoms.word(index - 2) {
    case .in, .at, .on, .from, .to, .of, .by, .for, .since, .until: false
    default: true
    }
  }

  /// Whether what follows a number lets it be part of a name: nothing, a mark, a small word or a name; `nil` for none.
  private static func follower(_ atoms: Atoms, _ index: Int) -> Bool? {
    guard index < atoms.count else { return true }
    let next = atoms[index]
    if next.kind == .mark { return next.lower != "%" }
    if next.kind == .number { return nil }
    if next.isCapitalised { return true }
    if case .scale = next.term.number { return false }
    switch next.lower {
    case "in", "on", "at", "of", "and", "or", "to", "from", "by", "with", "for", "was", "is", "has",
      "had", "were", "will", "would", "which", "that", "as", "the", "a", "an", "but", "says",
      "said",
      "over", "after", "before", "into", "where", "when", "who":
      return true
    default: return false
    }
  }

  /// "1." or "2)" at the head of a line.
  private static func listMark(_ atoms: Atoms, _ index: Int, _ text: NumberText) -> Int? {
    guard text.form == .integer, text.digits <= 3, atoms[index].glue == .apart,
      index + 2 < atoms.count, atoms[index + 1].glue == .touching,
      atoms.lower(index + 1) == "." || atoms.lower(index + 1) == ")",
      atoms[index + 2].glue == .apart, atoms[index + 2].kind == .word
    else { return nil }
    var at = atoms[index].range.lowerBound
    let floor = atoms.text.range.lowerBound
    while at > floor, atoms.text.buffer[at - 1] == 0x20 || atoms.text.buffer[at - 1] == 0x09 {
      at -= 1
    }
    return at == floor || atoms.text.buffer[at - 1] == 0x0A || atoms.text.buffer[at - 1] == 0x0D
      ? index + 1 : nil
  }
}
