/// The base forms of words, by rules learnt from the treebank.
///
/// A rule takes letters from the end of a word and puts others there. The rule of a word is the one that the weights
/// hold for the word with its tag, else for its longest known ending with the tag. O(length).
///
/// The section of the weights: the number of rules, the bits of the table, the rules of eight bytes (flags, letters to
/// take, letters to put, up to five letters), then slots of a key and a rule.
package enum Lemmas {
  /// The longest ending that has a rule, in bytes.
  package static let longestEnding = 5

  /// The bytes of a rule.
  package static let ruleSize = 8

  /// What stands for the whole word in the key, in place of an ending's length.
  package static let wholeWord = 31

  /// The bytes of a word in lower case, as far as ASCII goes, apostrophes made straight.
  package static func folded(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == 0xE2, index + 2 < word.count, word[index + 1] == 0x80,
        word[index + 2] | 1 == 0x99
      {
        result.append(0x27)
        index += 3
        continue
      }
      result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      index += 1
    }
    return result
  }

  /// The key of an ending with a tag, never 0.
  package static func key(_ bytes: ArraySlice<UInt8>, _ kind: Int, _ tag: UInt8) -> UInt32 {
    // The kind and tag are mixed in first, or they would cancel out the first letter.
    var hash: UInt64 = (UInt64(kind) << 8 | UInt64(tag)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32) | 1
  }

  /// What a rule makes of a word.
  package struct Rule: Hashable, Sendable {
    /// Whether capitals are kept.
    package var keepsCase: Bool
    package var taken: Int
    package var put: [UInt8]

    package init(keepsCase: Bool, taken: Int, put: [UInt8]) {
      self.keepsCase = keepsCase
      self.taken = taken
      self.put = put
    }

    /// The base form.
    package func applied(to word: [UInt8]) -> [UInt8] {
      let word = keepsCase ? word : Lemmas.folded(word)
      guard word.count >= taken else { return word }
      return word.dropLast(taken) + put
    }
  }
}

extension SyntaxModel {
  /// The base form of a word with a tag.
  package func lemma(_ word: [UInt8], _ tag: PartOfSpeech) -> String {
    let whole = String(decoding: word, as: UTF8.self)
    let lower = Lemmas.folded(word.contains { $0 >= 0x80 } ? Array(whole.lowercased().utf8) : word)
    guard let rule = lemmaRule(lower, tag.rawValue) else {
      return tag == .properNoun ? whole : String(decoding: lower, as: UTF8.self)
    }
    return String(decoding: rule.applied(to: rule.keepsCase ? word : lower), as: UTF8.self)
  }

  /// The rule of a word in lower case.
  private func lemmaRule(_ word: [UInt8], _ tag: UInt8) -> Lemmas.Rule? {
    guard lemmaBytes.count >= 8 else { return nil }
    let rules = Int(lemmaBytes.loadUnaligned(as: UInt32.self))
    let bits = Int(lemmaBytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let slots = 8 + rules * Lemmas.ruleSize
    guard bits < 24, slots + 8 << bits <= lemmaBytes.count else { return nil }
    func number(_ key: UInt32) -> Int? {
      var slot = Int(key) & (1 << bits - 1)
      for _ in 0..<64 {
        let at = slots + slot * 8
        let found = lemmaBytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
        if found == key {
          return Int(lemmaBytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
        }
        if found == 0 { return nil }
        slot = (slot + 1) & (1 << bits - 1)
      }
      return nil
    }
    var found = number(Lemmas.key(word[...], Lemmas.wholeWord, tag))
    var length = min(Lemmas.longestEnding, word.count)
    while found == nil, length >= 0 {
      found = number(Lemmas.key(word.suffix(length), length, tag))
      length -= 1
    }
    guard let found, found < rules else { return nil }
    let at = 8 + found * Lemmas.ruleSize
    let put = min(Int(lemmaBytes[at + 2]), 5)
    return Lemmas.Rule(
      keepsCase: lemmaBytes[at] != 0, taken: Int(lemmaBytes[at + 1]),
      put: Array(lemmaBytes[at + 3..<at + 3 + put]))
  }
}
