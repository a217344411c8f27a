import AssayModel

/// An invented case in a few words, for tests: a door, who speaks of it, and how it is rated.
enum Invented {
  static let nowhere = FilePlace(line: 1, column: 1)

  static func likelihood(_ lower: Double, _ upper: Double) -> Likelihood {
    Likelihood(lower, upper, words: "\(lower)–\(upper)")
  }

  static func set(
    _ id: String = "door", _ hypotheses: [String] = ["locked", "open", "none"]
  ) -> HypothesisSet {
    HypothesisSet(
      id: id, question: "Why?",
      hypotheses: hypotheses.map {
        Hypothesis(
          id: $0, text: "It was \($0)", prior: 1 / Double(hypotheses.count), place: nowhere)
      }, place: nowhere)
  }

  static func report(
    _ id: String, quote: String = "words", copies: EvidenceReport.Copying? = nil,
    asserts: Bool = true, anyway: [EvidenceReport.Anyway] = []
  ) -> EvidenceReport {
    EvidenceReport(
      id: id, file: "a.txt", quote: quote, asserts: asserts, copies: copies, anyway: anyway,
      place: nowhere, quotePlace: nowhere)
  }

  static func citation(
    document: String = "a", _ names: [String], role: Speaker.Role = .named, isByReader: Bool = false
  ) -> Citation {
    Citation(
      passage: Passage(document, 0..<5), statement: nil,
      chain: names.enumerated().map { index, name in
        Citation.Link(source: foldedID(name), name: name, role: index == 0 ? .outlet : role)
      }, isByReader: isByReader)
  }

  static func foldedID(_ name: String) -> String { name.lowercased() }

  static func rating(
    _ evidence: String, by: String = "Ann", set: String = "door",
    _ cells: [(String, Double, Double)], reason: String? = "Because."
  ) -> Rating {
    Rating(
      set: set, evidence: evidence,
      cells: cells.map {
        Rating.Cell(hypothesis: $0.0, value: likelihood($0.1, $0.2), place: nowhere)
      }, by: by, reason: reason, place: nowhere)
  }
}
