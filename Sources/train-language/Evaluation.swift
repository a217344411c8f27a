import Language

/// How well a model does on a treebank with its own tokens.
struct Evaluation {
  private(set) var words = 0
  private(set) var tags = 0
  private(set) var gold = Arcs()
  private(set) var own = Arcs()
  private var duration: Duration = .zero

  /// Heads that are right, with the universal relation, and with the subtype.
  struct Arcs {
    var heads = 0
    var relations = 0
    var subtypes = 0
  }

  init(_ model: SyntaxModel, on sentences: [TreebankSentence]) {
    var parser = WordParser(model: model)
    let clock = ContinuousClock()
    for sentence in sentences {
      let start = clock.now
      parser.begin()
      for word in sentence.words { parser.add(WordForm(word.form, 0..<word.form.count)) }
      parser.tag()
      parser.parse()
      duration += clock.now - start
      words += sentence.words.count
      for (word, tag) in zip(sentence.words, parser.tags) where word.tag == tag { tags += 1 }
      count(sentence, parser, &own)
      parser.begin()
      for word in sentence.words { parser.add(WordForm(word.form, 0..<word.form.count)) }
      parser.take(tags: sentence.tags)
      parser.parse()
      count(sentence, parser, &gold)
    }
  }

  private func count(_ sentence: TreebankSentence, _ parser: WordParser, _ arcs: inout Arcs) {
    for (index, word) in sentence.words.enumerated() where Int(parser.heads[index]) == word.head - 1
    {
      arcs.heads += 1
      guard let relation = Relation(rawValue: parser.relations[index]) else { continue }
      if relation.universal == word.relation.universal { arcs.relations += 1 }
      if relation == word.relation { arcs.subtypes += 1 }
    }
  }

  /// The figures, in percent.
  var lines: [String] {
    [
      "UPOS \(percent(tags))  \(duration / max(1, words)) a word",
      "gold tags: UAS \(percent(gold.heads)) LAS \(percent(gold.relations)) with subtypes \(percent(gold.subtypes))",
      "own tags: UAS \(percent(own.heads)) LAS \(percent(own.relations)) with subtypes \(percent(own.subtypes))",
    ]
  }

  private func percent(_ count: Int) -> String {
    let hundredths = (count * 10_000 + words / 2) / max(1, words)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
