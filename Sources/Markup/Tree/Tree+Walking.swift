extension Tree {
  /// The node after this one in document order (children first); `nil` at the end of `top`'s subtree.
  ///
  /// A walk over a whole subtree is linear, and uses no stack:
  ///
  ///     var node = tree.firstChild(of: top)
  ///     while let current = node {
  ///       node = tree.next(after: current, within: top)
  ///     }
  public func next(after node: Node, within top: Node? = nil) -> Node? {
    firstChild(of: node) ?? nextSkippingChildren(of: node, within: top)
  }

  /// The node after this one and everything in it, in document order; `nil` at the end of `top`'s subtree.
  public func nextSkippingChildren(of node: Node, within top: Node? = nil) -> Node? {
    var current = node
    while current != top {
      if let sibling = nextSibling(of: current) { return sibling }
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    return nil
  }

  /// The children of a node, in order.
  public func children(of node: Node) -> some Sequence<Node> {
    sequence(state: firstChild(of: node)) { (next: inout Node?) -> Node? in
      guard let node = next else { return nil }
      next = nextSibling(of: node)
      return node
    }
  }

  /// The nodes that hold this one, nearest first, ending with the root.
  public func ancestors(of node: Node) -> some Sequence<Node> {
    sequence(state: parent(of: node)) { (next: inout Node?) -> Node? in
      guard let node = next else { return nil }
      next = parent(of: node)
      return node
    }
  }

  /// Everything below a node, in document order; with `including`, the node itself first.
  public func descendants(of top: Node, including: Bool = false) -> some Sequence<Node> {
    sequence(state: including ? top : next(after: top, within: top)) {
      (state: inout Node?) -> Node? in
      guard let node = state else { return nil }
      state = next(after: node, within: top)
      return node
    }
  }

  /// The first HTML element of that name at or below a node, in document order.
  public func first(_ tag: Tag, in top: Node) -> Node? {
    descendants(of: top, including: true).first { isElement($0, tag) }
  }
}
