public import AssayModel
import Language

/// Reads a date or time as ISO 8601 writes it: `2031`, `2031-05`, `2031-05-17`, `2031-05-17T18:30`, with seconds and a zone
/// (`Z`, `+02:00`) if wanted.
///
/// - Returns: `nil` for anything else, a 30th of February among it.
public func moment(iso8601 text: String) -> Moment? {
  let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
  let digits = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
  // The shape is this file's to judge: ``WrittenTime`` reads other forms too.
  guard parts.count <= 2, let year = digits.first, year.utf8.count == 4, digits.count <= 3,
    digits.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
    digits.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
  else { return nil }
  guard let moment = WrittenTime.moment(text) else { return nil }
  guard text.contains(where: { $0 == "T" || $0 == " " }) else { return moment }
  guard parts.count == 2, parts[1].utf8.count >= 5, moment.kind == .time,
    moment.offset != nil || !parts[1].contains(where: { "+-Z".contains($0) })
  else { return nil }
  return moment
}
