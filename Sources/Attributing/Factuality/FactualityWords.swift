import Language

/// The closed classes of words that bear on certainty.
enum FactualityWords {
  /// What a modal verb makes of a certain clause.
  static let modals: [String: Double] = [
    "will": 2.3, "'ll": 2.3, "ll": 2.3, "wo": 2.3, "shall": 2.2, "would": 1.6, "'d": 1.6,
    "could": 1,
    "can": 1.4,
    "ca": 1.4, "may": 1.2, "might": 1, "should": 1.2, "ought": 1.2, "must": 1.6, "cannot": 1.4,
    "won't": 2.3, "can't": 1.4, "wouldn't": 1.6, "couldn't": 1, "shouldn't": 1.2, "mustn't": 1.2,
    "mightn't": 1,
  ]

  /// What a negated modal verb makes of a certain clause.
  static let negatedModals: [String: Double] = [
    "will": -2, "'ll": -2, "ll": -2, "wo": -2, "shall": -2, "would": -1.8, "'d": -1.8,
    "could": -2.2,
    "can": -2.2,
    "ca": -2.2, "may": -1, "might": -1, "should": -1, "ought": -1, "must": -1, "cannot": -2.2,
    "won't": -2, "can't": -2.2, "wouldn't": -1.8, "couldn't": -2.2, "shouldn't": -1, "mustn't": -1,
    "mightn't": -1,
  ]

  static let negations: Set<String> = [
    "not", "n't", "never", "nor", "neither", "no", "nobody", "none", "nothing",
  ]
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "some", "any", "every", "each", "another", "no", "such", "all", "more", "most", "few",
    "'s", "'", "many", "several", "both", "which", "what", "whose",
  ]
  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do",
    "does", "did", "'s", "'re", "'ve", "'m", "isn't", "aren't", "wasn't", "weren't", "hasn't",
    "haven't", "hadn't", "don't", "doesn't", "didn't", "ain't",
  ]
  static let prepositions: Set<String> = [
    "of", "for", "from", "in", "on", "at", "by", "with", "about", "to", "against", "into", "over",
    "after", "before", "without", "during", "through", "toward", "towards", "despite", "upon",
    "between",
  ]
  static let adverbs: Set<String> = [
    "also", "still", "now", "soon", "ever", "just", "even", "then", "yet", "already", "again",
    "well",
    "only", "once", "often", "always", "not", "n't", "never", "later", "far", "long", "back", "not",
  ]

  /// Determiners of what is known.
  static let definite: Set<String> = [
    "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your",
  ]

  /// Irregular past forms that are no participles, or often no participles.
  static let pasts: Set<String> = [
    "said", "told", "began", "came", "went", "gave", "took", "made", "found", "saw", "held", "kept",
    "led", "left", "lost", "met", "paid", "put", "ran", "sent", "set", "stood", "thought", "won",
    "wrote", "fell", "rose", "grew", "knew", "got", "had", "was", "were", "did", "brought",
    "bought", "built", "caught", "cut", "felt", "fought", "heard", "hit", "shot", "sold", "spent",
    "spoke", "struck", "taught", "threw", "understood", "sank", "broke", "chose", "drew", "drove",
    "flew", "forgave", "hid", "hurt", "let", "rode", "sought", "shook", "shut", "slid", "stole",
    "swore", "tore", "wore", "withdrew", "became", "ate", "drank", "froze", "lay", "rang", "sang",
    "slept", "swam", "swept", "wept", "woke", "bit", "blew", "burst", "crept", "dealt", "dug",
    "fed",
    "fled", "hung", "laid", "lent", "lit", "meant", "read", "sat", "shone", "split", "spread",
    "sprang", "stuck", "stung", "swung", "wound",
  ]

  /// What opens a condition, with what the clause under it becomes.
  static let conditions: [String: Double] = [
    "if": 0.8, "unless": 0.4, "whether": 0.6, "lest": 0.5, "until": 1.4, "till": 1.4, "provided": 1,
  ]

  /// Whether a word is negative by itself: "not", "didn't".
  static func negates(_ word: String) -> Bool {
    negations.contains(word) || word.count > 3 && word.hasSuffix("n't") || word == "cannot"
  }
}
