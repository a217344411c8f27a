import Language

/// The words of a treebank with the tags they have in it.
struct Vocabulary {
  /// The entry of each word, by the hash of its lower-case form.
  private(set) var entries: [UInt32: WordEntry] = [:]

  /// Learns from a treebank.
  ///
  /// A word seen less than `rare` times is left out, so that training meets unknown words too. A word seen at least
  /// `sure` times with one tag in 997 of 1,000 cases is always given that tag.
  init(_ sentences: [TreebankSentence], rare: Int = 3, sure: Int = 40) {
    var counts: [UInt32: [Int]] = [:]
    for sentence in sentences {
      for word in sentence.words {
        let form = WordForm(word.form, 0..<word.form.count)
        counts[form.lower, default: Array(repeating: 0, count: 17)][Int(word.tag)] += 1
      }
    }
    for (word, tags) in counts {
      let total = tags.reduce(0, +)
      guard total >= rare, word != 0 else { continue }
      var ambiguity: UInt32 = 0
      var only: UInt8?
      for (tag, count) in tags.enumerated() {
        if count * 50 >= total { ambiguity |= 1 << UInt32(tag) }
        if total >= sure, count * 1000 >= total * 997 { only = UInt8(tag) }
      }
      entries[word] = WordEntry(ambiguity: ambiguity, only: only)
    }
  }

  func entry(of form: WordForm) -> WordEntry { entries[form.lower] ?? WordEntry(bits: 0) }

  /// The words of a sentence as the tagger takes them, edges included.
  func words(of sentence: TreebankSentence) -> [Tagger.Word] {
    let edges = Array(repeating: Tagger.Word.edge, count: Tagger.margin)
    let words = sentence.words.map { word in
      let form = WordForm(word.form, 0..<word.form.count)
      return Tagger.Word(form: form, entry: entry(of: form))
    }
    return edges + words + edges
  }

  /// An open table of slots of eight bytes, at most half full.
  func table() -> (bits: Int, slots: [UInt32]) {
    var bits = 4
    while 1 << bits < entries.count * 2 { bits += 1 }
    let mask = UInt32(1 << bits - 1)
    var slots = [UInt32](repeating: 0, count: 2 << bits)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      var slot = key & mask
      while slots[Int(slot) * 2] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot) * 2] = key
      slots[Int(slot) * 2 + 1] = entry.bits
    }
    return (bits, slots)
  }
}
