/// A thread printed as a numbered list, each level of answers further in than the one it answers.
///
///     1. Author
///
///        Words.
///
///          1. Another
///
/// An author's line holds a name and nothing else, and words further in than its number stand below it;
/// a numbered list inside a post has its words on the line of the number.
enum IndentedList {
  private struct Mark {
    var line: Int
    var indent: Int
    var number: Int
    var author: String
    var hasBody: Bool
  }

  /// The thread in some lines, where there is one.
  ///
  /// Linear but for the depth of nesting.
  static func thread(in lines: TextLines) -> PlainThread? {
    let marks = authorLines(lines)
    guard marks.count >= 2, marks.filter(\.hasBody).count * 2 > marks.count else { return nil }
    let unit = indentUnit(marks)
    var posts: [PlainPost] = []
    var open: [(indent: Int, post: Int)] = []
    let root = marks.map(\.indent).min() ?? 0
    var end = marks[0].line + 1
    for (index, mark) in marks.enumerated() {
      let limit = index + 1 < marks.count ? marks[index + 1].line : lines.count
      var bodyEnd = mark.line + 1
      var at = mark.line + 1
      while at < limit {
        if !lines[at].isBlank {
          if lines[at].indent <= root { break }
          bodyEnd = at + 1
        }
        at += 1
      }
      while let last = open.last, last.indent >= mark.indent { open.removeLast() }
      var post = PlainPost(
        author: mark.author, depth: 1 + (mark.indent - root) / max(1, unit),
        head: mark.line..<(mark.line + 1), body: (mark.line + 1)..<bodyEnd)
      if let next = (mark.line + 1..<bodyEnd).first(where: { !lines[$0].isBlank }),
        let stamp = Stamp(lines[next].text), stamp.author == nil
      {
        post.time = stamp.time
        post.head = mark.line..<(next + 1)
        post.body = (next + 1)..<max(next + 1, bodyEnd)
      }
      if let above = open.last {
        let step = mark.indent - above.indent
        post.parent = step <= unit ? .post(above.post) : .removed(under: above.post)
      } else if mark.indent >= root + unit, unit > 0 {
        post.parent = .removed(under: nil)
      }
      open.append((mark.indent, posts.count))
      posts.append(post)
      end = bodyEnd
      if at < limit, index + 1 < marks.count, marks[index + 1].indent > root { break }
    }
    guard posts.count >= 2 else { return nil }
    return PlainThread(lines: marks[0].line..<end, posts: posts)
  }

  private static func authorLines(_ lines: TextLines) -> [Mark] {
    var marks: [Mark] = []
    for (index, line) in lines.all.enumerated() where !line.isBlank {
      guard let (number, words) = numbered(line.text) else { continue }
      let name = withoutSays(words)
      guard isHandle(name), Stamp(name) == nil else { continue }
      var next = index + 1
      while next < lines.count, lines[next].isBlank { next += 1 }
      let hasBody =
        next < lines.count && lines[next].indent > line.indent && numbered(lines[next].text) == nil
      // Without a blank line below, the words must stand further in than a wrapped line would.
      if next == index + 1, next < lines.count, lines[next].indent <= line.indent { continue }
      marks.append(
        Mark(
          line: index, indent: line.indent, number: number, author: author(name), hasBody: hasBody))
    }
    // Two numbers in a row with nothing below them are a list inside a post.
    return marks.enumerated().filter { index, mark in
      if mark.hasBody { return true }
      let next = index + 1 < marks.count ? marks[index + 1] : nil
      let last = index > 0 ? marks[index - 1] : nil
      if let next, next.indent == mark.indent, !next.hasBody, next.number == mark.number + 1 {
        return false
      }
      if let last, last.indent == mark.indent, !last.hasBody, last.number + 1 == mark.number {
        return false
      }
      return true
    }.map(\.element)
  }

  /// The smallest step in from one level to the next.
  private static func indentUnit(_ marks: [Mark]) -> Int {
    var unit = Int.max
    for (a, b) in zip(marks, marks.dropFirst()) where b.indent > a.indent {
      unit = min(unit, b.indent - a.indent)
    }
    return unit == Int.max ? 0 : unit
  }

  private static func numbered(_ text: String) -> (Int, String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let rest = text.dropFirst(digits.count)
    guard rest.hasPrefix(". ") else { return nil }
    return (number, String(rest.dropFirst(2)).trimmed)
  }

  /// A name without the picture before it and without "says:" behind it.
  private static func withoutSays(_ words: String) -> String {
    let name = Stamp.unmarked(words)
    for end in [" says:", " said:", " wrote:", " sagt:", " dit :", " dice:"]
    where name.hasSuffix(end) {
      return String(name.dropLast(end.count))
    }
    return name
  }

  /// The name without a badge after it.
  private static func author(_ name: String) -> String {
    for badge in [
      " Post author", " (Author)", " [Author]", " Author", " says:", " says", " Moderator",
    ]
    where name.hasSuffix(badge) && name.count > badge.count {
      return String(name.dropLast(badge.count))
    }
    return name
  }
}
