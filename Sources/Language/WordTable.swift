/// What the program knows of words, by a number for each: one look-up a token answers every rule that asks after it.
///
/// Holds the words of the ``Lexicon``, of the cues and of the vocabulary of numbers and times together. Words are found by their bytes
/// in lower case, in an open table of twice their number.
struct WordTable: Sendable {
  /// The English words.
  static let english = WordTable(.english, .english, .english)

  /// The number of a word that is not known.
  static let unknown: UInt16 = 0

  /// Each word, by its number.
  let words: [String]
  /// The classes of each word.
  let classes: [Lexicon.Classes]
  /// What each word is in a number, unit or time.
  let terms: [Term]
  /// The entries of the ``CueLexicon`` that each word may be a form of.
  let cues: [[Int]]
  /// The same entries, at a glance.
  let glances: [[CueGlance]]
  /// What each word may announce after a cue.
  let signs: [CueSigns]

  private var slots: [UInt16]
  /// Where each word begins in ``bytes``, and where the last one ends.
  private var starts: [UInt32]
  private var bytes: [UInt8]

  init(_ lexicon: Lexicon, _ vocabulary: Vocabulary, _ cueLexicon: CueLexicon) {
    let all = Set(lexicon.classes.keys).union(vocabulary.terms.keys).union(cueLexicon.forms.keys)
    let glanced = cueLexicon.entries.enumerated().map { CueGlance($1, at: $0) }
    let words = [""] + all.subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    precondition(words.count < Int(UInt16.max), "The word files hold at most 65,534 words.")
    self.words = words
    classes = words.map { lexicon.classes[$0] ?? [] }
    terms = words.map { vocabulary.terms[$0] ?? .unknown }
    cues = words.map { cueLexicon.forms[$0] ?? [] }
    glances = cues.map { $0.map { glanced[$0] } }
    signs = words.map { CueSigns(word: $0) }
    var size = 1024
    while size < words.count * 2 { size *= 2 }
    slots = [UInt16](repeating: Self.unknown, count: size)
    starts = [0]
    bytes = []
    for (number, word) in words.enumerated() {
      bytes += Array(word.utf8)
      starts.append(UInt32(bytes.count))
      guard number > 0 else { continue }
      var slot = Int(truncatingIfNeeded: Self.hash(Array(word.utf8)[...])) & (size - 1)
      while slots[slot] != Self.unknown { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number)
    }
  }

  /// The number of a word in lower case; ``unknown`` where it is not known.
  ///
  /// O(length).
  func number(of word: ArraySlice<UInt8>) -> UInt16 {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] != Self.unknown {
      let number = Int(slots[slot])
      let known = Int(starts[number])..<Int(starts[number + 1])
      if known.count == word.count, bytes[known].elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.unknown
  }

  /// The number of a word in lower case.
  func number(of word: String) -> UInt16 { number(of: ArraySlice(Array(word.utf8))) }

  /// FNV-1a over the bytes, its high bits folded in.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
