import Foundation
import Testing
import Weighing

@Suite(
  "Small shared frameworks",
  .enabled(if: SharedFrameworks.file != nil, "skipped: no shared folder (set ASSAY_SHARED)"))
struct SharedFrameworkTests {
  @Test("Every semantics of every framework is as listed")
  func all() throws {
    let file = try #require(SharedFrameworks.file)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let frameworks = try decoder.decode(SharedFrameworks.self, from: Data(contentsOf: file))
    #expect(frameworks.frameworks.count >= 29)
    for framework in frameworks.frameworks {
      let comment: Comment = "\(framework.id)"
      let graph = ArgumentGraph(
        count: framework.arguments,
        attacks: framework.attacks.map { (attacker: $0[0] - 1, target: $0[1] - 1) })
      func told(_ members: [Int]) -> [Int] { members.map { $0 + 1 } }
      let expected = framework.expected
      #expect(told(graph.grounded) == expected.grounded, comment)
      #expect(graph.complete().sets.map(told) == expected.complete, comment)
      #expect(graph.preferred().sets.map(told) == expected.preferred, comment)
      #expect(graph.stable().sets.map(told) == expected.stable, comment)
      #expect(graph.semiStable().sets.map(told) == expected.semiStable, comment)
      #expect(told(graph.ideal().arguments) == expected.ideal, comment)
      #expect(told(graph.sceptical().arguments) == expected.skepticalPreferred, comment)
      #expect(told(graph.credulous().arguments) == expected.credulousPreferred, comment)
    }
  }
}

/// The file of frameworks.
private struct SharedFrameworks: Decodable {
  struct Expected: Decodable {
    let grounded: [Int]
    let complete: [[Int]]
    let preferred: [[Int]]
    let stable: [[Int]]
    let semiStable: [[Int]]
    let ideal: [Int]
    let skepticalPreferred: [Int]
    let credulousPreferred: [Int]
  }

  struct Framework: Decodable {
    let id: String
    let arguments: Int
    let attacks: [[Int]]
    let expected: Expected
  }

  let frameworks: [Framework]

  static var file: URL? {
    let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let base =
      named.map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    let file = base.appendingPathComponent("bench/weighing/argument_small.json")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
