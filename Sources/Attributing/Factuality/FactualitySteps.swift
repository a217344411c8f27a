import Language

/// One thing that a text does to the certainty of an event, on the way from the top of the sentence down to it.
///
/// Certainty is a number from −3 (certainly not) over 0 (open) to 3 (certainly). 2 stands for probable, 1 for possible.
enum FactualityStep: Equatable {
  /// "not", "never", "no".
  case negation
  /// A modal verb ("may", 1), a future, a tense.
  case modal(Double)
  /// A modal verb that is negated; "could not" is no mere possibility.
  case negatedModal(Double)
  /// A governing word, a condition, a purpose.
  case governed(Signatures.Signature)

  /// What becomes of a certainty.
  func applied(to value: Double) -> Double {
    switch self {
    case .negation: value > 0 ? -value * Self.negated : -value
    case .modal(let base): base * value / 3
    case .negatedModal(let base): base * value / 3
    case .governed(let signature):
      ((3 + value) * signature.yes + (3 - value) * signature.no) / 6
    }
  }

  /// A plain negation is heard as a little less than certain.
  private static let negated = 0.85

  /// The certainty of an event below these steps, given from the event outwards.
  static func certainty(_ steps: [FactualityStep]) -> Double {
    var value = 3.0
    for step in steps.reversed() { value = step.applied(to: value) }
    return value
  }
}
