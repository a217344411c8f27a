import AssayModel

/// One block to be written: its kind, and where its text stands on the page.
struct DraftBlock {
  var kind: Block.Kind
  var level = 0
  var range: Range<Int>
  /// What follows on the same line, each with the words that stand before it.
  var rest: [(separator: String, range: Range<Int>)] = []
  /// The entry of the article that it belongs to.
  var entry: Int?
}
