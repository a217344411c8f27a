import AssayModel
import Language

/// Marks what somebody says in custody or after a beating, as the same or a neighbouring sentence tells.
func markDuress(
  _ found: inout FoundStatements, _ order: StatementIndex, stretches: [Stretch], document: Document
) {
  for stretch in stretches where stretch.counts {
    for (position, sentence) in stretch.text.sentences.enumerated() {
      guard let word = sentence.tokens.first(where: { isForced($0, sentence, stretch) }) else {
        continue
      }
      let low =
        position > 0
        ? stretch.text.sentences[position - 1].range.lowerBound : sentence.range.lowerBound
      let high =
        position + 1 < stretch.text.sentences.count
        ? stretch.text.sentences[position + 1].range.upperBound : sentence.range.upperBound
      let persons = befallen(sentence, near: word, stretch)
      for index in order.first(after: low - 1)..<order.first(after: high) {
        let statement = found.statements[index]
        guard statement.voice == stretch.voice, statement.kind != .own,
          statement.standing == .undisputed,
          statement.content.hull.lowerBound >= low, statement.content.hull.upperBound <= high,
          !statement.content.hull.contains(stretch.text.tokens[word].range.lowerBound),
          let speaker = statement.chain.last, statement.chain.count > 1
        else { continue }
        let last = speaker.name.lowercased().split(separator: " ").last.map(String.init) ?? ""
        guard persons.contains(last) else { continue }
        found.statements[index].standing = .duress(
          at: stretch.passage(sentence.range, in: document.id))
      }
    }
  }
}

/// Whether a word tells of custody, of force, or of its signs: "in custody", "held at a base", "in the presence of two guards",
/// "his lip split".
private func isForced(_ index: Int, _ sentence: Sentence, _ stretch: Stretch) -> Bool {
  guard let token = stretch.token(index), token.has(anyOf: [.custody, .forceMark]),
    token.kind == .word, stretch.quotationOfToken[index] < 0
  else { return false }
  if token.has(.custody) {
    // "A prison doctor", "the jail's governor": their words are free.
    return !stretch.has(index + 1, .role, .title, .body, .person)
  }
  switch token.lower {
  case "held", "detained", "imprisoned":
    // "Held at a military base, …", "who has been held incommunicado"
    return index == sentence.tokens.lowerBound || stretch.lower(index + 1) == "incommunicado"
  case "presence":
    return stretch.lower(index + 1) == "of"
      && (index + 2..<min(index + 6, sentence.tokens.upperBound)).contains {
        [
          "guards", "guard", "soldiers", "captors", "interrogators", "policemen", "gunmen",
          "warders",
        ]
        .contains(stretch.lower($0))
      }
  case "gunpoint": return true
  case "lip", "face", "eye", "eyes", "cheek", "hands", "wrists", "nose":
    return (index + 1..<min(index + 3, sentence.tokens.upperBound)).contains {
      [
        "split", "swollen", "bruised", "bloodied", "bandaged", "cuffed", "shackled", "tied",
        "bound",
        "blackened", "broken",
      ].contains(stretch.lower($0))
    }
  default: return false
  }
}

/// The last words of the names and nouns that words about force can be about: whoever stands nearest before them, and for what
/// opens a sentence ("Held at a base, the pilot …") the subject after it.
private func befallen(_ sentence: Sentence, near word: Int, _ stretch: Stretch) -> Set<String> {
  // "A doctor noted bruises": they are not on whoever notes them.
  if stretch.lower(word) == "bruises",
    !["with", "of", "had", "has", "bore", "and", "visible", "fresh", "bearing"].contains(
      stretch.lower(word - 1))
  {
    return []
  }
  let low = max(sentence.tokens.lowerBound, word - 12)
  for index in (low..<max(low, word)).reversed() where stretch.quotationOfToken[index] < 0 {
    if let name = stretch.name(at: index), name.kind == .person || name.kind == .other,
      let last = name.text.lowercased().split(separator: " ").last
    {
      return [String(last)]
    }
    // "In police custody": whose custody it is.
    if index + 1 == word || stretch.has(index, .body) { continue }
    if stretch.has(index, .attacker, .role, .person)
      || ["man", "woman", "witness", "accused", "defendant", "driver", "suspect"].contains(
        stretch.lower(index))
    {
      return [stretch.lower(index)]
    }
    if stretch.has(index, .pronoun), !stretch.has(index, .determiner) { return [] }
  }
  let openers = [
    "held", "detained", "imprisoned", "in", "under", "from", "at", "while", "after", "speaking",
  ]
  guard openers.contains(stretch.lower(sentence.tokens.lowerBound)),
    let comma = (word..<min(word + 20, sentence.tokens.upperBound)).first(where: {
      stretch.lower($0) == ","
    }), let subject = stretch.speaker(from: comma + 1, to: sentence.tokens.upperBound)
  else { return [] }
  return [subject.text.lowercased().split(separator: " ").last.map(String.init) ?? ""]
}
