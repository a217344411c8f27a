import AssayModel
import Testing

@testable import Weighing

@Suite("Which report copies which")
struct CopyPlanTests {
  private func plan(_ reports: [EvidenceReport], _ citations: [String: Citation]) -> CopyPlan {
    let fact = Evidence(id: "f", fact: "It is so", reports: reports, place: Invented.nowhere)
    return CopyPlan(CitedJudgements(Judgements(evidence: [fact]), citations: citations))
  }

  @Test("What a person said counts as they said it")
  func explicit() throws {
    let copying = EvidenceReport.Copying(report: "a", probability: Invented.likelihood(0.3, 0.5))
    let found = plan(
      [Invented.report("a"), Invented.report("b", copies: copying)],
      ["a": Invented.citation(["Wire"]), "b": Invented.citation(document: "b", ["Paper"])])
    let original = try #require(found.originals["b"])
    #expect(original.report == "a")
    #expect(original.standIn == nil)
    #expect(original.probability == Uncertain(0.3, 0.5))
  }

  @Test("The same words in two documents are taken for a copy, whatever their marks")
  func words() {
    let found = plan(
      [
        Invented.report("a", quote: "“The door, held!”"),
        Invented.report("b", quote: "the door held"),
      ],
      ["a": Invented.citation(["Wire"]), "b": Invented.citation(document: "b", ["Paper"])])
    #expect(found.originals["b"]?.standIn == .words)
    #expect(found.originals["a"] == nil)
  }

  @Test("Two papers on the word of one person are taken for one and a copy")
  func speaker() {
    let found = plan(
      [Invented.report("a", quote: "one"), Invented.report("b", quote: "two")],
      [
        "a": Invented.citation(["Wire", "Brandt"]),
        "b": Invented.citation(document: "b", ["Paper", "Brandt"]),
      ])
    #expect(found.originals["b"]?.standIn == .speaker("Brandt"))
  }

  @Test("Contradicting words of one person are no copy")
  func contradiction() {
    let found = plan(
      [Invented.report("a", quote: "one"), Invented.report("b", quote: "two", asserts: false)],
      [
        "a": Invented.citation(["Wire", "Brandt"]),
        "b": Invented.citation(document: "b", ["Paper", "Brandt"]),
      ])
    #expect(found.originals.isEmpty)
  }

  @Test("Readers who say the same count once")
  func readers() {
    let found = plan(
      [Invented.report("a", quote: "one"), Invented.report("b", quote: "two")],
      [
        "a": Invented.citation(["Paper", "gull"], role: .poster, isByReader: true),
        "b": Invented.citation(["Paper", "tern"], role: .poster, isByReader: true),
      ])
    #expect(found.originals["b"]?.standIn == .reader)
    #expect(found.originals["b"]?.probability == Uncertain(1))
  }

  @Test("No convention closes a circle with what a person said")
  func circle() {
    let found = plan(
      [
        Invented.report("a", copies: .init(report: "c")), Invented.report("b"),
        Invented.report("c", copies: .init(report: "b")),
      ],
      [
        "a": Invented.citation(["Wire"]), "b": Invented.citation(document: "b", ["Paper"]),
        "c": Invented.citation(document: "c", ["Other"]),
      ])
    #expect(found.originals["b"] == nil)
  }
}
