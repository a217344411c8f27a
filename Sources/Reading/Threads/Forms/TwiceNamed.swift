/// A thread copied from a page where the picture's text and the name give each author twice, then the time.
///
///     Author
///     Author
///     8 months ago
///     Reply to  Another
///
///     Words.
enum TwiceNamed {
  /// The thread in some lines, where there is one.
  ///
  /// Linear.
  static func thread(in lines: TextLines) -> PlainThread? {
    var heads: [PlainPost] = []
    var index = 0
    while index + 2 < lines.count {
      if let head = head(at: index, lines) {
        heads.append(head)
        index = head.head.upperBound
      } else {
        index += 1
      }
    }
    guard heads.count >= 2 else { return nil }
    for position in heads.indices {
      let limit = position + 1 < heads.count ? heads[position + 1].head.lowerBound : lines.count
      var end = limit
      if position == heads.count - 1 { end = trailEnd(heads[position].head.upperBound, lines) }
      heads[position].body = heads[position].head.upperBound..<end
    }
    let last = heads[heads.count - 1]
    return PlainThread(lines: heads[0].head.lowerBound..<last.body.upperBound, posts: heads)
  }

  private static func head(at index: Int, _ lines: TextLines) -> PlainPost? {
    let name = lines[index].text
    guard isHandle(name), lines[index + 1].text == name, isTimeText(lines[index + 2].text) else {
      return nil
    }
    var post = PlainPost(
      author: name, time: lines[index + 2].text, head: index..<(index + 3),
      body: (index + 3)..<(index + 3))
    if index + 3 < lines.count, let named = replied(lines[index + 3].text) {
      post.parent = .named(named)
      post.head = index..<(index + 4)
    }
    return post
  }
}

/// Where the last post of a thread ends: before the page's own lines that follow it.
func trailEnd(_ start: Int, _ lines: TextLines) -> Int {
  var end = start
  var at = start
  while at < lines.count {
    if !lines[at].isBlank {
      if isPageFurniture(lines[at].text), !isPostFurniture(lines[at].text) { break }
      if copyrightOutlet(lines[at].text) != nil { break }
      end = at + 1
    }
    at += 1
  }
  return end
}
