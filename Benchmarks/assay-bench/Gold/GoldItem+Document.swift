import AssayModel
import Reading

extension GoldItem {
  /// The item as a document: plain text where it is nothing but paragraphs, else built from its parts.
  ///
  /// Its buffer is ``GoldItem/buffer``.
  var document: Document {
    let isPlain = posts.isEmpty && paragraphs.allSatisfy { $0.kind == .text }
    if isPlain { return Document(plainText: String(decoding: buffer, as: UTF8.self), name: name) }
    var blocks: [Block] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.text.utf8.count
      blocks.append(Block(paragraph.kind.block, start..<end, post: paragraph.post))
      start = end + 2
    }
    var document = Document(
      id: "0123456789ab", name: name, sha256: String(repeating: "0", count: 64), kind: .text,
      buffer: buffer, blocks: blocks,
      posts: posts.map { AssayModel.Post(author: $0.author, parent: $0.parent) })
    if let title = blocks.first(where: { $0.kind == .title }) {
      document.title = document.text(title.range)
      document.titleRange = title.range
    }
    return document
  }
}

extension AssayModel.Post {
  fileprivate init(author: String, parent: Int?) {
    self.init(
      author: author, parent: parent.map { .post($0) } ?? .none, depth: parent == nil ? 1 : 2)
  }
}

extension GoldItem.Paragraph.Kind {
  fileprivate var block: Block.Kind {
    switch self {
    case .title: .title
    case .text: .paragraph
    case .quotation: .quotation
    }
  }
}
