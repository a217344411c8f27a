/// The verbs, nouns, adjectives and adverbs that give somebody's words or mind, with the frames in which they do: read
/// from `cues-speech.txt`, `cues-mind.txt` and `cues-names.txt`.
package struct CueLexicon: Sendable {
  /// What sort of word a cue is.
  package enum Sort: UInt8, Sendable { case verb, noun, adjective, adverb }

  /// What a cue says of its content.
  package enum Kind: UInt8, Sendable {
    case speech, belief, plan, judgement, accusation, order, question, denial, showing, seeming
  }

  /// What stands for the content, beside phrases with a preposition.
  package enum Frame: UInt8, Sendable, CaseIterable {
    /// A clause with or without "that".
    case clause
    /// A clause that a question word opens.
    case question
    /// "To" and a verb, whose subject is the source.
    case infinitive
    /// A verb in -ing.
    case gerund
    /// A noun phrase.
    case object
    /// Words that stand before.
    case tag
    /// A clause after the person told.
    case person
    /// Somebody "to" do.
    case objectInfinitive
    /// Something and what it is called.
    case objectPredicate
    /// The subject of the cue, "to" do.
    case subjectInfinitive
    /// The subject of the cue, and what it seems.
    case subjectPredicate
    /// "It is likely that".
    case itClause
  }

  /// The prepositions of frames.
  package enum Preposition: UInt8, Sendable, CaseIterable {
    case about, of, on, against, with, at, over, from, into, toward, towards, by, like
    case `for`, to, `in`, `as`

    /// The preposition that a word is.
    package init?(word: String) {
      guard let found = Self.words[word] else { return nil }
      self = found
    }

    private static let words = Dictionary(
      uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
  }

  /// A set of frames, and of prepositions that lead to the content directly or after an object.
  package struct Frames: Sendable, Hashable {
    var plain: UInt16 = 0
    var prepositions: UInt32 = 0
    var afterObject: UInt32 = 0

    mutating func formUnion(_ other: Frames) {
      plain |= other.plain
      prepositions |= other.prepositions
      afterObject |= other.afterObject
    }
  }

  /// One word with what it takes.
  package struct Entry: Sendable {
    /// What sort of word it is.
    package let sort: Sort
    /// The base form of its first word.
    package let base: String
    /// The words that follow it ("out" of "point out").
    package let particle: [String]
    /// The frames of each kind.
    var senses: [(kind: Kind, frames: Frames)]

    /// What the word says of its content in a frame; `nil` where it does not take the frame.
    package func kind(_ frame: Frame) -> Kind? {
      senses.first { $0.frames.plain & 1 << UInt16(frame.rawValue) != 0 }?.kind
    }

    /// What it says of what follows a preposition.
    package func kind(_ preposition: Preposition) -> Kind? {
      senses.first { $0.frames.prepositions & 1 << UInt32(preposition.rawValue) != 0 }?.kind
    }

    /// What it says of an object and a phrase with the preposition.
    package func kind(objectAnd preposition: Preposition) -> Kind? {
      senses.first { $0.frames.afterObject & 1 << UInt32(preposition.rawValue) != 0 }?.kind
    }
  }

  /// The English cues.
  package static let english = CueLexicon(files: [
    PackageResources.cues_speech_txt, PackageResources.cues_mind_txt,
    PackageResources.cues_names_txt,
  ])

  /// The entries, in the order of the files.
  package let entries: [Entry]
  /// For each form of a word the entries that it may be, ascending.
  let forms: [String: [Int]]

  init(files: [[UInt8]]) {
    var entries: [Entry] = []
    var forms: [String: [Int]] = [:]
    var known: [String: Int] = [:]
    for file in files {
      var section: Section?
      for line in resourceLines(file) {
        if line.hasPrefix("[") {
          section = Section(line)
          continue
        }
        guard let section else { continue }
        for word in line.split(separator: ",") {
          let parts = word.split(separator: " ").map(String.init)
          guard let whole = parts.first else { continue }
          let words = whole.split(separator: "_").map(String.init)
          let key = "\(section.sort.rawValue) \(whole)"
          let base = words[0]
          let index = known[key] ?? entries.count
          if index < entries.count {
            entries[index].add(section)
          } else {
            known[key] = index
            entries.append(
              Entry(
                sort: section.sort, base: base, particle: Array(words.dropFirst()),
                senses: [(section.kind, section.frames)]))
          }
          let listed = parts.dropFirst().map { $0.prefix { $0 != "_" } }.map(String.init)
          for form in section.inflection.forms(base, listed)
          where forms[form]?.contains(index) != true {
            forms[form, default: []].append(index)
          }
        }
      }
    }
    self.entries = entries
    self.forms = forms
  }

  /// The head of a section: `[verbs speech: clause question]`.
  fileprivate struct Section {
    let sort: Sort
    let inflection: Inflection
    let kind: Kind
    let frames: Frames

    init?(_ line: String) {
      let inner = line.dropFirst().prefix { $0 != "]" }
      let halves = inner.split(separator: ":")
      guard halves.count == 2 else { return nil }
      let names = halves[0].split(separator: " ")
      guard names.count == 2, let kind = Self.kinds[String(names[1])] else { return nil }
      switch names[0] {
      case "verbs": (sort, inflection) = (.verb, .verb)
      case "nouns": (sort, inflection) = (.noun, .noun)
      case "adjectives": (sort, inflection) = (.adjective, .none)
      case "adverbs": (sort, inflection) = (.adverb, .none)
      default: return nil
      }
      self.kind = kind
      var frames = Frames()
      for name in halves[1].split(separator: " ").map(String.init) {
        if let frame = Self.frames[name] {
          frames.plain |= 1 << UInt16(frame.rawValue)
        } else if let preposition = Preposition(word: name) {
          frames.prepositions |= 1 << UInt32(preposition.rawValue)
        } else if name.hasPrefix("object-"),
          let preposition = Preposition(word: String(name.dropFirst(7)))
        {
          frames.afterObject |= 1 << UInt32(preposition.rawValue)
        }
      }
      self.frames = frames
    }

    private static let kinds: [String: Kind] = [
      "speech": .speech, "belief": .belief, "plan": .plan, "judgement": .judgement,
      "accusation": .accusation, "order": .order, "question": .question, "denial": .denial,
      "showing": .showing, "seeming": .seeming,
    ]
    private static let frames: [String: Frame] = [
      "clause": .clause, "question": .question, "infinitive": .infinitive, "gerund": .gerund,
      "object": .object, "tag": .tag, "person": .person, "object-infinitive": .objectInfinitive,
      "object-predicate": .objectPredicate, "subject-infinitive": .subjectInfinitive,
      "subject-predicate": .subjectPredicate, "it-clause": .itClause,
    ]
  }
}

extension CueLexicon.Entry {
  fileprivate mutating func add(_ section: CueLexicon.Section) {
    if let index = senses.firstIndex(where: { $0.kind == section.kind }) {
      senses[index].frames.formUnion(section.frames)
    } else {
      senses.append((section.kind, section.frames))
    }
  }
}

extension Token {
  /// The entries of the cue lexicon that the token may be a form of.
  package var cues: [CueLexicon.Entry] {
    WordTable.english.cues[Int(number)].map { CueLexicon.english.entries[$0] }
  }

  /// The base form of the first verb that the token may be, as the cue lexicon has it; the token itself where it has none.
  package var base: String {
    WordTable.english.cues[Int(number)].first { CueLexicon.english.entries[$0].sort == .verb }
      .map { CueLexicon.english.entries[$0].base } ?? lower
  }

  /// Whether the token may be a cue at all.
  package var mayBeCue: Bool { !WordTable.english.cues[Int(number)].isEmpty }
}
