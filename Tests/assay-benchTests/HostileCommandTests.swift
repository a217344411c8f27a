import Foundation
import Testing

@testable import assay_bench

@Suite("The hostile bench")
struct HostileCommandTests {
  /// A folder with inputs and a manifest, tried; the lines that were said, and whether all was right.
  private func tried(
    _ inputs: [(name: String, text: String, expect: String)], program: String? = nil,
    json: Bool = false
  ) async throws -> (isRight: Bool, lines: [String]) {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let rows = inputs.map { #"{"name":"\#($0.name)","expect":\#($0.expect)}"# }
    for input in inputs {
      try Data(input.text.utf8).write(to: home.appendingPathComponent(input.name))
    }
    let manifest = #"{"small":true,"files":[\#(rows.joined(separator: ","))]}"#
    try Data(manifest.utf8).write(to: home.appendingPathComponent("MANIFEST.json"))
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let products = URL(fileURLWithPath: tests).deletingLastPathComponent()
    var assay = products.appendingPathComponent("assay").path
    if let program {
      let script = home.deletingLastPathComponent().appendingPathComponent(UUID().uuidString)
      try Data(program.utf8).write(to: script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
      assay = script.path
    }
    defer { if program != nil { try? FileManager.default.removeItem(atPath: assay) } }
    var lines: [String] = []
    let isRight = try await runHostile(
      try HostileManifest.read(in: home.path), in: home.path, assay: assay,
      bench: products.appendingPathComponent("assay-bench").path, json: json
    ) { lines.append($0) }
    return (isRight, lines)
  }

  private let page = "<!doctype html><title>Fog</title><p>BEGIN The ferry stayed in port. END</p>"

  @Test("What is right is counted, and what is wrong has a line", .timeLimit(.minutes(2)))
  func manifest() async throws {
    let answer = try await tried([
      ("good.html", page, #"{"exit":[0],"text_has":["BEGIN","END"],"html_lacks":["http-equiv"]}"#),
      ("lacks.html", page, #"{"exit":[0],"text_has":["BEGIN","MIDDLE"],"text_lacks":["END"]}"#),
      ("exit.html", page, #"{"exit":[4]}"#),
      ("markup.html", page, #"{"html_has":["onclick"],"html_lacks":["ferry"]}"#),
      ("bytes.html", page, #"{"stdout_lacks_bytes":["1b","66657272"]}"#),
    ])
    #expect(!answer.isRight)
    #expect(
      answer.lines == [
        "lacks.html: read lacks “MIDDLE”; read shows “END”",
        "exit.html: read exits with 0, not 3; report exits with 0, not 3",
        "markup.html: report lacks onclick; report lets through ferry",
        "bytes.html: read prints the bytes 66 65 72 72; report prints the bytes 66 65 72 72",
        "1 of 5",
      ])
  }

  @Test("A folder in which all is right ends with the count alone", .timeLimit(.minutes(1)))
  func allRight() async throws {
    let answer = try await tried([("good.html", page, #"{"exit":[0,3],"text_has":["BEGIN"]}"#)])
    #expect(answer.isRight)
    #expect(answer.lines == ["1 of 1"])
  }

  @Test("Files, memory, signals and bad JSON of a program are seen", .timeLimit(.minutes(2)))
  func misbehaviour() async throws {
    let program = """
      #!/bin/sh
      case "$2" in
        *stray*) touch ../../evil.txt; echo '{"text":""}';;
        *signal*) kill -SEGV $$;;
        *memory*) head -c 700000000 /dev/zero | sort -S 650M > /dev/null; echo '{"text":null}';;
        *) echo nonsense;;
      esac
      """
    let answer = try await tried(
      ["stray", "signal", "memory", "json"].map { ($0 + ".html", page, "{}") }, program: program)
    #expect(answer.lines.count == 5)
    #expect(answer.lines.contains { $0.hasPrefix("stray.html: leaves files: ") })
    #expect(answer.lines.contains { $0.hasPrefix("signal.html: read was ended by signal 11; ") })
    #expect(answer.lines.contains { $0.hasPrefix("memory.html: read takes ") })
    #expect(answer.lines.contains("json.html: read prints what is not JSON"))
    #expect(answer.lines.last == "0 of 4")
  }

  @Test("JSON has a line for each input, with its figures", .timeLimit(.minutes(1)))
  func json() async throws {
    let answer = try await tried(
      [("good.html", page, "{}"), ("bad.html", page, #"{"exit":[3]}"#)], json: true)
    let rows = try answer.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.map { $0["name"] as? String } == ["good.html", "bad.html"])
    #expect(rows.map { ($0["problems"] as? [String])?.count } == [0, 2])
    let figures = try #require(rows[0]["read"] as? [String: Any])
    #expect((figures["peakBytes"] as? Int ?? 0) > 1 << 20)
    #expect((figures["peakBytes"] as? Int ?? 0) < 256 << 20)
  }

  @Test("A folder without a manifest is one clear line")
  func noManifest() {
    let folder = FileManager.default.temporaryDirectory.path + "/no-such-folder-of-inputs"
    #expect {
      try HostileManifest.read(in: folder)
    } throws: { error in
      "\(error)" == folder + ": has no MANIFEST.json; make the folder with gen_hostile.py first"
    }
  }

  @Test(
    "Markup counts only where it is more than a report's own",
    arguments: [("<p>", "ab", 0), ("<p>", "a<p>b<p>", 2), ("aa", "aaaaa", 2), ("", "a", 0)])
  func counting(wanted: String, text: String, count: Int) {
    #expect(occurrences(of: Array(wanted.utf8), in: Data(text.utf8)) == count)
  }
}
