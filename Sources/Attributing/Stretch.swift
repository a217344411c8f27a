import AssayModel
import Language

/// One block of a document with everything that `Language` finds in it.
struct Stretch {
  /// The index of the block.
  let block: Int
  /// Whose page it stands on.
  let voice: Statement.Voice
  /// Whether the block counts as the article's text or is a post's.
  let counts: Bool
  /// What kind of block it is.
  let kind: Block.Kind
  /// The page it stands on, where the source has pages.
  let page: Int?
  let text: TokenizedText
  let names: [NameMention]
  let times: [TimeExpression]
  let quantities: [QuantityExpression]
  /// The quotations, ascending, none inside another.
  let quotations: [Quotation]
  /// For each token the index of the name that holds it, or -1.
  let nameOfToken: TokenHolders
  /// For each token the index of the quantity that holds it, or -1.
  let quantityOfToken: TokenHolders
  /// For each token the index of the time that holds it, or -1.
  let timeOfToken: TokenHolders
  /// For each token the index of the quotation that holds it, marks included, or -1.
  let quotationOfToken: TokenHolders

  init(
    block: Int, of document: Document, text: TokenizedText, common: CommonWords, anchor: Moment?,
    continues: Bool
  ) {
    let source = document.blocks[block]
    self.block = block
    self.voice = source.post.map { .post($0) } ?? .article
    self.counts = source.post != nil || source.kind.countsAsArticle
    self.kind = source.kind
    self.page = source.page
    self.text = text
    names = Language.names(in: text, common: common)
    (times, quantities) = timesAndQuantities(in: text, anchor: anchor)
    quotations = Attributing.quotations(in: text, continues: continues)
    nameOfToken = TokenHolders(names.map(\.tokens), count: text.tokens.count)
    quantityOfToken = TokenHolders(quantities.map(\.tokens), count: text.tokens.count)
    timeOfToken = TokenHolders(times.map(\.tokens), count: text.tokens.count)
    quotationOfToken = TokenHolders(quotations.map(\.marked), count: text.tokens.count)
  }

  /// The token at an index; `nil` outside the text.
  func token(_ index: Int) -> Token? {
    text.tokens.indices.contains(index) ? text.tokens[index] : nil
  }

  /// The lower-case form of a token; empty outside the text.
  func lower(_ index: Int) -> String { token(index)?.lower ?? "" }

  /// Whether the token is a word of one of the classes.
  func has(_ index: Int, _ classes: Lexicon.Class...) -> Bool {
    guard let token = token(index), token.kind == .word || token.kind == .mixed else {
      return false
    }
    return token.has(anyOf: classes)
  }

  /// The name that holds the token.
  func name(at index: Int) -> NameMention? {
    guard nameOfToken.indices.contains(index), nameOfToken[index] >= 0 else { return nil }
    return names[nameOfToken[index]]
  }

  /// The names that begin among these tokens, ascending.
  ///
  /// O(tokens of the range).
  func names(in tokens: Range<Int>) -> [NameMention] {
    held(nameOfToken, in: tokens).map { names[$0] }.filter { tokens.contains($0.tokens.lowerBound) }
  }

  /// The times that begin among these tokens, ascending.
  ///
  /// O(tokens of the range).
  func times(in tokens: Range<Int>) -> [TimeExpression] {
    held(timeOfToken, in: tokens).map { times[$0] }.filter { tokens.contains($0.tokens.lowerBound) }
  }

  private func held(_ index: TokenHolders, in tokens: Range<Int>) -> [Int] {
    var result: [Int] = []
    for token in tokens.clamped(to: 0..<index.count)
    where index[token] >= 0 && result.last != index[token] {
      result.append(index[token])
    }
    return result
  }

  /// The longest sentence that is looked at for meaning, in tokens; a longer one is no prose.
  static let longestSentence = 2000

  /// A passage over bytes of this stretch.
  func passage(_ range: Range<Int>, in document: String) -> Passage {
    Passage(document, range, page: page)
  }

  /// The sentence, in tokens, that holds the token.
  func sentence(of token: Int) -> Sentence {
    text.sentences[text.sentence(ofToken: token)]
  }
}
