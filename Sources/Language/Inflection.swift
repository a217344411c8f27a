/// How the forms of an entry are made from its base.
enum Inflection {
  /// The entry stands for itself, with any other forms it lists.
  case none
  /// A verb: `-s`, `-ed`, `-ing`.
  case verb
  /// A noun: the plural.
  case noun

  /// All forms of an entry, the base first.
  ///
  /// `listed` holds irregular forms: of a verb the past and the participle, of a noun the plural.
  func forms(_ base: String, _ listed: [String]) -> [String] {
    // Of "point out" only the first word changes.
    if let blank = base.firstIndex(of: " "), self == .verb {
      let rest = base[blank...]
      return forms(String(base[..<blank]), listed.map { $0.prefix { $0 != " " } }.map(String.init))
        .map { $0 + rest }
    }
    return switch self {
    case .none: [base] + listed
    case .noun: [base, listed.first ?? plural(base)]
    case .verb:
      [base, plural(base)]
        + (listed.isEmpty ? [stem(base) + (base.hasSuffix("e") ? "d" : "ed")].map(past) : listed)
        + [progressive(base)]
    }
  }

  private func past(_ form: String) -> String {
    // "deny" makes "denied".
    guard form.hasSuffix("yed"), let before = form.dropLast(3).last, !"aeiou".contains(before)
    else {
      return form
    }
    return String(form.dropLast(3)) + "ied"
  }

  private func plural(_ word: String) -> String {
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return String(word.dropLast()) + "ies"
    }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }

  private func progressive(_ base: String) -> String {
    if base.hasSuffix("ie") { return String(base.dropLast(2)) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("ye"), base.count > 2 {
      return String(base.dropLast()) + "ing"
    }
    return stem(base) + "ing"
  }

  /// The base with its last consonant doubled where the ending asks for it ("stop", "stopped").
  private func stem(_ base: String) -> String {
    let letters = Array(base)
    guard letters.count >= 3, letters.count <= 5 || base == "transmit" else { return base }
    let vowels = Set("aeiou")
    let last = letters[letters.count - 1]
    guard !vowels.contains(last), !"wxyh".contains(last),
      vowels.contains(letters[letters.count - 2]),
      !vowels.contains(letters[letters.count - 3]), letters.filter(vowels.contains).count == 1
    else { return base }
    return base + String(last)
  }
}
