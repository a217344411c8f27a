public import Language

/// How sure a text is that the events named at these places happened.
///
/// A place is a byte range of the text's buffer, the word that names the event. Gives a number for each, from −3 (certainly
/// not) over 0 (left open) to 3 (certainly); 2 stands for probable and 1 for possible, after the scale of Lee, Artzi, Choi
/// and Zettlemoyer (2015). The sentence is what counts, not what is true in the world.
///
/// O(tokens of the sentences) for events in ascending order.
public func factuality(of events: [Range<Int>], in text: TokenizedText) -> [Double] {
  var sentence: (index: Int, reader: FactualityByWords)?
  return events.map { event in
    guard let token = text.token(at: event.lowerBound) else { return 3 }
    let index = text.sentence(ofToken: token)
    let tokens = text.sentences[index].tokens
    let reader =
      sentence.flatMap { $0.index == index ? $0.reader : nil }
      ?? FactualityByWords(text.tokens[tokens].map(\.lower))
    sentence = (index, reader)
    return reader.certainty(of: token - tokens.lowerBound)
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
