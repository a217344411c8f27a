/// Which edition of a report is made.
public enum Edition: String, Sendable, CaseIterable {
  /// With the full texts of the sources.
  case full
  /// To leave the house: short quotations instead of full texts, posters as "reader 1".
  case share
}
