import Markup

/// Knows the notes at the foot of an article that its text points to.
///
/// They are items of a list whose ids begin as the programs that make such notes write them. "fn" is also what some
/// pages call a full name, so that an id says nothing outside a list.
enum Footnotes {
  /// Whether an element stands in such a note.
  static func hold(_ element: Int, _ page: Page, top: Int) -> Bool {
    var at = element
    for _ in 0..<4 where at > top {
      if page.elements[at].tag == .li {
        return page.tree.attributeBytes("id", of: page.elements[at].node).map(names.begins) == true
      }
      at = page.elements[at].parent
    }
    return false
  }

  private static let names = ByteWords([
    "cite_note", "cite-note", "fn", "footnote", "ftn", "endnote", "note-", "note_",
  ])
}
