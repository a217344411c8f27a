import AssayModel

/// Words that say who speaks, as they stand in a sentence.
struct Phrase: Sendable, Hashable {
  /// The tokens of the whole phrase, description included.
  var tokens: Range<Int>
  /// The bytes to show for it.
  var range: Range<Int>
  /// The name, or the text's own words.
  var text: String
  /// What the speaker is.
  var role: Speaker.Role
  /// What the text says they are.
  var description: String?
  /// Whether it is a pronoun that stands for somebody named before.
  var isPronoun: Bool = false
  /// Whom they quote for it, outermost first: "the radio, quoting the governor, said".
  var inner: [Phrase] = []
}
