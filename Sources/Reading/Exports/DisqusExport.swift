import AssayModel

/// The export in XML that Disqus sends a site's owner: threads, and posts that name their thread and parent.
func xmlExport(_ bytes: [UInt8]) throws(ReadingError) -> Export {
  var reader = DisqusReader(bytes)
  switch reader.read() {
  case "disqus"?: return reader.export()
  case let name?:
    throw ReadingError(
      .unsupported, "is XML (\(name.prefix(40))), but not the export of Disqus, which can be read")
  case nil: throw ReadingError(.notText, "is not XML, whatever its name says")
  }
}

/// Reads the elements of the export one after another: nothing but the open one is held.
private struct DisqusReader {
  private struct Thread {
    var thread: ExportThread
    var message: [UInt8]
    var created: String?
  }

  private var scanner: XMLScanner
  private var threads: [Thread] = []
  private var byID: [String: Int] = [:]
  private var spam = 0
  private var forum: String?

  // The open element below the root.
  private var id: String?
  private var fields: [String: [UInt8]] = [:]
  private var threadID: String?
  private var parentID: String?

  init(_ bytes: [UInt8]) { scanner = XMLScanner(bytes) }

  /// Reads all of it; gives the name of the outermost element.
  mutating func read() -> String? {
    var root: String?
    /// The names of the open elements; only the first few matter.
    var path: [String] = []
    while let event = scanner.next() {
      switch event {
      case .open(let name):
        if path.isEmpty {
          if root == nil { root = name }
          guard root == "disqus" else { return root }
        }
        path.append(name)
        begin(path)
      case .text(let bytes):
        guard path.count == 3 || path.count == 4 else { continue }
        let key = path.count == 3 ? path[2] : path[2] + "/" + path[3]
        fields[key, default: []] += bytes
      case .close(let name):
        // A stray end tag closes nothing; only the nearest elements are asked.
        guard let open = path.suffix(16).lastIndex(of: name) else { continue }
        if open <= 1, path.count >= 2 { end(path[1]) }
        path.removeSubrange(open...)
      }
    }
    // A post that the file's end cuts off.
    if path.count >= 2 { end(path[1]) }
    isCut = scanner.breaksOff || !path.isEmpty
    return root
  }

  private var isCut = false

  private mutating func begin(_ path: [String]) {
    if path.count == 2 {
      id = scanner.attribute("id")
      fields = [:]
      threadID = nil
      parentID = nil
    } else if path.count == 3 {
      if path[2] == "thread" { threadID = scanner.attribute("id") }
      if path[2] == "parent" { parentID = scanner.attribute("id") }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "category": forum = forum ?? text("forum")
    case "thread":
      guard let id else { return }
      let place = place(of: id)
      threads[place].thread.title = text("title")
      threads[place].thread.url = text("link")
      threads[place].message = fields["message"] ?? []
      threads[place].created = text("createdAt")
    case "post":
      guard let id else { return }
      let place = place(of: threadID ?? "")
      var post = ExportPost(id: id, parent: parentID)
      post.author = text("author/name") ?? text("author/username")
      post.time = text("createdAt")
      post.body = .html(fields["message"] ?? [])
      let isSpam = text("isSpam") == "true"
      post.isRemoved = isSpam || text("isDeleted") == "true"
      if isSpam { spam += 1 }
      threads[place].thread.posts.append(post)
    default: break
    }
    id = nil
    fields = [:]
  }

  private mutating func place(of id: String) -> Int {
    if let place = byID[id] { return place }
    byID[id] = threads.count
    threads.append(Thread(thread: ExportThread(id: id), message: []))
    return threads.count - 1
  }

  private func text(_ key: String) -> String? {
    guard let bytes = fields[key] else { return nil }
    let range = trimmedRange(0..<bytes.count, in: bytes)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// What was read: the threads that have posts, or the only one.
  func export() -> Export {
    var export = Export(maker: "a Disqus export")
    var chosen = threads.filter { !$0.thread.posts.isEmpty }
    let empty = threads.count - chosen.count
    if chosen.isEmpty { chosen = Array(threads.prefix(1)) }
    export.threads = chosen.map(\.thread)
    if chosen.count == 1 {
      export.title = chosen[0].thread.title
      export.url = chosen[0].thread.url
      export.published = chosen[0].created
      export.article = .html(chosen[0].message)
    }
    for index in export.threads.indices where export.threads[index].title == nil {
      export.threads[index].title = export.threads[index].url
    }
    export.outlet = forum
    if empty > 0, !threads.isEmpty, chosen.count < threads.count {
      export.notes.append(
        empty == 1 ? "1 thread without posts left out" : "\(empty) threads without posts left out")
    }
    if spam > 0 {
      export.notes.append(
        spam == 1
          ? "1 of the removed posts is marked as spam"
          : "\(spam) of the removed posts are marked as spam")
    }
    if isCut {
      export.notes.append("the export breaks off at its end; what stands before that was read")
    }
    return export
  }
}
