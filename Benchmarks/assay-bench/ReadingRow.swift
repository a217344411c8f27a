import AssayModel
import Foundation

/// A document as the reading scorer wants it; what is unknown is absent.
struct ReadingRow: Encodable, Equatable {
  var title: String?
  var author: [String]
  var published: String?
  var text: String
  var comments: [Comment]

  /// A post of the thread.
  struct Comment: Encodable, Equatable {
    var author: String?
    var published: String?
    var text: String
    /// The index of the post it answers; absent for a beginning, and where the page does not say which.
    var parent: Int?
  }

  init(_ document: Document) {
    title = document.title
    author = document.authors
    published = document.published.flatMap(iso8601)
    text = document.articleText
    var texts = [[String]](repeating: [], count: document.posts.count)
    for block in document.blocks {
      guard let post = block.post, texts.indices.contains(post) else { continue }
      texts[post].append(document.text(block.range))
    }
    comments = zip(document.posts, texts).map { post, texts in
      Comment(
        author: post.author, published: post.published.flatMap(iso8601),
        text: texts.joined(separator: "\n\n"), parent: post.parent.index)
    }
  }

  /// The row as JSON, the same bytes for the same row.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension Post.Parent {
  /// The post that is answered, as far as it is known and still there.
  fileprivate var index: Int? {
    switch self {
    case .post(let index): index
    case .removed(let under): under
    case .none, .unknown: nil
    }
  }
}

/// A moment as ISO 8601 with its offset where the zone is known; `nil` where a part of it is unknown.
func iso8601(_ moment: Moment) -> String? {
  guard moment.kind == .date || moment.kind == .time, !moment.value.contains("X") else {
    return nil
  }
  guard moment.kind == .time, let offset = moment.offset else { return moment.value }
  let minutes = abs(offset)
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(moment.value)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
}
