import AssayModel

extension WeighingIndex {
  /// How far the analysts agree over a set.
  func agreement(_ set: Int) -> [Prose] {
    let comparison = assessments.sets[set].analysts
    guard comparison.analysts.count > 1 else {
      let name = comparison.analysts.first.map { words($0.name.capped(200)) } ?? ""
      return ["Only \(name) rated: nobody has checked these ratings."]
    }
    var out: [Prose] = []
    if let alpha = comparison.alpha {
      out.append(
        """
        Agreement over all cells: \(own: alphaWords(alpha)). This is Krippendorff’s alpha: 1 is full agreement, 0 is \
        what chance would give.
        """)
    }
    if let alpha = comparison.alphaOfRatios {
      out.append(
        "Agreement on which way, and how far, each fact points: \(own: alphaWords(alpha)).")
    }
    return out
  }

  /// Alpha with its interval and what it rests on: `0.62 (0.31 to 0.80) over 12 cells`.
  func alphaWords(_ alpha: AnalystComparison.Alpha) -> String {
    let base = "over \(counted(alpha.units, "cell", "cells")) that two or more rated"
    guard let value = alpha.value else { return "cannot be told \(base)" }
    var out = decimal(value, places: 2)
    if let interval = alpha.interval {
      out +=
        " (\(decimal(interval.lowerBound, places: 2)) to \(decimal(interval.upperBound, places: 2)))"
    }
    return out + " " + base
  }

  /// Where analysts split over one fact, in a sentence.
  func split(_ split: AnalystComparison.Split, in set: Int) -> Prose {
    let low = split.lowest
    let high = split.highest
    var out: Prose = """
      \(fact(split.evidence)), if \(hypothesis(split.hypothesis, in: set)): \(words(low.by.capped(200))) says \
      \(likelihood(low.value)), \(words(high.by.capped(200))) \(likelihood(high.value))
      """
    if let value = split.alpha.value {
      out = out + "; agreement over this fact \(own: decimal(value, places: 2))"
      if let interval = split.alpha.interval {
        out =
          out
          + " (\(own: decimal(interval.lowerBound, places: 2)) to \(own: decimal(interval.upperBound, places: 2)))"
      }
    }
    return out + "."
  }
}
