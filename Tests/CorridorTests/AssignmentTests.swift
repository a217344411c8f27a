import AssayModel
import Testing

@testable import Corridor

@Suite("Decisions find their sources")
struct AssignmentTests {
  private let captures = ["set/a.html", "set/sub/b.html", "set/old/b.html", "/x/c.txt"].map {
    Capture(name: $0, bytes: [], sha256: $0, kind: .html)
  }

  @Test(
    "By their place beside the case file, as given, or by the end of the path",
    arguments: [
      ("a.html", 0), ("./a.html", 0), ("sub/b.html", 1), ("set/old/b.html", 2), ("c.txt", 3),
      ("old/../sub/b.html", 1),
    ])
  func found(file: String, index: Int) {
    let (inputs, strays) = assigned(
      decisions(file), to: captures, by: SourceFiles(captures, caseFile: "set/case.yaml"))
    #expect(inputs.indices.filter { inputs[$0].source != nil } == [index])
    #expect(strays.isEmpty)
  }

  @Test(
    "What names none or several is left over",
    arguments: [
      ("d.html", "no source is named d.html"),
      ("b.html", "b.html could be any of 2 sources; give more of its path"),
    ])
  func left(file: String, reason: String) {
    let (inputs, strays) = assigned(
      decisions(file), to: captures, by: SourceFiles(captures, caseFile: "set/case.yaml"))
    #expect(inputs.allSatisfy { $0.source == nil })
    #expect(strays.map(\.reason) == [reason])
  }

  private func decisions(_ file: String) -> Decisions {
    Decisions(file: "set/case.yaml", sources: [SourceDecision(file: file, line: 1)])
  }
}
