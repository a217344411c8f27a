import Language

/// Words between quotation marks.
struct Quotation {
  /// The tokens with their marks.
  let marked: Range<Int>
  /// The tokens between the marks.
  let tokens: Range<Int>
  /// Whether it begins a paragraph that goes on with the quotation of the paragraph before.
  let continues: Bool
  /// Whether no mark closes it in this paragraph, so that the next one may go on with it.
  let isOpen: Bool
  /// How many words it has.
  let words: Int

  init(
    marked: Range<Int>, tokens: Range<Int>, continues: Bool, isOpen: Bool, in text: TokenizedText
  ) {
    self.marked = marked
    self.tokens = tokens
    self.continues = continues
    self.isOpen = isOpen
    words = tokens.count { text.tokens[$0].kind == .word }
  }
}

/// The quotations of a block, ascending, none inside another.
///
/// O(tokens).
///
/// Curly, straight and angle marks pair with their own kind; a straight or curly apostrophe inside a word is none. A mark
/// that opens and is never closed makes a quotation to the block's end only where it begins the block; elsewhere it is
/// taken for a stray. `continues` says that the block before ended inside a quotation.
func quotations(in text: TokenizedText, continues: Bool) -> [Quotation] {
  var result: [Quotation] = []
  var index = 0
  let tokens = text.tokens
  // Where the last possible closing mark of each family stands: beyond it nothing needs to be looked for.
  var last: [Family: Int] = [:]
  for (position, token) in tokens.enumerated() where token.kind == .quote {
    for family in Family.allCases where closes(position, family, in: text) {
      last[family] = position
    }
  }
  if continues,
    let first = tokens.indices.first(where: {
      tokens[$0].kind == .quote && ["“", "”"].contains(tokens[$0].lower)
    }),
    first > 0, tokens[first].lower == "”"
  {
    // The paragraph goes on with the quotation of the one before, without opening it again.
    result.append(
      Quotation(marked: 0..<first + 1, tokens: 0..<first, continues: true, isOpen: false, in: text))
    index = first + 1
  }
  while index < tokens.count {
    guard tokens[index].kind == .quote, let family = opens(index, in: text) else {
      index += 1
      continue
    }
    if let end = close(of: family, after: index, before: last[family] ?? -1, in: text) {
      result.append(
        Quotation(
          marked: index..<end + 1, tokens: index + 1..<end, continues: continues && index == 0,
          isOpen: false, in: text))
      index = end + 1
    } else if index == 0 || (index <= 1 && family == .double),
      family == .double || family == .straight
    {
      result.append(
        Quotation(
          marked: index..<tokens.count, tokens: index + 1..<tokens.count,
          continues: continues && index == 0, isOpen: true, in: text))
      index = tokens.count
    } else if family == .double
      && (reachesEnd(from: index, in: text) || tokens[index - 1].lower == ":")
      || (family == .double || family == .straight) && beginsSentence(after: index, in: text)
    {
      // A quotation that begins in the middle of a paragraph and is taken up by the next one.
      result.append(
        Quotation(
          marked: index..<tokens.count, tokens: index + 1..<tokens.count, continues: false,
          isOpen: true, in: text))
      index = tokens.count
    } else {
      index += 1
    }
  }
  return result.filter { !$0.tokens.isEmpty }
}

/// A family of quotation marks.
private enum Family: CaseIterable { case double, single, straight, straightSingle, angle, low }

/// The family that a mark at this token opens, if it can open one.
private func opens(_ index: Int, in text: TokenizedText) -> Family? {
  let token = text.tokens[index]
  let spaceBefore =
    index == 0 || text.tokens[index - 1].range.upperBound < token.range.lowerBound
    || ["(", "[", "—", "–", "-", ":", "…", "/"].contains(text.tokens[index - 1].lower)
    || text.tokens[index - 1].kind == .quote
  switch token.lower {
  case "“", "‟": return .double
  case "„": return .low
  case "«", "‹": return .angle
  case "‘": return spaceBefore ? .single : nil
  case "\"":
    return spaceBefore || !touchesNext(index, in: text)
      ? (index + 1 < text.tokens.count ? .straight : nil) : .straight
  case "'": return spaceBefore && touchesNext(index, in: text) ? .straightSingle : nil
  default: return nil
  }
}

private func touchesNext(_ index: Int, in text: TokenizedText) -> Bool {
  index + 1 < text.tokens.count
    && text.tokens[index + 1].range.lowerBound == text.tokens[index].range.upperBound
}

private func closes(_ index: Int, _ family: Family, in text: TokenizedText) -> Bool {
  let token = text.tokens[index]
  switch (family, token.lower) {
  case (.double, "”"), (.double, "\""), (.straight, "\""), (.straight, "”"): return true
  case (.low, "“"), (.low, "”"): return true
  case (.angle, "»"), (.angle, "›"): return true
  case (.single, "’"), (.straightSingle, "'"):
    // An apostrophe after a word may close, where no letter follows.
    return index > 0 && text.tokens[index - 1].range.upperBound == token.range.lowerBound
  default: return false
  }
}

/// The token that closes a quotation opened at `open`.
private func close(
  of family: Family, after open: Int, before last: Int, in text: TokenizedText
) -> Int? {
  guard last > open else { return nil }
  var depth = 0
  for index in open + 1...last where text.tokens[index].kind == .quote {
    if family == .double, text.tokens[index].lower == "“" {
      depth += 1
      continue
    }
    guard closes(index, family, in: text) else { continue }
    if depth == 0 { return index }
    depth -= 1
    if text.tokens[index].lower == "\"" { return index }
  }
  // Marks that open inside and never close: the last one that closes ends the quotation.
  return depth > 0 && closes(last, family, in: text) ? last : nil
}

/// Whether a sentence begins behind a mark, and one has ended before it.
private func beginsSentence(after mark: Int, in text: TokenizedText) -> Bool {
  guard mark > 0, mark + 1 < text.tokens.count else { return false }
  return text.tokens[mark - 1].lower == "." && touchesNext(mark, in: text)
    && text.tokens[mark - 1].range.upperBound < text.tokens[mark].range.lowerBound
    && text.tokens[mark + 1].isCapitalised
}

/// Whether a quotation from here runs through whole sentences to the end of the block.
private func reachesEnd(from index: Int, in text: TokenizedText) -> Bool {
  text.tokens.count - index > 12
}
