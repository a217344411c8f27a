/// What a person wrote, in lower case, with single spaces and plain hyphens.
struct WrittenPhrase: Sendable {
  let text: String

  init(_ written: some StringProtocol) {
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in written.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !scalars.isEmpty
        continue
      }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      scalars.append(Self.dashes.contains(scalar) ? "-" : scalar)
    }
    text = String(scalars)
  }

  var isEmpty: Bool { text.isEmpty }

  /// The text as a message shows it.
  var shown: String { text.count > 60 ? "\(text.prefix(60))…" : text }

  /// Hyphens, dashes and the minus sign.
  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
  ]

  /// What stands before and after the only dash or "to".
  var halves: (WrittenPhrase, WrittenPhrase)? {
    let words = text.split(separator: " ")
    let byWord = words.split(separator: "to", omittingEmptySubsequences: false)
    let byDash = text.split(separator: "-", omittingEmptySubsequences: false)
    switch (byWord.count, byDash.count) {
    case (2, 1):
      return (
        WrittenPhrase(byWord[0].joined(separator: " ")),
        WrittenPhrase(byWord[1].joined(separator: " "))
      )
    case (1, 2): return (WrittenPhrase(byDash[0]), WrittenPhrase(byDash[1]))
    default: return nil
    }
  }
}
