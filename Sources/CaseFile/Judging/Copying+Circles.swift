import AssayModel

/// Finds reports that are copies of each other in a circle.
///
/// O(reports): no report is walked over twice.
func checkCopies(_ evidence: [Evidence]) throws(Flaw) {
  for fact in evidence {
    let copied = Dictionary(
      fact.reports.compactMap { report in report.copies.map { (report.id, $0.report) } },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for report in fact.reports {
      var path: [String] = []
      var next: String? = report.id
      while let id = next, seen.insert(id).inserted {
        path.append(id)
        next = copied[id]
      }
      guard let id = next, let start = path.firstIndex(of: id) else { continue }
      let circle = (path[start...] + [id]).map(\.quotedShort).joined(separator: " copies ")
      throw Flaw(report.place.line, report.place.column, "copies go in a circle: \(circle)")
    }
  }
}
