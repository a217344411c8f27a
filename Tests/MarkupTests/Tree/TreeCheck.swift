@testable import Markup

/// What must hold of every tree, whatever the page; the fuzzer asks it too.
///
/// Linear in the size of the tree.
struct TreeCheck {
  let tree: Tree
  let limits: Limits

  /// What does not hold, in a line; `nil` when all does.
  func failure() -> String? {
    if let wrong = links() { return wrong }
    for index in 0..<tree.count {
      if let wrong = content(of: Tree.Node(Int32(truncatingIfNeeded: index))) { return wrong }
    }
    if tree.count > TreeCheck.mostNodes(limits) { return "\(tree.count) nodes" }
    return nil
  }

  /// How many nodes a tree may have: those of the limit, text between the elements still open, and what one tag
  /// may make.
  static func mostNodes(_ limits: Limits) -> Int {
    max(limits.nodes, 1) + max(limits.depth, 1) + 128
  }

  /// Whether parents, children and siblings agree, with no node in two places and no circle.
  private func links() -> String? {
    var seen = [Bool](repeating: false, count: tree.count)
    var pending: [(node: Tree.Node, depth: Int)] = [(tree.root, 0)]
    var deepest = 0
    seen[0] = true
    if tree.parent(of: tree.root) != nil { return "the root has a parent" }
    while let (node, depth) = pending.popLast() {
      deepest = max(deepest, depth)
      var previous: Tree.Node?
      var child = tree.firstChild(of: node)
      while let current = child {
        if seen[current.index] { return "node \(current.index) stands twice" }
        seen[current.index] = true
        if tree.parent(of: current) != node { return "node \(current.index) has another parent" }
        if tree.previousSibling(of: current) != previous {
          return "node \(current.index) follows another"
        }
        previous = current
        child = tree.nextSibling(of: current)
        pending.append((current, depth + 1))
      }
      if tree.lastChild(of: node) != previous { return "node \(node.index) ends in another" }
      if previous != nil, tree.kind(of: node) != .element, node != tree.root {
        return "node \(node.index) cannot hold any"
      }
    }
    // Formatting closed out of turn goes down by one for each element that was open around it.
    if deepest > 2 * max(limits.depth, 1) + 16 { return "\(deepest) deep" }
    return walks()
  }

  /// Whether the walk in document order comes to an end after every node once.
  private func walks() -> String? {
    var count = 0
    var node: Tree.Node? = tree.root
    while let current = node, count <= tree.count {
      count += 1
      node = tree.next(after: current)
    }
    return count > tree.count ? "the walk does not end" : nil
  }

  private func content(of node: Tree.Node) -> String? {
    let record = tree.records[node.index]
    switch tree.kind(of: node) {
    case .text, .comment:
      let size = record.slice.isInArena ? tree.buffers.arena.count : tree.buffers.source.count
      if record.slice.end > size { return "node \(node.index) is out of bounds" }
      let text = Array(tree.text(of: node))
      if !isValidUTF8(text) { return "node \(node.index) is no UTF-8" }
      if tree.kind(of: node) == .text, text.isEmpty { return "node \(node.index) is empty text" }
    case .element:
      if tree.name(of: node).isEmpty { return "node \(node.index) has no name" }
      let attributes = tree.attributes(of: node)
      if attributes.count > max(limits.attributes, 1) { return "\(attributes.count) attributes" }
      if Set(attributes.map(\.name)).count < attributes.count {
        return "node \(node.index) has an attribute twice"
      }
      for attribute in attributes {
        guard let value = tree.attributeBytes(attribute.name, of: node) else {
          return "node \(node.index) has no \(attribute.name)"
        }
        if !isValidUTF8(Array(value)) { return "an attribute of \(node.index) is no UTF-8" }
      }
    case .doctype:
      _ = tree.doctype(of: node)
    case .document:
      if node != tree.root { return "node \(node.index) is a second document" }
    }
    return nil
  }
}
