import Markup

/// Walks a tree once, in document order and without recursion, and writes down what is shown.
struct PageWalk {
  private let tree: Tree
  private var page: Page
  private let names: Names
  private let keepsHidden: Bool

  private var open: [Int] = []
  private var pieceStart = 0
  private var pieceLinkBytes = 0
  private var pendingSpace = false
  private var pendingBreaks = 0
  private var linkDepth = 0
  private var preDepth = 0
  private var blocks: [Int] = []
  private var openLinks: [Int] = []

  /// The attribute names asked for at every element, resolved once.
  struct Names {
    let className: AttributeName?
    let id: AttributeName?
    let role: AttributeName?
    let style: AttributeName?
    let hidden: AttributeName?
    let itemprop: AttributeName?
    let href: AttributeName?

    init(_ tree: Tree) {
      className = tree.attributeName("class")
      id = tree.attributeName("id")
      role = tree.attributeName("role")
      style = tree.attributeName("style")
      hidden = tree.attributeName("hidden")
      itemprop = tree.attributeName("itemprop")
      href = tree.attributeName("href")
    }
  }

  /// Reads the visible text of a tree; with `keepsHidden`, hidden elements too.
  static func page(of tree: Tree, keepsHidden: Bool = false) -> Page {
    var walk = PageWalk(tree, keepsHidden: keepsHidden)
    walk.walk()
    return walk.page
  }

  private init(_ tree: Tree, keepsHidden: Bool) {
    self.tree = tree
    page = Page(tree)
    page.elements.reserveCapacity(tree.count / 2 + 16)
    names = Names(tree)
    self.keepsHidden = keepsHidden
  }

  private mutating func walk() {
    guard let top = tree.documentElement else { return }
    var node = top
    while true {
      if enter(node), let child = tree.firstChild(of: node) {
        node = child
        continue
      }
      while true {
        leave(node)
        if node == top {
          closePiece()
          return
        }
        if let next = tree.nextSibling(of: node) {
          node = next
          break
        }
        guard let parent = tree.parent(of: node) else { return }
        node = parent
      }
    }
  }

  /// Enters a node; whether its children are to be read.
  private mutating func enter(_ node: Tree.Node) -> Bool {
    switch tree.kind(of: node) {
    case .text:
      append(tree.text(of: node))
      return false
    case .element: break
    default: return false
    }
    let tag = tree.tag(of: node)
    if tag == .br {
      pendingBreaks += 1
      pendingSpace = false
      return false
    }
    if tag == .img {
      page.pictures.append(
        Page.Picture(node: node, element: open.last ?? 0, offset: page.buffer.count))
    }
    if tag.isSilent || (tag == .foreign && tree.namespace(of: node) == .svg) { return false }
    if !keepsHidden, isHidden(node) {
      page.hidden += 1
      page.hiddenText += paragraphText(in: node)
      return false
    }
    let isBlock = tag.isBlock
    if isBlock {
      closePiece()
      if tag == .pre { preDepth += 1 }
    }
    let element = page.elements.count
    page.elements.append(
      Page.Element(
        node: node, tag: tag, parent: open.last ?? -1, depth: open.count, hints: hints(node),
        index: element, text: page.buffer.count, piece: page.pieces.count))
    open.append(element)
    if isBlock { blocks.append(element) }
    if tag == .a, let href = names.href, tree.attributeBytes(href, of: node) != nil {
      openLinks.append(element)
      linkDepth += 1
    }
    return true
  }

  /// The bytes of text in the paragraphs of a hidden element.
  private func paragraphText(in top: Tree.Node) -> Int {
    var sum = 0
    var node = tree.next(after: top, within: top)
    while let current = node {
      if tree.kind(of: current) == .text, let parent = tree.parent(of: current),
        tree.isElement(parent, .p)
      {
        sum += tree.text(of: current).count
      }
      node = tree.next(after: current, within: top)
    }
    return sum
  }

  private mutating func leave(_ node: Tree.Node) {
    guard let element = open.last, page.elements[element].node == node else { return }
    open.removeLast()
    let tag = page.elements[element].tag
    if tag.isBlock {
      closePiece()
      if tag == .pre { preDepth -= 1 }
      blocks.removeLast()
    }
    page.elements[element].close(
      text: page.buffer.count, piece: page.pieces.count, element: page.elements.count)
    if openLinks.last == element {
      openLinks.removeLast()
      linkDepth -= 1
      page.linkElements.append(Int32(truncatingIfNeeded: element))
    }
  }

  /// Writes text down, every run of white space as one space.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    let bytes = text.span
    let count = bytes.count
    let before = page.buffer.count
    var at = 0
    while at < count {
      let byte = bytes[at]
      if byte.isSpace {
        if preDepth > 0, byte == 0x0A {
          if page.buffer.count > pieceStart { pendingBreaks = 1 }
        } else {
          pendingSpace = true
        }
        at += 1
        continue
      }
      if byte == 0xC2, at + 1 < count, bytes[at + 1] == 0xA0, isOnlySpaceAhead(bytes, at) {
        pendingSpace = true
        at += 2
        continue
      }
      flushPending()
      // Words with one space between them go over in one copy.
      var end = at + 1
      while end < count {
        let next = bytes[end]
        if next > 0x20 {
          end += 1
        } else if next == 0x20, end + 1 < count, bytes[end + 1] > 0x20, bytes[end + 1] != 0xC2 {
          end += 2
        } else if next.isSpace {
          break
        } else {
          end += 1
        }
      }
      page.buffer.append(contentsOf: text[(text.startIndex + at)..<(text.startIndex + end)])
      at = end
    }
    if linkDepth > 0 { pieceLinkBytes += page.buffer.count - before }
  }

  /// Whether a no-break space begins a run that ends in white space or the end of the text.
  private func isOnlySpaceAhead(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    guard page.buffer.count == pieceStart || pendingSpace || pendingBreaks > 0 else { return false }
    let at = start + 2
    return at >= bytes.count || bytes[at] <= 0x20 || bytes[at] == 0xC2
  }

  private mutating func flushPending() {
    if page.buffer.count > pieceStart {
      if pendingBreaks >= 2 {
        closePiece()
      } else if pendingBreaks == 1 {
        page.buffer.append(0x0A)
      } else if pendingSpace {
        page.buffer.append(0x20)
      }
    }
    pendingBreaks = 0
    pendingSpace = false
  }

  private mutating func closePiece() {
    pendingSpace = false
    pendingBreaks = 0
    guard page.buffer.count > pieceStart else {
      pieceLinkBytes = 0
      return
    }
    let range = trimmedRange(pieceStart..<page.buffer.count, in: page.buffer)
    if !range.isEmpty {
      page.pieces.append(
        Page.Piece(
          range: range, element: blocks.last ?? 0, linkBytes: min(pieceLinkBytes, range.count),
          words: wordCount(page.buffer.span.extracting(range)),
          isSentence: endsSentence(page.buffer.span.extracting(range))))
      page.buffer.append(0x0A)
    }
    pieceStart = page.buffer.count
    pieceLinkBytes = 0
  }

  private func hints(_ node: Tree.Node) -> Hints {
    var hints = Hints()
    if let name = names.className, let value = tree.attributeBytes(name, of: node) {
      hints.formUnion(Hints(words: value))
    }
    if let name = names.id, let value = tree.attributeBytes(name, of: node) {
      hints.formUnion(Hints(words: value))
    }
    if let name = names.role, let value = tree.attributeBytes(name, of: node) {
      hints.formUnion(Hints(role: value))
    }
    if let name = names.itemprop, let value = tree.attributeBytes(name, of: node) {
      hints.formUnion(Hints(property: value))
    }
    // What a network calls the parts of its embeds ("widget", "message", "card") is no part of this page.
    return hints.contains(.embed) ? .embed : hints
  }

  private func isHidden(_ node: Tree.Node) -> Bool {
    if let name = names.hidden, let value = tree.attributeBytes(name, of: node) {
      return !value.elementsEqual("until-found".utf8)
    }
    guard let name = names.style, let style = tree.attributeBytes(name, of: node) else {
      return false
    }
    return Style.hides(style)
  }
}
