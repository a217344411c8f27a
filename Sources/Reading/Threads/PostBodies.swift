import AssayModel
import Markup

/// Finds the element in each post that holds its words: the child that does so in the posts together.
///
/// Going by all posts at once tells a column about the author, or a row of buttons, from short words.
struct PostBodies {
  let page: Page
  let owner: [Int32]
  let marks: [TimeMark]
  let units: [Int]
  let slots: [Int]

  /// One element for each post.
  func elements() -> [Int] {
    var bodies = slots
    var isWide = slots != units
    for _ in 0..<16 {
      if let next = step(bodies, isWide: isWide) {
        bodies = next
      } else if isWide {
        isWide = false
        if zip(bodies, units).allSatisfy({ page.isIn($1, $0) }) {
          let around = bodies.indices.reduce(0) { $0 + words(of: bodies[$1], $1) }
          let inside = units.indices.reduce(0) { $0 + words(of: units[$1], $1) }
          if inside * 2 >= around { bodies = units }
        }
      } else {
        break
      }
    }
    return bodies
  }

  private struct Key: Hashable, Comparable {
    var tag: UInt8
    var ordinal: Int
    var hints: UInt32

    static func < (a: Key, b: Key) -> Bool {
      (a.tag, a.ordinal, a.hints) < (b.tag, b.ordinal, b.hints)
    }
  }

  /// One level down, where one kind of child holds most of the words.
  private func step(_ bodies: [Int], isWide: Bool) -> [Int]? {
    var sums: [Key: Int] = [:]
    var whole = 0
    var children: [[(key: Key, element: Int)]] = []
    for (index, body) in bodies.enumerated() {
      var found: [(key: Key, element: Int)] = []
      var ordinal: [Tag: Int] = [:]
      var child = body + 1
      while child < page.elements[body].end {
        let element = page.elements[child]
        ordinal[element.tag, default: 0] += 1
        if element.tag.isBlock || element.tag == .unknown {
          let key = Key(
            tag: element.tag.rawValue, ordinal: ordinal[element.tag] ?? 0,
            hints: element.hints.rawValue)
          found.append((key, child))
          if !page.isIn(marks[index].element, child) || element.text.count > 200 {
            sums[key, default: 0] += words(of: child, index)
          }
        }
        child = element.end
      }
      whole += words(of: body, index)
      children.append(found)
    }
    let order = sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = order.first, best.key.tag != Tag.p.rawValue else { return nil }
    let second = order.count > 1 ? order[1].value : 0
    let most = best.value * 10 >= whole * 6
    guard most || (isWide && best.value * 10 >= whole * 4 && best.value * 2 >= second * 3) else {
      return nil
    }
    var next = bodies
    for index in bodies.indices {
      if let child = children[index].first(where: { $0.key == best.key }) {
        next[index] = child.element
      }
    }
    return zip(next, bodies).filter { $0 != $1 }.count * 10 >= bodies.count * 6 ? next : nil
  }

  private func words(of element: Int, _ index: Int) -> Int {
    page.elements[element].pieces.reduce(0) {
      owner[$1] == Int32(index) && $1 != marks[index].piece ? $0 + page.pieces[$1].words : $0
    }
  }
}

/// Turns a piece of a post into a block.
enum PostBlock {
  /// The block of a piece; `nil` where it is a button, a label or a signature.
  static func block(_ index: Int, in body: Int, _ lines: PageLines) -> DraftBlock? {
    let page = lines.page
    let piece = page.pieces[index]
    if lines.isNoText(index) { return nil }
    // A heading that is a link is the post's own title.
    if piece.linkShare > 0.8, page.elements[piece.element].tag.headingLevel > 0 { return nil }
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
}
