import AssayModel
import Foundation
import Reporting
import Testing
import Weighing

@testable import Corridor

/// What the example's judgements come to.
///
/// The golden text is rewritten by `ASSAY_REWRITE_GOLDEN=1 swift test --filter ExampleWeighingTests`; read the difference
/// before it is committed.
@Suite("The weighing of the example")
struct ExampleWeighingTests {
  private func weighed() async throws -> Case {
    var made = try await ExampleReportTests().made()
    #expect(made.misquoted == [])
    made.assessments = try assess(try #require(made.judged), draws: 20_000)
    return made
  }

  @Test("The text comes out as the golden file has it")
  func golden() async throws {
    let text = weighingText(try await weighed())
    let file = projectRoot().appendingPathComponent("Tests/Golden/weigh.txt")
    if ProcessInfo.processInfo.environment["ASSAY_REWRITE_GOLDEN"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isSame = text == (try String(contentsOf: file, encoding: .utf8))
    #expect(isSame, "weigh.txt has changed; see CONTRIBUTING for how to read and rewrite it")
  }

  @Test("What is planted in the example's judgements is found")
  func planted() async throws {
    let made = try await weighed()
    let assessments = try #require(made.assessments)
    #expect(assessments.sets.map(\.set.id) == ["door", "warned"])
    let door = assessments.sets[0]
    #expect(door.leaders == ["chained"])
    #expect(door.flips.contains { $0.items == [.report("review-ekelund")] })
    #expect(door.verdict?.outcome == .metRobustly)
    // The Gazette copies the wire word for word.
    let copy = try #require(door.removals.first { $0.item == .report("gazette-osk") })
    for (with, without) in zip(door.results, copy.posterior) {
      #expect(abs(with.central - without) < 1e-12)
    }
    // The blog is caught wrong twice.
    let blog = try #require(assessments.sources.first { $0.name == "Quayside Truth" })
    #expect(try #require(blog.afterwards["warned"]) < 0.01)
    #expect(door.analysts.analysts.map(\.name) == ["Ines Okell", "Tomas Beck"])
    #expect(door.analysts.splits.count == 3)
    #expect(assessments.arguments.map(\.label) == [.out, .in, .undecided, .undecided])
    #expect(assessments.warnings == [])
  }
}
