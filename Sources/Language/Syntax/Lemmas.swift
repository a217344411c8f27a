extension SyntaxModel {
  /// The base form of a word.
  package func lemma(_ word: [UInt8], _ tag: PartOfSpeech) -> String {
    let text = String(decoding: word, as: UTF8.self)
    return tag == .properNoun ? text : Lexicon.english.lemma(text.lowercased())
  }
}
