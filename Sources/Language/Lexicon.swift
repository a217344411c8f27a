/// What the program knows about words: classes of words, read from the files under `Resources`.
///
/// A file has a head of `#` lines that says where its words come from, and sections. `[name]` begins a section; each
/// line after it holds one entry. In a section of verbs (`[verbs: name]`) an entry is the base form, its other forms
/// made by rule, or `base past participle` with the irregular forms after it. Other entries stand for themselves;
/// `[nouns: name]` adds the regular plural, or takes an irregular one after a blank. Words of more than one part
/// are written with `_`.
public struct Lexicon: Sendable {
  /// A class of words.
  ///
  /// Each is a section of a file, by the same name.
  public enum Class: UInt8, Sendable, CaseIterable {
    case titleAbbreviation, abbreviation, sentenceOpener
    case speech, tagVerb, tally, speechNoun, belief, showing, documentNoun, denial, command
    case hedgeMark, negation, dispute, disputeNoun
    case custody
    case kill, die, injure, detain, miss, hospitalise, rescue, evacuate, take
    case deadWord, injuredWord, missingWord, detainedWord, hospitalWord, hostageWord, rescuedWord
    case evacuatedWord
    case person, attacker, group, presentWord
    case event, eventVerb, title, role, body, outletWord, month, weekday, relation
    case respond, last, function, preposition, pronoun, auxiliary, determiner, conjunction
    case relativeWord, adverb, money, common, measureNoun, thing, numeral, englishMark
    case figureVerb, figureChange, figureCount, disputeMark, forceMark
  }

  /// A set of classes.
  struct Classes: OptionSet {
    let rawValue: UInt128
    init(rawValue: UInt128) { self.rawValue = rawValue }
    init(_ class: Class) { rawValue = 1 << UInt128(`class`.rawValue) }
  }

  let classes: [String: Classes]
  private let lemmas: [String: String]
  private static let named: [String: Class] = Dictionary(
    uniqueKeysWithValues: Class.allCases.map { (String(describing: $0), $0) })

  /// The English lexicon.
  public static let english = Lexicon(files: [
    PackageResources.words_txt, PackageResources.speech_txt, PackageResources.harm_txt,
    PackageResources.names_txt, PackageResources.hedges_txt,
  ])

  /// Whether a word, in lower case, is in a class.
  public func has(_ word: String, _ class: Class) -> Bool {
    classes[word]?.contains(Classes(`class`)) ?? false
  }

  /// Whether a word is in any of the classes.
  public func has(_ word: String, anyOf wanted: [Class]) -> Bool {
    guard let found = classes[word] else { return false }
    return wanted.contains { found.contains(Classes($0)) }
  }

  /// The base form of a word that the lexicon knows by another form; the word itself otherwise.
  public func lemma(_ word: String) -> String { lemmas[word] ?? word }

  /// Whether the lexicon knows the word in any class.
  public func knows(_ word: String) -> Bool { classes[word] != nil }

  init(files: [[UInt8]]) {
    var classes: [String: Classes] = [:]
    var lemmas: [String: String] = [:]
    for file in files {
      var current: (Class, Inflection)?
      for line in resourceLines(file) {
        if line.hasPrefix("[") {
          current = Self.section(line)
          continue
        }
        guard let (section, inflection) = current else { continue }
        for word in line.split(separator: ",") {
          let parts = word.split(separator: " ").map { String($0.map { $0 == "_" ? " " : $0 }) }
          guard let base = parts.first else { continue }
          for form in inflection.forms(base, Array(parts.dropFirst())) {
            classes[form, default: []].insert(Classes(section))
            if form != base, lemmas[form] == nil { lemmas[form] = base }
          }
        }
      }
    }
    self.classes = classes
    self.lemmas = lemmas
  }

  private static func section(_ line: String) -> (Class, Inflection)? {
    let inner = line.dropFirst().prefix { $0 != "]" }
    let parts = inner.split(separator: ":").map { $0.trimmingSpaces() }
    guard let name = parts.last, let section = named[name] else { return nil }
    guard parts.count == 2 else { return (section, .none) }
    return (section, parts[0] == "verbs" ? .verb : .noun)
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    var view = self
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

/// The lines of a data file that are neither empty nor comments, without white space around them.
func resourceLines(_ file: [UInt8]) -> [String] {
  String(decoding: file, as: UTF8.self).split(separator: "\n").compactMap { line in
    let line = line.trimmingSpaces()
    return line.isEmpty || line.hasPrefix("#") ? nil : line
  }
}
