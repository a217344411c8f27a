import AssayModel

/// A Reddit thread as its address with `.json` gives it: the listing of the post and the listing of its comments.
///
/// Comments are walked in the order that the file has, answers inside their parent; "more" is a gap.
func redditExport(_ top: [JSONValue]) -> Export? {
  var things: [JSONValue] = []
  for value in top {
    if value.isArray { things += value.elements } else { things.append(value) }
  }
  guard things.contains(where: isRedditThing) else { return nil }
  var reader = RedditReader()
  reader.read(things)
  return reader.export
}

private func isRedditThing(_ value: JSONValue) -> Bool {
  guard value["data"]?.isObject == true, let kind = value["kind"]?.string else { return false }
  return ["Listing", "t1", "t3", "more"].contains(kind)
}

private struct RedditReader {
  private(set) var export = Export(maker: "a Reddit thread")
  private var thread = ExportThread()
  private var counted: Int?

  mutating func read(_ things: [JSONValue]) {
    // Lists of children still to be walked, the innermost last.
    var open: [JSONElements] = []
    for thing in things {
      enter(thing, &open)
      while !open.isEmpty {
        if let next = open[open.count - 1].next() {
          enter(next, &open)
        } else {
          open.removeLast()
        }
      }
    }
    close()
  }

  private mutating func enter(_ thing: JSONValue, _ open: inout [JSONElements]) {
    guard let data = thing["data"] else { return }
    switch thing["kind"]?.string {
    case "Listing":
      if let children = data["children"] { open.append(children.elements) }
    case "t3": addArticle(data)
    case "t1":
      addComment(data)
      if let replies = data["replies"], let inner = replies["data"]?["children"] {
        open.append(inner.elements)
      }
    case "more": addGap(data)
    default: break
    }
  }

  private mutating func addArticle(_ data: JSONValue) {
    // A second post begins a thread of its own.
    if counted != nil || export.title != nil { close() }
    let title = data["title"]?.string.map(unescapedText)
    if export.title == nil {
      export.title = title
      export.authors = author(data).map { [$0] } ?? []
      export.published = data["created_utc"]?.id
      export.updated = data["edited"]?.id
      export.outlet = data["subreddit_name_prefixed"]?.string ?? data["subreddit"]?.string
      export.url = data["permalink"]?.string.map { resolved($0, base: "https://www.reddit.com/") }
      export.article = isGone(data["selftext"]) ? .none : body(data, "selftext_html", "selftext")
      if export.article.isEmpty { export.article = outward(data) }
    }
    thread.id = data["name"]?.string ?? data["id"]?.id.map { "t3_" + $0 } ?? ""
    thread.title = title
    thread.roots = [thread.id]
    counted = data["num_comments"]?.integer
  }

  /// The address that a post without words of its own points to.
  private func outward(_ data: JSONValue) -> ExportBody {
    guard data["is_self"]?.isTrue != true, let url = data["url"]?.string, url.contains("://") else {
      return .none
    }
    let bytes = Array(url.utf8)
    return .text(ExportText(bytes: bytes, links: [(0..<bytes.count, url)]))
  }

  private mutating func addComment(_ data: JSONValue) {
    guard let id = data["name"]?.string ?? data["id"]?.id.map({ "t1_" + $0 }) else { return }
    var post = ExportPost(id: id, parent: data["parent_id"]?.string)
    if post.parent?.hasPrefix("t3_") == true { post.parent = nil }
    post.author = author(data)
    post.time = data["created_utc"]?.id
    if data["score_hidden"]?.isTrue != true { post.votes = data["score"]?.integer }
    if isGone(data["body"]) {
      post.isRemoved = post.author == nil
    } else {
      post.body = body(data, "body_html", "body")
    }
    thread.posts.append(post)
  }

  private mutating func addGap(_ data: JSONValue) {
    let count = data["count"]?.integer ?? 0
    var under = data["parent_id"]?.string
    if under?.hasPrefix("t3_") == true { under = nil }
    thread.gaps.append(
      ExportThread.Gap(
        kind: .notLoaded, under: under, count: count > 0 ? count : nil,
        words: count > 0 ? "more: \(count)" : "continue this thread"))
  }

  /// Ends a thread: fewer comments than the post counts are a gap, unless "more" explains it.
  private mutating func close() {
    defer {
      thread = ExportThread()
      counted = nil
    }
    let told = thread.gaps.contains { $0.count == nil }
    let known = thread.posts.count + thread.gaps.reduce(0) { $0 + ($1.count ?? 0) }
    if let counted, !told, counted > known {
      thread.gaps.append(
        ExportThread.Gap(
          kind: .fewerThanCounted, count: counted - known, words: "num_comments: \(counted)"))
    }
    guard !thread.posts.isEmpty || !thread.gaps.isEmpty else { return }
    export.threads.append(thread)
  }

  private func author(_ data: JSONValue) -> String? {
    guard let name = data["author"]?.string, name != "[deleted]", name != "[removed]" else {
      return nil
    }
    return name
  }

  /// Whether the words were taken away by their author or a moderator.
  private func isGone(_ value: JSONValue?) -> Bool {
    guard let text = value?.string, text.utf8.count < 80, text.hasPrefix("[") else { return false }
    return text == "[deleted]" || text == "[removed]" || text.hasPrefix("[ Removed by ")
      || text.hasPrefix("[deleted by ")
  }

  private func body(_ data: JSONValue, _ html: StaticString, _ plain: StaticString) -> ExportBody {
    if let bytes = data[html]?.bytes, !bytes.isEmpty {
      let isWritten = bytes.first { $0 > 0x20 } == 0x26
      return .html(isWritten ? withReferencesUndone(bytes) : bytes)
    }
    return data[plain]?.bytes.map { .markdown($0) } ?? .none
  }

  private func unescapedText(_ text: String) -> String {
    String(decoding: withReferencesUndone(Array(text.utf8)), as: UTF8.self)
  }
}
