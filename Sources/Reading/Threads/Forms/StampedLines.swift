/// A thread in which a line gives each post's time, and its author on the same line or on a line at the same distance.
///
/// The distance is not known beforehand: forums print a member's rank, joining date and more between the name and the
/// time. It is the one at which most times have a name, and the most different ones.
enum StampedLines {
  private struct Found {
    var line: Int
    /// The line after the stamp; a long one may be wrapped.
    var end: Int
    var stamp: Stamp
  }

  /// The thread in some lines, where there is one.
  ///
  /// Linear.
  static func thread(in lines: TextLines) -> PlainThread? {
    let words = lines.all.indices.filter { !lines[$0].isBlank }
    var named: [Found] = []
    var bare: [(found: Found, place: Int)] = []
    for (place, line) in words.enumerated() {
      guard let (stamp, end) = stamp(at: line, lines) else { continue }
      if stamp.author != nil {
        named.append(Found(line: line, end: end, stamp: stamp))
      } else if place == 0 || !isProfileLine(lines[words[place - 1]].text) {
        bare.append((Found(line: line, end: end, stamp: stamp), place))
      }
    }
    let candidates = [heads(named, lines), heads(bare, lines, words)]
    var best: [PlainPost] = []
    for heads in candidates where heads.count >= 3 && heads.count > best.count {
      let whole = withBodies(withoutArticleHead(heads, lines), lines)
      if isThread(whole, lines) { best = whole }
    }
    guard let first = best.first, let last = best.last else { return nil }
    return PlainThread(lines: first.head.lowerBound..<last.body.upperBound, posts: best)
  }

  /// The stamp that begins at a line, and the line after it.
  private static func stamp(at line: Int, _ lines: TextLines) -> (Stamp, Int)? {
    let first = lines[line]
    if line + 1 < lines.count, !lines[line + 1].isBlank, lines[line + 1].text.utf8.count <= 30,
      first.indent + first.text.utf8.count + first.cut >= 60, first.text.utf8.count <= 110,
      let stamp = Stamp(first.text + " " + lines[line + 1].text), stamp.author != nil
    {
      return (stamp, line + 2)
    }
    return Stamp(first.text).map { ($0, line + 1) }
  }

  private static func post(_ stamp: Stamp, _ author: String?, _ head: Range<Int>) -> PlainPost {
    PlainPost(
      author: author, time: stamp.time, votes: stamp.votes, head: head,
      body: head.upperBound..<head.upperBound)
  }

  /// Heads whose name stands on the line of the time.
  private static func heads(_ found: [Found], _ lines: TextLines) -> [PlainPost] {
    var authors = found.map { $0.stamp.author ?? "" }
    // The letter that stands for a picture: "TTobias", "T Tobias".
    let bared = authors.map(withoutInitial)
    if zip(authors, bared).count(where: { $0 != $1 }) * 10 >= authors.count * 8 { authors = bared }
    var result: [PlainPost] = []
    for (index, one) in found.enumerated() {
      // The same name and time again is the same head.
      if let last = result.last, last.author == authors[index], last.time == one.stamp.time,
        one.line - last.head.upperBound < 4
      {
        result[result.count - 1].head = last.head.lowerBound..<one.end
        continue
      }
      result.append(post(one.stamp, authors[index], one.line..<one.end))
    }
    return result
  }

  private static func withoutInitial(_ name: String) -> String {
    guard let first = name.first else { return name }
    var rest = name.dropFirst()
    if rest.first == " " { rest = rest.dropFirst() }
    guard let second = rest.first, rest.count > 1,
      first.uppercased() == second.uppercased(), first.isUppercase || !first.isLetter
    else { return name }
    return String(rest)
  }

  /// Heads whose name stands on a line of its own, always as far from the time.
  private static func heads(
    _ found: [(found: Found, place: Int)], _ lines: TextLines, _ words: [Int]
  ) -> [PlainPost] {
    guard found.count >= 3 else { return [] }
    var best: (distance: Int, names: Int) = (0, 0)
    for distance in [1, -1, 2, -2, 3, 4, 5, 6, 7, 8, 9, 10] {
      var valid = 0
      var names: Set<String> = []
      for (_, place) in found {
        guard let name = name(at: place - distance, lines, words) else { continue }
        valid += 1
        names.insert(name)
      }
      guard valid * 10 >= found.count * 7, names.count >= 2, names.count * 5 >= valid else {
        continue
      }
      if names.count > best.names { best = (distance, names.count) }
    }
    guard best.names > 0 else { return [] }
    var result: [PlainPost] = []
    for (one, place) in found {
      guard let name = name(at: place - best.distance, lines, words) else { continue }
      let line = words[place - best.distance]
      let head = min(line, one.line)..<max(line + 1, one.end)
      guard head.lowerBound >= (result.last?.head.upperBound ?? 0) else { continue }
      result.append(post(one.stamp, name, head))
    }
    return result
  }

  /// The name that a line is, where it is one and nothing else.
  private static func name(at place: Int, _ lines: TextLines, _ words: [Int]) -> String? {
    guard words.indices.contains(place) else { return nil }
    let text = Stamp.unmarked(lines[words[place]].text)
    guard text.utf8.count <= 60, text.count > 1 else { return nil }
    let name = Stamp.name(text)
    guard isHandle(name), name.count > 1, name.contains(where: \.isLetter), name.spaced.count <= 5,
      !isPageFurniture(text), !isButtonLine(text), !isRemovedNotice(text), Stamp(text) == nil,
      !isProfileLine(text),
      !isPostLabel(text),
      byline(text) == nil
    else { return nil }
    return name
  }

  /// Without the article's own date, told by the words that open the comments behind it.
  private static func withoutArticleHead(_ heads: [PlainPost], _ lines: TextLines) -> [PlainPost] {
    guard heads.count > 3 else { return heads }
    let between = heads[0].head.upperBound..<heads[1].head.lowerBound
    let opens = between.contains { line in
      let text = lines[line].text
      guard !lines[line].isBlank, text.utf8.count <= 60 else { return false }
      let tokens = words(text)
      return tokens.contains { HeadLines.openers.contains($0) }
        && !tokens.contains { ["more", "show", "view", "hide", "load"].contains($0) }
        && !isProfileLine(Stamp.unmarked(text))
    }
    return opens ? Array(heads.dropFirst()) : heads
  }

  /// Heads with the lines between them.
  private static func withBodies(_ heads: [PlainPost], _ lines: TextLines) -> [PlainPost] {
    var result = heads
    for index in result.indices {
      let start = result[index].head.upperBound
      let end =
        index + 1 < result.count ? result[index + 1].head.lowerBound : trailEnd(start, lines)
      result[index].body = start..<max(start, end)
    }
    return result
  }

  private static func isThread(_ heads: [PlainPost], _ lines: TextLines) -> Bool {
    guard heads.count >= 3 else { return false }
    let withWords = heads.count { post in post.body.contains { !lines[$0].isBlank } }
    guard withWords * 2 > heads.count else { return false }
    return isNumbered(heads, lines) || HeadLines.areAnswered(heads, lines)
      || HeadLines.readsAsTalk(heads, lines, least: 12)
  }

  /// Whether the posts are counted: "#1", "#2".
  private static func isNumbered(_ heads: [PlainPost], _ lines: TextLines) -> Bool {
    var last: Int?
    var steps = 0
    for head in heads {
      let end = min(lines.count, head.head.upperBound + 3)
      var number: Int?
      for line in head.head.lowerBound..<end where number == nil {
        number = lines[line].text.utf8.count <= 80 ? postNumber(lines[line].text) : nil
      }
      if let last, let number, number == last + 1 { steps += 1 }
      last = number
    }
    return steps * 2 >= heads.count
  }

  private static func postNumber(_ text: String) -> Int? {
    guard let mark = text.lastIndex(of: "#") else { return nil }
    return Int(text[text.index(after: mark)...].prefix { $0.isNumber })
  }
}
