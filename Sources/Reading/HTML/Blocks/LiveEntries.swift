import AssayModel
import Language
import Markup

/// Finds the entries of a live blog: siblings of one form that each begin with a time of day.
///
/// Where the page says of itself that it is one, two such siblings are enough, and paragraphs that begin with a time are
/// entries too; elsewhere only elements that hold a time and more are.
struct LiveEntries {
  let page: Page
  /// Whether the page says that it is a live blog.
  let isDeclared: Bool
  let base: Address?
  let retrievedAt: Moment?
  let language: String?
  /// When the page says that it was published.
  let published: Moment?
  /// Pieces that are no part of the article.
  let taken: [Bool]

  /// A piece that begins with a time of day.
  private struct Mark {
    var piece: Int
    /// The `time` element, -1 where there is none.
    var element: Int
    var clock: Clock?
  }

  /// Siblings that begin with a time.
  private struct Group {
    var parent: Int
    var children: [(element: Int, mark: Int)] = []
  }

  /// Adds the entries of the live blog within an element, if it holds one.
  ///
  /// O(pieces × log pieces).
  func add(to entries: inout PageEntries, in top: Int) {
    let marks = marks(in: top)
    guard marks.count >= (isDeclared ? 2 : 3), let group = group(of: marks, in: top) else { return }
    let isFlat = self.isFlat(group, marks)
    if isFlat, !isDeclared { return }
    var found: [(entry: Entry, clock: String?, pieces: Range<Int>)] = []
    for (index, child) in group.children.enumerated() {
      let own = page.elements[child.element]
      var pieces = own.pieces
      if isFlat {
        let next =
          index + 1 < group.children.count
          ? page.elements[group.children[index + 1].element].pieces.lowerBound
          : page.elements[group.parent].pieces.upperBound
        pieces = pieces.lowerBound..<max(pieces.lowerBound, next)
      }
      guard !pieces.isEmpty else { continue }
      found.append(
        (entry(child.element, marks[child.mark], pieces), marks[child.mark].clock?.plain, pieces))
    }
    setDays(&found)
    for item in found { entries.add(item.entry, pieces: item.pieces) }
  }

  private func marks(in top: Int) -> [Mark] {
    var result: [Mark] = []
    for piece in page.elements[top].pieces where !taken[piece] {
      let range = page.pieces[piece].range
      guard isDigit(page.buffer[range.lowerBound]) || page.buffer[range.lowerBound] == 0x5B,
        let clock = Clock(range, in: page.buffer)
      else { continue }
      result.append(Mark(piece: piece, element: -1, clock: clock))
    }
    var at = 0
    var times: [Mark] = []
    for index in top..<page.elements[top].end where page.elements[index].tag == .time {
      let text = trimmedRange(page.elements[index].text, in: page.buffer)
      guard text.count <= 80 else { continue }
      let piece = page.piece(at: text.lowerBound)
      guard piece < page.pieces.count, !taken[piece] else { continue }
      while at < result.count, result[at].piece < piece { at += 1 }
      if at < result.count, result[at].piece == piece {
        result[at].element = index
        continue
      }
      guard let value = page.tree.attributeBytes("datetime", of: page.elements[index].node),
        value.contains(0x3A)
      else { continue }
      times.append(Mark(piece: piece, element: index, clock: Clock(text, in: page.buffer)))
    }
    return times.isEmpty ? result : (result + times).sorted { $0.piece < $1.piece }
  }

  /// The largest group of siblings that begin with a time.
  private func group(of marks: [Mark], in top: Int) -> Group? {
    var groups: [Int: Group] = [:]
    for (index, mark) in marks.enumerated() {
      var at = mark.element >= 0 ? mark.element : page.pieces[mark.piece].element
      for _ in 0..<6 where at > top {
        let element = page.elements[at]
        guard element.pieces.lowerBound + 1 >= mark.piece else { break }
        // One number for the parent and the tag.
        let key = element.parent << 8 | Int(element.tag.rawValue)
        if element.tag.isBlock || element.tag == .unknown,
          groups[key]?.children.last?.element != at
        {
          groups[key, default: Group(parent: element.parent)].children.append((at, index))
        }
        at = element.parent
      }
    }
    var best: Group?
    for key in groups.keys.sorted() {
      guard let group = groups[key], group.children.count >= (isDeclared ? 2 : 3),
        group.children.count > best?.children.count ?? 0, isRun(group)
      else { continue }
      best = group
    }
    return best
  }

  /// Whether most of the siblings begin with a time, and they tell something: no list of headlines with their times.
  private func isRun(_ group: Group) -> Bool {
    let tag = page.elements[group.children[0].element].tag
    var alike = 0
    var child = group.parent + 1
    while child < page.elements[group.parent].end {
      if page.elements[child].tag == tag, !page.elements[child].pieces.isEmpty { alike += 1 }
      child = page.elements[child].end
    }
    let isText = tag == .p || tag.headingLevel > 0
    guard isDeclared || isText || group.children.count * 10 >= alike * 6 else { return false }
    var links = 0
    var words = 0
    for child in group.children {
      for piece in page.pieces[page.elements[child.element].pieces] {
        links += piece.linkBytes
        words += piece.words
      }
    }
    let length = group.children.reduce(0) { $0 + page.elements[$1.element].text.count }
    return links * 2 < length && (isText || words >= group.children.count * 12)
  }

  /// Whether what an entry tells follows the element with its time.
  private func isFlat(_ group: Group, _ marks: [Mark]) -> Bool {
    let first = page.elements[group.children[0].element]
    if first.tag == .p || first.tag.headingLevel > 0 { return true }
    let words = group.children.reduce(0) { sum, child in
      page.pieces[page.elements[child.element].pieces].reduce(sum) { $0 + $1.words }
    }
    return words < group.children.count * 12
  }

  private func entry(_ element: Int, _ mark: Mark, _ pieces: Range<Int>) -> Entry {
    var entry = Entry(.live)
    entry.publishedText = mark.clock.map { String(decoding: page.buffer[$0.range], as: UTF8.self) }
    if mark.element >= 0 {
      if entry.publishedText == nil { entry.publishedText = page.line(mark.element) }
      if let value = page.attribute("datetime", mark.element) {
        entry.published = moment(value, retrievedAt: retrievedAt, language: language)
      }
    }
    for index in element..<min(page.elements[element].end, element + 60) {
      let inner = page.elements[index]
      if entry.author == nil, index > element, inner.text.count <= 90,
        !inner.hints.isDisjoint(with: [.author, .byline]), !inner.hints.contains(.date)
      {
        let line = page.line(index)
        entry.author = byline(line)?.authors.first ?? (isPersonName(line) ? line : nil)
      }
      if entry.url == nil, inner.tag == .a,
        let href = page.tree.attributeBytes("href", of: inner.node),
        inner.text.overlaps(page.pieces[mark.piece].range),
        Clock(trimmedRange(inner.text, in: page.buffer), in: page.buffer) != nil
      {
        entry.url = address(href, base: base)
      }
    }
    return entry
  }

  /// Gives the entries that show only a time of day their day: the page's, and from there as midnight passes.
  ///
  /// Only where the entries stand in the order of time, or against it; else the day is not known.
  private func setDays(_ found: inout [(entry: Entry, clock: String?, pieces: Range<Int>)]) {
    guard let published, published.precision >= .day, let second = published.start else { return }
    let start = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
    let clocks = found.compactMap { item in
      item.clock.flatMap { self.time($0, onDay: start)?.secondOfDay }
    }
    var rising = 0
    var falling = 0
    for (a, b) in zip(clocks, clocks.dropFirst()) {
      if a < b { rising += 1 } else if a > b { falling += 1 }
    }
    guard min(rising, falling) <= 1 + clocks.count / 12 else { return }
    // In doubt the newest stands first, as live blogs have it.
    let isRising = rising > falling
    // The oldest entry is of the day of publication; later ones count on from it.
    var order = Array(found.indices)
    if !isRising { order.reverse() }
    var day = start
    var last = -1
    for index in order {
      guard let clock = found[index].clock, let shown = time(clock, onDay: day),
        let second = shown.secondOfDay
      else { continue }
      if second < last { day += 1 }
      last = second
      if found[index].entry.published == nil {
        found[index].entry.published = time(clock, onDay: day)
      }
    }
  }

  /// A time of day on a day counted from 1970, in the page's zone.
  private func time(_ clock: String, onDay day: Int) -> Moment? {
    let date = Civil(daysSince1970: day)
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    var result = WrittenTime.moment(
      String(date.year) + "-" + padded(date.month) + "-" + padded(date.day) + " " + clock)
    result?.offset = published?.offset
    result?.zone = published?.zone
    return result
  }
}
