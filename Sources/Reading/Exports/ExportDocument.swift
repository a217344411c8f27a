import AssayModel
import Markup

/// Reads an export: the JSON or XML in which a forum, a chat or a comment system hands out its threads.
func exportDocument(of capture: Capture) throws(ReadingError) -> Document {
  guard !capture.bytes.isEmpty else { throw ReadingError(.empty, "is empty") }
  let decoded = decode(
    capture.bytes, declared: capture.declaredCharset, html: capture.kind == .xml)
  guard !decoded.isUnsupported else {
    throw ReadingError(.notText, "is in an encoding that cannot be read (\(decoded.encoding))")
  }
  guard !isBinary(decoded.utf8) else {
    throw ReadingError(.notText, "is no export: its bytes are not text")
  }
  let first = decoded.utf8.first { $0 > 0x20 }
  guard let first else { throw ReadingError(.noText, "has no text") }
  let found = first == 0x3C ? try xmlExport(decoded.utf8) : try jsonExport(decoded.utf8)
  var document = document(of: found, capture)
  guard !document.buffer.isEmpty || !document.posts.isEmpty || !document.images.isEmpty else {
    throw ReadingError(.noText, "is \(found.maker) without any posts")
  }
  document.notes = charsetNotes(decoded) + document.notes
  return document
}

/// The exports in JSON that are known, the surer signs first.
private func jsonExport(_ bytes: [UInt8]) throws(ReadingError) -> Export {
  let text = JSONText(bytes)
  let top = text.roots.map { JSONValue(text: text, index: $0) }
  let readers = [
    redditExport, telegramExport, discourseExport, hackerNewsExport, wordPressExport,
  ]
  for reader in readers {
    guard var export = reader(top) else { continue }
    if let problem = text.problem { export.notes.append(note(on: problem, text)) }
    return export
  }
  if let problem = text.problem {
    if top.isEmpty || top[0].kind == .word {
      throw ReadingError(.notText, "is not JSON, whatever its name says")
    }
    throw ReadingError(
      .unsupported, "is JSON of no kind that can be read, and it \(words(for: problem, text))")
  }
  throw ReadingError(
    .unsupported,
    "is JSON, but none of the exports that can be read: "
      + "Reddit, Telegram, Hacker News, Discourse, WordPress comments"
  )
}

private func words(for problem: JSONText.Problem, _ text: JSONText) -> String {
  let line = text.line(of: problem.offset)
  switch problem.kind {
  case .ends: return "breaks off at its end (line \(line))"
  case .unexpected: return "is broken at line \(line)"
  case .tooDeep: return "is nested deeper than \(JSONText.depth) levels at line \(line)"
  case .tooBig: return "is larger than 4 GB"
  }
}

private func note(on problem: JSONText.Problem, _ text: JSONText) -> String {
  "the export \(words(for: problem, text)); what stands before that was read"
}

/// Turns what an export holds into a document.
private func document(of export: Export, _ capture: Capture) -> Document {
  let url = capture.url ?? export.url
  var writer = ExportWriter(base: export.url ?? capture.url)
  var title: (text: String, range: Range<Int>?)?
  if let text = export.title {
    title = (text, writer.write(Array(text.utf8)[...], .title))
  }
  writer.write(export.article, post: nil)
  var posts: [Post] = []
  var gaps: [ThreadGap] = []
  var removed = 0
  for thread in export.threads {
    if export.threads.count > 1, let text = thread.title {
      writer.write(Array(text.utf8)[...], .heading, level: 2)
    }
    removed += add(thread, &writer, &posts, &gaps, capture.retrievedAt)
  }
  var document = Document(
    id: capture.id, name: capture.name, sha256: capture.sha256, kind: capture.kind,
    buffer: writer.buffer, blocks: writer.blocks, posts: posts)
  document.title = title?.text
  document.titleRange = title?.range
  document.authors = export.authors
  document.outlet = export.outlet
  document.url = url
  document.retrievedAt = capture.retrievedAt
  document.published = export.published.flatMap {
    moment($0, retrievedAt: capture.retrievedAt, language: nil)
  }
  document.updated = export.updated.flatMap {
    moment($0, retrievedAt: capture.retrievedAt, language: nil)
  }
  document.gaps = gaps
  document.links = writer.links
  document.images = writer.images
  if export.threads.count > 1 {
    document.notes.append(
      "holds \(export.threads.count) threads, read one after another, each under its title")
  }
  if removed > 0 {
    document.notes.append(
      removed == 1 ? "1 removed post left out" : "\(removed) removed posts left out")
  }
  document.notes += export.notes
  return document
}

/// Adds a thread's posts, blocks and gaps; gives how many posts were removed.
private func add(
  _ thread: ExportThread, _ writer: inout ExportWriter, _ posts: inout [Post],
  _ gaps: inout [ThreadGap], _ retrievedAt: Moment?
) -> Int {
  let order = ThreadOrder(thread)
  let base = posts.count
  for (place, index) in order.order.enumerated() {
    let draft = thread.posts[index]
    let post = Post(
      author: draft.author,
      published: draft.time.flatMap { moment($0, retrievedAt: retrievedAt, language: nil) },
      votes: draft.votes, parent: order.parents[place].moved(by: base), depth: order.depths[place])
    posts.append(post)
    var body = draft.body
    if let name = draft.forwarded {
      writer.write(Array("Forwarded from \(name)".utf8)[...], .byline)
      if case .text(var text) = body {
        text.isQuotation = true
        body = .text(text)
      }
    }
    writer.write(body, post: base + place)
    writer.add(pictures: draft.pictures)
  }
  for gap in thread.gaps {
    let under = gap.under.flatMap { order.byID[$0] }.flatMap { order.place[$0] }
    gaps.append(
      ThreadGap(
        gap.kind, under: under.flatMap { $0 < 0 ? nil : $0 + base }, count: gap.count,
        words: gap.words))
  }
  return thread.posts.count - order.order.count
}

extension Post.Parent {
  /// The same parent where the posts are counted from another start.
  fileprivate func moved(by offset: Int) -> Post.Parent {
    switch self {
    case .post(let index): .post(index + offset)
    case .removed(let under): .removed(under: under.map { $0 + offset })
    case .unknown(let candidates): .unknown(candidates: candidates.map { $0 + offset })
    case .none: .none
    }
  }
}
