import AssayModel

/// A Discourse topic as its address with `.json` gives it.
func discourseExport(_ top: [JSONValue]) -> Export? {
  guard let topic = top.first(where: { $0["post_stream"]?["posts"]?.isArray == true }),
    let stream = topic["post_stream"], let posts = stream["posts"]
  else { return nil }
  var export = Export(maker: "a Discourse topic")
  export.title = topic["title"]?.string
  export.published = topic["created_at"]?.string
  var thread = ExportThread(id: topic["id"]?.id ?? "", title: export.title)
  thread.isFlat = true
  var listed = 0
  for post in posts.elements {
    listed += 1
    guard let number = post["post_number"]?.id ?? post["id"]?.id else { continue }
    // Small actions ("closed the topic") are told by the system, not said by a person.
    if post["post_type"]?.integer == 3 {
      thread.roots.insert(number)
      continue
    }
    thread.posts.append(discoursePost(post, number))
  }
  if let first = thread.posts.first, let author = first.author, first.id == "1" {
    export.authors = [author]
  }
  let counted = stream["stream"].map { $0.elements.reduce(0) { count, _ in count + 1 } }
  if let counted, counted > listed {
    thread.gaps.append(
      ExportThread.Gap(
        kind: .otherPages, count: counted - listed, words: "\(listed) of \(counted) posts"))
  }
  export.threads = [thread]
  return export
}

private func discoursePost(_ value: JSONValue, _ number: String) -> ExportPost {
  var post = ExportPost(id: number, parent: value["reply_to_post_number"]?.id)
  post.author = value["username"]?.string ?? value["name"]?.string
  post.time = value["created_at"]?.string
  post.votes = discourseLikes(value)
  if value["user_deleted"]?.isTrue == true || value["deleted_at"] != nil {
    post.isRemoved = true
  } else if let cooked = value["cooked"]?.bytes {
    post.body = .html(cooked)
  } else if let raw = value["raw"]?.bytes {
    post.body = .markdown(raw)
  }
  return post
}

/// The likes: the action with the number 2, or the count of reactions where a site has those.
private func discourseLikes(_ post: JSONValue) -> Int? {
  if let count = post["reaction_users_count"]?.integer, count > 0 { return count }
  if let actions = post["actions_summary"] {
    for action in actions.elements where action["id"]?.integer == 2 {
      if let count = action["count"]?.integer { return count }
    }
  }
  return post["like_count"]?.integer
}
