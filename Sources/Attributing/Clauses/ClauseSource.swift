import AssayModel
import Language

extension ClauseReader {
  /// The word that is the source of what a verb gives: its subject, or that of the verb that it depends on without a
  /// subject of its own ("and added", "saying", "to call for").
  func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<8 {
      if let own = tree.child(verb, .nsubj, .nsubjOuter, .nsubjPass) {
        return nearer(own, to: verb)
      }
      let head = tree.head(verb)
      guard head >= 0 else { return nil }
      if let doer = doer(of: verb) { return doer }
      switch tree.relation(verb) {
      case .acl where isMainAfterNoun(verb): return nearer(head, to: verb)
      case .xcomp:
        // "Forced him to say": the object acts.
        if let object = tree.child(head, .obj, .iobj), object < verb { return object }
      case .acl:
        // "A man claiming that"; "his decision to call for", whose possessor acts.
        if stretch.lower(verb).hasSuffix("ing") { return head }
        return tree.child(head, .nmodPoss) ?? nounHolder(head)
      case .aclRelcl: return head
      case .parataxis
      where head < verb && tree.relation(head) == .root && tree.tag(head) != .verb
        && tree.child(head, .nsubj, .cop) == nil:
        return head
      case .conj, .advcl, .ccomp, .parataxis, .dep, .csubj, .cop, .aux: break
      default: return nil
      }
      verb = head
    }
    return nil
  }

  /// The noun that stands right before a verb, where a comma parts it from the rest of what seems to be its subject: in "like
  /// many others, Berg said" it is Berg.
  private func nearer(_ subject: Int, to verb: Int) -> Int {
    guard subject < verb else { return subject }
    var end = verb - 1
    while end > subject,
      tree.tag(end) == .auxiliary || tree.tag(end) == .adverb
        || tree.tag(end) == .particle
    { end -= 1 }
    if end > subject, !tree.span(subject).contains(end),
      let top = nounPhraseTop(at: end, after: subject)
    {
      return top
    }
    guard end > subject, stretch.token(end)?.kind == .word || stretch.token(end)?.kind == .mixed,
      let comma = (subject..<end).last(where: {
        stretch.lower($0) == "," && stretch.quotationOfToken[$0] < 0
      }),
      !(comma + 1...end).contains(where: { tree.tag($0) == .coordinator }),
      !["who", "which", "that", "whose"].contains(stretch.lower(comma + 1))
    else { return subject }
    return (comma + 1...end).first {
      [.noun, .properNoun, .pronoun].contains(tree.tag($0))
        && !(comma + 1...end).contains(tree.head($0))
    } ?? subject
  }

  /// The noun right before a participle ("with some polls showing"), or whom something leads to do it ("prompted Berg to say").
  private func doer(of verb: Int) -> Int? {
    var before = verb - 1
    let isInfinitive = before > tree.tokens.lowerBound && stretch.lower(before) == "to"
    if isInfinitive {
      before -= 1
      guard before > tree.tokens.lowerBound else { return nil }
      let leads = (max(tree.tokens.lowerBound, before - 8)..<before).contains {
        [
          "prompt", "drive", "lead", "leave", "force", "cause", "allow", "push", "get", "help",
          "enable", "inspire", "encourage", "compel",
        ].contains(stretch.text.tokens[$0].base)
      }
      guard leads else { return nil }
    } else {
      guard stretch.lower(verb).hasSuffix("ing") else { return nil }
      while before > tree.tokens.lowerBound, tree.tag(before) == .adverb { before -= 1 }
    }
    guard before >= tree.tokens.lowerBound, stretch.quotationOfToken[before] < 0 else { return nil }
    return nounPhraseTop(at: before, after: tree.tokens.lowerBound - 1)
  }

  /// The words before a verb back to the beginning of its clause, where the tree gives it no subject.
  func plainSubject(before verb: Int) -> Phrase? {
    var end = verb
    while end > tree.tokens.lowerBound,
      [.auxiliary, .adverb, .particle].contains(tree.tag(end - 1))
    { end -= 1 }
    if end > tree.tokens.lowerBound, stretch.lower(end - 1) == ",",
      let name = stretch.name(at: end - 2), name.tokens.lowerBound > tree.tokens.lowerBound
    {
      // "The campaign chief, Paul Berg, suggested"
      return Phrase(
        tokens: name.tokens, range: stretch.text.bytes(name.tokens), text: name.text, role: .named)
    }
    var start = end
    while start > tree.tokens.lowerBound, end - start < 12 {
      let index = start - 1
      if start == end, tree.tag(index) == .verb, stretch.lower(index).hasSuffix("ed"),
        index > tree.tokens.lowerBound,
        tree.tag(index - 1) == .noun || tree.tag(index - 1) == .properNoun
      {
        // "56 percent of voters polled said"
        start = index
        continue
      }
      guard stretch.token(index)?.kind != .mark, stretch.token(index)?.kind != .quote,
        ![.verb, .auxiliary, .coordinator, .subordinator, .adverb].contains(tree.tag(index))
      else { break }
      start -= 1
    }
    while start < end, tree.tag(start) == .adposition { start += 1 }
    guard start < end,
      let head = (start..<end).first(where: {
        [.noun, .properNoun, .numeral].contains(tree.tag($0))
      })
    else { return nil }
    if let name = stretch.name(at: end - 1), name.tokens.lowerBound >= start {
      return Phrase(
        tokens: start..<end, range: stretch.text.bytes(name.tokens), text: name.text, role: .named)
    }
    let isDocument = Lexicon.english.has(stretch.lower(head), .documentNoun)
    return Phrase(
      tokens: start..<end, range: stretch.text.bytes(start..<end),
      text: stretch.text.text(tokens: start..<end), role: isDocument ? .document : .unnamed)
  }

  /// The head of the noun phrase that ends at a word, if no preposition leads to it.
  private func nounPhraseTop(at end: Int, after floor: Int) -> Int? {
    guard [.noun, .properNoun, .pronoun].contains(tree.tag(end)), stretch.timeOfToken[end] < 0
    else { return nil }
    var top = end
    for _ in 0..<6 {
      let head = tree.head(top)
      guard head > floor, head < end || head < top,
        [.nmod, .compound, .flat, .appos, .nmodPoss, .nmodDesc].contains(tree.relation(top))
      else { break }
      top = head
    }
    return preposition(of: top) == nil && tree.relation(top) != .obj ? top : nil
  }

  /// Whether a form in -ed that seems to describe a noun is the verb of its sentence, which has no other.
  func isMainAfterNoun(_ verb: Int) -> Bool {
    let head = tree.head(verb)
    return tree.relation(verb) == .acl && head >= 0 && head < verb && tree.relation(head) == .root
      && tree.child(head, .cop, .nsubj, .aux) == nil && stretch.lower(verb).hasSuffix("ed")
      && agent(of: verb) == nil
  }

  /// Who has the noun that a verb makes, gives or expresses: the verb's subject.
  func nounHolder(_ noun: Int) -> Int? {
    guard tree.relation(noun) == .obj || tree.relation(noun) == .obl, tree.head(noun) >= 0,
      [
        "make", "give", "have", "hold", "express", "voice", "issue", "raise", "offer", "repeat",
        "reiterate", "share", "announce", "take", "reach", "show", "deliver", "launch", "face",
        "maintain", "reject", "cite", "stress", "float", "unveil", "outline", "present", "release",
        "lay",
        "advance", "push", "put", "lead", "mount", "declare", "state", "renew", "retain", "lack",
        "feel",
        "harbor", "harbour", "find", "see", "get", "come", "include", "air", "publish", "defend",
        "drop",
      ].contains(stretch.text.tokens[tree.head(noun)].base)
        || ["has", "have", "had", "having", "made", "gave", "held", "took"].contains(
          stretch.lower(tree.head(noun)))
    else { return nil }
    return subject(of: tree.head(noun))
  }

  /// The doer of a passive: "by the ministry".
  func agent(of verb: Int) -> Int? {
    tree.children(verb).first {
      $0 > verb
        && (tree.relation($0) == .oblAgent
          || tree.relation($0) == .obl && preposition(of: $0).map { stretch.lower($0) } == "by")
    }
  }

  /// The preposition of a noun or a clause.
  func preposition(of word: Int) -> Int? {
    tree.children(word).first {
      $0 < word && (tree.relation($0) == .case || tree.relation($0) == .mark)
    }
  }

  /// The speaker that a word of the tree is the head of.
  func speaker(_ head: Int) -> Phrase? {
    guard stretch.quotationOfToken[head] < 0 else { return nil }
    let word = stretch.lower(head)
    if ["who", "which", "that"].contains(word), let antecedent = antecedent(of: head),
      var phrase = speakerPhrase(antecedent)
    {
      phrase.tokens = head..<head + 1
      phrase.range = stretch.text.bytes(head..<head + 1)
      return phrase
    }
    return speakerPhrase(head)
  }

  /// The noun that a relative clause with this pronoun describes.
  private func antecedent(of pronoun: Int) -> Int? {
    var word = pronoun
    for _ in 0..<6 {
      let head = tree.head(word)
      guard head >= 0 else { return nil }
      if tree.relation(word) == .aclRelcl || tree.relation(word) == .acl { return head }
      word = head
    }
    return nil
  }

  private func speakerPhrase(_ head: Int) -> Phrase? {
    let span = tree.span(head)
    // The words up to the head, and a name that it ends in.
    var low = span.lowerBound
    while low < head, let kind = stretch.token(low)?.kind,
      kind == .mark || kind == .quote
        || [.case, .cc, .mark, .punct, .advmod].contains(
          tree.relation(low)) && tree.head(low) == head
    { low += 1 }
    let name = stretch.name(at: head)
    var high = max(head + 1, name?.tokens.upperBound ?? 0)
    if let name, name.tokens.lowerBound < low { low = name.tokens.lowerBound }
    let base = low..<high
    if name == nil, base.count == 1, stretch.has(head, .pronoun),
      !stretch.has(head, .determiner)
        || ["her", "his", "their", "its", "my", "our"].contains(stretch.lower(head))
    {
      let pronouns = [
        "her": "she", "his": "he", "their": "they", "him": "he", "them": "they",
        "its": "it", "my": "i", "me": "i", "our": "we", "us": "we",
      ]
      let word = stretch.lower(head)
      return Phrase(
        tokens: base, range: stretch.text.bytes(base), text: pronouns[word] ?? word, role: .unnamed,
        isPronoun: true)
    }
    let appositions = tree.children(head).filter { tree.relation($0) == .appos && $0 >= high }
    if name == nil, let apposition = appositions.first,
      let second = stretch.name(at: apposition), second.kind == .person
    {
      // "The inspector, Anna Berg": the name is the apposition.
      return Phrase(
        tokens: low..<second.tokens.upperBound, range: stretch.text.bytes(second.tokens),
        text: second.text, role: .named, description: stretch.text.text(tokens: base))
    }
    var description: String?
    if let apposition = appositions.first, !tree.span(apposition).isEmpty,
      tree.span(apposition).count <= 24
    {
      description = stretch.text.text(tokens: trimmed(tree.span(apposition)))
    }
    if let name {
      let before = low..<name.tokens.lowerBound
      if description == nil, !before.isEmpty,
        !(before.count == 1 && stretch.has(low, .determiner))
      {
        description = stretch.text.text(tokens: before)
      }
      high = name.tokens.upperBound
      return Phrase(
        tokens: low..<high, range: stretch.text.bytes(name.tokens), text: withoutMark(name.text),
        role: .named, description: description)
    }
    // What the noun is of, for and from belongs to it: "a majority of voters".
    for child in tree.children(head)
    where child > head && tree.relation(child) == .nmod && tree.span(child).lowerBound <= high {
      high = max(high, phraseSpan(child).upperBound)
    }
    let tokens = trimmed(low..<min(high, low + 24))
    guard !tokens.isEmpty else { return nil }
    let word = stretch.lower(head)
    let isDocument =
      Lexicon.english.has(word, anyOf: [.documentNoun, .speechNoun])
      && !Lexicon.english.has(word, anyOf: [.role, .body, .person])
    return Phrase(
      tokens: tokens, range: stretch.text.bytes(tokens), text: stretch.text.text(tokens: tokens),
      role: isDocument ? .document : .unnamed, description: description)
  }

  private func withoutMark(_ name: String) -> String {
    for ending in ["'s", "’s", "'", "’"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
