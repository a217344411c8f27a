import Language

/// The dependency tree of one sentence, with what each word governs.
///
/// Words are indices into the block's tokens.
struct ClauseTree {
  private let syntax: SentenceSyntax

  init(_ syntax: SentenceSyntax) { self.syntax = syntax }

  /// The tokens of the sentence.
  var tokens: Range<Int> { syntax.tokens }

  /// The word that governs a word; -1 for the root.
  func head(_ word: Int) -> Int { syntax.head(word) ?? -1 }

  /// How a word depends on its head.
  func relation(_ word: Int) -> Relation { syntax.relation(word) }

  /// The part of speech of a word.
  func tag(_ word: Int) -> PartOfSpeech { syntax.tag(word) }

  /// The words that depend on a word, ascending.
  func children(_ word: Int) -> [Int] { Array(syntax.children(word)) }

  /// The first child with one of the relations.
  func child(_ word: Int, _ wanted: Relation...) -> Int? {
    syntax.children(word).first { wanted.contains(syntax.relation($0)) }
  }

  /// From the first to the last word that a word governs, itself included.
  func span(_ word: Int) -> Range<Int> { syntax.span(word) }
}
