/// A source with how reliable it was taken to be, and how reliable the reports leave it.
public struct WeighedSource: Sendable, Hashable, Identifiable {
  /// The id that links carry.
  public var id: String
  /// The name as it is shown.
  public var name: String
  /// What it is.
  public var role: Speaker.Role
  /// The grades it was given; empty where it is taken as "cannot be judged".
  public var grades: [Grade]
  /// The reliability before the reports.
  public var lower: Double
  /// Its middle.
  public var central: Double
  /// Its upper end.
  public var upper: Double
  /// The reliability after all reports, by set (by the set's id): a source caught wrong falls.
  public var afterwards: [String: Double]

  /// Creates a source.
  public init(
    id: String, name: String, role: Speaker.Role, grades: [Grade], lower: Double, central: Double,
    upper: Double, afterwards: [String: Double] = [:]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.grades = grades
    self.lower = lower
    self.central = central
    self.upper = upper
    self.afterwards = afterwards
  }
}
