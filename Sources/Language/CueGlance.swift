/// What one look tells of an entry of the cue lexicon: what it takes, in numbers alone.
///
/// An entry itself holds words; to ask many tokens whether they may be a cue here at all, this is looked at instead.
package struct CueGlance: Sendable {
  /// What sort of word it is.
  package let sort: CueLexicon.Sort
  /// Whether words must follow it, as "out" of "point out".
  package let hasParticle: Bool
  /// Its place in ``CueLexicon/entries``.
  package let entry: Int
  private let plain: UInt16
  /// The prepositions that lead to its content.
  package let prepositions: CueSigns
  /// The prepositions that do so after an object.
  package let objectPrepositions: CueSigns

  init(_ entry: CueLexicon.Entry, at index: Int) {
    sort = entry.sort
    hasParticle = !entry.particle.isEmpty
    self.entry = index
    var frames = CueLexicon.Frames()
    for sense in entry.senses { frames.formUnion(sense.frames) }
    plain = frames.plain
    prepositions = CueSigns(rawValue: frames.prepositions)
    objectPrepositions = CueSigns(rawValue: frames.afterObject)
  }

  /// Whether it takes a frame in any of its senses.
  package func takes(_ frame: CueLexicon.Frame) -> Bool {
    plain & 1 << UInt16(frame.rawValue) != 0
  }
}

/// What a word may announce after a cue: a clause, a question, or the phrase of a preposition.
package struct CueSigns: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The prepositions hold the lowest bits.
  package init(_ preposition: CueLexicon.Preposition) {
    rawValue = 1 << UInt32(preposition.rawValue)
  }

  /// "To", before a phrase or a verb.
  package static let to = CueSigns(.to)
  /// "By", before whoever does it.
  package static let by = CueSigns(.by)
  /// "That".
  package static let that = CueSigns(rawValue: 1 << 24)
  /// A word that opens a question: "whether", "why".
  package static let question = CueSigns(rawValue: 1 << 25)
  /// A word that only stands before a noun: "the", "their".
  package static let article = CueSigns(rawValue: 1 << 26)
  /// A preposition after which a bare form is a noun.
  package static let nounFollows = CueSigns(rawValue: 1 << 27)
  /// A word that may stand for an object before its verb: "what Berg wants".
  package static let fronted = CueSigns(rawValue: 1 << 28)

  /// The signs of a word in lower case.
  init(word: String) {
    var signs: CueSigns = []
    if let preposition = CueLexicon.Preposition(word: word) { signs.insert(Self(preposition)) }
    switch word {
    case "that": signs.formUnion([.that, .fronted])
    case "whether", "if", "why", "how", "where", "when": signs.insert(.question)
    case "what", "who", "which", "whom", "whatever": signs.formUnion([.question, .fronted])
    case "the", "a", "an", "his", "their", "its", "my", "our", "your", "every", "no":
      signs.insert(.article)
    case "of", "in", "for", "with", "at", "from", "by", "into", "against", "about", "over",
      "during",
      "after", "before", "between", "without", "under", "through":
      signs.insert(.nounFollows)
    default: break
    }
    self = signs
  }
}

extension Token {
  /// The entries of the cue lexicon that the token may be a form of, at a glance.
  package var cueGlances: [CueGlance] { WordTable.english.glances[Int(number)] }

  /// What the token may announce after a cue.
  package var cueSigns: CueSigns { WordTable.english.signs[Int(number)] }
}
