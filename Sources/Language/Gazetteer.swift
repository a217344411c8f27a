/// Countries with their capitals and demonyms: what lets "Norwegian" and "Norway" be one place.
public struct Gazetteer: Sendable {
  private let places: [String: String]
  /// The most words a place's name has.
  let longest: Int

  /// The English gazetteer.
  public static let english = Gazetteer(PackageResources.places_txt)

  /// The country that a name, adjective or capital belongs to; the name is compared in lower case.
  ///
  /// A capital stands for itself.
  public func place(_ name: String) -> String? { places[name] }

  init(_ file: [UInt8]) {
    var places: [String: String] = [:]
    var longest = 1
    for line in resourceLines(file) {
      let fields = line.split(separator: "|").map { $0.split(separator: ",").map(trimmed) }
      guard fields.count == 3, let country = fields[0].first else { continue }
      for name in fields[0] + fields[1] { places[name.lowercased()] = country }
      for capital in fields[2] where places[capital.lowercased()] == nil {
        places[capital.lowercased()] = fields[2].first ?? capital
      }
      for name in fields.joined() {
        longest = max(longest, name.split(separator: " ").count)
      }
    }
    self.places = places
    self.longest = longest
  }
}

private func trimmed(_ text: Substring) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
