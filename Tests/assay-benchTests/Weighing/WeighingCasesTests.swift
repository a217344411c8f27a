import Foundation
import Testing

@testable import assay_bench

@Suite("Cases of weighing")
struct WeighingCasesTests {
  private func json(_ text: String) throws -> JSON {
    try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  @Test("JSON goes in and out unchanged, true and 1 apart")
  func roundTrip() throws {
    let text = #"{"a":[1,0.1,true,false,null,"x",[],{}],"b":{"c":-2.5e-7}}"#
    let value = try json(text)
    #expect(value["a"]?.items.prefix(3) == [.number(1), .number(0.1), .bool(true)])
    #expect(try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value)) == value)
    #expect(JSON.value(.nan) == .null && JSON.value(.infinity) == .null)
  }

  @Test("What tells a result never reaches what computes")
  func blind() throws {
    let item = try json(
      #"{"id":"x","expected":1,"computed":2,"computed_own":3,"published":4,"bayes_expected":5,"in":[{"expected":6,"a":7}]}"#
    )
    #expect(try item.withoutAnswers == json(#"{"id":"x","in":[{"a":7}]}"#))
  }

  @Test("Answers are replaced, wrong ones too, and the rest stays as it is")
  func replaced() throws {
    let file = try json(
      #"{"kind":"agreement statistics","note":"kept","kappa":{"table":[[20,5],[10,15]],"published":0.4,"computed":9}}"#
    )
    let solved = try WeighingCases.solved(file) { Issue.record("\($0)") }
    #expect(abs((solved["kappa"]?["computed"]?.number ?? 0) - 0.4) < 1e-12)
    #expect(solved["kappa"]?["published"] == .number(0.4) && solved["note"] == .string("kept"))
    #expect((solved["kappa"]?["seconds"]?.number ?? -1) >= 0)
  }

  @Test("A case that cannot be computed gets null and a line; a kind that is not known is an error")
  func failures() throws {
    let file = try json(#"{"kind":"agreement","cases":[{"id":"odd","computed":1}]}"#)
    var messages: [String] = []
    let solved = try WeighingCases.solved(file) { messages.append($0) }
    #expect(messages == ["/cases/odd: there are neither ratings nor counts nor a table"])
    #expect(solved["cases"]?.items.first?.members["computed"] == .null)
    #expect(throws: WeighingCaseError.self) {
      try WeighingCases.solved(json(#"{"kind":"tea leaves"}"#)) { _ in }
    }
  }

  @Test(
    "The development cases come out as they should", .enabled(if: folder != nil),
    arguments: ["agreement", "pooling", "ach", "argument_small"])
  func development(_ name: String) throws {
    let path = try #require(folder) + "/\(name).json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let file = try JSONDecoder().decode(JSON.self, from: data)
    let solved = try WeighingCases.solved(file) { Issue.record("\($0)") }
    #expect(differences(file, solved, at: name) == [])
  }

  /// Where the values under `expected` and `computed` differ; lists of leaders are sets.
  private func differences(
    _ gold: JSON, _ own: JSON?, at path: String, compared: Bool = false
  ) -> [String] {
    switch gold {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { key, value in
        differences(
          value, own?.members[key], at: path + "/" + key,
          compared: compared || JSON.answers.contains(key))
      }
    case .array(let items):
      if compared, Set(items) == Set(own?.items ?? [.null]) { return [] }
      return items.indices.flatMap { index in
        differences(
          items[index], own?.items.indices.contains(index) == true ? own?.items[index] : nil,
          at: path + "/\(index)", compared: compared)
      }
    case .number(let value) where compared:
      let found = own?.number ?? .nan
      return abs(found - value) <= 1e-9 * max(1, abs(value)) ? [] : ["\(path): \(value), \(found)"]
    default: return !compared || own == gold ? [] : ["\(path): \(gold)"]
    }
  }
}

/// The folder of cases in the shared material, where it is there: `ASSAY_SHARED`, or a folder `shared` beside the project.
private let folder: String? = {
  let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared").standardizedFileURL.path
  let shared = ProcessInfo.processInfo.environment["ASSAY_SHARED"] ?? beside
  let cases = shared + "/bench/weighing"
  return FileManager.default.fileExists(atPath: cases) ? cases : nil
}()
