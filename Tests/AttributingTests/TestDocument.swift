import AssayModel
import Attributing

/// An invented article: its paragraphs, one block each, with a title in front where one is given.
func article(
  _ paragraphs: String..., title: String? = nil, outlet: String = "The Example",
  published: Moment? = nil, posts: [(author: String, text: String)] = []
) -> Document {
  var buffer: [UInt8] = []
  var blocks: [Block] = []
  func add(_ text: String, _ kind: Block.Kind, post: Int? = nil) {
    if !buffer.isEmpty { buffer += "\n\n".utf8 }
    let start = buffer.count
    buffer += text.utf8
    blocks.append(Block(kind, start..<buffer.count, post: post))
  }
  if let title { add(title, .title) }
  for paragraph in paragraphs { add(paragraph, .paragraph) }
  for (index, post) in posts.enumerated() { add(post.text, .paragraph, post: index) }
  var document = Document(
    id: "0123456789ab", name: "example.txt", sha256: String(repeating: "0", count: 64), kind: .text,
    buffer: buffer, blocks: blocks, posts: posts.map { Post(author: $0.author) })
  document.outlet = outlet
  document.title = title
  document.titleRange = title == nil ? nil : blocks[0].range
  document.published = published
  return document
}

/// The day 2031-05-04, on which the examples are published.
let published = Moment(
  .date, "2031-05-04", start: 1_935_619_200, end: 1_935_705_600, precision: .day)

/// The attributed statements as `speaker > speaker: content`, in the order of the text.
func said(_ document: Document) -> [String] {
  let account = account(of: document)
  return account.statements.filter { $0.kind != .own }.map { statement in
    statement.chain.dropFirst().map(\.name).joined(separator: " > ") + ": "
      + document.text(statement.content)
  }
}

/// The figures as `family value`, with the bound, the subset and the key where there are any.
func figures(_ document: Document) -> [String] {
  account(of: document).figures.map { figure in
    var parts = [figure.topic.family.rawValue]
    if !figure.topic.key.isEmpty { parts.append(figure.topic.key) }
    if !figure.topic.subset.isEmpty { parts.append("(\(figure.topic.subset))") }
    if figure.measure.bound != .exactly { parts.append(figure.measure.bound.rawValue) }
    parts.append(String(Int(figure.measure.value)))
    return parts.joined(separator: " ")
  }
}
