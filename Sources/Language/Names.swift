/// A name as it stands in the text.
public struct NameMention: Sendable, Hashable {
  /// What it seems to name.
  public enum Kind: UInt8, Sendable {
    /// A person.
    case person
    /// A body: a ministry, a company, a paper.
    case body
    /// A place.
    case place
    /// A name of something the text does not tell.
    case other
  }

  /// The tokens of the name itself, without titles.
  public let tokens: Range<Int>
  /// The tokens of the titles before it ("President", "chief inspector"), if any.
  public let title: Range<Int>?
  /// What it seems to name.
  public var kind: Kind
  /// The name as written, without a possessive ending.
  public let text: String

  /// Creates a mention.
  public init(tokens: Range<Int>, title: Range<Int>?, kind: Kind, text: String) {
    self.tokens = tokens
    self.title = title
    self.kind = kind
    self.text = text
  }
}

/// Words that begin a sentence with a capital and are no names: what a text writes small elsewhere.
public struct CommonWords: Sendable {
  /// Whether a word of the ``WordTable`` was seen small, by its number.
  private var smallKnown = [Bool](repeating: false, count: WordTable.english.words.count)
  private var small: Set<String> = []
  private var capital: Set<String> = []

  /// Nothing known yet.
  public init() {}

  /// Learns which words a text writes small, and which it writes with a capital inside a sentence.
  public mutating func learn(_ text: TokenizedText) {
    for sentence in text.sentences {
      for index in sentence.tokens {
        let token = text.tokens[index]
        guard token.kind == .word else { continue }
        if token.shape == .lower {
          if token.number == WordTable.unknown {
            small.insert(token.lower)
          } else {
            smallKnown[Int(token.number)] = true
          }
        } else if index > sentence.tokens.lowerBound, text.tokens[index - 1].kind == .word {
          capital.insert(withoutPossessive(token.lower))
        }
      }
    }
  }

  private func isSmall(_ word: String) -> Bool {
    smallKnown[Int(WordTable.english.number(of: word))] || small.contains(word)
  }

  /// Whether the word, capitalised at the beginning of a sentence, is likely a name.
  func isName(_ word: String) -> Bool {
    let word = withoutPossessive(word)
    guard !isSmall(word) else { return false }
    if capital.contains(word) { return true }
    return !Lexicon.english.knows(word) && word.utf8.count > 2 && !word.hasSuffix("ing")
      && !word.hasSuffix("ly") && !word.hasSuffix("ed")
  }
}

/// A word without its `'s` or final apostrophe.
public func withoutPossessive(_ word: String) -> String {
  if word.hasSuffix("'s") || word.hasSuffix("’s") { return String(word.dropLast(2)) }
  if word.hasSuffix("'") || word.hasSuffix("’") { return String(word.dropLast()) }
  return word
}

/// The names of a text, ascending and none overlapping.
///
/// O(tokens).
public func names(in text: TokenizedText, common: CommonWords) -> [NameMention] {
  var result: [NameMention] = []
  for sentence in text.sentences where !isShouted(sentence, in: text) {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard let mention = name(at: index, in: text, sentence: sentence, common: common) else {
        index += 1
        continue
      }
      result.append(mention)
      index = mention.tokens.upperBound
    }
  }
  return result
}

/// Whether a sentence is all in capitals, so that capitals tell nothing.
private func isShouted(_ sentence: Sentence, in text: TokenizedText) -> Bool {
  var words = 0
  var upper = 0
  for index in sentence.tokens where text.tokens[index].kind == .word {
    words += 1
    if text.tokens[index].shape == .upper || text.tokens[index].range.count == 1 { upper += 1 }
  }
  return words >= 4 && upper * 5 >= words * 4
}

private func name(
  at start: Int, in text: TokenizedText, sentence: Sentence, common: CommonWords
) -> NameMention? {
  let tokens = text.tokens
  guard starts(start, in: text, sentence: sentence, common: common) else { return nil }
  var end = start
  while end < sentence.tokens.upperBound {
    if isPart(tokens[end]) {
      end += 1
      // A possessive ends a name, unless it is a body's ("Lloyd's").
      if tokens[end - 1].lower.hasSuffix("'s") { break }
    } else if end > start, let next = link(at: end, in: text, sentence: sentence) {
      end = next
    } else {
      break
    }
  }
  // Titles in front are not part of the name: "President", "Interior Minister".
  var first = start
  while first < end - 1, tokens[first].has(.title) { first += 1 }
  if first > start, first < end, tokens[first].has(.title) {
    first = end - 1
  }
  let words = first..<end
  let only = tokens[first].lower
  if words.count == 1, Lexicon.english.has(only, anyOf: [.month, .weekday, .pronoun, .determiner]) {
    return nil
  }
  if words.count == 1, first == start, Lexicon.english.has(only, anyOf: [.title, .common]) {
    return nil
  }
  let title = first > start ? start..<first : nil
  let name = withoutPossessive(text.text(tokens: words))
  return NameMention(
    tokens: words, title: title, kind: kind(words, title: title, in: text), text: name)
}

/// Whether a name can begin at this token.
private func starts(_ index: Int, in text: TokenizedText, sentence: Sentence, common: CommonWords)
  -> Bool
{
  let token = text.tokens[index]
  guard isPart(token), !token.has(.weekday), !isNumber(token) else {
    return false
  }
  let isFirst =
    index == sentence.tokens.lowerBound
    || text.tokens[index - 1].kind == .quote || text.tokens[index - 1].lower == ":"
    || text.tokens[index - 1].lower == "…" || text.tokens[index - 1].lower == "["
  guard isFirst else {
    return !token.has(.pronoun)
      || token.lower == "us" && token.shape == .upper
  }
  if token.shape == .upper || token.shape == .inner {
    return !token.has(.determiner)
  }
  if token.has(anyOf: [
    .sentenceOpener, .function, .determiner, .pronoun, .preposition, .conjunction, .adverb,
    .auxiliary, .relativeWord, .month, .weekday, .numeral,
  ]) {
    return false
  }
  let next = index + 1 < sentence.tokens.upperBound ? text.tokens[index + 1] : nil
  if let next, isPart(next), !next.has(.pronoun) {
    return !token.has(.speech)
  }
  return common.isName(token.lower)
    || Gazetteer.english.place(withoutPossessive(token.lower)) != nil
}

/// Whether a word is a number in words: "forty-three".
private func isNumber(_ token: Token) -> Bool {
  guard token.lower.utf8.contains(0x2D) else { return token.has(.numeral) }
  guard let first = token.lower.split(separator: "-").first else { return false }
  return Lexicon.english.has(String(first), .numeral)
}

/// Whether a token can be part of a name.
private func isPart(_ token: Token) -> Bool {
  switch token.kind {
  case .word: token.isCapitalised && !(token.lower == "i" || token.lower.hasPrefix("i'"))
  case .mixed: token.isCapitalised && !token.lower.hasSuffix("st") && !token.lower.hasSuffix("th")
  default: false
  }
}

/// The token after a small word or mark that holds a name together ("von", "of the", "&", "."), if one does.
private func link(at index: Int, in text: TokenizedText, sentence: Sentence) -> Int? {
  let tokens = text.tokens
  func next(_ at: Int) -> Bool { at < sentence.tokens.upperBound && isPart(tokens[at]) }
  let token = tokens[index]
  switch token.lower {
  case "de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "al", "bin", "ibn",
    "el", "du", "dos", "y", "ter", "zu":
    var after = index + 1
    while after < sentence.tokens.upperBound, after - index < 3,
      ["la", "der", "den", "las", "los", "le"].contains(tokens[after].lower)
    { after += 1 }
    return next(after) ? after : nil
  case "&":
    return next(index + 1) ? index + 1 : nil
  case "of":
    // "Ministry of Labour": the word before is a kind of body or office.
    var after = index + 1
    if after < sentence.tokens.upperBound, tokens[after].lower == "the" { after += 1 }
    let before = tokens[index - 1].lower
    guard
      Lexicon.english.has(before, .body) || Lexicon.english.has(before, .event) || before == "chief"
    else { return nil }
    return next(after) ? after : nil
  case "and":
    // "Ministry of Labour and Social Protection": only inside a body's name.
    guard index >= 2, tokens[index - 2].lower == "of", next(index + 1) else { return nil }
    return index + 1
  case ".":
    // An initial or a title with its full stop: "A. N. Petrov", "Dr. Smith".
    let before = tokens[index - 1]
    guard before.range.upperBound == token.range.lowerBound,
      before.range.count == 1 || before.has(.titleAbbreviation)
    else { return nil }
    return next(index + 1) ? index + 1 : nil
  default:
    return nil
  }
}

/// What a name seems to name.
private func kind(_ words: Range<Int>, title: Range<Int>?, in text: TokenizedText)
  -> NameMention.Kind
{
  let tokens = text.tokens
  let whole = withoutPossessive(text.text(tokens: words).lowercased())
  if Gazetteer.english.place(whole) != nil { return .place }
  if words.contains(where: { Lexicon.english.has(withoutPossessive(tokens[$0].lower), .body) }) {
    return .body
  }
  if words.count > 1,
    words.contains(where: { Lexicon.english.has(withoutPossessive(tokens[$0].lower), .outletWord) })
  {
    return .body
  }
  let next = text.tokens.indices.contains(words.upperBound) ? tokens[words.upperBound].lower : ""
  if ["newspaper", "channel", "agency", "website", "magazine", "network", "broadcaster", "station"]
    .contains(next)
  {
    return .body
  }
  if title != nil { return .person }
  if words.count == 1, tokens[words.lowerBound].shape == .upper { return .body }
  // Two or three words with a capital, with what holds them together: "Ludwig van der Berg", "A. N. Berg".
  let capitals = words.filter { tokens[$0].isCapitalised }
  if capitals.count == 2 || capitals.count == 3,
    capitals.allSatisfy({
      tokens[$0].shape == .capitalised || tokens[$0].shape == .inner || tokens[$0].range.count == 1
    })
  {
    if capitals.contains(where: {
      Gazetteer.english.place(tokens[$0].lower) != nil
        || tokens[$0].has(anyOf: [.event, .thing])
    }) {
      return .other
    }
    return .person
  }
  return .other
}
