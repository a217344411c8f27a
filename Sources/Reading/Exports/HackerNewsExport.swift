import AssayModel

/// A thread of Hacker News: the nested item of the search service, or the flat items of its own interface.
func hackerNewsExport(_ top: [JSONValue]) -> Export? {
  var items: [JSONValue] = []
  for value in top {
    if value.isArray {
      items += value.elements
    } else if let hits = value["hits"], hits.isArray {
      items += hits.elements
    } else {
      items.append(value)
    }
  }
  guard items.contains(where: isHackerNewsItem) else { return nil }
  var reader = HackerNewsReader()
  reader.read(items)
  return reader.export
}

private func isHackerNewsItem(_ item: JSONValue) -> Bool {
  guard item["id"] != nil || item["objectID"] != nil else { return false }
  if item["story_id"] != nil || item["created_at_i"] != nil { return true }
  return item["time"]?.integer != nil
    && (item["by"] != nil || item["deleted"] != nil || item["kids"] != nil)
}

private struct HackerNewsReader {
  private(set) var export = Export(maker: "a Hacker News thread")
  private var thread = ExportThread()
  private var kids: [(parent: String, ids: [String])] = []
  private var counted: Int?

  mutating func read(_ items: [JSONValue]) {
    var open: [JSONElements] = []
    for item in items {
      enter(item, &open)
      while !open.isEmpty {
        if let next = open[open.count - 1].next() {
          enter(next, &open)
        } else {
          open.removeLast()
        }
      }
    }
    addGaps()
    export.threads = [thread]
  }

  private mutating func enter(_ item: JSONValue, _ open: inout [JSONElements]) {
    guard item.isObject, let id = item["id"]?.id ?? item["objectID"]?.id else { return }
    let isComment =
      item["type"]?.string == "comment" || item["comment_text"] != nil
      || item["type"] == nil && (item["parent"] != nil || item["parent_id"] != nil)
    if isComment || export.title != nil { addComment(item, id) } else { addStory(item, id) }
    if let list = item["kids"] { kids.append((id, list.elements.compactMap { $0.id })) }
    for inner in [item["children"], item["comments"]] {
      guard let inner, inner.isArray else { continue }
      // The search service's lists of ids are not items.
      open.append(inner.elements)
      return
    }
  }

  private mutating func addStory(_ item: JSONValue, _ id: String) {
    export.title = item["title"]?.string
    export.authors = author(item).map { [$0] } ?? []
    export.published = time(item)
    export.outlet = "Hacker News"
    export.url = "https://news.ycombinator.com/item?id=" + id
    thread.id = id
    thread.title = export.title
    thread.roots.insert(id)
    counted = item["descendants"]?.integer
    if let text = item["text"]?.bytes ?? item["story_text"]?.bytes, !text.isEmpty {
      export.article = .html(text)
    } else if let url = item["url"]?.string {
      let bytes = Array(url.utf8)
      export.article = .text(ExportText(bytes: bytes, links: [(0..<bytes.count, url)]))
    }
  }

  private mutating func addComment(_ item: JSONValue, _ id: String) {
    var post = ExportPost(id: id, parent: item["parent_id"]?.id ?? item["parent"]?.id)
    post.author = author(item)
    post.time = time(item)
    post.votes = item["points"]?.integer
    let words = item["text"]?.bytes ?? item["comment_text"]?.bytes ?? []
    post.body = .html(words)
    post.isRemoved = item["deleted"]?.isTrue == true || words.isEmpty && post.author == nil
    // What answers the story itself begins a thread, also where the story is not in the file.
    if let story = item["story_id"]?.id { thread.roots.insert(story) }
    thread.posts.append(post)
  }

  private func author(_ item: JSONValue) -> String? {
    item["author"]?.string ?? item["by"]?.string
  }

  private func time(_ item: JSONValue) -> String? {
    item["created_at_i"]?.id ?? item["time"]?.id ?? item["created_at"]?.string
  }

  /// What the items list as their answers and the file does not hold.
  private mutating func addGaps() {
    guard !kids.isEmpty else { return }
    let present = Set(thread.posts.map(\.id))
    for (parent, ids) in kids {
      let missing = ids.count { !present.contains($0) }
      guard missing > 0 else { continue }
      let isStory = parent == thread.id
      // The story counts every answer, also those below the ones it lists.
      let count = isStory && thread.posts.isEmpty ? counted ?? missing : missing
      thread.gaps.append(
        ExportThread.Gap(
          kind: .notLoaded, under: isStory ? nil : parent, count: count,
          words: "kids: \(ids.count), of which \(missing) are not in the file"))
    }
  }
}
