import Markup

/// A button with a short text, which is no part of the page's own text: some systems put the names of authors on them.
struct PageButton {
  /// The element of the page around the button.
  let element: Int
  /// The text as written, on one line.
  let text: [UInt8]
  /// Whether its class names it as an author's.
  let isAuthor: Bool
}

extension PageButton {
  /// The buttons of a page, in one walk.
  static func all(in page: Page) -> [PageButton] {
    let tree = page.tree
    guard let top = page.elements.first?.node else { return [] }
    let className = tree.attributeName("class")
    var result: [PageButton] = []
    var element = 0
    var node: Tree.Node? = top
    while let current = node {
      node = tree.next(after: current, within: top)
      guard tree.kind(of: current) == .element else { continue }
      if element + 1 < page.elements.count, page.elements[element + 1].node == current {
        element += 1
      }
      guard tree.isElement(current, .button) else { continue }
      node = tree.nextSkippingChildren(of: current, within: top)
      guard let text = text(of: current, tree), let parent = tree.parent(of: current) else {
        continue
      }
      var at = element
      var steps = 0
      while at >= 0, steps < 40, page.elements[at].node != parent {
        at = page.elements[at].parent
        steps += 1
      }
      guard at >= 0, steps < 40 else { continue }
      let value = className.flatMap { tree.attributeBytes($0, of: current) }
      result.append(
        PageButton(
          element: at, text: text,
          isAuthor: value.map { Hints(words: $0).contains(.author) } == true))
    }
    return result
  }

  /// The text of a button, where it is short.
  private static func text(of button: Tree.Node, _ tree: Tree) -> [UInt8]? {
    var text: [UInt8] = []
    for (step, node) in tree.descendants(of: button).enumerated() {
      if step > 12 { return nil }
      guard tree.kind(of: node) == .text else { continue }
      text += tree.text(of: node)
      if text.count > 120 { return nil }
    }
    let line = Array(collapsed(text[...]).utf8)
    return line.isEmpty || line.count > 60 ? nil : line
  }
}
