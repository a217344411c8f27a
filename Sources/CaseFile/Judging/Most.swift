/// How many of each kind a case file may hold: more than anybody writes by hand, less than what would take long to weigh.
enum Most {
  static let sets = 20
  static let members = 20
  static let evidence = 2_000
  static let reports = 5_000
  static let grades = 5_000
  static let ratings = 20_000
  static let relations = 1_000
  static let arguments = 5_000
  static let attacks = 200
  /// Analysts who rate one thing.
  static let analysts = 50
  /// Links of one chain.
  static let links = 20
}
