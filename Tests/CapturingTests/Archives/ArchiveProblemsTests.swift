import Testing

@testable import Capturing

@Suite("What went wrong in an archive")
struct ArchiveProblemsTests {
  @Test("After ten lines of one sort, one line counts the rest")
  func ofOneSort() {
    var problems = ArchiveProblems(of: "a.warc")
    for index in 0..<25 { problems.add(nil, "is damaged", " (byte \(index))") }
    let lines = problems.failures().map(\.reason)
    #expect(lines.count == 11)
    #expect(lines[0] == "is damaged (byte 0)")
    #expect(lines[10] == "15 more of this kind: is damaged")
  }

  @Test("No problem goes unsaid, however many sorts there are")
  func ofManySorts() {
    var problems = ArchiveProblems(of: "a.wacz")
    for index in 0..<103 { problems.add(nil, "archive/\(index).warc is encrypted") }
    let lines = problems.failures().map(\.reason)
    #expect(lines.count == 101)
    #expect(lines[100] == "3 more problems of other kinds")
  }
}
