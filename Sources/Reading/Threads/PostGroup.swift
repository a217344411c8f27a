import AssayModel
import Markup

/// Time marks that stand alike on a page, taken as the heads of posts.
struct PostGroup {
  let page: Page
  let marks: [TimeMark]
  /// The element of each post that holds its head and its words.
  private(set) var units: [Int] = []
  /// The largest element that holds the post and no other.
  private(set) var slots: [Int] = []
  private(set) var posts: [PagePost] = []
  /// How many posts have an author and words.
  private(set) var valid = 0

  init(_ page: Page, marks: [TimeMark]) {
    self.page = page
    self.marks = marks
  }

  /// Builds the posts; `false` where the marks are no heads of posts.
  mutating func build() -> Bool {
    guard let unitLevel = levelWithWords() else { return false }
    let slotLevel = marks.count == 1 ? unitLevel : levelAlone(atLeast: unitLevel)
    guard slotLevel >= unitLevel else { return false }
    units = marks.map { ancestor($0.element, unitLevel) }
    slots = marks.map { ancestor($0.element, slotLevel) }
    dropRepeated()
    guard !looksLikeTeasers() else { return false }
    let bodies = bodyElements()
    for index in units.indices { posts.append(post(index, body: bodies[index])) }
    valid = posts.filter { $0.author != nil && !$0.blocks.isEmpty }.count
    return valid > 0
  }

  private var kept: [TimeMark] = []

  /// Two marks in one unit are one post: the first one is its head.
  private mutating func dropRepeated() {
    var seen: Set<Int> = []
    var units: [Int] = []
    var slots: [Int] = []
    for (index, mark) in marks.enumerated() where seen.insert(self.units[index]).inserted {
      units.append(self.units[index])
      slots.append(self.slots[index])
      kept.append(mark)
    }
    self.units = units
    self.slots = slots
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
    page.elements[element].pieces.contains { index in
      let piece = page.pieces[index]
      guard index != mark.piece, piece.linkShare < 0.7 else { return false }
      return piece.words >= 6 || (piece.isSentence && piece.words >= 3)
    }
  }

  /// How far up nearly all marks are still alone.
  private func levelAlone(atLeast least: Int) -> Int {
    var level = 0
    while level < 16 {
      var together = 0
      var owner: [Int: Int] = [:]
      for mark in marks { owner[ancestor(mark.element, level + 1), default: 0] += 1 }
      for mark in marks where owner[ancestor(mark.element, level + 1), default: 0] > 1 {
        together += 1
      }
      // A mark may stand twice in one post, but not in most.
      if together * 10 > marks.count * (level < least ? 6 : 0) { break }
      if level >= least, !staysSmall(level + 1, unit: least) { break }
      level += 1
    }
    return level
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

  /// Whether the units are teasers of other articles: headings that are links.
  private func looksLikeTeasers() -> Bool {
    var teasers = 0
    for unit in units {
      let element = page.elements[unit]
      for index in unit..<element.end where (1...4).contains(page.elements[index].tag.headingLevel)
      {
        let heading = page.elements[index]
        let pieces = heading.pieces
        guard let piece = pieces.first, page.pieces[piece].words >= 4,
          page.pieces[piece].linkShare > 0.8
        else { continue }
        teasers += 1
        break
      }
    }
    return teasers * 10 > units.count * 4
  }

  /// The element in each unit that holds the words: the child that does so in the units together.
  private func bodyElements() -> [Int] {
    var bodies = units
    for _ in 0..<8 {
      var sums: [String: Int] = [:]
      var whole = 0
      var chosen: [[(key: String, element: Int)]] = []
      for (index, body) in bodies.enumerated() {
        var children: [(key: String, element: Int)] = []
        var child = body + 1
        var ordinal: [Tag: Int] = [:]
        while child < page.elements[body].end {
          let element = page.elements[child]
          ordinal[element.tag, default: 0] += 1
          let holdsMark = page.isIn(kept[index].element, child)
          if element.tag.isBlock || element.tag == .unknown {
            let key =
              "\(element.tag.rawValue) \(element.tag == .p ? 0 : ordinal[element.tag] ?? 0) \(element.hints.rawValue)"
            children.append((key, child))
            if !holdsMark { sums[key, default: 0] += words(of: child) }
            if holdsMark, element.text.count > 200 { sums[key, default: 0] += words(of: child) }
          }
          child = element.end
        }
        whole += words(of: body)
        chosen.append(children)
      }
      guard let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        best.value * 10 >= whole * 6,
        !best.key.hasPrefix("\(Tag.p.rawValue) ")
      else { break }
      var next = bodies
      for index in bodies.indices {
        if let child = chosen[index].first(where: { $0.key == best.key }) {
          next[index] = child.element
        }
      }
      let moved = zip(next, bodies).filter { $0 != $1 }.count
      guard moved * 10 >= bodies.count * 6 else { break }
      bodies = next
    }
    return bodies
  }

  private func words(of element: Int) -> Int {
    page.elements[element].pieces.reduce(0) { $0 + page.pieces[$1].words }
  }

  private func post(_ index: Int, body: Int) -> PagePost {
    let mark = kept[index]
    var post = PagePost(timeText: mark.text, timeValue: mark.value)
    let bodyPieces = page.elements[body].pieces
    let first =
      bodyPieces.first { $0 > mark.piece && page.pieces[$0].words >= 6 } ?? bodyPieces.upperBound
    let author = PostAuthor(page: page).author(
      unit: units[index], slot: slots[index], mark: mark, before: first)
    post.author = author?.name
    let authorPiece = author?.element.flatMap { page.elements[$0].pieces.lowerBound }
    for piece in bodyPieces {
      if piece == mark.piece, body == units[index] || page.pieces[piece].words < 12 { continue }
      if piece == authorPiece, page.pieces[piece].words <= 8 { continue }
      guard let block = block(piece, in: body) else { continue }
      post.blocks.append(block)
    }
    return post
  }

  private func block(_ index: Int, in body: Int) -> DraftBlock? {
    let piece = page.pieces[index]
    let text = page.text(piece.range)
    if isPostFurniture(text) || isPostLabel(text) || isPageFurniture(text) { return nil }
    if piece.linkShare > 0.9, piece.words <= 2, piece.length < 24, replied(text) != nil {
      return nil
    }
    var kind = Block.Kind.paragraph
    var at = piece.element
    while at > body, at >= 0 {
      let element = page.elements[at]
      if element.hints.contains(.signature) { return nil }
      switch element.tag {
      case .blockquote: kind = .quotation
      case .li where kind == .paragraph: kind = .listItem
      default: break
      }
      if element.hints.contains(.quote) { kind = .quotation }
      at = element.parent
    }
    return DraftBlock(kind: kind, level: kind == .listItem ? 1 : 0, range: piece.range)
  }

  /// How far the names of the elements around the posts speak for a thread: 1 for, 0 nothing, -1 against.
  var hintedShare: Double {
    var sum = 0.0
    for unit in units {
      var at = unit
      var steps = 0
      var best = 0.0
      while at >= 0, steps < 7 {
        let element = page.elements[at]
        if element.hints.contains(.comment) {
          best = 1
          break
        }
        if element.hints.contains(.post) { best = max(best, 0.4) }
        if element.hints.contains(.related) || element.hints.contains(.side)
          || [.nav, .aside, .footer].contains(element.tag)
        {
          if best == 0 { best = -1 }
          break
        }
        at = element.parent
        steps += 1
      }
      sum += best
    }
    return units.isEmpty ? 0 : sum / Double(units.count)
  }

  /// How much of what the posts say is links.
  var linkShare: Double {
    var links = 0
    var all = 1
    for unit in units {
      for index in page.elements[unit].pieces where page.pieces[index].words >= 4 {
        links += page.pieces[index].linkBytes
        all += page.pieces[index].length
      }
    }
    return Double(links) / Double(all)
  }

  /// How many posts have a sentence in them.
  var spoken: Int {
    posts.filter { post in
      post.blocks.contains { block in page.text(block.range).endsSentence || block.range.count > 120
      }
    }.count
  }

  /// How many different authors there are.
  var authors: Int { Set(posts.compactMap(\.author).map(folded)).count }

  /// Whether a unit holds the page's main heading.
  var holdsMainHeading: Bool {
    units.contains { unit in
      (unit..<page.elements[unit].end).contains { page.elements[$0].tag == .h1 }
    }
  }

  /// Whether the heads stand on lines of their own.
  var hasShortHeads: Bool {
    kept.filter { page.pieces[$0.piece].words <= 14 }.count * 10 >= kept.count * 6
  }

  /// Whether the posts are quotations set into a text, as embedded messages are.
  var isQuoted: Bool {
    units.filter { unit in
      var at = unit
      var steps = 0
      while at >= 0, steps < 3 {
        if page.elements[at].tag == .blockquote { return true }
        at = page.elements[at].parent
        steps += 1
      }
      return false
    }.count * 2 > units.count
  }

  /// The kept marks, one for each unit.
  var heads: [TimeMark] { kept }

  /// Puts parents and depths on the posts.
  mutating func nest() {
    let nesting = PostNesting(page: page, units: units)
    for (index, place) in nesting.places().enumerated() {
      posts[index].parent = place.parent
      posts[index].depth = place.depth
    }
  }
}
