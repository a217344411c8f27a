import AssayModel
import Markup

/// A short text on or around the posts of a thread: a label, a count, the words of a button.
struct PostItem {
  /// The node of the text itself.
  let node: Tree.Node
  /// The element of the page that holds it; a button's is the one around the button.
  let element: Int
  /// The text in lower case, on one line.
  let text: [UInt8]
  /// The link or button that it stands in.
  let control: Tree.Node?
  /// The post whose own element it stands in, -1 for none.
  let post: Int
}

/// The short texts of a thread, the buttons' among them, in the order of the page.
struct PostItems {
  private(set) var all: [PostItem] = []
  private let tree: Tree
  private let page: Page

  /// How long a text may be that is a label.
  private static let longest = 60

  /// Collects them in and around the posts, in one walk.
  init(_ group: PostGroup) {
    page = group.page
    tree = group.page.tree
    guard let top = PostItems.top(of: group), page.elements.indices.contains(top) else { return }
    let owners = PostOwners(group)
    var element = top
    var node: Tree.Node? = page.elements[top].node
    let root = page.elements[top].node
    var control: Tree.Node?
    var seen = false
    while let current = node {
      node = tree.next(after: current, within: root)
      if tree.kind(of: current) == .element {
        let next = element + 1
        if next < page.elements[top].end, page.elements[next].node == current { element = next }
        switch tree.tag(of: current) {
        case .script, .style, .template, .select, .textarea, .noscript:
          node = tree.nextSkippingChildren(of: current, within: root)
        case .a, .button: control = current
        default: break
        }
        continue
      }
      guard tree.kind(of: current) == .text else { continue }
      let bytes = tree.text(of: current)
      let around = holder(of: current, from: element)
      let post = owners.post(of: around)
      if post >= 0 { seen = true }
      guard bytes.count <= 400 else {
        if !seen { all = [] }
        continue
      }
      let text = lowered(bytes)
      guard !text.isEmpty else { continue }
      if text.count > PostItems.longest {
        if !seen, text.count > 160 { all = [] }
        continue
      }
      if let last = control, !isIn(current, last) { control = nil }
      all.append(
        PostItem(node: current, element: around, text: text, control: control, post: post))
    }
  }

  /// The element of the page that holds a node: the last one that was met, or one around it.
  private func holder(of node: Tree.Node, from last: Int) -> Int {
    var at = last
    var steps = 0
    while at > 0, steps < 40 {
      if isIn(node, page.elements[at].node) { return at }
      let parent = page.elements[at].parent
      if parent < 0 { break }
      at = parent
      steps += 1
    }
    return max(0, at)
  }

  /// Whether a node stands in another one, at most some levels down.
  private func isIn(_ node: Tree.Node, _ outer: Tree.Node) -> Bool {
    var at: Tree.Node? = node
    var steps = 0
    while let current = at, steps < 8 {
      if current == outer { return true }
      at = tree.parent(of: current)
      steps += 1
    }
    return false
  }

  /// The element around all posts, with a little of what stands around them.
  private static func top(of group: PostGroup) -> Int? {
    guard let first = group.units.min(), let last = group.units.max() else { return nil }
    let page = group.page
    var at = first
    while at >= 0, !page.isIn(last, at) { at = page.elements[at].parent }
    guard at >= 0 else { return nil }
    for _ in 0..<4 {
      let parent = page.elements[at].parent
      guard parent >= 0, page.elements[parent].tag != .html else { break }
      at = parent
    }
    return at
  }
}
