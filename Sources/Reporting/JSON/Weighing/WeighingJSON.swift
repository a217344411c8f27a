public import AssayModel

/// What was weighed, as JSON: the object that ``json(_:version:)`` has under `weighing`.
///
/// Keys: `assay` (the version), `weighing`. `weighing` is `null` where nothing was weighed; else it holds
///
/// - `sets`: for each set `id`, `question`, `line`, `priorsBy`, `priorsReason`, `draws`, `hypotheses` (each `id`, `text`, `line`,
///   `personNamed`, `namesPerson`, `prior`, `central`, `band`, `bounds`, `evidenceAlone`, `likelihoodRatio`, `leads`, `contested`,
///   `naive`, `words`, `rated`, `rows`, `isRanked`), `leaders`, `margin` (decimal logarithm of the odds), `rows` (the rated facts,
///   each cell with everybody's rating), `removals`, `flips`, `flipSearch`, `breakEvens`, `tornado`, `checks`,
///   `assumptions`, `confidences`, `standard`, `verdict`, `matrix`, `analysts`;
/// - `evidence`: each fact with its reports: the quoted passage, the statement's id, the chain, the standing;
/// - `sources`: reliability before the reports and after them, by set;
/// - `arguments`, `conventions`, `warnings`.
///
/// Lists of numbers are in the order of the set's hypotheses, probabilities are 0 to 1 with at most twelve significant
/// digits, ranges are `[lower, upper]`, lines are those of the case file. Passages are as everywhere.
///
/// - Parameters:
///   - study: The case.
///   - version: The version of the program.
/// - Returns: One JSON object, with a line break at its end.
public func weighingJSON(_ study: Case, version: String) -> String {
  let mapped = Dictionary(
    study.accounts.map { ($0.id, Mapped($0.document)) }, uniquingKeysWith: { first, _ in first })
  var json = JSON()
  json.object { json in
    json.pair("assay", version)
    json.weighing(of: study, mapped)
  }
  json.newLine()
  return String(decoding: json.bytes, as: UTF8.self)
}

extension JSON {
  /// Writes the key `weighing`.
  mutating func weighing(of study: Case, _ mapped: [String: Mapped]) {
    key("weighing", newLine: true)
    guard let assessments = study.assessments else { return null() }
    object { json in
      json.key("sets", newLine: true)
      json.array(assessments.sets, lines: true) { $0.assessment($1) }
      json.evidence(of: study, mapped)
      json.key("sources", newLine: true)
      json.array(assessments.sources, lines: true) {
        $0.weighedSource($1, assessments.sets.map(\.set.id))
      }
      json.key("arguments", newLine: true)
      json.array(assessments.arguments, lines: true) { $0.argument($1, mapped) }
      json.pair("conventions", assessments.conventions)
      json.pair("warnings", assessments.warnings)
    }
  }

  private mutating func assessment(_ assessment: Assessment) {
    object { json in
      let set = assessment.set
      json.pair("id", set.id)
      json.pair("question", set.question)
      json.pair("line", set.place.line)
      json.pair("priorsBy", set.priorsBy)
      json.pair("priorsReason", set.priorsReason)
      json.pair("draws", assessment.draws)
      json.key("hypotheses")
      json.array(zip(set.hypotheses, assessment.results).enumerated()) { json, item in
        let naive = assessment.naive
        json.hypothesis(
          item.element.0, item.element.1,
          naive: naive.indices.contains(item.offset) ? naive[item.offset] : nil)
      }
      json.pair("leaders", assessment.leaders)
      json.pair("margin", decimal: assessment.margin)
      json.key("rows")
      json.array(assessment.rows) { $0.row($1, set) }
      json.sensitivity(of: assessment)
      json.key("assumptions")
      json.array(assessment.assumptions) { json, assumption in
        json.object { json in
          json.pair("kind", assumption.kind.rawValue)
          json.pair("text", assumption.text)
          json.key("parameter")
          json.parameter(assumption.parameter)
          json.pair("line", assumption.place?.line)
        }
      }
      json.key("confidences")
      json.array(set.confidences) { json, confidence in
        json.object { json in
          json.pair("by", confidence.by)
          json.pair("level", confidence.level.rawValue)
          json.pair("basis", confidence.basis)
        }
      }
      json.standard(set.standard)
      json.verdict(assessment.verdict)
      json.matrix(assessment.matrix)
      json.analysts(assessment.analysts)
    }
  }

  private mutating func hypothesis(
    _ hypothesis: Hypothesis, _ result: HypothesisResult, naive: Double?
  ) {
    object { json in
      json.pair("id", hypothesis.id)
      json.pair("text", hypothesis.text)
      json.pair("line", hypothesis.place.line)
      json.pair("personNamed", hypothesis.personNamed)
      json.key("namesPerson")
      json.reasoned(hypothesis.namesPerson)
      json.pair("prior", decimal: result.prior)
      json.pair("central", decimal: result.central)
      json.pair("band", range: result.band)
      json.pair("bounds", range: result.bounds)
      json.pair("evidenceAlone", decimal: result.evidenceAlone)
      json.pair("likelihoodRatio", decimal: result.likelihoodRatio)
      json.pair("leads", decimal: result.leads)
      json.pair("contested", range: result.contested)
      json.pair("naive", decimal: naive)
      json.pair("words", likelihoodWords(result.central, band: result.band).plainlySpaced)
      json.pair("rated", result.rated)
      json.pair("rows", result.rows)
      json.key("isRanked")
      json.bool(result.isRanked)
    }
  }

  private mutating func row(_ row: EvidenceRow, _ set: HypothesisSet) {
    object { json in
      json.pair("evidence", row.evidence)
      json.pair("label", row.label.rawValue)
      json.pair("weight", decimal: row.weight)
      json.pair("contributions", decimals: row.contributions)
      json.key("cells")
      json.array(zip(set.hypotheses, row.cells)) { json, item in
        json.object { json in
          json.pair("hypothesis", item.0.id)
          json.pair("lower", decimal: item.1.lower)
          json.pair("central", decimal: item.1.central)
          json.pair("upper", decimal: item.1.upper)
          json.key("ratings")
          json.array(item.1.ratings) { $0.rating($1) }
        }
      }
    }
  }

  /// Writes one analyst's rating.
  mutating func rating(_ rating: AnalystRating) {
    object { json in
      json.pair("by", rating.by)
      json.likelihoodFields(rating.value)
      json.pair("reason", rating.reason)
      json.pair("line", rating.place.line)
    }
  }

  /// Writes the fields of a likelihood: `words`, `lower`, `upper`.
  mutating func likelihoodFields(_ value: Likelihood) {
    pair("words", value.words)
    pair("lower", decimal: value.lower)
    pair("upper", decimal: value.upper)
  }

  /// Writes a likelihood, or `null`.
  mutating func likelihood(_ value: Likelihood?) {
    guard let value else { return null() }
    object { $0.likelihoodFields(value) }
  }

  /// Writes who did something and why, or `null`.
  mutating func reasoned(_ reasoned: Reasoned?) {
    guard let reasoned else { return null() }
    object { json in
      json.pair("by", reasoned.by)
      json.pair("reason", reasoned.reason)
    }
  }
}
