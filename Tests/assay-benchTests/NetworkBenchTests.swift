import Foundation
import Testing

@testable import assay_bench

/// Where the networks with their answers lie, when they do.
private func networkFolder() -> URL? {
  let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"]
  let shared =
    named.map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  let folder = shared.appendingPathComponent("bench/weighing/bn")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}

@Suite("The bench of networks")
struct NetworkBenchTests {
  private let network = """
    network quay { }
    variable rain { type discrete [ 2 ] { yes, no }; }
    variable wet { type discrete [ 2 ] { yes, no }; }
    probability ( rain ) { table 0.2, 0.8; }
    probability ( wet | rain ) { (yes) 0.9, 0.1; (no) 0.2, 0.8; }
    """

  /// What the bench writes for a file of questions beside the network.
  private func answers(_ questions: String, network: String? = nil) throws -> [String: Any] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((network ?? self.network).utf8).write(to: folder.appendingPathComponent("quay.bif"))
    try Data(questions.utf8).write(to: folder.appendingPathComponent("quay.json"))
    #expect(try NetworkBench.names(in: folder) == ["quay"])
    return try NetworkBench(runs: 1).answers(to: "quay", in: folder).answers
  }

  @Test("The answers stand where the expected values stood, which have no part in them")
  func places() throws {
    for expected in ["0.1", "null", "\"x\""] {
      let answers = try answers(
        """
        {"network": "quay", "nodes": 2, "queries": [{"id": "q", "evidence": {"wet": "yes"}, "p_evidence": \(expected),
        "marginals": {"rain": {"yes": \(expected), "no": \(expected)}}}]}
        """)
      #expect(answers["nodes"] as? Int == 2)
      let question = try #require((answers["queries"] as? [[String: Any]])?.first)
      #expect(question["id"] as? String == "q")
      #expect(abs(try #require(question["p_evidence"] as? Double) - 0.34) < 1e-15)
      let marginals = try #require(question["marginals"] as? [String: [String: Double]])
      #expect(Array(marginals.keys) == ["rain"])
      #expect(abs(try #require(marginals["rain"]?["yes"]) - 0.18 / 0.34) < 1e-15)
      #expect(question["all_marginals_s"] is Double)
    }
  }

  @Test("Where no variables are named, all are answered")
  func all() throws {
    let answers = try answers(#"{"queries": [{"id": "q", "evidence": {}}]}"#)
    let question = try #require((answers["queries"] as? [[String: Any]])?.first)
    #expect((question["marginals"] as? [String: Any])?.count == 2)
  }

  @Test("A network too wide for a tree is answered question by question")
  func wide() throws {
    var network = ""
    var evidence: [String: String] = [:]
    for cause in 0..<31 {
      network += """
        variable c\(cause) { type discrete [ 2 ] { yes, no }; }
        probability ( c\(cause) ) { table 0.5, 0.5; }

        """
      if cause > 0 { evidence["c\(cause)"] = "yes" }
      for other in 0..<cause {
        network += """
          variable e\(cause)-\(other) { type discrete [ 2 ] { yes, no }; }
          probability ( e\(cause)-\(other) | c\(cause), c\(other) ) { (yes, yes) 0.9, 0.1; default 0.2, 0.8; }

          """
      }
    }
    let questions = try JSONSerialization.data(
      withJSONObject: ["queries": [["id": "q", "evidence": evidence]]])
    let answers = try answers(String(decoding: questions, as: UTF8.self), network: network)
    #expect(answers["width"] == nil)
    let question = try #require((answers["queries"] as? [[String: Any]])?.first)
    let marginals = try #require(question["marginals"] as? [String: [String: Double]])
    #expect(abs(try #require(marginals["e30-0"]?["yes"]) - 0.55) < 1e-12)
  }

  @Test(
    "Questions that cannot be asked get one line",
    arguments: [
      ("no JSON", "no JSON object"), ("{}", "“queries”"),
      (#"{"queries": [{"evidence": {"snow": "yes"}}]}"#, "no variable “snow”"),
      (#"{"queries": [{"evidence": {"rain": "much"}}]}"#, "no state “much”"),
    ])
  func refusals(questions: String, message: String) {
    #expect {
      try answers(questions)
    } throws: {
      "\($0)".contains(message) && !"\($0)".contains("\n")
    }
  }

  @Test(
    "Standard networks are answered as the reference answers them",
    .enabled(if: networkFolder() != nil, "skipped: no shared folder (set ASSAY_SHARED)"),
    arguments: [
      "alarm", "andes", "asia", "cancer", "child", "earthquake", "hailfinder", "insurance", "sachs",
      "survey", "win95pts",
    ])
  func standard(name: String) throws {
    let folder = try #require(networkFolder())
    let file = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    let got = try NetworkBench(runs: 1).answers(to: name, in: folder).answers
    let questions = try #require(expected["queries"] as? [[String: Any]])
    let answered = try #require(got["queries"] as? [[String: Any]])
    #expect(questions.count == answered.count)
    func isSame(_ got: Double?, _ wanted: Double) -> Bool {
      guard let got else { return false }
      return abs(got - wanted) <= 1e-9 * max(1, abs(wanted))
    }
    for (question, answer) in zip(questions, answered) {
      #expect(
        isSame(answer["p_evidence"] as? Double, try #require(question["p_evidence"] as? Double)))
      let wanted = try #require(question["marginals"] as? [String: [String: Double]])
      let marginals = try #require(answer["marginals"] as? [String: [String: Double]])
      for (variable, states) in wanted {
        for (state, value) in states {
          #expect(isSame(marginals[variable]?[state], value), "\(variable) \(state)")
        }
      }
    }
  }
}
