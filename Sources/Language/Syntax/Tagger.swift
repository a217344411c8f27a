/// Gives words their parts of speech, from left to right, by an averaged perceptron.
package enum Tagger {
  /// A word as the tagger sees it.
  package struct Word: Sendable {
    package var form: WordForm
    /// What the word list of the weights knows of it, 0 where it knows nothing: see ``WordEntry``.
    package var entry: WordEntry

    package init(form: WordForm, entry: WordEntry) {
      self.form = form
      self.entry = entry
    }

    /// What stands before the first word and after the last.
    package static let edge = Word(form: WordForm(), entry: WordEntry(bits: 0))
  }

  /// How many edges stand on each side of the words.
  package static let margin = 2

  /// The tag number before the first word.
  package static let noTag: UInt8 = 31

  /// The features of the word at an index, with the tags of the two words before it.
  ///
  /// `words` has ``margin`` edges on both sides.
  @inline(__always) package static func features(
    _ list: inout FeatureList, _ words: [Word], _ index: Int, _ last: UInt8, _ lastButOne: UInt8
  ) {
    let word = words[index]
    let before = words[index - 1]
    let before2 = words[index - 2]
    let after = words[index + 1]
    let after2 = words[index + 2]
    let form = word.form
    let class0 = word.entry.ambiguity
    let class1 = after.entry.ambiguity
    let class2 = after2.entry.ambiguity
    let first: UInt32 = before.form.length == 0 ? 1 : 0
    let shape = UInt32(form.shape) | first << 8
    let tag1 = UInt32(last)
    let tags = tag1 | UInt32(lastButOne) << 8
    list.removeAll()
    list.add(form.lower, 0)
    list.add(form.lower, shape)
    list.add(form.ending & 0xFF, shape)
    list.add(form.ending & 0xFFFF, 0)
    list.add(form.ending & 0xFF_FFFF, 0)
    list.add(form.ending, 0)
    list.add(form.ending & 0xFF_FFFF, shape)
    list.add(form.beginning & 0xFFFF, 0)
    list.add(form.beginning & 0xFF_FFFF, 0)
    list.add(form.beginning, 0)
    list.add(shape, UInt32(min(form.length, 5)))
    list.add(class0, shape)
    list.add(before.form.lower, 0)
    list.add(after.form.lower, 0)
    list.add(before2.form.lower, 0)
    list.add(after2.form.lower, 0)
    list.add(tag1, 0)
    list.add(tags, 0)
    list.add(form.lower, tag1)
    list.add(class0, tags)
    list.add(class1, 0)
    list.add(class0, class1)
    list.add(class1, class2)
    list.add(class1, tag1)
    list.add(class1, tag1, class0)
    list.add(after.form.ending & 0xFF_FFFF, UInt32(after.form.shape))
    list.add(before.form.ending & 0xFF_FFFF, UInt32(before.form.shape))
    list.add(before.form.lower, form.lower)
    list.add(form.lower, after.form.lower)
    list.add(form.ending & 0xFF_FFFF, tag1)
    list.add(
      shape, UInt32(before.form.shape) | UInt32(after.form.shape) << 8, 0)
    list.add(form.lower, tag1, class1)
  }
}

/// What the word list of the weights knows of a word.
package struct WordEntry: Sendable, Hashable {
  package var bits: UInt32

  package init(bits: UInt32) { self.bits = bits }

  /// The tags that the word has in the treebank more than rarely, a bit for each; 0 for an unknown word.
  @inline(__always) package var ambiguity: UInt32 { bits & 0x1_FFFF }

  /// The only tag of a frequent word.
  @inline(__always) package var only: UInt8? {
    bits & 1 << 31 == 0 ? nil : UInt8(truncatingIfNeeded: bits >> 24 & 31)
  }

  /// Makes an entry.
  package init(ambiguity: UInt32, only: UInt8?) {
    bits = ambiguity
    if let only { bits |= 1 << 31 | UInt32(only) << 24 }
  }
}
