import AssayModel

extension TimeResolver {
  /// Whether the verb that governs a time speaks of what is to come: the nearest sign before it in the sentence decides,
  /// and where there is none, the first after it.
  ///
  /// Where nothing is told, the time is taken to be past.
  func isFuture(_ reading: TimeReading) -> Bool {
    direction(reading) ?? false
  }

  /// As ``isFuture(_:)``, `nil` where the sentence has no sign.
  func direction(_ reading: TimeReading) -> Bool? {
    let first = atoms[reading.atoms.lowerBound].token
    let sentence = atoms.text.sentences[atoms.text.sentence(ofToken: first)]
    if let told = lead(before: reading) { return told }
    var token = first - 1
    // "Friday's vote" is told by the verb after it.
    let isPossessive = atoms[reading.atoms.upperBound - 1].isPossessive
    let floor = isPossessive ? first : max(sentence.tokens.lowerBound, token - 16)
    while token >= floor {
      if let future = sign(token, in: sentence.tokens, before: first) { return future }
      token -= 1
    }
    token = atoms[reading.atoms.upperBound - 1].token + 1
    let ceiling = min(sentence.tokens.upperBound, token + 16)
    while token < ceiling {
      if let future = sign(token, in: sentence.tokens, before: -1) { return future }
      token += 1
    }
    return nil
  }

  /// What the words that lead to a time tell: "until Friday" and "as early as Friday" look ahead, "since Friday" back.
  private func lead(before reading: TimeReading) -> Bool? {
    var at = reading.atoms.lowerBound - 1
    if atoms.word(at) == .the { at -= 1 }
    // "until at least Friday"
    if atoms.lower(at) == "least", atoms.word(at - 1) == .at { at -= 2 }
    switch atoms.lower(at) {
    case "for": return isSet(before: at) ? true : nil
    case "until", "till", "through", "starting", "beginning", "due", "payable", "effective",
      "expires",
      "coming":
      return true
    case "by":
      // "By Friday, twelve had died"
      return hasPerfect(after: reading.atoms.upperBound) ? false : true
    case "as":
      let word = atoms.lower(at - 1)
      return word == "early" || word == "soon" || word == "late" ? true : nil
    case "of": return atoms.lower(at - 1) == "ahead" ? true : nil
    case "than": return atoms.word(at - 1) == .later ? true : nil
    case "since": return false
    default: return nil
    }
  }

  /// Whether the word before a time alone says that it is to come: "by February", "until 5 March".
  func isLedAhead(_ reading: TimeReading) -> Bool {
    switch atoms.word(reading.atoms.lowerBound - 1) {
    case .by, .until, .till: lead(before: reading) == true
    default: false
    }
  }

  /// Whether "will" governs a time from close before it: "will open in January".
  func isWilled(_ reading: TimeReading) -> Bool {
    let start = reading.atoms.lowerBound
    guard start > 0, !atoms[reading.atoms.upperBound - 1].isPossessive else { return false }
    for at in stride(from: start - 1, through: max(0, start - 9), by: -1) {
      guard atoms.sameSentence(at, start) else { return false }
      switch atoms.lower(at) {
      case "will", "shall", "won't": return true
      case ",", "that", "who", "which", "the", "as", "after", "since":
        // "the" leads to a noun that the time may belong to.
        if at > start - 3 { return false }
      default: break
      }
    }
    return false
  }

  /// Whether something is fixed for a time: "set a hearing for Monday".
  private func isSet(before index: Int) -> Bool {
    for at in stride(from: index - 1, through: max(0, index - 7), by: -1) {
      switch atoms.lower(at) {
      case "set", "sets", "scheduled", "schedules", "slated", "planned", "plans", "called", "calls",
        "booked", "billed", "due":
        return atoms.lower(at - 1) != "had" && atoms.lower(at - 2) != "had"
      case ".", ";": return false
      default: break
      }
    }
    return false
  }

  private func hasPerfect(after index: Int) -> Bool {
    for at in index..<min(index + 12, atoms.count) {
      switch atoms.lower(at) {
      case "had", "was", "were": return true
      case ".", ";": return false
      default: break
      }
    }
    return false
  }

  /// Whether a token is a sign of the future (true) or of the past (false); `nil` where it tells nothing.
  private func sign(_ token: Int, in sentence: Range<Int>, before time: Int) -> Bool? {
    let tokens = atoms.text.tokens
    let word = tokens[token]
    let flags = WordTable.english.terms[Int(word.number)].flags
    func has(_ at: Int, _ flag: Term.Flags) -> Bool {
      sentence.contains(at)
        && WordTable.english.terms[Int(tokens[at].number)].flags.contains(flag)
    }
    func lower(_ at: Int) -> String { sentence.contains(at) ? tokens[at].lower : "" }
    if flags.contains(.leading) {
      var next = token + 1
      if lower(next) == "not" || lower(next) == "also" { next += 1 }
      let isLed: Bool
      switch lower(next) {
      case "to": isLed = next + 1 != time && isVerb(next + 1, in: sentence)
      case "on", "in", "at", "for":
        isLed =
          next + 1 == time && isDated(word.lower)
          && (word.lower != "set" || isBe(lower(token - 1)))
      case "a", "an", "the", "its", "his", "her", "their", "another":
        // "plans a rally"
        isLed = word.lower == "plans" || word.lower == "plan" || word.lower == "scheduled"
      default:
        isLed =
          next == time && isDated(word.lower) && word.lower != "set"
          || word.lower == "scheduled" && lower(token - 1) != "was"
      }
      if isLed {
        // "it had been due to end on Friday"
        return (token - 3..<token).contains { lower($0) == "had" } ? false : true
      }
      if word.lower == "is" || word.lower == "are", time >= 0, token + 1 < time,
        lower(token + 1).hasSuffix("ing"), lower(token + 1).utf8.count > 4
      {
        return true
      }
    }
    if flags.contains(.ahead), word.shape == .lower || token == sentence.lowerBound {
      // "to meet", "did not meet": another verb tells when.
      switch lower(token - 1) {
      case "to": return isAgreed(lower(token - 2)) ? true : nil
      case "did", "not", "didn't", "never": return nil
      default: break
      }
      switch lower(token + 1) == "not" ? lower(token + 2) : lower(token + 1) {
      case "have": return word.lower == "will" || word.lower == "won't"
      default: return true
      }
    }
    if flags.contains(.past) { return isPassive(token, in: sentence) ? nil : false }
    guard word.shape == .lower else { return word.lower.hasSuffix("'ll") ? true : nil }
    if word.lower.hasSuffix("'ll") { return true }
    guard word.lower.hasSuffix("ed"), word.lower.utf8.count > 4, !isPlain(word.lower) else {
      return nil
    }
    return isPassive(token, in: sentence) ? nil : false
  }

  /// Whether a past verb before "to" leads to what is still to come: "agreed to meet on Friday".
  private func isAgreed(_ word: String) -> Bool {
    switch word {
    case "agreed", "decided", "offered", "ordered", "asked", "told", "urged", "invited", "summoned",
      "arranged":
      true
    default: false
    }
  }

  /// Whether a word that ends in "-ed" is no past form.
  private func isPlain(_ word: String) -> Bool {
    switch word {
    case "hundred", "speed", "breed", "bleed", "greed", "tweed", "creed", "steed", "indeed",
      "exceed",
      "proceed", "succeed", "kindred", "sacred", "naked", "wicked", "rugged", "embed", "biped":
      true
    default: false
    }
  }

  /// Whether a participle follows a form of "be" that is not past: in "will be named" the modal decides, "is held" tells
  /// nothing.
  private func isPassive(_ token: Int, in sentence: Range<Int>) -> Bool {
    func lower(_ at: Int) -> String { sentence.contains(at) ? atoms.text.tokens[at].lower : "" }
    var before = token - 1
    if lower(before).hasSuffix("ly") || lower(before) == "not" { before -= 1 }
    switch lower(before) {
    case "be", "is", "are", "being", "to", "get", "gets", "getting": return true
    default: return false
    }
  }

  /// Whether a word that stands before a time or its preposition dates it: "due Friday", "set for Friday".
  private func isDated(_ word: String) -> Bool {
    switch word {
    case "due", "scheduled", "slated", "expected", "set", "planned", "anticipated", "effective",
      "timed", "booked", "projected", "targeted", "likely":
      true
    default: false
    }
  }

  private func isBe(_ word: String) -> Bool {
    switch word {
    case "is", "are", "was", "were", "be", "been", "being": true
    default: false
    }
  }

  /// Whether a token after "to" can be a verb: a small word that is neither article, preposition nor number.
  private func isVerb(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard sentence.contains(token) else { return false }
    let word = atoms.text.tokens[token]
    guard word.kind == .word, word.shape == .lower else { return false }
    return !word.has(.determiner) && !word.has(.pronoun) && !word.has(.preposition)
  }
}

extension Atoms {
  /// Whether no clause ends between two times of one sentence: a mark with more than small words after it, or "and was".
  func sameClause(_ start: Int, _ end: Int) -> Bool {
    var hasMark = false
    for index in start..<max(start, end) {
      switch lower(index) {
      case ",", ";", ":", "–", "—", "(", ")": hasMark = true
      case "and", "but":
        switch lower(index + 1) {
        case "was", "were", "is", "are", "has", "had", "will": return false
        default: break
        }
      case "on", "at", "from", "to", "until", "by", "the", "or", "through", "then", "of", "again":
        break
      default:
        if hasMark, self[index].kind == .word, self[index].term.time == .none { return false }
      }
    }
    return true
  }
}
