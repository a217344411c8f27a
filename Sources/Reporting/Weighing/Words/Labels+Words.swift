import AssayModel

extension CompetingMatrix.Mark {
  /// What the mark means.
  var words: String {
    switch self {
    case .veryConsistent: "very consistent"
    case .consistent: "consistent"
    case .neutral: "neutral"
    case .inconsistent: "inconsistent"
    case .veryInconsistent: "very inconsistent"
    }
  }
}

extension ArgumentLabel {
  /// What became of an argument or of what it attacks.
  var words: String {
    switch self {
    case .in: "stands"
    case .out: "defeated"
    case .undecided: "contested"
    }
  }

  /// What that means for something that is attacked.
  var consequence: String {
    switch self {
    case .in: "counted"
    case .out: "not counted"
    case .undecided: "contested: computed with and without"
    }
  }
}

extension Assumption.Kind {
  /// The heading for assumptions of this kind.
  var words: String {
    switch self {
    case .standIn: "What stands in for ratings that nobody gave"
    case .noReason: "Ratings for which nobody gave a reason"
    case .decided: "What an analyst decided, with a reason"
    }
  }
}

extension Grade {
  /// The grade as it was given: "B2", or the reliability in the analyst's words.
  var words: String {
    var out = letter ?? ""
    if let digit { out += "\(digit)" }
    if let reliability {
      out += (out.isEmpty ? "" : ", ") + "“\(reliability.words.capped(100))”"
    }
    return out.isEmpty ? "no grade" : out
  }
}

extension WeighingIndex {
  /// Where something stands in the case file: its name and the line.
  func words(_ place: FilePlace) -> String { words("\(file):\(place.line)".capped(200)) }
}

extension CompetingMatrix.Score {
  /// The weighted sum with two decimals; a dash where nothing is rated, which is not the same as nothing against it.
  var weightedWords: String { rated == 0 ? "–" : decimal(weighted, places: 2) }
}
