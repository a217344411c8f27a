import Foundation

/// One kind of file of cases for the room that weighs.
struct WeighingCases: Sendable {
  /// How the file's `kind` begins.
  let kind: String
  /// Computes what stands under `expected` (in a file on agreement, under `computed`).
  ///
  /// It is given the case and the whole file, both without any expected value.
  let solve: @Sendable (_ item: JSON, _ file: JSON) throws -> JSON

  /// Every kind that can be computed.
  static let all: [WeighingCases] = [
    .agreement, .pooling, .matrices, .arguments, .bayes, .reports, .intervals,
  ]

  /// The file with every expected value replaced by our own, and `seconds` beside each.
  ///
  /// A case that cannot be computed gets null, and its message goes to `report`.
  static func solved(_ file: JSON, report: (String) -> Void) throws -> JSON {
    let kind = file["kind"]?.string ?? ""
    guard let cases = all.first(where: { kind.hasPrefix($0.kind) }) else {
      throw WeighingCaseError("files of the kind “\(kind)” are not known")
    }
    return cases.solved(file, at: "", blind: file.withoutAnswers, report: report)
  }

  private func solved(
    _ value: JSON, at path: String, blind file: JSON, report: (String) -> Void
  ) -> JSON {
    switch value {
    case .array(let items):
      return .array(
        items.enumerated().map {
          solved($1, at: path + "/" + ($1["id"]?.string ?? "\($0)"), blind: file, report: report)
        })
    case .object(let members):
      guard let answer = JSON.answers.first(where: { members[$0] != nil }) else {
        return .object(
          .init(
            uniqueKeysWithValues: members.map {
              ($0, solved($1, at: path + "/" + $0, blind: file, report: report))
            }))
      }
      var result = members
      let started = ContinuousClock.now
      do {
        result[answer] = try solve(value.withoutAnswers, file)
      } catch {
        result[answer] = .null
        report("\(path): \(error)")
      }
      let passed = (ContinuousClock.now - started).components
      result["seconds"] = .number(Double(passed.seconds) + Double(passed.attoseconds) / 1e18)
      return .object(result)
    default: return value
    }
  }
}

/// Why a file or a case cannot be computed.
struct WeighingCaseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension JSON {
  /// The members that are replaced.
  static let answers = ["expected", "computed"]

  /// Without anything that tells a result: members whose names speak of what is expected, computed or published.
  var withoutAnswers: JSON {
    switch self {
    case .array(let items): .array(items.map(\.withoutAnswers))
    case .object(let members):
      .object(
        members.filter { name, _ in
          !["expected", "computed", "published"].contains { name.contains($0) }
        }.mapValues(\.withoutAnswers))
    default: self
    }
  }
}
