import AssayModel
import Testing

@testable import Reporting

@Suite struct MarksTests {
  func marks(_ ranges: [Range<Int>], in draft: Draft) -> Marks {
    var marks = Marks()
    let document = draft.document("a", outlet: nil, title: nil)
    for range in ranges { marks.add(Passage(draft.id, range), .words, in: document) }
    marks.finish()
    return marks
  }

  @Test("Overlapping and nested ranges become flat pieces that do not overlap")
  func flat() {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(.paragraph, String(repeating: "x", count: 40))
    let marks = marks([0..<20, 5..<10, 8..<30, 5..<10], in: draft)
    let shown = marks.pieces.map { "\($0.range)\($0.isAnchor ? "*" : "")" }
    #expect(shown == ["0..<5*", "5..<8*", "8..<10*", "10..<20", "20..<30"])
    #expect(marks.hasAnchor(at: 5))
    #expect(!marks.hasAnchor(at: 10))
    #expect(!marks.hasAnchor(at: 31))
  }

  @Test("A range that begins between two blocks begins in the next")
  func gap() {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(.paragraph, "one")
    draft.add(.paragraph, "two")
    #expect(marks([3..<6], in: draft).pieces.first?.range == 4..<6)
    #expect(marks([3..<4], in: draft).pieces.isEmpty)
    #expect(marks([90..<99], in: draft).pieces.isEmpty)
  }

  @Test("The room in a page is shared fairly")
  func shares() {
    #expect(Limits.shares(of: [5, 100, 100], total: 105, each: 80) == [5, 50, 50])
    #expect(Limits.shares(of: [5, 10], total: 100, each: 8) == [5, 8])
    #expect(Limits.shares(of: [], total: 100, each: 8) == [])
  }
}
