import AssayModel

/// A chat or channel as Telegram's desktop program exports it to JSON, or a whole account's export with several.
func telegramExport(_ top: [JSONValue]) -> Export? {
  var chats: [JSONValue] = []
  for value in top where value.isObject {
    if value["messages"]?.isArray == true {
      chats.append(value)
    } else {
      for list in [value["chats"]?["list"], value["left_chats"]?["list"]] {
        if let list { chats += list.elements.filter { $0["messages"]?.isArray == true } }
      }
    }
  }
  guard
    chats.contains(where: { chat in
      guard let messages = chat["messages"] else { return false }
      return chat["name"] != nil || chat["id"] != nil
        || messages.elements.first { $0["date"] != nil && $0["text"] != nil } != nil
    })
  else { return nil }
  var export = Export(maker: "a Telegram chat")
  var reader = TelegramReader()
  export.threads = chats.map { reader.thread(of: $0) }.filter {
    chats.count == 1 || !$0.posts.isEmpty
  }
  export.notes = reader.notes
  if export.threads.count == 1 {
    export.title = export.threads[0].title
    if let chat = chats.first, chats.count == 1, chat["type"]?.string?.contains("channel") == true {
      export.outlet = export.title
    }
  }
  return export
}

private struct TelegramReader {
  private var media = 0

  var notes: [String] {
    if media == 0 { return [] }
    return [
      media == 1
        ? "1 message carries a file that is not read"
        : "\(media) messages carry files that are not read"
    ]
  }

  mutating func thread(of chat: JSONValue) -> ExportThread {
    var thread = ExportThread(id: chat["id"]?.id ?? "", title: chat["name"]?.string)
    thread.isFlat = true
    guard let messages = chat["messages"] else { return thread }
    for message in messages.elements {
      guard let id = message["id"]?.id else { continue }
      if message["type"]?.string == "service" {
        thread.roots.insert(id)
      } else {
        thread.posts.append(post(message, id))
      }
    }
    return thread
  }

  private mutating func post(_ message: JSONValue, _ id: String) -> ExportPost {
    var post = ExportPost(id: id)
    // An answer to a message of another chat has its parent elsewhere.
    if message["reply_to_peer_id"] == nil { post.parent = message["reply_to_message_id"]?.id }
    post.author = message["from"]?.string ?? message["author"]?.string
    post.time = time(message)
    post.votes = votes(message["reactions"])
    post.forwarded = message["forwarded_from"]?.string ?? message["saved_from"]?.string
    post.body = .text(text(message))
    if let photo = message["photo"]?.string {
      if photo.hasPrefix("(") { media += 1 } else { post.pictures.append(photo) }
    } else if message["file"] != nil || message["media_type"] != nil {
      media += 1
    }
    return post
  }

  /// The time of the clock that made the export, with its zone where the moment in UTC stands beside it.
  private func time(_ message: JSONValue) -> String? {
    guard let date = message["date"]?.string else { return message["date_unixtime"]?.id }
    guard let utc = message["date_unixtime"]?.integer,
      let local = moment(date, retrievedAt: nil, language: nil)?.start
    else { return date }
    let minutes = (local - utc) / 60
    guard minutes.magnitude <= 14 * 60, (local - utc) % 60 == 0 else { return date }
    let clock = minutes.magnitude
    return date + (minutes < 0 ? "-" : "+") + twoDigits(clock / 60) + ":" + twoDigits(clock % 60)
  }

  private func twoDigits(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The reactions, those with the thumb down counted against the rest.
  private func votes(_ reactions: JSONValue?) -> Int? {
    guard let reactions, reactions.isArray else { return nil }
    var sum = 0
    var isShown = false
    for reaction in reactions.elements {
      guard let count = reaction["count"]?.integer else { continue }
      isShown = true
      sum += reaction["emoji"]?.string?.hasPrefix("👎") == true ? -count : count
    }
    return isShown ? sum : nil
  }

  /// The words of a message: a string, or a list of strings and of marked stretches.
  private func text(_ message: JSONValue) -> ExportText {
    var text = ExportText()
    guard let value = message["text"] else { return text }
    if let bytes = value.bytes {
      text.bytes = bytes
      return text
    }
    for part in value.elements {
      if let bytes = part.bytes {
        text.bytes += bytes
        continue
      }
      guard let bytes = part["text"]?.bytes else { continue }
      let start = text.bytes.count
      text.bytes += bytes
      let range = start..<text.bytes.count
      switch part["type"]?.string {
      case "blockquote": text.quotations.append(range)
      case "link": text.links.append((range, String(decoding: bytes, as: UTF8.self)))
      case "text_link":
        if let url = part["href"]?.string { text.links.append((range, url)) }
      default: break
      }
    }
    return text
  }
}
