import Language

/// A tagger in training.
struct TaggerTraining {
  let vocabulary: Vocabulary
  private var perceptron: Perceptron
  private var features = FeatureList()

  /// Trains on sentences for some rounds.
  init(
    _ sentences: [TreebankSentence], vocabulary: Vocabulary, rounds: Int, seed: UInt64
  ) {
    self.vocabulary = vocabulary
    perceptron = Perceptron(classes: 17)
    let words = sentences.map(vocabulary.words(of:))
    var order = Array(sentences.indices)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<rounds {
      order.shuffle(using: &generator)
      for index in order { learn(words[index], sentences[index].tags) }
    }
  }

  private mutating func learn(_ words: [Tagger.Word], _ tags: [UInt8]) {
    var last = Tagger.noTag
    var lastButOne = Tagger.noTag
    for (index, right) in tags.enumerated() {
      var tag = words[index + Tagger.margin].entry.only
      if tag == nil {
        Tagger.features(&features, words, index + Tagger.margin, last, lastButOne)
        perceptron.score(&features)
        let best = perceptron.best()
        if best != Int(right) {
          perceptron.update(&features, right: Int(right), wrong: best)
        }
        perceptron.advance()
        tag = UInt8(best)
      }
      lastButOne = last
      last = tag ?? Tagger.noTag
    }
  }

  /// The table, the last part of speech taken away from the others.
  func table(rows: Int) -> WeightTable {
    let averages = perceptron.averages().map { hash, row in
      (hash: hash, row: (0..<16).map { row[$0] - row[16] })
    }
    return WeightTable(averages, rows: rows, columns: 16, size: SyntaxModel.tagRow, spread: 24)
  }
}
