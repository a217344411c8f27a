/// Cuts tokens into sentences.
///
/// O(tokens).
///
/// A sentence ends at a full stop, question or exclamation mark or an ellipsis, with the quotation marks and brackets
/// that close after it, when what follows looks like a beginning. A full stop after a title, an initial or another
/// abbreviation is no end, unless what follows can only begin a sentence.
func splitSentences(buffer: [UInt8], tokens: [Token]) -> [Sentence] {
  var result: [Sentence] = []
  var start = 0
  var index = 0
  while index < tokens.count {
    guard let end = sentenceEnd(buffer: buffer, tokens: tokens, at: index, start: start) else {
      index += 1
      continue
    }
    append(start..<end)
    start = end
    index = end
  }
  append(start..<tokens.count)
  return result

  func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let bytes =
      tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    result.append(Sentence(range: bytes, tokens: range))
  }
}

/// The token after the sentence that ends with the mark at `index`; `nil` where no sentence ends there.
private func sentenceEnd(buffer: [UInt8], tokens: [Token], at index: Int, start: Int) -> Int? {
  let token = tokens[index]
  guard token.kind == .mark, isTerminal(token.lower) else { return nil }
  var next = index + 1
  // Marks and closing quotation marks that touch the end belong to it.
  while next < tokens.count, tokens[next].range.lowerBound == tokens[next - 1].range.upperBound,
    isTerminal(tokens[next].lower) || closes(tokens[next], after: tokens[next - 1], in: buffer)
  { next += 1 }
  guard next < tokens.count else { return next }
  let following = tokens[next]
  let touches = following.range.lowerBound == tokens[next - 1].range.upperBound
  if touches {
    // "different.The" is an end that lost its space; "example.com" is none.
    guard token.lower == ".", following.kind == .word, following.shape == .capitalised,
      index > start,
      tokens[index - 1].shape == .lower, tokens[index - 1].range.count >= 3
    else { return nil }
    return next
  }
  guard begins(tokens, next) else {
    return next == index + 1 && isSmallBeginning(tokens, next) ? next : nil
  }
  if token.lower == ".", next == index + 1, index > start,
    isAbbreviation(tokens[index - 1], touching: token)
  {
    guard !tokens[index - 1].has(.titleAbbreviation),
      tokens[index - 1].range.count > 1 || tokens[index - 1].shape == .lower,
      following.kind == .word, following.has(.sentenceOpener)
    else { return nil }
  }
  return next
}

private func isTerminal(_ mark: String) -> Bool {
  switch mark {
  case ".", "!", "?", "…", "...", "....", "‽", "。", "！", "？": true
  default: false
  }
}

/// Whether a mark that touches the end of a sentence closes something.
private func closes(_ token: Token, after: Token, in buffer: [UInt8]) -> Bool {
  switch token.lower {
  case ")", "]", "”", "’", "»", "›", "\"", "'": true
  default: false
  }
}

/// Whether a sentence can begin at this token.
private func begins(_ tokens: [Token], _ index: Int) -> Bool {
  let token = tokens[index]
  switch token.kind {
  case .word, .mixed: return token.shape != .lower || !isCased(token.lower)
  case .number, .quote, .address: return true
  case .mark:
    return token.lower == "(" || token.lower == "[" || token.lower == "—" || token.lower == "–"
  }
}

/// Whether a text that is written small begins a sentence here, as "they" does after "so cold".
///
/// A plain word, the mark and a word that opens sentences; after an abbreviation, a name or an ellipsis it goes on.
private func isSmallBeginning(_ tokens: [Token], _ index: Int) -> Bool {
  guard index >= 2, tokens[index].kind == .word, tokens[index].has(.sentenceOpener) else {
    return false
  }
  let mark = tokens[index - 1]
  let before = tokens[index - 2]
  return mark.lower.utf8.count == 1 && before.kind == .word && before.shape == .lower
    && before.range.count >= 3 && !isAbbreviation(before, touching: mark)
}

private func isCased(_ word: String) -> Bool {
  guard let first = word.unicodeScalars.first else { return false }
  return first.properties.isCased
}

private func isAbbreviation(_ token: Token, touching mark: Token) -> Bool {
  guard token.range.upperBound == mark.range.lowerBound, token.kind == .word else { return false }
  if token.range.count == 1 { return token.shape != .lower }
  if token.lower.utf8.contains(0x2E) { return true }
  return token.has(.abbreviation)
    || token.has(.titleAbbreviation)
}
