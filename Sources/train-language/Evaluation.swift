import Language

/// How well a model does on a treebank with its own tokens.
struct Evaluation {
  private(set) var words = 0
  private(set) var tags = 0
  private(set) var gold = Arcs()
  private(set) var own = Arcs()
  /// Base forms that are right, with gold tags and with our own.
  private(set) var lemmas = (gold: 0, own: 0)
  private var duration: Duration = .zero

  /// Heads that are right, with the universal relation, and with the subtype.
  struct Arcs {
    var heads = 0
    var relations = 0
    var subtypes = 0
  }

  /// Measures; the time is taken over so many passes.
  init(_ model: SyntaxModel, on sentences: [TreebankSentence], times: Int = 3) {
    var parser = WordParser(model: model)
    let clock = ContinuousClock()
    // The least time is that of the fewest interruptions; whole passes, so that no sentence finds its rows warm.
    var least = Duration.seconds(10_000)
    for _ in 0..<times {
      let start = clock.now
      for sentence in sentences {
        parser.begin()
        for word in sentence.words { parser.add(WordForm(word.form, 0..<word.form.count)) }
        parser.tag()
        parser.parse()
      }
      least = min(least, clock.now - start)
    }
    duration = least
    for sentence in sentences {
      parser.begin()
      for word in sentence.words { parser.add(WordForm(word.form, 0..<word.form.count)) }
      parser.tag()
      parser.parse()
      words += sentence.words.count
      for (word, tag) in zip(sentence.words, parser.tags) {
        if word.tag == tag { tags += 1 }
        let lemma = String(decoding: word.lemma, as: UTF8.self)
        if model.lemma(word.form, PartOfSpeech(rawValue: word.tag) ?? .other) == lemma {
          lemmas.gold += 1
        }
        if model.lemma(word.form, PartOfSpeech(rawValue: tag) ?? .other) == lemma {
          lemmas.own += 1
        }
      }
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
      "lemmas: \(percent(lemmas.gold)) with gold tags, \(percent(lemmas.own)) with own tags",
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
