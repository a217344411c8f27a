import AssayModel

/// The comments that a WordPress site hands out at `/wp-json/wp/v2/comments`.
func wordPressExport(_ top: [JSONValue]) -> Export? {
  var comments: [JSONValue] = []
  for value in top {
    if value.isArray { comments += value.elements } else { comments.append(value) }
  }
  comments = comments.filter { comment in
    comment["author_name"] != nil && comment["content"]?["rendered"] != nil
      || comment["author_name"] != nil && comment["post"] != nil
  }
  guard !comments.isEmpty else { return nil }
  var export = Export(maker: "the comments of a WordPress site")
  var threads: [String: Int] = [:]
  var answers = 0
  for comment in comments {
    guard let id = comment["id"]?.id else { continue }
    // A pingback is a link from elsewhere, not a comment.
    if let type = comment["type"]?.string, type != "comment" {
      answers += 1
      continue
    }
    let article = comment["post"]?.id ?? ""
    if threads[article] == nil {
      threads[article] = export.threads.count
      var thread = ExportThread(id: article)
      thread.roots = ["0"]
      thread.url = comment["link"]?.string.map { String($0.prefix { $0 != "#" }) }
      export.threads.append(thread)
    }
    guard let place = threads[article] else { continue }
    var post = ExportPost(id: id, parent: comment["parent"]?.id)
    post.author = comment["author_name"]?.string.map(withoutReferences)
    post.time =
      comment["date_gmt"]?.string.map { $0.hasSuffix("Z") ? $0 : $0 + "Z" }
      ?? comment["date"]?.string
    post.body = (comment["content"]?["rendered"]?.bytes).map { .html($0) } ?? .none
    export.threads[place].posts.append(post)
  }
  if export.threads.count == 1 { export.url = export.threads[0].url }
  for index in export.threads.indices { export.threads[index].title = export.threads[index].url }
  if answers > 0 {
    export.notes.append(answers == 1 ? "1 pingback left out" : "\(answers) pingbacks left out")
  }
  return export
}

/// A name whose signs are written as references.
private func withoutReferences(_ name: String) -> String {
  guard name.utf8.contains(0x26) else { return name }
  return String(decoding: withReferencesUndone(Array(name.utf8)), as: UTF8.self)
}
