/// The part of speech of a word, by the seventeen classes of Universal Dependencies.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, punctuation, subordinator, symbol, verb, other

  /// The name that treebanks use, such as `ADJ`.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The part of speech that a treebank calls so.
  public init?(code: String) {
    guard let index = Self.codes.firstIndex(of: code) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let codes = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]
}
