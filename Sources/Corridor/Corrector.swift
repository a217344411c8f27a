import AssayModel

/// Puts corrections into one account: finds the words, finds what was made of them, and changes that.
struct Corrector {
  var account: Account
  private let folded: FoldedText

  /// Folds the whole text; O(length).
  init(_ account: Account) {
    self.account = account
    folded = FoldedText(account.document.buffer)
  }

  /// An account with corrections in it; one without any is not folded.
  static func corrected(_ account: Account, by corrections: [Correction]) -> Corrected {
    guard !corrections.isEmpty else { return Corrected(account: account, unattached: []) }
    return Corrector(account).applying(corrections)
  }

  /// The account with the corrections in it, and the corrections that fit nothing.
  struct Corrected: Sendable {
    var account: Account
    var unattached: [Unattached]
  }

  /// Applies corrections one after the other; each finds what the ones before it left.
  func applying(_ corrections: [Correction]) -> Corrected {
    var copy = self
    var unattached: [Unattached] = []
    for correction in corrections {
      do throws(Misfit) {
        try copy.apply(correction)
      } catch {
        unattached.append(Unattached(correction, error.reason))
      }
    }
    return Corrected(account: copy.account, unattached: unattached)
  }

  private mutating func apply(_ correction: Correction) throws(Misfit) {
    let places = folded.ranges(of: FoldedText(Array(correction.quote.utf8)).trimmed)
    guard !places.isEmpty else {
      throw Misfit(reason: "the quoted words are not in \(correction.file)")
    }
    switch correction.act {
    case .speaker(let names):
      for index in try statements(at: places) { setSpeakers(names, of: index, correction) }
    case .figure(let value, let bound, let counted):
      for index in try figures(at: places) {
        setFigure(index, value, bound, counted, correction)
      }
    case .add(let names):
      add(at: account.firstInArticle(places), names, correction)
    case .dismiss:
      switch try target(at: places) {
      case .statements(let indices): dismissStatements(indices, correction)
      case .figures(let indices): dismissFigures(indices, correction)
      case .numbers(let indices): dismissNumbers(indices, correction)
      }
    }
  }

  private mutating func setSpeakers(_ names: [String], of index: Int, _ correction: Correction) {
    var statement = account.statements[index]
    let before = statement.chain.map(\.name).joined(separator: " → ")
    let publishers = statement.chain.prefix { $0.role == .outlet || $0.role == .poster }
    statement.chain = publishers + names.map { Speaker($0, role: .named) }
    if statement.kind == .own { statement.kind = .indirect }
    statement.correction = correction.applied(to: "speaker", before: before)
    account.statements[index] = statement
  }

  private mutating func setFigure(
    _ index: Int, _ value: Double, _ bound: Measure.Bound, _ counted: String?,
    _ correction: Correction
  ) {
    var figure = account.figures[index]
    let before = account.document.text(figure.passage)
    figure.measure.value = value
    figure.measure.upper = nil
    figure.measure.bound = bound
    if let counted {
      figure.measure.counted = counted
      if figure.topic.family == .count { figure.topic.key = counted.lowercased() }
    }
    figure.correction = correction.applied(to: "figure", before: before)
    account.figures[index] = figure
  }
}

/// Why a correction fits nothing.
struct Misfit: Error {
  var reason: String
}

extension Correction {
  /// The record of this correction.
  func applied(to field: String, before: String?) -> AppliedCorrection {
    AppliedCorrection(field: field, before: before, by: by, reason: reason)
  }
}
