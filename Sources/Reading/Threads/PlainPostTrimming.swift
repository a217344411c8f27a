/// Takes the page's own lines off the ends of the posts of a plain text, and reads what they tell.
///
/// A line that stands at the end of most posts is the page's, whatever it says. Such lines give the votes ("Like (4)");
/// lines at the beginning say whom a post answers ("In reply to Orla", "Orla wrote:").
struct PlainPostTrimming {
  let lines: TextLines
  private(set) var thread: PlainThread
  private var repeated: Set<String> = []
  private var byAuthor: [String: [Int]] = [:]

  /// How many lines at either end are looked at.
  private static let reach = 24

  init(_ thread: PlainThread, _ lines: TextLines) {
    self.thread = thread
    self.lines = lines
  }

  /// Trims every post; linear.
  mutating func trim() {
    findRepeated()
    let endsInButtons = endsInButtons()
    for index in thread.posts.indices {
      cutAtNextHead(index)
      cutAtRemoved(index)
      trimStart(index)
      if endsInButtons, index == thread.posts.count - 1 { cutAtButtons(index) }
      trimEnd(index)
      findQuoted(index)
      if let author = thread.posts[index].author {
        byAuthor[folded(author), default: []].append(index)
      }
    }
  }

  private mutating func findRepeated() {
    guard thread.posts.count >= 4 else { return }
    var counts: [String: Int] = [:]
    for post in thread.posts {
      var seen: Set<String> = []
      let body = post.body.filter { !lines[$0].isBlank }
      for line in body.count > 2 * Self.reach
        ? body.prefix(Self.reach) + body.suffix(Self.reach) : body[...]
      where lines[line].text.utf8.count <= 80 {
        seen.insert(shape(lines[line].text))
      }
      for shape in seen { counts[shape, default: 0] += 1 }
    }
    repeated = Set(counts.filter { $0.value * 2 > thread.posts.count }.keys)
  }

  /// Whether most posts end in buttons, so that the page goes on below those of the last one.
  private func endsInButtons() -> Bool {
    let others = thread.posts.dropLast()
    let buttoned = others.count { post in
      post.body.last { !lines[$0].isBlank }.map { isPagesLine(lines[$0].text) } ?? false
    }
    return others.count >= 2 && buttoned * 2 > others.count
  }

  /// Ends a post where its buttons stand.
  private mutating func cutAtButtons(_ index: Int) {
    let body = thread.posts[index].body
    var hasWords = false
    var end: Int?
    for line in body where !lines[line].isBlank {
      if !isPagesLine(lines[line].text) {
        if end != nil { break }
        hasWords = true
      } else if hasWords {
        end = line + 1
      }
    }
    if let end { thread.posts[index].body = body.lowerBound..<end }
  }

  /// Whether a line holds buttons, or stands in most posts.
  private func isPagesLine(_ text: String) -> Bool {
    isButtonLine(text) || text.utf8.count <= 80 && repeated.contains(shape(text))
  }

  /// A line with every number as one sign, so that counts of different height are alike.
  private func shape(_ text: String) -> String {
    var result = ""
    var inNumber = false
    for scalar in Stamp.unmarked(text).lowercased().unicodeScalars {
      let isNumber = scalar.value >= 0x30 && scalar.value <= 0x39
      if !isNumber { result.unicodeScalars.append(scalar) } else if !inNumber { result += "0" }
      inNumber = isNumber
    }
    return result.hasPrefix("re: ") ? String(result.dropFirst(4)) : result
  }

  /// Ends a body where the next post's name stands alone, above its rank and the rest of its head.
  private mutating func cutAtNextHead(_ index: Int) {
    guard index + 1 < thread.posts.count, let next = thread.posts[index + 1].author else { return }
    let body = thread.posts[index].body
    var seen = 0
    var words = 0
    var cut: Int?
    for line in body.reversed() where !lines[line].isBlank {
      seen += 1
      if seen > 14 { break }
      let text = Stamp.unmarked(lines[line].text)
      guard text.utf8.count <= next.utf8.count + 16 else {
        words += 1
        if words > 2 { break }
        continue
      }
      if Stamp.name(text) == next || text == "u/\(next) avatar" || text == "\(next)'s avatar" {
        cut = line
      }
    }
    if let cut, cut > body.lowerBound { thread.posts[index].body = body.lowerBound..<cut }
  }

  /// Ends a body where the page says that a post was removed: that place is another post's.
  private mutating func cutAtRemoved(_ index: Int) {
    let body = thread.posts[index].body
    var last: Int?
    for line in body where !lines[line].isBlank {
      if lines[line].text.utf8.count <= 140, isRemovedNotice(lines[line].text) {
        guard var end = last.map({ $0 + 1 }) else { return }
        if let last, Stamp(lines[last].text) != nil { end = last }
        thread.posts[index].body = body.lowerBound..<max(body.lowerBound, end)
        return
      }
      last = line
    }
  }

  private mutating func trimStart(_ index: Int) {
    let body = thread.posts[index].body
    var start = body.lowerBound
    var isAfterLabel = false
    var seen = 0
    for line in body where !lines[line].isBlank {
      seen += 1
      let text = lines[line].text
      let bared = Stamp.unmarked(text)
      if seen > Self.reach { break }
      if let other = replied(bared) {
        if case .none = thread.posts[index].parent { thread.posts[index].parent = .named(other) }
      } else if bared.isEmpty || isButtonLine(text) || isPostLabel(text) || isRule(bared) {
        isAfterLabel = false
      } else if isProfileLine(bared) {
        isAfterLabel = !bared.contains(":") && !bared.utf8.contains(where: isDigit)
      } else if isHeadAgain(bared, index) || text.utf8.count <= 80 && repeated.contains(shape(text))
      {
        isAfterLabel = false
      } else if isAfterLabel, bared.utf8.count <= 40 {
        isAfterLabel = false
      } else {
        break
      }
      start = line + 1
    }
    thread.posts[index].body = start..<max(start, body.upperBound)
  }

  /// Whether a line only says once more who wrote, or when.
  private func isHeadAgain(_ text: String, _ index: Int) -> Bool {
    let post = thread.posts[index]
    if let time = post.time, text == time { return true }
    if let author = post.author {
      if Stamp.name(text) == author || text == "\(author) is offline"
        || text == "\(author) is online"
      {
        return true
      }
    }
    return text.utf8.first == 0x23 && Int(text.dropFirst()) != nil
  }

  private mutating func trimEnd(_ index: Int) {
    let body = thread.posts[index].body
    let next = index + 1 < thread.posts.count ? thread.posts[index + 1].author : nil
    var end = body.upperBound
    var seen = 0
    for line in body.reversed() where !lines[line].isBlank {
      seen += 1
      let text = lines[line].text
      if seen <= Self.reach, text.utf8.count <= 400, isRule(text) {
        end = line
        continue
      }
      guard seen <= Self.reach, text.utf8.count <= 160 else { break }
      let bared = Stamp.unmarked(text)
      let isInitial = bared.count == 1 && next?.first?.uppercased() == bared.uppercased()
      if isButtonLine(text) {
        if let votes = shownVotes(text) {
          thread.posts[index].votes = thread.posts[index].votes ?? votes
        }
      } else if !(bared.isEmpty || isInitial || bared.lowercased().hasPrefix("reactions:")
        || bared.utf8.count <= 60 && bared.hasSuffix(" avatar")
        || isPostLabel(text) || isRule(bared)
        || text.utf8.count <= 80 && repeated.contains(shape(text)))
      {
        break
      }
      end = line
    }
    thread.posts[index].body = body.lowerBound..<max(body.lowerBound, end)
  }

  /// Reads "Orla wrote:" above a quotation: the post of hers that holds its first words is the one answered.
  private mutating func findQuoted(_ index: Int) {
    guard case .none = thread.posts[index].parent else { return }
    let body = thread.posts[index].body.filter { !lines[$0].isBlank }.prefix(2)
    guard let line = body.first, let (name, isAlone) = quoted(lines[line].text) else { return }
    let earlier = byAuthor[folded(name)] ?? []
    guard !earlier.isEmpty else { return }
    let whole = thread.posts[index].body
    // A page that folds long quotations says where they end.
    let end = whole.prefix(40).first { isQuotationEnd(lines[$0].text) }
    if isAlone {
      thread.posts[index].body = ((end ?? line) + 1)..<whole.upperBound
      if end == nil { markQuotation(index) }
    }
    guard earlier.count > 1, body.count > 1 else {
      thread.posts[index].parent = earlier.count == 1 ? .post(earlier[0]) : .named(name)
      return
    }
    let words = folded(String(lines[body[body.startIndex + 1]].text.prefix(60)))
    for candidate in earlier.suffix(16).reversed() {
      let text = thread.posts[candidate].body.prefix(40).map { folded(lines[$0].text) }.joined()
      if !words.isEmpty, text.contains(words) {
        thread.posts[index].parent = .post(candidate)
        return
      }
    }
    thread.posts[index].parent = .named(name)
  }

  /// Marks the lines at the beginning of a post that stand further in than its end.
  private mutating func markQuotation(_ index: Int) {
    let body = thread.posts[index].body
    guard let last = body.last(where: { !lines[$0].isBlank }) else { return }
    let end = body.first { !lines[$0].isBlank && lines[$0].indent < lines[last].indent + 2 }
    if let end, end > body.lowerBound { thread.posts[index].quotation = body.lowerBound..<end }
  }

  private func isQuotationEnd(_ text: String) -> Bool {
    text.utf8.count <= 24 && text.lowercased().hasPrefix("click to expand")
  }

  /// The name in "Orla wrote:", "Orla said:", "Originally Posted by Orla", "orla:", and whether the line says only that.
  private func quoted(_ text: String) -> (name: String, isAlone: Bool)? {
    var head = Stamp.unmarked(String(text.prefix(100)))
    head = head.dropping(prefix: "quote ") ?? head
    if var rest = head.dropping(prefix: "originally posted by ") {
      if rest.lowercased().hasSuffix("view post") { rest = String(rest.dropLast(9)) }
      rest = rest.trimmed(of: ": ")
      return isHandle(rest) ? (rest, text.utf8.count <= 120) : nil
    }
    for mark in quotationMarks {
      guard let range = head.firstRange(of: mark) else { continue }
      let rest = head[range.upperBound...]
      let isAlone = rest.allSatisfy { $0 == " " }
      let name = String(head[..<range.lowerBound])
      guard isHandle(name), isAlone || rest.hasPrefix(" ↑") else { return nil }
      return (name, isAlone || Stamp(String(rest.dropFirst(2))) != nil && text.count <= 100)
    }
    return nil
  }

  /// Whether a line is drawn and not written.
  private func isRule(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "_-=*~━─—–[] ".unicodeScalars.contains($0) }
  }
}

private let quotationMarks = [
  " wrote:", " said:", " schrieb:", " a dit :", " a écrit :", " escribió:", ":",
]

/// Whether a line stands in the place of a post that was taken away.
func isRemovedNotice(_ text: String) -> Bool {
  if text.contains("[deleted]") || text.contains("[removed]") { return true }
  let lower = Stamp.unmarked(text).lowercased()
  return removedStarts.contains { lower.hasPrefix($0) }
}

private let removedStarts = [
  "comment deleted by", "comment removed", "this comment has been deleted",
  "this comment has been removed", "this comment was deleted", "this comment was removed",
  "this comment is no longer available", "this message has been deleted",
  "this message was deleted", "this post has been deleted", "this post was deleted", "deleted by ",
  "this post has been removed", "post deleted by", "message deleted by", "[flagged]",
]
