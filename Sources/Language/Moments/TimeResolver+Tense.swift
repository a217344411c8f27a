import AssayModel

extension TimeResolver {
  /// Whether the verb that governs a time speaks of what is to come: the nearest sign before it in the sentence decides,
  /// and where there is none, the nearest after it.
  func isFuture(_ reading: TimeReading) -> Bool {
    let sentence = atoms.text.sentences[
      atoms.text.sentence(ofToken: atoms[reading.atoms.lowerBound].token)]
    var token = atoms[reading.atoms.lowerBound].token - 1
    let floor = max(sentence.tokens.lowerBound, token - 14)
    while token >= floor {
      if let future = tense(token) { return future }
      if atoms.text.tokens[token].lower == "set", token + 1 < atoms.text.tokens.count,
        atoms.text.tokens[token + 1].lower == "to"
      {
        return true
      }
      token -= 1
    }
    token = atoms[reading.atoms.upperBound - 1].token + 1
    let ceiling = min(sentence.tokens.upperBound, token + 14)
    while token < ceiling {
      if let future = tense(token) { return future }
      token += 1
    }
    return false
  }

  /// Whether a token is a sign of the future (true) or of the past (false).
  private func tense(_ token: Int) -> Bool? {
    let word = atoms.text.tokens[token].lower
    switch word {
    case "will", "shall", "won't", "upcoming", "scheduled", "due", "expected",
      "next",
      "until", "slated", "tomorrow", "expects", "begins", "starts":
      return true
    case "said", "was", "were", "had", "did", "told", "took", "came", "went", "began", "made",
      "held",
      "fell", "rose", "left", "found", "met", "saw", "got", "gave", "won", "lost", "since", "set",
      "hit",
      "wrote", "sent", "died", "shot", "broke", "put", "ran", "became", "last":
      return false
    default:
      if word.hasSuffix("'ll") { return true }
      return word.hasSuffix("ed") && word.utf8.count > 4 ? false : nil
    }
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
