import AssayModel
import Markup

/// Time marks that stand alike on a page, taken as the heads of posts.
///
/// A post's element holds its mark and its words. Where answers stand inside the element of what they
/// answer, each post owns the pieces that no answer does; where heads and words only follow one another,
/// each owns the pieces up to the next head.
struct PostGroup {
  let page: Page
  let lines: PageLines
  /// One mark for each post.
  private(set) var marks: [TimeMark]
  /// The element of each post that holds its head and its words.
  private(set) var units: [Int] = []
  /// The largest element that holds the post and no other.
  private(set) var slots: [Int] = []
  private(set) var posts: [PagePost] = []
  /// How many posts have an author and words.
  private(set) var valid = 0
  /// Whether the page shows the posts to be answers: by a button for one in most, or by a heading that counts them.
  private(set) var isAnswerable = false
  /// The post that owns each piece, -1 for none.
  private(set) var owner: [Int32] = []
  /// Whether heads and words follow one another in one element.
  private var isFlat = false
  /// Whether the words of the posts stand after their marks.
  private var headsFirst = false

  init(_ lines: PageLines, marks: [TimeMark]) {
    page = lines.page
    self.lines = lines
    self.marks = []
    for mark in marks where self.marks.last?.piece != mark.piece { self.marks.append(mark) }
  }

  /// Finds the elements of the posts; `false` where the marks are no heads of posts.
  mutating func place() -> Bool {
    guard marks.count <= 20_000, let level = levelWithWords() else { return false }
    let alone = marks.count == 1 ? level : levelAlone(atLeast: level)
    if alone >= level {
      units = marks.map { ancestor($0.element, level) }
      slots = marks.map { ancestor($0.element, alone) }
    } else {
      units = marks.map { ancestor($0.element, level) }
      if Set(units).count * 10 < marks.count * 9 {
        isFlat = true
        units = marks.map { ancestor($0.element, alone) }
      }
      slots = units
    }
    dropRepeated()
    isAnswerable = hasReplyButtons || hasThreadHeading
    let hinted = hintedShare
    guard hinted > -0.5, units.count >= (hinted > 0.9 ? 1 : hinted > 0.3 ? 2 : 3) else {
      return false
    }
    return !looksLikeTeasers
  }

  /// Builds the posts; `false` where the marks are no heads of posts.
  mutating func build() -> Bool {
    own()
    let bodies = PostBodies(page: page, owner: owner, marks: marks, units: units, slots: slots)
      .elements()
    headsFirst = wordsFollowMarks()
    for index in units.indices { posts.append(post(index, body: isFlat ? nil : bodies[index])) }
    dropForeign()
    valid = posts.filter { $0.author != nil && !$0.blocks.isEmpty }.count
    return valid > 0
  }

  /// Whether most words stand after the marks, so that what stands before them is head.
  private func wordsFollowMarks() -> Bool {
    var before = 0
    var after = 0
    for (piece, post) in owner.enumerated() where post >= 0 {
      let words = page.pieces[piece].words
      if piece < marks[Int(post)].piece { before += words } else { after += words }
    }
    return after > before * 2
  }

  /// Takes away marks without author and words, and the article where it stands among the posts.
  private mutating func dropForeign() {
    let whole = posts.reduce(0) { $0 + $1.length }
    var gone: Set<Int> = []
    for index in posts.indices {
      let post = posts[index]
      if post.blocks.isEmpty, post.author == nil,
        !RemovedPosts.stands(in: pieces(of: index), page)
      {
        gone.insert(index)
      }
      let holdsHeading = lines.holdMainHeading(units[index]..<max(units[index], end(of: index)))
      if holdsHeading, posts.count > 1, post.blocks.isEmpty || post.length * 2 > whole {
        gone.insert(index)
      }
      if index == 0, post.blocks.isEmpty, posts.count > 2,
        units.dropFirst().allSatisfy({ page.elements[$0].depth != page.elements[units[0]].depth })
      {
        gone.insert(index)
      }
    }
    guard !gone.isEmpty, gone.count < posts.count else { return }
    let kept = posts.indices.filter { !gone.contains($0) }
    owner = []
    posts = kept.map { posts[$0] }
    marks = kept.map { marks[$0] }
    slots = kept.map { slots[$0] }
    units = kept.map { units[$0] }
  }

  /// Two marks in one unit are one post: the first one is its head.
  private mutating func dropRepeated() {
    var seen: Set<Int> = []
    let kept = marks.indices.filter { seen.insert(units[$0]).inserted }
    marks = kept.map { marks[$0] }
    slots = kept.map { slots[$0] }
    units = kept.map { units[$0] }
  }

  /// Gives every piece to the innermost post around it, or to the head before it.
  private mutating func own() {
    owner = [Int32](repeating: -1, count: page.pieces.count)
    for index in units.indices {
      for piece in pieces(of: index) { owner[piece] = Int32(index) }
    }
  }

  /// The pieces between the first and the last of a post, those of its answers among them.
  func pieces(of index: Int) -> Range<Int> {
    let first = page.elements[slots[index]].pieces
    guard isFlat else { return first }
    let end = page.elements[units[index]].end
    let last = self.end(of: index)
    var upper = first.upperBound
    if last > end { upper = max(upper, page.elements[last - 1].pieces.upperBound) }
    if index + 1 < units.count {
      upper = min(upper, page.elements[units[index + 1]].pieces.lowerBound)
    }
    return first.lowerBound..<max(first.lowerBound, upper)
  }

  /// The element after the last one that may tell of a post.
  func end(of index: Int) -> Int {
    let unit = units[index]
    var end = page.elements[unit].end
    if isFlat, page.elements[unit].parent >= 0 {
      end = page.elements[page.elements[unit].parent].end
    }
    if index + 1 < units.count, units[index + 1] > unit { end = min(end, units[index + 1]) }
    return end
  }

  private func ancestor(_ element: Int, _ level: Int) -> Int {
    var at = element
    for _ in 0..<level where page.elements[at].parent >= 0 { at = page.elements[at].parent }
    return at
  }

  /// How far up from the mark most posts have words beside their head.
  private func levelWithWords() -> Int? {
    for level in 0..<14 {
      let with = marks.filter { hasWords(ancestor($0.element, level), $0) }.count
      if with * 10 >= marks.count * 7 { return level }
    }
    return nil
  }

  private func hasWords(_ element: Int, _ mark: TimeMark) -> Bool {
    lines.speak(page.elements[element].pieces, but: mark.piece)
  }

  /// How far up nearly all marks are still alone.
  private func levelAlone(atLeast least: Int) -> Int {
    var level = 0
    while level < 16 {
      var together = 0
      var count: [Int: Int] = [:]
      let above = marks.map { ancestor($0.element, level + 1) }
      for element in above { count[element, default: 0] += 1 }
      for element in above where count[element, default: 0] > 1 { together += 1 }
      // A mark may stand twice in one post, but not in most.
      if together * 10 > marks.count * (level < least ? 3 : 0) { break }
      if level >= least, !staysSmall(level + 1, unit: least) { break }
      if level >= least, reachesBack(above, unit: least) { break }
      level += 1
    }
    return level
  }

  /// Whether an element around a post begins with another post: the one that it answers.
  private func reachesBack(_ above: [Int], unit: Int) -> Bool {
    marks.indices.dropFirst().contains { index in
      let before = marks[index - 1].element
      return page.isIn(before, above[index])
        && !page.isIn(before, ancestor(marks[index].element, unit))
    }
  }

  /// Whether elements so far up hold little more than the posts themselves.
  private func staysSmall(_ level: Int, unit: Int) -> Bool {
    var around = 0
    var inside = 0
    for mark in marks {
      around += words(of: ancestor(mark.element, level))
      inside += words(of: ancestor(mark.element, unit))
    }
    return around <= inside * 2 + marks.count * 50
  }

  private func words(of element: Int) -> Int {
    lines.words(in: page.elements[element].pieces)
  }

  private func post(_ index: Int, body: Int?) -> PagePost {
    let mark = marks[index]
    var post = PagePost(
      timeText: mark.text.isEmpty ? nil : String(decoding: mark.text, as: UTF8.self),
      timeValue: mark.value)
    let all = pieces(of: index)
    let inside = body.map { page.elements[$0].pieces } ?? all
    let first = inside.first { $0 > mark.piece && page.pieces[$0].words >= 6 } ?? inside.upperBound
    let author = PostAuthor(lines: lines, mark: mark).author(
      unit: units[index]..<end(of: index),
      slot: slots[
        index]..<max(
          end(of: index),
          min(
            page.elements[slots[index]].end,
            index + 1 < units.count && units[index + 1] > units[index] ? units[index + 1] : Int.max)
        ),
      before: first)
    post.author = author?.name
    let authorPiece = author?.element.flatMap { page.elements[$0].pieces.lowerBound }
    for piece in inside where owner[piece] == Int32(index) {
      if piece == mark.piece, body == nil || body == units[index] || page.pieces[piece].words < 12 {
        continue
      }
      if piece == authorPiece, page.pieces[piece].words <= 8 { continue }
      if headsFirst, piece < mark.piece, page.pieces[piece].words <= 8 { continue }
      if let block = PostBlock.block(piece, in: body ?? units[index], lines) {
        post.blocks.append(block)
        post.linkBytes += page.pieces[piece].linkBytes
      }
    }
    return post
  }

  /// Puts parents and depths on the posts.
  mutating func nest() {
    let nesting = PostNesting(page: page, units: units)
    for (index, place) in nesting.places().enumerated() {
      posts[index].parent = place.parent
      posts[index].depth = place.depth
    }
  }
}
