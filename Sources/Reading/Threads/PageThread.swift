import AssayModel

/// A thread found on a page.
struct PageThread {
  /// The posts, in the order of the page.
  var posts: [PagePost]
  /// The pieces of the page that belong to the thread, its buttons and forms included.
  var pieces: [Range<Int>]
  /// What the page says is missing.
  var gaps: [ThreadGap] = []
}

/// One post found on a page.
struct PagePost {
  var author: String?
  /// The time as the page words it.
  var timeText: String?
  /// The time as the page marks it for programs.
  var timeValue: String?
  var votes: Int?
  var parent = Post.Parent.none
  var depth = 1
  var blocks: [DraftBlock] = []
  /// How many bytes of its text are links.
  var linkBytes = 0

  /// How many bytes of text it has.
  var length: Int { blocks.reduce(0) { $0 + $1.range.count } }
}
