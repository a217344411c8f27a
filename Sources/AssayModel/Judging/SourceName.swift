extension Citation.Link {
  /// The id of the source with this name: in small letters, with single spaces and straight apostrophes.
  ///
  /// O(length).
  public static func source(named name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("’", with: "'")
  }
}
