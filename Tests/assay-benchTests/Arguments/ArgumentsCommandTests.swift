import Foundation
import Testing

@testable import assay_bench

@Suite("The bench of arguments")
struct ArgumentsCommandTests {
  /// Runs the command over files and reads what it wrote.
  private func results(_ files: [String: String]) async throws -> (
    rows: [String: [String: Any]], isFailed: Bool
  ) {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    for (name, text) in files {
      try Data(text.utf8).write(to: home.appendingPathComponent(name))
    }
    let out = home.appendingPathComponent("out")
    let command = try ArgumentsCommand.parse([home.path, out.path, "--made", "0"])
    var isFailed = false
    do { try await command.run() } catch { isFailed = true }
    let read = try JSONSerialization.jsonObject(with: Data(contentsOf: out))
    return (read as? [String: [String: Any]] ?? [:], isFailed)
  }

  @Test("Labels, positions and times stand under the names of the gold file")
  func row() async throws {
    let (rows, isFailed) = try await results([
      "two.apx": "arg(b). arg(a10). arg(a9). att(b,a10). att(a10,b).",
      "two.json":
        #"{"instance": "instances/two.apx", "grounded_in": 77, "preferred": {"count": 9}}"#,
    ])
    let row = try #require(rows["two"])
    #expect(!isFailed)
    #expect(row["arguments"] as? Int == 3)
    #expect(row["attacks"] as? Int == 2)
    #expect(row["grounded_in"] as? Int == 1)
    #expect(row["grounded_undec"] as? Int == 2)
    #expect(row["grounded_extension"] as? [String] == ["a9"])
    // SHA-256 of "a9" and a line feed.
    #expect(
      row["grounded_ext_sha256"] as? String
        == "a4e6cdee888192bfa9af99f7215be97f593e3935d1f93074b6262381afffd9d3")
    let preferred = try #require(row["preferred"] as? [String: Any])
    #expect(preferred["count"] as? Int == 2)
    #expect(preferred["extensions"] as? [[String]] == [["a10", "a9"], ["a9", "b"]])
    #expect(preferred["skeptical"] as? [String] == ["a9"])
    #expect(preferred["credulous_count"] as? Int == 3)
    let times = try #require(row["seconds"] as? [String: Double])
    #expect(Set(times.keys).isSuperset(of: ["load", "build", "grounded", "complete", "ideal"]))
  }

  @Test("The form that is meant is read, and the others are compared with it")
  func forms() async throws {
    let (rows, isFailed) = try await results([
      "a.apx": "arg(1). arg(2). att(1,2).", "a.af": "p af 2\n1 2", "a.tgf": "1\n#\n",
      "a.json": #"{"instance": "a.af"}"#, "alone.af": "p af 1",
    ])
    #expect(!isFailed)
    #expect(rows.keys.sorted() == ["a"])
    let others = try #require(rows["a"]?["other_forms"] as? [[String: Any]])
    #expect(others.map { $0["file"] as? String } == ["a.apx", "a.tgf"])
    #expect(others.map { $0["agrees"] as? Bool } == [true, false])
  }

  @Test("A bad file is an error at the end, and the others are worked out")
  func bad() async throws {
    let (rows, isFailed) = try await results([
      "a.apx": "arg(1", "a.json": "{}", "b.af": "p af 1", "b.json": "not JSON",
      "c.af.gz": "not packed", "c.json": "{}",
    ])
    #expect(isFailed)
    #expect(rows.keys.sorted() == ["b"])
  }

  @Test(
    "The shared graphs come out as their gold files say",
    .enabled(
      if: ArgumentsCommandTests.shared != nil, "skipped: no shared folder (set ASSAY_SHARED)"))
  func gold() async throws {
    let folder = try #require(Self.shared)
    let out = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: out) }
    try await ArgumentsCommand.parse([folder.path, out.path, "--made", "0", "--limit", "1000"])
      .run()
    let read = try JSONSerialization.jsonObject(with: Data(contentsOf: out))
    let rows = try #require(read as? [String: [String: Any]])
    #expect(rows.count >= 10)
    for (name, row) in rows {
      let beside = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
      let gold = try #require(JSONSerialization.jsonObject(with: beside) as? [String: Any])
      for (key, value) in Self.compared(gold) {
        let ours = Self.compared(row)[key]
        #expect(ours as? NSObject == value as? NSObject, "\(name): \(key)")
      }
    }
  }

  /// The values that are compared, by a path.
  private static func compared(_ row: [String: Any]) -> [String: Any] {
    var values: [String: Any] = [:]
    for (key, value) in row {
      if let members = value as? [String: Any] {
        for member in ["count", "extensions", "skeptical", "credulous_count"] {
          values[key + "/" + member] = members[member]
        }
      } else if !key.hasSuffix("_s"), key != "clingo_grounded_agrees" {
        values[key] = value
      }
    }
    return values
  }

  private static var shared: URL? {
    let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let base =
      named.map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    let folder = base.appendingPathComponent("bench/weighing/arg")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
