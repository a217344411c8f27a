public import Language

/// How sure a text is that the events named at these places happened.
///
/// A place is a byte range of the text's buffer, the word that names the event. Gives a number for each, from −3 (certainly
/// not) over 0 (left open) to 3 (certainly); 2 stands for probable and 1 for possible, after the scale of Lee, Artzi, Choi
/// and Zettlemoyer (2015). The sentence is what counts, not what is true in the world.
///
/// Two readings are made, from the syntax of the sentence and from the words to the left of the event. They err apart, so
/// their mean is given. Sentences of more than 400 tokens are not parsed.
///
/// O(tokens of the sentences) for events in ascending order.
public func factuality(of events: [Range<Int>], in text: TokenizedText) -> [Double] {
  var syntax = SyntaxReader()
  var last: (sentence: Int, byWords: FactualityByWords, byTree: FactualityByTree?)?
  return events.map { event in
    guard let token = text.token(at: event.lowerBound) else { return 3 }
    let index = text.sentence(ofToken: token)
    let sentence = text.sentences[index]
    if last?.sentence != index {
      let words = text.tokens[sentence.tokens].map(\.lower)
      last = (index, FactualityByWords(words), nil)
      if words.count <= 400 {
        syntax.read(sentence, of: text)
        last?.byTree = FactualityByTree(syntax: syntax.syntax, words: words)
      }
    }
    guard let last else { return 3 }
    let byWords = last.byWords.certainty(of: token - sentence.tokens.lowerBound)
    return last.byTree.map { (byWords + $0.certainty(of: token)) / 2 } ?? byWords
  }
}

extension TokenizedText {
  /// The first token that ends after a byte.
  fileprivate func token(at byte: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }
}
