import Foundation
import Subprocess
import Testing

/// What a run of the program gave.
struct Answer {
  var code: Int32
  var output: String
  var errors: String
}

/// Runs the program that was built beside the tests.
func assay(
  _ arguments: [String], in folder: String, environment: [Environment.Key: String?] = [:]
) async throws -> Answer {
  let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let program = URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/assay"
  let result = try await run(
    .path(.init(program)), arguments: Arguments(arguments),
    environment: .inherit.updating(environment), workingDirectory: .init(folder),
    output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
  var code: Int32 = -1
  if case .exited(let exited) = result.terminationStatus { code = exited }
  return Answer(code: code, output: result.standardOutput, errors: result.standardError)
}

@Suite("The command line")
struct CommandTests {
  /// A folder with one good page and, if wanted, bad ones, that is there as long as a test needs it.
  private func withFolder(
    _ files: [String: String], _ body: (String) async throws -> Void
  ) async throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent("set"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    for (name, text) in files {
      try Data(text.utf8).write(to: url.appendingPathComponent("set/" + name))
    }
    try await body(url.path)
  }

  private let good = "The fire at Quay 9\n\nPolice said 12 people were hurt.\n"

  @Test("A report is written, and one line says where")
  func report() async throws {
    try await withFolder(["a.txt": good]) { folder in
      let answer = try await assay(["report", "set"], in: folder)
      #expect(answer.code == 0)
      #expect(answer.output.hasPrefix("report.html: 1 account, 0 posts, "))
      #expect(answer.errors == "")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(left == ["report.html", "set"])
      let again = try await assay(["report", "set", "-o", "-"], in: folder)
      let written = try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
      #expect(again.output == written)
    }
  }

  @Test("An earlier report among the sources is not read")
  func ownReport() async throws {
    try await withFolder(["a.txt": good]) { folder in
      _ = try await assay(["report", "."], in: folder + "/set")
      let again = try await assay(["report", "."], in: folder + "/set")
      #expect(again.code == 0)
      #expect(again.output.hasPrefix("report.html: 1 account, "))
      #expect(again.errors == "report.html: is where the report goes; not read\n")
    }
  }

  @Test("The same input gives the same bytes in any locale and zone")
  func sameBytes() async throws {
    try await withFolder(["a.txt": good, "b.txt": good + "Later 14 people were hurt.\n"]) {
      folder in
      let plain = try await assay(["report", "set", "--json"], in: folder)
      let other = try await assay(
        ["report", "set", "--json"], in: folder,
        environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"])
      #expect(other.output == plain.output)
    }
  }

  @Test("A bad input is one line and code 3; the rest is done")
  func badInput() async throws {
    try await withFolder(["a.txt": good, "b.docx": "x"]) { folder in
      let answer = try await assay(["report", "set", "nothing\u{1B}.txt"], in: folder)
      #expect(answer.code == 3)
      #expect(
        answer.errors == """
          nothing\\u{1B}.txt: does not exist
          set/b.docx: kind not supported yet (.docx); save it as .html, .txt or .pdf

          """)
      #expect(answer.output.contains("1 account"))
      #expect(answer.output.contains("2 inputs could not be read"))
    }
  }

  @Test("Nothing to read is code 1, wrong use code 64")
  func codes() async throws {
    try await withFolder([:]) { folder in
      let runs: [([String], Int32)] = [
        (["report", "set"], 1), (["read", "set"], 1), (["report"], 64),
        (["report", "set", "--json", "--share"], 64), (["weigh"], 64),
        (["weigh", "set", "-o", ""], 64), (["--help"], 0), (["--version"], 0),
      ]
      for (arguments, wanted) in runs {
        let answer = try await assay(arguments, in: folder)
        #expect(answer.code == wanted, "\(arguments)")
      }
    }
  }

  @Test("A case file that cannot be read is code 1 and says where")
  func caseFile() async throws {
    try await withFolder(["a.txt": good, "case.yaml": "evnt: x\n"]) { folder in
      let answer = try await assay(["report", "set"], in: folder)
      #expect(answer.code == 1)
      #expect(answer.errors.hasPrefix("set/case.yaml:1:1: \"evnt\" is not a key"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/report.html"))
    }
  }

  @Test("Without hypotheses there is nothing to weigh, which is one line and code 1")
  func nothingToWeigh() async throws {
    try await withFolder(["a.txt": good]) { folder in
      let answer = try await assay(["weigh", "set"], in: folder)
      #expect(answer.code == 1)
      #expect(answer.output == "")
      #expect(answer.errors.hasPrefix("case.yaml has no hypotheses to weigh; "))
      #expect(answer.errors.split(separator: "\n").count == 1)
    }
    try await withFolder(["a.txt": good, "case.yaml": "event:\n  name: The fire\n"]) { folder in
      let answer = try await assay(["weigh", "set", "--json"], in: folder)
      #expect(answer.code == 1)
      #expect(answer.errors.hasPrefix("set/case.yaml has no hypotheses to weigh; "))
    }
  }

  @Test("An output that cannot be written is one line")
  func output() async throws {
    try await withFolder(["a.txt": good]) { folder in
      let asFolder = try await assay(["report", "set", "-o", "set"], in: folder)
      #expect(asFolder.code == 1)
      #expect(
        asFolder.errors
          == "set: could not be written (it is a folder; give the name of a file)\n")
      let nowhere = try await assay(["report", "set", "-o", "none/r.html"], in: folder)
      #expect(nowhere.errors == "none/r.html: could not be written (there is no such folder)\n")
    }
  }

  @Test("A web archive gives a line for each page, and the report names it")
  func archive() async throws {
    func record(_ address: String, _ text: String) -> String {
      let answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        + "<html><head><title>Quay 9</title><body><p>\(text)</p></body></html>"
      return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\n"
        + "WARC-Date: 2031-05-17T18:30:00Z\r\nContent-Length: \(answer.utf8.count)\r\n\r\n"
        + answer + "\r\n\r\n"
    }
    let pages =
      record("https://a.example/quay?id=9", "Police said 12 people were hurt.")
      + record("https://b.example/", "The mayor said 14 people were hurt.")
    try await withFolder(["crawl.warc": pages]) { folder in
      let lines = try await assay(["read", "set/crawl.warc"], in: folder)
      #expect(lines.code == 0)
      #expect(lines.errors == "")
      let objects = try lines.output.split(separator: "\n").map {
        try #require(
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      let addresses = ["https://a.example/quay?id=9", "https://b.example/"]
      #expect(objects.map { $0["url"] as? String } == addresses)
      #expect(objects.map { $0["name"] as? String } == addresses)
      #expect(objects.allSatisfy { $0["retrieved"] as? String == "2031-05-17T18:30:00Z" })
      let archive = objects[0]["archive"] as? [String: Any]
      #expect(archive?["name"] as? String == "set/crawl.warc")
      #expect(archive?["offset"] as? Int == 0)

      let files = try await assay(["read", "set", "--output-dir", "out"], in: folder)
      #expect(files.code == 0)
      let made = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(made == ["a.example-quay-id-9.json", "b.example.json"])

      let report = try await assay(["report", "set", "-o", "-"], in: folder)
      #expect(report.code == 0)
      #expect(report.output.contains("https://b.example/"))
      #expect(report.output.contains("17 May 2031"))
      #expect(report.output.contains("set/crawl.warc, byte 0"))
    }
  }

  @Test("Reading gives a line each, or a file each")
  func read() async throws {
    try await withFolder(["a.txt": good, "a.md": "# Another\n\nIt was loud.\n"]) { folder in
      let lines = try await assay(["read", "set"], in: folder)
      #expect(lines.output.split(separator: "\n").count == 2)
      let files = try await assay(["read", "set", "--output-dir", "out/deep"], in: folder)
      #expect(files.code == 0)
      let made = try FileManager.default.contentsOfDirectory(atPath: folder + "/out/deep").sorted()
      #expect(made == ["a-2.json", "a.json"])
    }
  }
}
