/// Countries with their capitals, big cities and demonyms: what lets "Norwegian" and "Norway" be one place, and gives
/// "Oslo time" its hours.
///
/// A name that several well-known places share, or that is as often a person's, is left out of the list of cities.
public struct Gazetteer: Sendable {
  /// One country or city.
  private struct Place {
    /// The name that stands for it.
    let name: String
    /// The country that it is or lies in.
    let country: String
    /// How its clocks go, where that is one rule.
    let zone: ZoneRule?
  }

  private let places: [String: Place]
  /// The most words a place's name has.
  let longest: Int

  /// The English gazetteer.
  public static let english = Gazetteer(
    countries: PackageResources.places_txt, cities: PackageResources.cities_txt)

  /// The country, capital or city that a name or adjective belongs to; the name is compared in lower case.
  ///
  /// A demonym stands for its country; a city stands for itself.
  public func place(_ name: String) -> String? { places[name]?.name }

  /// The country that a place is or lies in; the name is compared in lower case.
  public func country(of name: String) -> String? { places[name]?.country }

  /// How the clocks of a place go; `nil` where it has several zones or rules of its own.
  ///
  /// The name is compared in lower case.
  public func zone(of name: String) -> ZoneRule? { places[name]?.zone }

  init(countries: [UInt8], cities: [UInt8]) {
    var places: [String: Place] = [:]
    var longest = 1
    func add(_ names: [String], _ place: Place) {
      for name in names {
        let lower = name.lowercased()
        if places[lower] == nil { places[lower] = place }
        longest = max(longest, name.split(separator: " ").count)
      }
    }
    let rows = resourceLines(countries).map(Self.fields).filter { $0.count == 4 }
    for fields in rows {
      guard let country = fields[0].first else { continue }
      let zone = fields[3].first.flatMap { ZoneRule($0) }
      add(fields[0] + fields[1], Place(name: country, country: country, zone: zone))
    }
    // A capital of a country with several zones stands among the cities, with its own.
    for fields in resourceLines(cities).map(Self.fields) where fields.count == 3 {
      guard let city = fields[0].first, let country = fields[1].first else { continue }
      let zone = fields[2].first.flatMap { ZoneRule($0) }
      add(fields[0], Place(name: city, country: country, zone: zone))
    }
    for fields in rows {
      guard let country = fields[0].first, let capital = fields[2].first else { continue }
      let zone = fields[3].first.flatMap { ZoneRule($0) }
      add(fields[2], Place(name: capital, country: country, zone: zone))
    }
    self.places = places
    self.longest = longest
  }

  private static func fields(_ line: String) -> [[String]] {
    line.split(separator: "|").map { $0.split(separator: ",").map(trimmed) }
  }
}

private func trimmed(_ text: Substring) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
