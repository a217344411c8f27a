import AssayModel

/// Finds reports that are copies of each other in a circle, and copies that say something else than what they are copied from.
///
/// O(reports): no report is walked over twice.
func checkCopies(_ evidence: [Evidence]) throws(Flaw) {
  for fact in evidence {
    let reports = Dictionary(
      fact.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for report in fact.reports {
      if let copied = report.copies.flatMap({ reports[$0.report] }),
        copied.asserts != report.asserts
      {
        // Certain to be a copy and saying something else: nothing could explain that.
        throw Flaw(
          report.place.line, report.place.column,
          "\(report.id.quotedShort) says \(report.asserts ? "yes" : "no") and \(copied.id.quotedShort) "
            + "says \(copied.asserts ? "yes" : "no"); a copy says the same")
      }
      var path: [String] = []
      var next: String? = report.id
      while let id = next, seen.insert(id).inserted {
        path.append(id)
        next = reports[id]?.copies?.report
      }
      guard let id = next, let start = path.firstIndex(of: id) else { continue }
      let circle = (path[start...] + [id]).map(\.quotedShort).joined(separator: " copies ")
      throw Flaw(report.place.line, report.place.column, "copies go in a circle: \(circle)")
    }
  }
}
