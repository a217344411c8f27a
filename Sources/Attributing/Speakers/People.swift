import AssayModel
import Language

/// Who is who in one document: full names for short ones, persons for offices, long names for initials.
struct People {
  private var full: [String: String] = [:]
  private var offices: [String: Set<String>] = [:]
  private var kinds: [String: NameMention.Kind] = [:]
  private var ambiguous: Set<String> = []
  /// The words of the names of bodies: "Kessler" alone may be the person or the firm.
  private var inBodies: Set<String> = []

  /// Learns the names of a stretch.
  mutating func learn(_ stretch: Stretch) {
    for (index, name) in stretch.names.enumerated() {
      learn(name, in: stretch)
      learnInitials(index, in: stretch)
    }
  }

  private mutating func learn(_ name: NameMention, in stretch: Stretch) {
    let key = name.text.lowercased()
    if kinds[key] == nil || kinds[key] == .other { kinds[key] = name.kind }
    if name.kind == .body, name.tokens.count >= 2 {
      // A firm is called by its first word, "Kessler Mining".
      if let first = name.text.lowercased().split(separator: " ").first {
        inBodies.insert(String(first))
      }
    }
    guard name.kind == .person || name.kind == .other else { return }
    let words = name.text.split(separator: " ")
    if words.count >= 2, words.count <= 4, let last = words.last, name.kind == .person {
      let surname = last.lowercased()
      if let known = full[surname], known.lowercased() != key {
        // Two people of one surname: a longer form of the same name is no second person.
        if !known.lowercased().hasSuffix(key), !key.hasSuffix(known.lowercased()),
          known.split(separator: " ").first?.lowercased() != words.first?.lowercased()
        {
          ambiguous.insert(surname)
        }
      } else if full[surname] == nil {
        full[surname] = name.text
      }
    }
    if let title = name.title {
      for token in title { offices[stretch.lower(token), default: []].insert(name.text) }
    }
  }

  /// Learns "Federal Example Service (FES)".
  private mutating func learnInitials(_ index: Int, in stretch: Stretch) {
    let name = stretch.names[index]
    let open = name.tokens.upperBound
    guard stretch.lower(open) == "(", stretch.lower(open + 2) == ")",
      let short = stretch.token(open + 1), short.shape == .upper, name.tokens.count >= 2
    else { return }
    full[short.lower] = name.text
  }

  /// The full name for a name as written; the name itself where no longer one is known.
  func fullName(_ name: String) -> String {
    let key = name.lowercased()
    if let known = full[key], !ambiguous.contains(key), !inBodies.contains(key) { return known }
    return name
  }

  /// The kind that the document shows a name to be of.
  func kind(_ name: String) -> NameMention.Kind? { kinds[name.lowercased()] }

  /// The one person named with an office ("president"), where there is only one.
  func holder(of office: String) -> String? {
    guard let names = offices[office] else { return nil }
    let people = Set(names.map { fullName($0) })
    return people.count == 1 ? people.first : nil
  }
}
