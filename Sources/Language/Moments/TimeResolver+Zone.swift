import AssayModel

extension TimeResolver {
  /// The minutes from UTC of a time's zone on its day; `nil` where the zone or the day leaves them open.
  ///
  /// "Oslo time" goes by the clocks of the place that the gazetteer knows, "ET" and "Pacific time" by the American rule.
  func offset(_ zone: TimeReading.Zone?, from start: Int?) -> Int? {
    guard let zone else { return nil }
    if let offset = zone.offset { return offset }
    guard let start, let rule = Self.rule(zone.text.lowercased()) else { return nil }
    return rule.offset(onDay: floorDay(start))
  }

  private static let american: [String: ZoneRule] = [
    "et": "-5 US", "eastern": "-5 US", "ct": "-6 US", "central": "-6 US", "mt": "-7 US",
    "mountain": "-7 US", "pt": "-8 US", "pacific": "-8 US",
  ].compactMapValues { ZoneRule($0) }

  private static func rule(_ text: String) -> ZoneRule? {
    var name = Substring(text)
    if name.hasPrefix("(") { name = name.dropFirst() }
    if name.hasSuffix(")") { name = name.dropLast() }
    if name.hasSuffix(" time") { name = name.dropLast(5) }
    return american[String(name)]
      ?? (name.count < text.count
        ? Gazetteer.english.zone(of: String(name)) : nil)
  }
}
