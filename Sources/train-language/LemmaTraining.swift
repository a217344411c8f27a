import Language

/// Learns the rules of base forms: of endings, and of words that their endings would lead astray.
struct LemmaTraining {
  private var rules: [Lemmas.Rule] = []
  private var numbers: [UInt32: Int] = [:]

  init(_ sentences: [TreebankSentence]) {
    // Counted once for each use, so that frequent words speak for themselves.
    var words: [Key: [Lemmas.Rule: Int]] = [:]
    for sentence in sentences {
      for word in sentence.words {
        guard let rule = Self.rule(word) else { continue }
        words[Key(word: Lemmas.folded(word.form), tag: word.tag), default: [:]][rule, default: 0] +=
          1
      }
    }
    var endings: [Key: [Lemmas.Rule: Int]] = [:]
    for (key, counts) in words {
      for length in 0...min(Lemmas.longestEnding, key.word.count) {
        let ending = Key(word: Array(key.word.suffix(length)), tag: key.tag)
        // Every word counts once for its endings.
        if let rule = Self.best(counts) { endings[ending, default: [:]][rule, default: 0] += 1 }
      }
    }
    var known: [Lemmas.Rule: Int] = [:]
    for (key, counts) in endings.sorted(by: { $0.key < $1.key }) {
      let length = key.word.count
      guard let rule = Self.best(counts), length < 3 || counts.values.reduce(0, +) > 1,
        learnt(key, below: length) != rule
      else { continue }
      add(Lemmas.key(key.word[...], length, key.tag), rule, &known)
    }
    for (key, counts) in words.sorted(by: { $0.key < $1.key }) {
      guard let rule = Self.best(counts), learnt(key, below: .max) != rule else { continue }
      add(Lemmas.key(key.word[...], Lemmas.wholeWord, key.tag), rule, &known)
    }
  }

  private struct Key: Hashable, Comparable {
    let word: [UInt8]
    let tag: UInt8

    static func < (one: Self, other: Self) -> Bool {
      if one.word.count != other.word.count { return one.word.count < other.word.count }
      if one.word != other.word { return one.word.lexicographicallyPrecedes(other.word) }
      return one.tag < other.tag
    }
  }

  /// What makes the base form of a word; nothing where that is no change at its end.
  private static func rule(_ word: TreebankSentence.Word) -> Lemmas.Rule? {
    func rule(_ form: [UInt8], _ keepsCase: Bool) -> Lemmas.Rule? {
      let common = zip(form, word.lemma).prefix { $0 == $1 }.count
      let put = Array(word.lemma[common...])
      guard put.count <= 5, form.count - common <= 8, !word.lemma.isEmpty else { return nil }
      return Lemmas.Rule(keepsCase: keepsCase, taken: form.count - common, put: put)
    }
    if PartOfSpeech(rawValue: word.tag) == .properNoun { return rule(word.form, true) }
    return rule(Lemmas.folded(word.form), false) ?? rule(word.form, true)
  }

  /// The most frequent rule; of equals, the one that changes least.
  private static func best(_ counts: [Lemmas.Rule: Int]) -> Lemmas.Rule? {
    counts.max { one, other in
      if one.value != other.value { return one.value < other.value }
      if one.key.taken != other.key.taken { return one.key.taken > other.key.taken }
      if one.key.keepsCase != other.key.keepsCase { return one.key.keepsCase }
      return other.key.put.lexicographicallyPrecedes(one.key.put)
    }?.key
  }

  /// What the endings of a word that are learnt already make of it, those of `below` bytes or more left out.
  private func learnt(_ key: Key, below limit: Int) -> Lemmas.Rule? {
    var length = min(Lemmas.longestEnding, key.word.count, limit == .max ? .max : limit - 1)
    while length >= 0 {
      if let number = numbers[Lemmas.key(key.word.suffix(length), length, key.tag)] {
        return rules[number]
      }
      length -= 1
    }
    return nil
  }

  private mutating func add(_ key: UInt32, _ rule: Lemmas.Rule, _ known: inout [Lemmas.Rule: Int]) {
    let number = known[rule] ?? rules.count
    if number == rules.count {
      known[rule] = number
      rules.append(rule)
    }
    if numbers[key] == nil { numbers[key] = number }
  }

  /// The bytes that ``Lemmas`` describes.
  func section() -> [UInt8] {
    var bits = 4
    while 1 << bits < numbers.count * 2 { bits += 1 }
    var bytes = WeightsFile.bytes(UInt32(rules.count)) + WeightsFile.bytes(UInt32(bits))
    for rule in rules {
      bytes += [rule.keepsCase ? 1 : 0, UInt8(rule.taken), UInt8(rule.put.count)] + rule.put
      bytes += Array(repeating: 0, count: 5 - rule.put.count)
    }
    var slots = [UInt32](repeating: 0, count: 2 << bits)
    for (key, number) in numbers.sorted(by: { $0.key < $1.key }) {
      var slot = Int(key) & (1 << bits - 1)
      while slots[slot * 2] != 0 { slot = (slot + 1) & (1 << bits - 1) }
      slots[slot * 2] = key
      slots[slot * 2 + 1] = UInt32(number)
    }
    return bytes + slots.flatMap(WeightsFile.bytes)
  }
}
