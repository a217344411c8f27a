import AssayModel

/// The words of a post or an article as an export holds them.
enum ExportBody {
  /// A piece of HTML.
  case html([UInt8])
  /// Markdown, as Reddit writes it.
  case markdown([UInt8])
  /// Plain text with marks on it.
  case text(ExportText)
  case none

  var isEmpty: Bool {
    switch self {
    case .html(let bytes), .markdown(let bytes): bytes.allSatisfy { $0 <= 0x20 }
    case .text(let text): text.bytes.allSatisfy { $0 <= 0x20 }
    case .none: true
    }
  }
}

/// Plain text with the links and quotations that an export marks in it.
struct ExportText {
  var bytes: [UInt8] = []
  var links: [(range: Range<Int>, url: String)] = []
  var quotations: [Range<Int>] = []
  /// Whether all of it is somebody else's words.
  var isQuotation = false
}

/// One post of an export, before it is known where it stands.
struct ExportPost {
  /// What the export calls it.
  var id: String
  /// What the export calls the post that it answers.
  var parent: String?
  var author: String?
  /// When it was written, in a form that ``moment(_:retrievedAt:language:)`` reads.
  var time: String?
  var votes: Int?
  var body: ExportBody = .none
  /// Whose words it passes on.
  var forwarded: String?
  /// The pictures that it shows.
  var pictures: [String] = []
  /// Whether it was taken away, so that only its place is left.
  var isRemoved = false
}

/// The posts of a thread as an export lists them, and what it says is missing.
struct ExportThread {
  /// What the export calls it.
  var id = ""
  var title: String?
  var url: String?
  var posts: [ExportPost] = []
  var gaps: [Gap] = []
  /// Whether the posts stand in the order of the export, answers and all, as in a chat.
  var isFlat = false
  /// What a post may name as its parent and yet begin a thread: the article itself, a service message.
  var roots: Set<String> = []

  /// Something missing, by the id of the post it is missing under.
  struct Gap {
    var kind: ThreadGap.Kind
    var under: String?
    var count: Int?
    var words: String
  }
}

/// What an export holds, whatever wrote it.
struct Export {
  /// What wrote it, as a reader would call it ("a Reddit thread").
  var maker: String
  var title: String?
  var authors: [String] = []
  var published: String?
  var updated: String?
  var outlet: String?
  var url: String?
  var article: ExportBody = .none
  var threads: [ExportThread] = []
  var notes: [String] = []
}
