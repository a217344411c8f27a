/// A thread in which a line says who wrote and when, in the same form each time.
///
/// One form is taken for the whole thread. A line counts only where all of it is head: a name, a time, and
/// the page's own words; text that merely mentions a time is none.
enum HeadLines {
  /// One way to write a post's head.
  struct Form: Sendable {
    /// How many heads make a thread.
    var least: Int
    /// Whether such heads stand over other things too, so that a thread must show by its buttons or its opening.
    var needsAnswers = false
    /// Reads the head that begins at a line.
    var head: @Sendable (Int, TextLines) -> PlainPost?
  }

  /// The thread in some lines, where there is one.
  ///
  /// Linear for each form.
  static func thread(in lines: TextLines) -> PlainThread? {
    var best: PlainThread?
    for form in forms {
      guard let found = thread(in: lines, form), found.posts.count > (best?.posts.count ?? 0) else {
        continue
      }
      best = found
    }
    return best
  }

  private static func thread(in lines: TextLines, _ form: Form) -> PlainThread? {
    var heads: [PlainPost] = []
    var index = 0
    while index < lines.count {
      if !lines[index].isBlank, let head = form.head(index, lines) {
        heads.append(head)
        index = head.head.upperBound
      } else {
        index += 1
      }
    }
    heads = withoutArticleHead(heads, lines)
    heads.removeAll { $0.author.map { isHeadWord($0) } ?? false }
    guard heads.count >= form.least, heads.contains(where: { $0.author != nil }) else { return nil }
    for position in heads.indices {
      let start = heads[position].head.upperBound
      let end =
        position + 1 < heads.count
        ? heads[position + 1].head.lowerBound : trailEnd(start, lines)
      heads[position].body = start..<max(start, end)
    }
    heads = nested(heads)
    let withWords = heads.filter { post in post.body.contains { !lines[$0].isBlank } }.count
    guard withWords * 2 > heads.count else { return nil }
    if !areAnswered(heads, lines) {
      guard readsAsTalk(heads, lines, least: form.needsAnswers ? 12 : 2) else { return nil }
    }
    let last = heads[heads.count - 1]
    return PlainThread(lines: heads[0].head.lowerBound..<last.body.upperBound, posts: heads)
  }

  /// Without the article's own byline, told by the words that open the comments between it and the next head.
  static func withoutArticleHead(_ heads: [PlainPost], _ lines: TextLines) -> [PlainPost] {
    guard heads.count >= 2 else { return heads }
    let between = heads[0].head.upperBound..<heads[1].head.lowerBound
    let opens = between.contains { index in
      let text = lines[index].text
      return text.utf8.count < 60 && isPageFurniture(text) && text.lowercased().contains("comment")
        || isCounter(text.lowercased())
    }
    return opens ? Array(heads.dropFirst()) : heads
  }

  static let forms: [Form] = [
    Form(least: 2) { index, lines in
      oneLine(lines[index].text).map { placed($0, index..<(index + 1)) }
    },
    Form(least: 2) { index, lines in saysThenTime(index, lines) },
    Form(least: 2) { index, lines in
      byNameAndTime(lines[index].text).map { placed($0, index..<(index + 1)) }
    },
    Form(least: 3, needsAnswers: true) { index, lines in nameThenTime(index, lines) },
    Form(least: 3, needsAnswers: true) { index, lines in
      nameAndTime(lines[index].text).map { placed($0, index..<(index + 1)) }
    },
  ]

  /// Whether posts have buttons to answer, or words that open comments stand above them.
  static func areAnswered(_ heads: [PlainPost], _ lines: TextLines) -> Bool {
    let buttons = heads.filter { head in
      head.body.contains { index in
        let text = lines[index].text
        return text.utf8.count < 90 && text.contains(where: \.isLetter) && isButtonLine(text)
      }
    }.count
    if buttons * 2 >= heads.count { return true }
    let first = heads[0].head.lowerBound
    return lines.all[max(0, first - 40)..<first].contains { line in
      guard !line.isBlank, line.text.utf8.count < 60 else { return false }
      return words(line.text).contains { openers.contains($0) }
    }
  }

  /// Whether most posts hold a sentence, none of a few holds nearly all of the text, and several people speak.
  static func readsAsTalk(_ heads: [PlainPost], _ lines: TextLines, least: Int) -> Bool {
    guard heads.count >= least else { return false }
    let authors = Set(heads.compactMap(\.author).map(folded)).count
    if least > 2, authors * 3 < heads.count { return false }
    var spoken = 0
    var longest = 0
    var whole = 0
    for head in heads {
      var length = 0
      var speaks = false
      for index in head.body {
        length += lines[index].range.count
        if lines[index].text.endsSentence, lines[index].text.spaced.count >= 3 { speaks = true }
      }
      if speaks { spoken += 1 }
      longest = max(longest, length)
      whole += length
    }
    if heads.count < 8, longest > 1500, longest * 10 > whole * 6 { return false }
    return spoken * 10 >= heads.count * 6
  }

  /// Words that open comments.
  static let openers: Set<String> = [
    "comments", "comment", "kommentare", "kommentar", "commentaires", "commentaire", "comentarios",
    "comentários", "commenti", "reacties", "replies", "responses", "discussion", "antworten",
    "posts",
    "thoughts", "komentarze", "комментарии", "kommentarer",
  ]

  private static func placed(_ post: PlainPost, _ head: Range<Int>) -> PlainPost {
    var post = post
    post.head = head
    post.body = head.upperBound..<head.upperBound
    return post
  }

  /// "Name • 3 hours ago", "Name → Another • 3 hours ago", "[–]name 12 points 3 hours ago", "name 3 hours ago | parent".
  static func oneLine(_ text: String) -> PlainPost? {
    guard text.utf8.count <= 140 else { return nil }
    var line = text
    for mark in ["[–]", "[-]", "▲", "u/", "/u/"] {
      if let rest = line.dropping(prefix: mark) { line = rest.trimmed }
    }
    let parts = cutAtBars(line)
    guard let first = parts.first else { return nil }
    var post = PlainPost(head: 0..<0, body: 0..<0)
    if parts.count >= 2, isHandle(first) || arrow(first) != nil, !isCounter(first.lowercased()) {
      var sawTime = false
      for part in parts.dropFirst() {
        if isTimeText(part), !sawTime {
          post.time = part
          sawTime = true
        } else if !isHeadExtra(part) {
          return nil
        }
      }
      guard sawTime else { return wordThenTime(parts) }
      if let (author, other) = arrow(first) {
        post.author = author
        post.parent = .named(other)
      } else {
        post.author = first
      }
      return post
    }
    return wordThenTime(parts)
  }

  /// "name 12 points 3 hours ago" with buttons behind bars.
  private static func wordThenTime(_ parts: [String]) -> PlainPost? {
    guard let first = parts.first, parts.dropFirst().allSatisfy({ isHeadExtra($0) }) else {
      return nil
    }
    var tokens = first.spaced.map(String.init)
    var post = PlainPost(head: 0..<0, body: 0..<0)
    if tokens.count > 3, tokens[1].hasPrefix("point"), tokens[2] == "by" {
      post.votes = Int(tokens[0])
      tokens.removeFirst(3)
    }
    guard tokens.count >= 3, isHandle(tokens[0]) else { return nil }
    post.author = tokens.removeFirst()
    if tokens.count > 2, ["point", "points"].contains(tokens[1].lowercased()) {
      post.votes = Int(tokens[0].replacing("−", with: "-"))
      tokens.removeFirst(2)
    }
    while let last = tokens.last?.lowercased(), isHeadExtra(last), tokens.count > 2, last != "ago" {
      tokens.removeLast()
    }
    let time = tokens.joined(separator: " ")
    guard isTimeText(time), isRelativeTime(time) else { return nil }
    post.time = time
    if parts.dropFirst().contains(where: { words($0).contains("parent") }) {
      post.parent = .somebody
    }
    return post
  }

  /// "Name says:" or "Name wrote:" above a line with the time.
  static func saysThenTime(_ index: Int, _ lines: TextLines) -> PlainPost? {
    let text = lines[index].text
    for mark in saysMarks where text.hasSuffix(mark) {
      let name = String(text.dropLast(mark.count))
      let next = nextWords(after: index, lines)
      guard isHandle(name), let next, isTimeText(headTime(lines[next].text)) else { return nil }
      return placed(
        PlainPost(author: name, time: headTime(lines[next].text), head: 0..<0, body: 0..<0),
        index..<(next + 1))
    }
    return nil
  }

  private static let saysMarks = [
    " says:", " said:", " wrote:", " says", " writes:", " sagt:", " schrieb:", " schreibt:",
    " sagte:", " meint:",
    " dit :", " a dit :", " dit:", " dice:", " dijo:", " schreef:", " zegt:", " skrev:",
    " ha scritto:", " disse:",
    " pisze:", " комментирует:",
  ]

  /// A name and the time after it on one line: "Orla 05.06.2031 09:40".
  static func nameAndTime(_ text: String) -> PlainPost? {
    guard text.utf8.count <= 90, !text.contains("↑") else { return nil }
    let parts = text.spaced.map(String.init)
    guard parts.count >= 2, let time = embeddedTime(text), text.hasSuffix(time) else { return nil }
    let count = time.spaced.count
    var name = parts.dropLast(count).joined(separator: " ").trimmed(of: ",-–—|·•:")
    for end in [" on", " am", " le", " el", " at", " says", " sagt"] where name.hasSuffix(end) {
      name = String(name.dropLast(end.count))
    }
    name = Stamp.name(name)
    guard isHandle(name), name.spaced.count <= 4, dateLine(text) == nil, !isPageFurniture(name),
      byline(text) == nil
    else { return nil }
    return PlainPost(author: name, time: time, head: 0..<0, body: 0..<0)
  }

  /// "by name » Tue Mar 05, 2024 1:15 pm", "Posted by name on …", "Comment by name — …", "name wrote on …:".
  static func byNameAndTime(_ text: String) -> PlainPost? {
    guard text.utf8.count <= 120 else { return nil }
    for mark in ["post by ", "posted by ", "comment by ", "by "] {
      guard let rest = text.dropping(prefix: mark) else { continue }
      return cut(rest, at: [" » ", " on ", " — ", " – ", " | ", " @ "])
    }
    for middle in [" wrote on ", " said on ", " on "] where text.hasSuffix(":") {
      if let post = cut(String(text.dropLast()), at: [middle]) { return post }
    }
    return nil
  }

  private static func cut(_ text: String, at marks: [String]) -> PlainPost? {
    for mark in marks {
      guard let range = text.firstRange(of: mark) else { continue }
      let name = String(text[..<range.lowerBound])
      var time = String(text[range.upperBound...]).trimmed(of: ":")
      for end in [" wrote", " said", " says"] where time.hasSuffix(end) {
        time = String(time.dropLast(end.count))
      }
      guard isHandle(name), isTimeText(time) else { continue }
      return PlainPost(author: name, time: time, head: 0..<0, body: 0..<0)
    }
    return nil
  }

  /// A name alone on its line after a blank one, and the time alone below it.
  static func nameThenTime(_ index: Int, _ lines: TextLines) -> PlainPost? {
    let level = index > 0 ? self.level(lines[index - 1].text) : nil
    guard
      index == 0 || lines[index - 1].isBlank || isPostFurniture(lines[index - 1].text)
        || level != nil,
      self.level(lines[index].text) == nil,
      isHandle(lines[index].text), !isPageFurniture(lines[index].text),
      !isProfileLine(lines[index].text), !isRemovedNotice(lines[index].text),
      byline(lines[index].text) == nil,
      index + 1 < lines.count
    else { return nil }
    let time = headTime(lines[index + 1].text)
    guard isTimeText(time) else { return nil }
    var post = PlainPost(author: lines[index].text, time: time, head: 0..<0, body: 0..<0)
    var end = index + 2
    if end < lines.count, let other = replied(lines[end].text) {
      post.parent = .named(other)
      end += 1
    }
    if let level { post.depth = level }
    return placed(post, (level == nil ? index : index - 1)..<end)
  }

  /// The level in a line such as "level 2".
  private static func level(_ text: String) -> Int? {
    text.dropping(prefix: "level ").flatMap { Int($0) }.flatMap { (1...99).contains($0) ? $0 : nil }
  }

  /// Gives each post the nearest one before it that stands a level higher as its parent.
  private static func nested(_ heads: [PlainPost]) -> [PlainPost] {
    guard heads.contains(where: { $0.depth > 1 }) else { return heads }
    var result = heads
    var open: [Int] = []
    for index in heads.indices {
      while let last = open.last, heads[last].depth >= heads[index].depth { open.removeLast() }
      if let last = open.last {
        result[index].parent =
          heads[last].depth == heads[index].depth - 1 ? .post(last) : .removed(under: last)
      } else if heads[index].depth > 1 {
        result[index].parent = .removed(under: nil)
      }
      open.append(index)
    }
    return result
  }

  private static func nextWords(after index: Int, _ lines: TextLines) -> Int? {
    var at = index + 1
    while at < lines.count, lines[at].isBlank, at < index + 3 { at += 1 }
    return at < lines.count && !lines[at].isBlank ? at : nil
  }

  /// A time without a post's number beside it: "#3 · Mar 5, 2024".
  private static func headTime(_ text: String) -> String {
    let parts = cutAtBars(text).filter { !isCounter($0.lowercased()) && !$0.hasPrefix("#") }
    return parts.joined(separator: " ").spaced.filter { !$0.hasPrefix("#") }.joined(separator: " ")
  }

  private static func isHeadExtra(_ text: String) -> Bool {
    let lower = text.lowercased()
    if isPostFurniture(text) || isPageFurniture(text) || isCounter(lower) { return true }
    let tokens = words(lower)
    return tokens.count <= 4
      && tokens.allSatisfy {
        $0.allSatisfy(\.isNumber)
          || [
            "parent", "next", "prev", "root", "edited", "op", "author", "moderator", "context",
            "favorite",
            "level", "points", "point", "on", "children", "child", "story", "staff", "mod",
            "unvote", "–", "-",
          ].contains($0)
      }
  }

  private static func arrow(_ text: String) -> (String, String)? {
    for mark in [" → ", " ➤ ", " > ", " ▶ ", " @"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let a = String(text[..<range.lowerBound])
      let b = String(text[range.upperBound...])
      if isHandle(a), isHandle(b) { return (a, b) }
    }
    return nil
  }

  /// The parts of a line between dots and bars.
  ///
  /// Dashes stay: names and dates hold them.
  private static func cutAtBars(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == "|" || $0 == "•" || $0 == "·" }
      .map { String($0).trimmed(of: "[]–") }.filter { !$0.isEmpty }
  }
}
