import AssayModel
import Markup

/// Finds which post answers which, from how deep their elements stand, or from what the page says of depth.
struct PostNesting {
  /// Where a post stands in its thread.
  struct Place {
    var parent = Post.Parent.none
    var depth = 1
  }

  let page: Page
  let units: [Int]
  /// The units in ascending order.
  private let ascending: [Int]

  init(page: Page, units: [Int]) {
    self.page = page
    self.units = units
    ascending = units.sorted()
  }

  /// Whether more than one post stands in an element.
  private func holdsSeveral(_ element: Int) -> Bool {
    let low = lowerBound(of: element, in: ascending)
    return low + 1 < ascending.count && ascending[low + 1] < page.elements[element].end
  }

  /// The place of every post.
  func places() -> [Place] {
    guard units.count > 1 else { return units.map { _ in Place() } }
    let byTree = treePlaces()
    if byTree.contains(where: { $0.parent != .none }) { return byTree }
    if let levels = namedLevels() { return places(levels) }
    return linkedPlaces() ?? byTree
  }

  // MARK: By the tree

  private func treePlaces() -> [Place] {
    let atDepth = unitsByDepth()
    var result: [Place] = []
    var stack: [Int] = []
    for index in units.indices {
      while let last = stack.last, !answers(index, last, atDepth) { stack.removeLast() }
      if let last = stack.last {
        result.append(Place(parent: .post(last), depth: result[last].depth + 1))
      } else {
        result.append(Place())
      }
      stack.append(index)
    }
    return result
  }

  /// The units of each depth, in ascending order.
  private func unitsByDepth() -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for unit in ascending { result[page.elements[unit].depth, default: []].append(unit) }
    return result
  }

  /// Whether a post stands inside the element that another one opens.
  private func answers(_ index: Int, _ other: Int, _ atDepth: [Int: [Int]]) -> Bool {
    let depth = page.elements[units[index]].depth
    let above = page.elements[units[other]].depth
    guard depth > above else { return false }
    if page.isIn(units[index], units[other]) { return true }
    let (common, child) = common(units[index], units[other])
    guard common >= 0 else { return false }
    let alike = atDepth[above] ?? []
    let low = lowerBound(of: common, in: alike)
    let end = page.elements[common].end
    if low < alike.count, alike[low] < end, low + 1 == alike.count || alike[low + 1] >= end {
      return true
    }
    // The list of answers may follow the post as its sibling.
    let wrapper = page.elements[child]
    return wrapper.tag == .ul || wrapper.tag == .ol || wrapper.hints.contains(.reply)
      || wrapper.hints.contains(.comment)
  }

  /// The innermost element that holds both, and its child on the way to the first.
  private func common(_ a: Int, _ b: Int) -> (element: Int, child: Int) {
    var at = page.elements[a].parent
    var child = a
    while at >= 0 {
      if page.isIn(b, at) { return (at, child) }
      child = at
      at = page.elements[at].parent
    }
    return (-1, child)
  }

  // MARK: By what the page says of depth

  /// The level that each unit's own elements name; `nil` where they do not or name but one.
  private func namedLevels() -> [Int]? {
    for read in [attributeLevel, classLevel, styleLevel, spacerLevel] {
      let levels = units.map { level(of: $0, read) }
      let known = levels.compactMap { $0 }
      if known.count * 10 >= units.count * 8, Set(known).count > 1 { return levels.map { $0 ?? 0 } }
    }
    return nil
  }

  private func level(of unit: Int, _ read: (Int) -> Int?) -> Int? {
    var at = unit
    var steps = 0
    while at >= 0, steps < 5 {
      if holdsSeveral(at) { break }
      if let level = read(at) { return level }
      at = page.elements[at].parent
      steps += 1
    }
    for index in (unit + 1)..<max(unit + 1, min(page.elements[unit].end, unit + 12)) {
      if let level = read(index) { return level }
    }
    return nil
  }

  private func attributeLevel(_ element: Int) -> Int? {
    for name in ["aria-level", "data-depth", "data-level", "data-indent", "indent", "depth"] {
      if let value = page.attribute(name, element), let level = Int(value) { return level }
    }
    return nil
  }

  private func classLevel(_ element: Int) -> Int? {
    guard let value = page.attribute("class", element) else { return nil }
    for word in value.lowercased().spaced {
      for mark in [
        "depth-", "depth_", "depth", "level-", "level_", "level", "indent-", "indent_", "indent",
        "lvl-", "lvl", "comment-level-", "reply-level-", "nest-", "nested-",
      ] {
        if let rest = String(word).dropping(prefix: mark), let level = Int(rest), level < 100 {
          return level
        }
      }
    }
    return nil
  }

  private func styleLevel(_ element: Int) -> Int? {
    page.tree.attributeBytes("style", of: page.elements[element].node).flatMap(Style.indent)
  }

  /// The width of a picture that only pushes a post to the right.
  private func spacerLevel(_ element: Int) -> Int? {
    let tree = page.tree
    guard [.tr, .table, .td].contains(page.elements[element].tag) else { return nil }
    for (count, node) in tree.descendants(of: page.elements[element].node).enumerated() {
      if count > 12 { break }
      if tree.isElement(node, .img),
        let width = tree.attribute("width", of: node).flatMap({ Int($0) }),
        tree.attribute("height", of: node).flatMap({ Int($0) }) == 1
      {
        return width
      }
    }
    return nil
  }

  private func places(_ levels: [Int]) -> [Place] {
    var result: [Place] = []
    var stack: [Int] = []
    for index in units.indices {
      while let last = stack.last, levels[last] >= levels[index] { stack.removeLast() }
      if let last = stack.last {
        result.append(Place(parent: .post(last), depth: result[last].depth + 1))
      } else {
        result.append(Place())
      }
      stack.append(index)
    }
    return result
  }

  // MARK: By links to the post that is answered

  private func linkedPlaces() -> [Place]? {
    var owner: [String: Int] = [:]
    for (index, unit) in units.enumerated() {
      var at = unit
      var steps = 0
      while at >= 0, steps < 4 {
        if holdsSeveral(at) { break }
        if let id = page.attribute("id", at), owner[id] == nil { owner[id] = index }
        at = page.elements[at].parent
        steps += 1
      }
    }
    var result = units.map { _ in Place() }
    var found = false
    let owners = innermost()
    for anchor in page.anchors {
      guard let hash = anchor.url.lastIndex(of: "#"),
        let parent = owner[String(anchor.url[anchor.url.index(after: hash)...])],
        case let index = Int(owners[anchor.element]), parent < index,
        result[index].parent == .none
      else { continue }
      let piece = page.elements[anchor.element].pieces.lowerBound
      guard piece < page.pieces.count else { continue }
      let line = collapsed(page.buffer[page.pieces[piece].range]).lowercased()
      let hints = page.elements[anchor.element].hints
      guard
        replied(line) != nil || line.contains("reply to") || line.contains("antwort auf")
          || line.contains("parent") || hints.contains(.reply) && !line.hasPrefix("reply")
      else { continue }
      result[index] = Place(parent: .post(parent), depth: result[parent].depth + 1)
      found = true
    }
    return found ? result : nil
  }

  /// The last post, in the order of the page, around each element; -1 for none.
  private func innermost() -> [Int32] {
    var result = [Int32](repeating: -1, count: page.elements.count)
    var open: [(end: Int, post: Int32)] = []
    var posts: [Int: Int32] = [:]
    for (index, unit) in units.enumerated() { posts[unit] = Int32(truncatingIfNeeded: index) }
    for index in page.elements.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      if let post = posts[index] { open.append((page.elements[index].end, post)) }
      if let last = open.last { result[index] = last.post }
    }
    return result
  }
}
