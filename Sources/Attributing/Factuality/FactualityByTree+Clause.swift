import Language

extension FactualityByTree {
  /// A token in lower case; empty outside the sentence.
  func word(_ token: Int) -> String {
    syntax.tokens.contains(token) ? words[token - syntax.tokens.lowerBound] : ""
  }

  /// What a token makes of a complement.
  func signature(_ token: Int, _ frame: Signatures.Frame) -> Signatures.Signature? {
    let governors: [Signatures.Governor] =
      switch syntax.tag(token) {
      case .verb: frame == .to ? [.verbs, .words] : [.verbs]
      case .auxiliary: [.verbs]
      case .noun, .properNoun: [.nouns]
      case .adjective: [.words, .verbs]
      default: [.words, .verbs, .nouns]
      }
    var word = word(token)
    if syntax.hasNegation(token) || syntax.hasShortVerb(token) || syntax.isPossessive(token) {
      word = String(word.prefix { $0 != "'" })
      if syntax.hasNegation(token), word.hasSuffix("n") { word.removeLast() }
    }
    for governor in governors {
      if let found = lexicon.signature(word, governor, frame) { return found }
    }
    return nil
  }

  /// What negations, modal verbs, adverbs and adjectives do to the clause or noun group of a token.
  ///
  /// `below` is the part that the climb came from: its own "no" was counted there.
  func local(_ token: Int, from below: Int?) -> [FactualityStep] {
    var steps: [FactualityStep] = []
    var isNegated = syntax.hasNegation(token)
    var modal: String?
    for child in syntax.children(token) {
      let word = word(child)
      switch syntax.relation(child) {
      case .aux, .auxPass, .cop:
        if syntax.hasNegation(child), !word.hasPrefix("n't") { isNegated.toggle() }
        let base = word.hasSuffix("n't") ? String(word.dropLast(3)) : word
        if FactualityWords.modals[base] != nil { modal = base }
      case .advmod, .det, .cc, .ccPreconj, .nsubj, .obj, .nsubjPass, .obl:
        if FactualityWords.negations.contains(word), word != "nor" {
          if word != "not" || self.word(child + 1) != "only" { isNegated.toggle() }
        } else if syntax.relation(child) == .advmod {
          adverb(child, of: token, into: &steps)
        } else if child != below, isNone(child) {
          isNegated.toggle()
        }
        if modal == nil, word.hasSuffix("'ll") { modal = "will" }
      default: break
      }
    }
    switch (modal, isNegated) {
    case (let modal?, true): steps.append(.negatedModal(FactualityWords.negatedModals[modal] ?? -2))
    case (let modal?, false): steps.append(.modal(FactualityWords.modals[modal] ?? 1))
    case (nil, true): steps.append(.negation)
    case (nil, false): break
    }
    if [.noun, .properNoun].contains(syntax.tag(token)) { adjectives(of: token, into: &steps) }
    return steps
  }

  private func adverb(_ child: Int, of token: Int, into steps: inout [FactualityStep]) {
    let word = word(child)
    // Only right before its verb "nearly" says that it did not happen: not in "nearly a month".
    if word == "nearly" || word == "almost", child != token - 1 { return }
    if let signature = lexicon.signature(word, .words, .clause) {
      steps.append(.governed(signature))
    }
  }

  private func adjectives(of token: Int, into steps: inout [FactualityStep]) {
    for child in syntax.children(token)
    where [.amod, .advmod, .compound].contains(syntax.relation(child))
      && [.adjective, .verb].contains(syntax.tag(child))
    {
      if let signature = lexicon.signature(word(child), .words, .thing) {
        steps.append(.governed(signature))
      }
    }
  }

  /// Whether a subject or object is nobody and nothing: "no suspect".
  private func isNone(_ token: Int) -> Bool {
    [.nsubj, .nsubjPass, .obj].contains(syntax.relation(token))
      && syntax.children(token).contains { syntax.relation($0) == .det && word($0) == "no" }
  }

  /// The words that open the clause or noun group of a token.
  func marks(_ token: Int) -> [String] {
    syntax.children(token).compactMap {
      syntax.relation($0) == .mark || syntax.relation($0) == .case ? word($0) : nil
    }
  }

  /// What becomes of a clause under these words, where one opens a condition or a question.
  func condition(_ marks: [String]) -> Double? {
    marks.lazy.compactMap { FactualityWords.conditions[$0] }.first
  }

  func hasSubject(_ token: Int) -> Bool {
    syntax.children(token).contains { [.nsubj, .nsubjPass].contains(syntax.relation($0)) }
  }

  func isVerbal(_ token: Int) -> Bool { [.verb, .auxiliary].contains(syntax.tag(token)) }

  /// Whether a token is a finite past form, or may be one.
  func isPast(_ token: Int) -> Bool {
    (word(token).hasSuffix("ed") || FactualityWords.pasts.contains(word(token)))
      && !syntax.children(token).contains {
        [.aux, .auxPass, .cop].contains(syntax.relation($0))
      }
  }

  /// Whether a noun group speaks of something known: "the raid", "their raid".
  func isDefinite(_ token: Int) -> Bool {
    syntax.tag(token) == .properNoun
      || syntax.children(token).contains {
        syntax.relation($0) == .nmodPoss
          || syntax.relation($0) == .det && FactualityWords.definite.contains(word($0))
      }
  }
}
