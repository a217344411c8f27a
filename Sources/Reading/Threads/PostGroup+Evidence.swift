import AssayModel
import Markup

/// What speaks for and against a group of marks being a thread.
extension PostGroup {
  /// How far the names of the elements around the posts speak for a thread: 1 for, 0 nothing, -1 against.
  ///
  /// Posts that the page shows to be answers are hinted at as surely as by a name, whatever they are called.
  var hintedShare: Double {
    let share = namedShare
    return isAnswerable && share >= 0 ? max(share, 0.4) : share
  }

  /// How far the names alone speak for a thread.
  var namedShare: Double {
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
        // The comments on an article may stand in its footer or beside it.
        let isBeside = !isAnswerable && (element.tag == .aside || element.tag == .footer)
        if element.hints.contains(.related) || element.hints.contains(.side)
          || element.tag == .nav || isBeside
        {
          if best == 0 { best = -1 }
          break
        }
        at = element.parent
        steps += 1
      }
      sum += best
    }
    guard !units.isEmpty else { return 0 }
    return sum / Double(units.count)
  }

  /// Whether most posts hold a button to answer them with.
  var hasReplyButtons: Bool {
    let with = units.indices.filter { index in
      let own = page.elements[units[index]].pieces
      let around = page.elements[slots[index]].pieces
      let end = min(page.pieces.count, max(own.upperBound, around.upperBound) + 1)
      return lines.holdReply(min(own.lowerBound, around.lowerBound)..<end)
    }
    return with.count * 10 >= units.count * 6
  }

  /// Whether a line shortly before the first post says how many comments follow.
  var hasThreadHeading: Bool {
    guard let first = slots.first, units.count > 1 else { return false }
    let start = page.elements[first].pieces.lowerBound
    return (max(0, start - 8)..<start).contains { index in
      let piece = page.pieces[index]
      return piece.words <= 24 && piece.length <= 200
        && page.elements[piece.element].tag.headingLevel > 1
        && isThreadHeading(page.buffer, piece.range)
    }
  }

  /// How much of what the posts say is links.
  var linkShare: Double {
    let links = posts.reduce(0) { $0 + $1.linkBytes }
    return Double(links) / Double(1 + posts.reduce(0) { $0 + $1.length })
  }

  /// How much of the page's running text the posts hold.
  var textShare: Double {
    let whole = page.pieces.reduce(1) { $0 + max(0, ArticleFinder.worth($1)) }
    return Double(posts.reduce(0) { $0 + $1.length }) / Double(whole)
  }

  /// How many posts have a sentence in them.
  var spoken: Int {
    posts.filter { post in
      post.blocks.contains { block in
        block.range.count > 120 || endsSentence(page.buffer, block.range)
      }
    }.count
  }

  /// How many different authors there are.
  var authors: Int { Set(posts.compactMap(\.author).map(folded)).count }

  /// Whether a unit holds the page's main heading.
  var holdsMainHeading: Bool {
    units.contains { lines.holdMainHeading($0..<page.elements[$0].end) }
  }

  /// Whether the heads stand on lines of their own.
  var hasShortHeads: Bool {
    marks.filter { page.pieces[$0.piece].words <= 14 }.count * 10 >= marks.count * 6
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

  /// Whether the units are teasers of other articles: headings that are links to other pages.
  var looksLikeTeasers: Bool {
    var teasers = 0
    for (index, unit) in units.enumerated() {
      for element in unit..<end(of: index)
      where (1...4).contains(page.elements[element].tag.headingLevel) {
        guard let piece = page.elements[element].pieces.first, page.pieces[piece].words >= 4,
          page.pieces[piece].linkShare > 0.8, !linksWithin(element)
        else { continue }
        teasers += 1
        break
      }
    }
    return teasers * 10 > units.count * 4
  }

  /// Whether a heading's link goes to a place on a page, as a post's own address does.
  private func linksWithin(_ heading: Int) -> Bool {
    for index in heading..<page.elements[heading].end where page.elements[index].tag == .a {
      if page.attribute("href", index)?.contains("#") == true { return true }
    }
    let parent = page.elements[heading].parent
    return parent >= 0 && page.elements[parent].tag == .a
      && page.attribute("href", parent)?.contains("#") == true
  }
}
