import AssayModel
import Glibc

@testable import Weighing

/// A case whose facts are all as given as they are rated, with what the weighing makes of it.
struct CompetingCase {
  var evidence: [CompetingEvidence]
  var results: [HypothesisResult]
  var leaders: [String]

  var matrix: CompetingMatrix {
    competingMatrix(of: evidence, results: results, leaders: leaders)
  }

  /// Rows of "how expected", by hypothesis (`nil` where nobody rated), with the reports of each; no report means it is given.
  init(
    _ ids: [String], priors: [Double]? = nil, _ rows: [[Double?]],
    reports: [[CompetingEvidence.Report]] = []
  ) {
    let priors = priors ?? ids.map { _ in 1 / Double(ids.count) }
    let place = FilePlace(line: 1, column: 1)
    let facts = rows.enumerated().map { number, row in
      let given = row.compactMap { $0 }
      let standIn = given.isEmpty ? 0.5 : given.reduce(0, +) / Double(given.count)
      let cells = row.map { value in
        RatedCell(
          lower: value ?? standIn, central: value ?? standIn, upper: value ?? standIn,
          ratings: value.map {
            [AnalystRating(by: "Ada", value: .init($0, $0, words: ""), reason: nil, place: place)]
          } ?? [])
      }
      let logs = cells.map { log($0.central) }
      let told = reports.indices.contains(number) ? reports[number] : []
      return CompetingEvidence(
        row: EvidenceRow(
          evidence: "E\(number + 1)", cells: cells,
          contributions: logs.map { $0 - (logs.max() ?? 0) },
          weight: 1, label: .in),
        isEstablished: told.isEmpty, reports: told)
    }
    evidence = facts
    let sums = ids.indices.map { hypothesis in
      facts.reduce(0.0) { $0 + $1.row.contributions[hypothesis] }
    }
    let alone = posterior(priors: ids.map { _ in 1 / Double(ids.count) }, logLikelihoods: sums)
    let central = posterior(priors: priors, logLikelihoods: sums)
    let found = ids.indices.map { index in
      let rated = rows.count { $0[index] != nil }
      return HypothesisResult(
        id: ids[index], prior: priors[index], central: central[index],
        band: central[index]...central[index], bounds: central[index]...central[index],
        evidenceAlone: alone[index], likelihoodRatio: 1, leads: 0, rated: rated, rows: rows.count,
        isRanked: rated * 5 >= rows.count * 4)
    }
    let scores = central.map { -log($0) }
    results = found
    leaders = lowest(scores, among: found.indices.filter { found[$0].isRanked }).map {
      found[$0].id
    }
  }
}
