/// What words make of their complements: whether "manage to leave", "refuse to leave" and "plan to leave" tell that somebody
/// left.
///
/// Read from `factuality.txt`, whose head explains the scale and names the sources.
package struct Signatures: Sendable {
  /// The kind of word that governs.
  package enum Governor: UInt8, Sendable { case verbs, nouns, words }

  /// What is governed.
  package enum Frame: UInt8, Sendable {
    /// An infinitive with "to".
    case to
    /// A clause.
    case that
    /// A noun, a form in -ing, or the subject of a passive.
    case thing
    /// The clause that an adverb stands in.
    case clause
    /// What follows a preposition.
    case before
  }

  /// How sure a complement is, from −3 (certainly not) to 3 (certainly).
  package struct Signature: Sendable, Hashable {
    /// Where the governing word holds.
    package let yes: Double
    /// Where it is negated.
    package let no: Double

    /// Creates a signature.
    package init(_ yes: Double, _ no: Double) {
      self.yes = yes
      self.no = no
    }
  }

  private struct Key: Hashable {
    let word: String
    let governor: Governor
    let frame: Frame
  }

  private let entries: [Key: Signature]
  private let lemmas: [String: String]

  /// The English words.
  package static let english = Signatures(file: PackageResources.factuality_txt)

  /// What a word, in lower case, makes of a complement; `nil` where the files do not have it.
  package func signature(_ word: String, _ governor: Governor, _ frame: Frame) -> Signature? {
    entries[Key(word: word, governor: governor, frame: frame)]
  }

  init(file: [UInt8]) {
    var entries: [Key: Signature] = [:]
    var lemmas: [String: String] = [:]
    var section: (Governor, Frame, Signature)?
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = Self.section(line)
        continue
      }
      guard let (governor, frame, signature) = section else { continue }
      let inflection: Inflection =
        switch governor {
        case .verbs: .verb
        case .nouns: .noun
        case .words: .none
        }
      for entry in line.split(separator: ",") {
        let parts = entry.split(separator: " ").map(String.init)
        guard let base = parts.first, !base.contains("_") else { continue }
        for form in inflection.forms(base, Array(parts.dropFirst())) {
          let key = Key(word: form, governor: governor, frame: frame)
          if entries[key] == nil { entries[key] = signature }
          if form != base, lemmas[form] == nil { lemmas[form] = base }
        }
      }
    }
    self.entries = entries
    self.lemmas = lemmas
  }

  private static func section(_ line: String) -> (Governor, Frame, Signature)? {
    let parts = line.dropFirst().prefix { $0 != "]" }.split(separator: " ").map(String.init)
    guard parts.count == 4, let yes = Double(parts[2]), let no = Double(parts[3]) else {
      return nil
    }
    let governors: [String: Governor] = ["verbs": .verbs, "nouns": .nouns, "words": .words]
    let frames: [String: Frame] = [
      "to": .to, "that": .that, "thing": .thing, "clause": .clause, "before": .before,
    ]
    guard let governor = governors[parts[0]], let frame = frames[parts[1]] else { return nil }
    return (governor, frame, Signature(yes, no))
  }
}
