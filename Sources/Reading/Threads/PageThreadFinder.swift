import AssayModel
import Markup

/// Finds the thread of a page by its structure: elements that stand alike, each with a name, a time and words.
enum PageThreadFinder {
  /// The thread of a page, where it has one.
  static func thread(in page: Page, isNews: Bool) -> PageThread? {
    let lines = PageLines(page)
    let marks = TimeMark.all(in: lines)
    guard !marks.isEmpty else { return nil }
    lines.prepareSums()
    var best: PostGroup?
    var most = 0.0
    // Posts that stand alike to the fourth element above their time, and then, for answers that stand in
    // what they answer, to the third and the second.
    for length in [4, 3, 2] {
      for marks in groups(marks, page, length) {
        // A group cannot weigh more than twice its marks.
        guard Double(marks.count) * 2 > most else { continue }
        if length < 4, isOneKind(marks, page) { continue }
        for marks in [marks, afterArticle(marks, lines)] where !marks.isEmpty {
          var group = PostGroup(lines, marks: marks)
          guard group.place(), Double(group.units.count) * (1 + max(0, group.hintedShare)) > most,
            length == 4 || joinsAnswers(group), group.build(),
            let score = score(group, isNews: isNews), score > most
          else { continue }
          most = score
          best = group
          break
        }
      }
    }
    guard var best else { return nil }
    best.nest()
    return PostDetails.thread(best, pieces: pieces(of: best, page))
  }

  /// The marks that stand alike to so many elements, each group in the order of the page.
  private static func groups(_ marks: [TimeMark], _ page: Page, _ length: Int) -> [[TimeMark]] {
    var index: [UInt32: Int] = [:]
    var groups: [[TimeMark]] = []
    for mark in marks {
      let signature = signature(of: mark, page, length)
      if let at = index[signature] {
        groups[at].append(mark)
      } else {
        index[signature] = groups.count
        groups.append([mark])
      }
    }
    guard groups.count > mostGroups else { return groups }
    // Of a page with very many kinds, those with the most marks.
    let order = groups.indices.sorted {
      (groups[$1].count, $0) < (groups[$0].count, $1)
    }
    return order.prefix(mostGroups).sorted().map { groups[$0] }
  }

  private static let mostGroups = 100

  /// The marks but for the first, where the article stands between it and them: its time is the article's own.
  private static func afterArticle(_ marks: [TimeMark], _ lines: PageLines) -> [TimeMark] {
    guard marks.count >= 3 else { return [] }
    let first = lines.words(in: marks[0].piece..<max(marks[0].piece, marks[1].piece))
    guard first > 100, let last = marks.last else { return [] }
    let rest = lines.words(in: marks[1].piece..<max(marks[1].piece, last.piece))
    return first > 3 * rest / (marks.count - 2) ? Array(marks.dropFirst()) : []
  }

  /// Whether all marks stand alike to the fourth element.
  private static func isOneKind(_ marks: [TimeMark], _ page: Page) -> Bool {
    guard let first = marks.first else { return true }
    let kind = signature(of: first, page, 4)
    return marks.allSatisfy { signature(of: $0, page, 4) == kind }
  }

  /// Whether the posts of a group that stand otherwise than its first one are answers inside another post.
  private static func joinsAnswers(_ group: PostGroup) -> Bool {
    guard let first = group.marks.first else { return false }
    let alike = signature(of: first, group.page, 4)
    var open: [Int] = []
    var outermost = 0
    for (mark, unit) in zip(group.marks, group.units) {
      while let last = open.last, !group.page.isIn(unit, last) { open.removeLast() }
      if open.isEmpty {
        outermost += 1
        if signature(of: mark, group.page, 4) != alike { return false }
      }
      open.append(unit)
    }
    return outermost > 1 || isPostOverAnswers(group)
  }

  /// Whether the one element around all others is a post as they are, and not the page that holds them.
  private static func isPostOverAnswers(_ group: PostGroup) -> Bool {
    guard group.units.count > 1 else { return true }
    let first = group.page.elements[group.units[0]]
    let second = group.page.elements[group.units[1]]
    guard first.tag == second.tag, !group.holdsMainHeading else { return false }
    return first.tag == .li || first.hints.contains(.comment) || group.units.count < 4
  }

  /// The pieces of the posts, with what stands between two of them.
  private static func pieces(of group: PostGroup, _ page: Page) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in group.units.indices.map({ group.pieces(of: $0) }).sorted(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 12 {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// How surely a group is a thread, by how many posts it has; `nil` where it is none.
  ///
  /// Names on elements lower what is asked of the structure; they are never asked for.
  private static func score(_ group: PostGroup, isNews: Bool) -> Double? {
    var hinted = group.hintedShare
    let count = group.posts.count
    // A button for answers may stand below an article too: it makes no thread of few posts that are most of the page.
    if group.isAnswerable, count < 4, group.textShare > 0.5 { hinted = group.namedShare }
    guard group.valid * 2 >= count, hinted > -0.5, group.hasShortHeads, !group.isQuoted else {
      return nil
    }
    if hinted < 0.7 {
      guard group.valid >= (hinted > 0.3 ? 2 : 3), group.authors >= (hinted > 0.3 ? 1 : 2),
        group.linkShare < 0.35,
        group.spoken * 10 >= count * 4, group.valid * 10 >= count * 7,
        !(isNews && !group.isAnswerable && group.textShare > 0.75)
      else { return nil }
      if count < 4, group.holdsMainHeading || (isNews && hinted < 0.3) { return nil }
      if hinted < 0.3, group.linkShare > 0.2 { return nil }
    } else if group.valid < 2 {
      guard hinted > 0.9, !group.holdsMainHeading, group.linkShare < 0.3 else { return nil }
    }
    return Double(group.valid) * (1 + max(0, hinted))
  }

  /// What stands around a mark: the tags of its element and of some above it, a byte each.
  ///
  /// Elements that only mark words stand for one another.
  private static func signature(of mark: TimeMark, _ page: Page, _ length: Int) -> UInt32 {
    var result: UInt32 = 0
    var count = 0
    var at = mark.element
    while at >= 0, count < length {
      let tag: Tag
      switch page.elements[at].tag {
      case .span, .abbr, .time, .a, .small, .em, .i, .b, .strong, .font, .acronym: tag = .span
      case .ol: tag = .ul
      default: tag = page.elements[at].tag
      }
      result = result << 8 | UInt32(tag.rawValue)
      count += 1
      at = page.elements[at].parent
    }
    return result
  }
}
