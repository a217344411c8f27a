import AssayModel

extension WeighingIndex {
  /// How reliable a source was taken to be, and how reliable its reports leave it: `82 % → 66 %`.
  func reliability(of source: WeighedSource) -> String {
    var out = percent(source.central)
    let after = assessments.sets.compactMap { source.afterwards[$0.set.id] }
    guard let low = after.min(), let high = after.max() else { return out }
    out += " → " + percents(low, high)
    return out
  }

  /// What persons said of a report, a sentence each.
  func notes(on report: EvidenceReport) -> [Prose] {
    var out: [Prose] = []
    if let copying = report.copies {
      let how =
        copying.probability.map(likelihood) ?? "word for word"
      out.append(
        "Copies \(reportName(copying.report)): \(how)\(said(by: copying.by, copying.reason)).")
    }
    if let id = report.ifGenuine { out.append("Counts only if \(fact(id)) is so.") }
    for anyway in report.anyway { out += notes(on: anyway, "The speaker") }
    for anyway in report.relayAnyway { out += notes(on: anyway, "Whoever passes it on") }
    if let hit = report.hit {
      out.append("Would say so if it is so: \(likelihood(hit)).")
    }
    if let alarm = report.falseAlarm {
      out.append("Would say so if it is not so: \(likelihood(alarm)).")
    }
    return out
  }

  private func notes(on anyway: EvidenceReport.Anyway, _ who: String) -> [Prose] {
    anyway.values.sorted { $0.key < $1.key }.map { key, value in
      let when: Prose = key.isEmpty ? "" : " if “\(words(key.capped(60)))” is true"
      return """
        \(own: who) would say it anyway\(when): \(likelihood(value))\(said(by: anyway.by, anyway.reason)), \(own: words(anyway.place)).
        """
    }
  }

  /// A likelihood as it was written, with its figures: “likely” (55–80 %).
  func likelihood(_ value: Likelihood) -> Prose {
    "“\(words(value.words.capped(100)))” (\(own: percents(value.lower, value.upper)))"
  }

  /// Who says something and why, to be put after it.
  private func said(by name: String?, _ reason: String?) -> Prose {
    var out: Prose = name.map { ", says \(words($0.capped(200)))" } ?? ""
    if let reason { out = out + ": \(words(reason.capped(500)).withoutStop)" }
    return out
  }
}
