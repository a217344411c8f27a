import AssayModel
import Language

/// Tells whether a sentence names a person.
///
/// Known are the persons who speak in the case and those whom its texts give a title or a full name; besides, two or three words
/// with capitals are taken for a person's name unless they name an outlet, the event, or a place or body by one of their words.
/// What is taken for a person by mistake costs an explanation; what is missed could harm somebody.
struct NamedPersons {
  let accounts: [Account]
  /// Persons by their surname in lower case; the surname is known to be a person's.
  private var bySurname: [String: [String]] = [:]
  /// Persons' names, folded.
  private var full: Set<String> = []
  /// What is no person though it looks like one: outlets, the event's name and place, folded.
  private var others: [String] = []

  /// Learns who is a person in a case.
  init(_ made: Case, event: Decisions.NamedEvent?) {
    accounts = made.accounts
    others = made.accounts.map { fold($0.document.byname) }
    others += [event?.name, event?.place].compactMap { $0 }.map(fold)
    var seen: Set<String> = []
    for statement in made.accounts.lazy.flatMap(\.statements) where statement.voice == .article {
      for link in statement.chain where link.role == .named {
        let isNew = seen.insert("\(link.name)\n\(link.description ?? "")").inserted
        if isNew, isPerson(link) { learn(link.name) }
      }
    }
  }

  /// Puts the first person's name found into each hypothesis that names one, and tells what that does not allow.
  func mark(in sets: inout [HypothesisSet], flaws: inout [Unattached]) {
    for index in sets.indices {
      let set = sets[index]
      // "Did Ana Brook know?", "She did": the name in the question is in every answer.
      let asked = first(in: set.question)
      for member in set.hypotheses.indices where !set.hypotheses[member].isNone {
        let hypothesis = set.hypotheses[member]
        guard let name = first(in: hypothesis.text) ?? asked else { continue }
        sets[index].hypotheses[member].personNamed = name
        if hypothesis.namesPerson == nil {
          flaws.append(
            Unattached(
              hypothesis.place,
              "hypothesis \"\(hypothesis.id)\" names a person (\(name)); reword it, "
                + "or give it names-person with by and reason"))
        }
        if let standard = set.standard, standard.proposition.contains(hypothesis.id) {
          flaws.append(
            Unattached(
              standard.place,
              "hypothesis \"\(hypothesis.id)\" names a person (\(name)), and gets no standard of proof"
            ))
        }
      }
    }
  }

  /// The first person's name in a sentence, if there is one.
  func first(in sentence: String) -> String? {
    let text = TokenizedText(sentence)
    var found: [(at: Int, name: String)] = []
    for mention in names(in: text, common: CommonWords()) where isPerson(mention, in: text) {
      found.append((mention.tokens.lowerBound, mention.text))
    }
    if let known = knownName(in: text) { found.append(known) }
    return found.min { $0.at < $1.at }?.name
  }

  private mutating func learn(_ name: String) {
    full.insert(fold(name))
    if let surname = fold(name).split(separator: " ").last {
      bySurname[String(surname), default: []].append(name)
    }
  }

  /// Whether a speaker is a person: by a title or what the text says they are, or by the form of the name.
  private func isPerson(_ link: Speaker) -> Bool {
    guard !others.contains(fold(link.name)) else { return false }
    let text = TokenizedText("So said " + link.name + ".")
    let kind = names(in: text, common: CommonWords()).last?.kind
    if kind == .body || kind == .place { return false }
    let description = TokenizedText(link.description ?? "")
    let isDescribed = description.tokens.contains {
      Lexicon.english.has($0.lower, anyOf: [.role, .person, .relation])
    }
    return isDescribed || kind == .person && !isThing(text, words: 2..<text.tokens.count - 1)
  }

  /// Whether a name in a hypothesis is a person's.
  private func isPerson(_ mention: NameMention, in text: TokenizedText) -> Bool {
    let name = fold(mention.text)
    if mention.title != nil { return mention.kind == .person }
    if full.contains(name) { return true }
    guard mention.kind == .person || mention.kind == .other else { return false }
    if mention.tokens.count == 1 {
      return bySurname[name] != nil || isSurnameInTexts(mention.text)
    }
    let before = mention.tokens.lowerBound > 0 ? text.tokens[mention.tokens.lowerBound - 1] : nil
    return mention.kind == .person && before?.lower != "the"
      && !others.contains { " \($0) ".contains(" \(name) ") }
      && !isThing(text, words: mention.tokens)
  }

  /// Whether a name is that of a place or body by its first or last word.
  func isThing(_ text: TokenizedText, words: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    return NameWords.first.contains(text.tokens[first].lower)
      || NameWords.last.contains(withoutPossessive(text.tokens[last].lower))
  }

  /// A known person's full name, however it is written, or their surname in capitals.
  private func knownName(in text: TokenizedText) -> (at: Int, name: String)? {
    let words = text.tokens.map { withoutPossessive($0.lower) }
    for (index, word) in words.enumerated() {
      if text.tokens[index].shape == .upper, bySurname[word] != nil {
        return (index, text.text(tokens: index..<index + 1))
      }
      for name in bySurname[word] ?? [] {
        let parts = fold(name).split(separator: " ").map(String.init)
        guard parts.count > 1, parts.count <= index + 1 else { continue }
        let start = index + 1 - parts.count
        if Array(words[start...index]) == parts { return (start, name) }
      }
    }
    return nil
  }
}

/// A name in lower case with single spaces.
private func fold(_ name: String) -> String { Citation.Link.source(named: name) }
