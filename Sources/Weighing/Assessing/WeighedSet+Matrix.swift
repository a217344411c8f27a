import AssayModel

extension WeighedSet {
  /// The same ratings as a matrix of competing hypotheses.
  func matrix(
    _ rows: [EvidenceRow], _ results: [HypothesisResult], leaders: [String]
  ) -> CompetingMatrix {
    let evidence = rows.compactMap { row -> CompetingEvidence? in
      guard let fact = model.evidence.firstIndex(where: { $0.id == row.evidence }) else {
        return nil
      }
      let reports = model.model.reports.filter { $0.fact == fact }.map { report in
        CompetingEvidence.Report(
          reliability: model.model.sources[report.links[0].source].central,
          asserts: report.asserts, isCopy: report.copies != nil)
      }
      return CompetingEvidence(
        row: row, name: model.evidence[fact].fact,
        isEstablished: model.evidence[fact].established != nil, reports: reports)
    }
    return competingMatrix(
      of: evidence, results: results, leaders: leaders, names: model.set.hypotheses.map(\.text))
  }
}
