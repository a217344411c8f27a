/// What the program knows of words that numbers count, read from `counting.txt`.
struct CountingWords: Sendable {
  /// Irregular plurals, with their singulars.
  let plurals: [String: String]
  /// Nouns that need no plural ending after a number.
  let oneForm: Set<String>
  /// Words in -s that are no plurals.
  let singulars: Set<String>
  /// Words that end a noun phrase.
  let verbs: Set<String>
  /// What prices and speeds are told for, besides units.
  let rates: Set<String>

  static let english = CountingWords(PackageResources.counting_txt)

  init(_ file: [UInt8]) {
    var plurals: [String: String] = [:]
    var sets: [String: Set<String>] = [:]
    var section = ""
    for line in resourceLines(file) {
      if line.hasPrefix("[") {
        section = String(line.dropFirst().prefix { $0 != "]" })
        continue
      }
      for entry in line.split(separator: ",") {
        let words = entry.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        if section == "plurals" {
          plurals[first] = words.last
        } else {
          sets[section, default: []].insert(words.joined(separator: " "))
        }
      }
    }
    self.plurals = plurals
    oneForm = sets["one form"] ?? []
    singulars = sets["singulars"] ?? []
    verbs = sets["verbs"] ?? []
    rates = sets["rates"] ?? []
  }

  /// Whether a word in lower case has the form of a plural noun.
  func isPlural(_ word: String) -> Bool {
    if plurals[word] != nil || oneForm.contains(word) { return true }
    let bytes = word.utf8
    guard bytes.count > 3, bytes.last == 0x73, !singulars.contains(word) else {
      return bytes.count > 2 && bytes.last == 0x73 && word.dropLast().allSatisfy(\.isLetter)
        && !word.dropLast().contains(where: { "aeiouy".contains($0) })
    }
    switch bytes[bytes.index(bytes.endIndex, offsetBy: -2)] {
    // "ss", "us", "is", "'s": glass, virus, crisis, Berg's.
    case 0x73, 0x75, 0x69, 0x27: return word.hasSuffix("menus") || word.hasSuffix("skis")
    default: return true
    }
  }
}

/// Whether a word in lower case has the form of a plural noun: "lorries", "men", "sheep".
public func isPluralNoun(_ word: String) -> Bool { CountingWords.english.isPlural(word) }

/// A plural noun's singular, by the list of irregular ones and else by rule; a word without a plural's form as it is.
public func singularNoun(_ word: String) -> String {
  let words = CountingWords.english
  if let known = words.plurals[word] { return known }
  guard word.utf8.count > 3 || words.isPlural(word), words.isPlural(word), word.hasSuffix("s"),
    !words.oneForm.contains(word)
  else { return word }
  if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
  for ending in ["ches", "shes", "sses", "xes", "zzes"] where word.hasSuffix(ending) {
    return String(word.dropLast(2))
  }
  if word.hasSuffix("men"), word.utf8.count > 4 { return String(word.dropLast(2)) + "an" }
  return String(word.dropLast())
}
