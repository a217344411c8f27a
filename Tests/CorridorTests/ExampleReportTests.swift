import AssayModel
import Capturing
import CaseFile
import Foundation
import Reporting
import Testing

@testable import Corridor

/// The report of the example, whole.
///
/// Rewritten by `ASSAY_REWRITE_GOLDEN=1 swift test --filter ExampleReportTests`; read the
/// difference before it is committed.
@Suite("The report of the example")
struct ExampleReportTests {
  private let golden = projectRoot().appendingPathComponent("Tests/Golden")

  /// The example as a case, with names that do not depend on where the checkout lies.
  func made(width: Int = 2) async throws -> Case {
    let folder = projectRoot().appendingPathComponent("Examples/harbour-hall")
    let file = folder.appendingPathComponent("case.yaml")
    let decisions = try decisions(
      yaml: String(contentsOf: file, encoding: .utf8), file: "case.yaml")
    var gathered = await captures(at: [folder.path])
    // The names in the golden files are those of the example, wherever the checkout lies.
    gathered.captures = gathered.captures.map { capture in
      Capture(
        name: "Examples/harbour-hall/"
          + (capture.name.split(separator: "/").last.map(String.init) ?? ""),
        bytes: capture.bytes, sha256: capture.sha256, kind: capture.kind,
        declaredCharset: capture.declaredCharset, retrievedAt: capture.retrievedAt,
        url: capture.url,
        rendition: capture.rendition)
    }
    return await Walk(width: width).case(of: gathered, decisions: decisions)
  }

  @Test(
    "Reports come out as the golden files have them",
    arguments: ["report.html", "share.html", "report.json"])
  func golden(name: String) async throws {
    let made = try await made()
    let text =
      switch name {
      case "report.html": report(made, edition: .full, version: "golden")
      case "share.html": report(made, edition: .share, version: "golden")
      default: json(made, version: "golden")
      }
    let file = golden.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["ASSAY_REWRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let isSame = text == expected
    #expect(isSame, "\(name) has changed; see CONTRIBUTING for how to read and rewrite it")
  }

  @Test("The same case comes out on one thread and on many")
  func determinism() async throws {
    let one = json(try await made(width: 1), version: "x")
    let many = json(try await made(width: 7), version: "x")
    #expect(one == many)
  }

  @Test("What is planted in the example is found")
  func planted() async throws {
    let made = try await made()
    #expect(Set(made.findings.map(\.kind)) == [.sum, .weekday, .zone])
    #expect(made.unattached == [])
    #expect(made.failures == [])
    let standings = Set(made.accounts.flatMap(\.statements).map(\.standing.word))
    #expect(standings.isSuperset(of: ["disputed", "duress"]))
    #expect(made.accounts.contains { $0.statements.contains { $0.chain.count >= 3 } })
    let killed = made.questions.first {
      $0.text == "How many were killed?" && $0.event == Event.caseID
    }
    #expect(killed?.agreement == .differ)
    #expect(killed?.readersAnswers.isEmpty == false)
  }
}
