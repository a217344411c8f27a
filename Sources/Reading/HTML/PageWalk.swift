import Markup

/// Walks a tree once, in document order and without recursion, and writes down what is shown.
struct PageWalk {
  private(set) var page: Page
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
  private var openLinks: [(element: Int, url: String)] = []

  /// The attribute names asked for at every element, resolved once.
  struct Names {
    let className: AttributeName?
    let id: AttributeName?
    let role: AttributeName?
    let style: AttributeName?
    let hidden: AttributeName?
    let itemprop: AttributeName?

    init(_ tree: Tree) {
      className = tree.attributeName("class")
      id = tree.attributeName("id")
      role = tree.attributeName("role")
      style = tree.attributeName("style")
      hidden = tree.attributeName("hidden")
      itemprop = tree.attributeName("itemprop")
    }
  }

  /// Reads the visible text of a tree; with `keepsHidden`, hidden elements too.
  static func page(of tree: Tree, keepsHidden: Bool = false) -> Page {
    var walk = PageWalk(tree, keepsHidden: keepsHidden)
    walk.walk()
    return walk.page
  }

  private init(_ tree: Tree, keepsHidden: Bool) {
    page = Page(tree)
    names = Names(tree)
    self.keepsHidden = keepsHidden
  }

  private mutating func walk() {
    let tree = page.tree
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
    let tree = page.tree
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
    if tag == .img { addPicture(node) }
    if tag.isSilent || (tag == .foreign && tree.namespace(of: node) == .svg) { return false }
    if !keepsHidden, isHidden(node) {
      page.hidden += 1
      page.hiddenText += paragraphText(in: node)
      return false
    }
    if tag.isBlock {
      closePiece()
      if tag == .pre { preDepth += 1 }
    }
    let element = page.elements.count
    page.elements.append(
      Page.Element(
        node: node, tag: tag, parent: open.last ?? -1, depth: open.count, hints: hints(node),
        text: page.buffer.count..<page.buffer.count, pieces: page.pieces.count..<page.pieces.count,
        end: element + 1))
    open.append(element)
    if tag.isBlock { blocks.append(element) }
    if tag == .a, let url = tree.attribute("href", of: node) {
      openLinks.append((element, url))
      linkDepth += 1
    }
    return true
  }

  /// The bytes of text in the paragraphs of a hidden element.
  private func paragraphText(in top: Tree.Node) -> Int {
    var sum = 0
    var node = page.tree.next(after: top, within: top)
    while let current = node {
      if page.tree.kind(of: current) == .text, let parent = page.tree.parent(of: current),
        page.tree.isElement(parent, .p)
      {
        sum += page.tree.text(of: current).count
      }
      node = page.tree.next(after: current, within: top)
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
    let start = page.elements[element].text.lowerBound
    page.elements[element].text = start..<max(start, page.buffer.count)
    page.elements[element].pieces =
      page.elements[element].pieces.lowerBound..<page.pieces.count
    page.elements[element].end = page.elements.count
    if let link = openLinks.last, link.element == element {
      openLinks.removeLast()
      linkDepth -= 1
      page.anchors.append(
        Page.Anchor(element: element, url: link.url, text: page.elements[element].text))
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    let before = page.buffer.count
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if preDepth > 0, byte == 0x0A {
          if page.buffer.count > pieceStart { pendingBreaks = 1 }
        } else {
          pendingSpace = true
        }
        at += 1
        continue
      }
      if byte == 0xC2, at + 1 < bytes.endIndex, bytes[at + 1] == 0xA0, isOnlySpaceAhead(bytes, at) {
        pendingSpace = true
        at += 2
        continue
      }
      flushPending()
      var end = at + 1
      while end < bytes.endIndex {
        let next = bytes[end]
        if next <= 0x20 && (next == 0x20 || (next >= 0x09 && next <= 0x0D)) { break }
        end += 1
      }
      page.buffer += bytes[at..<end]
      at = end
    }
    if linkDepth > 0 { pieceLinkBytes += page.buffer.count - before }
  }

  /// Whether a no-break space begins a run that ends in white space or the end of the text.
  private func isOnlySpaceAhead(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard page.buffer.count == pieceStart || pendingSpace || pendingBreaks > 0 else { return false }
    let at = start + 2
    return at >= bytes.endIndex || bytes[at] <= 0x20 || bytes[at] == 0xC2
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
    let range = trimmedRange(pieceStart..<page.buffer.count, in: page.buffer)
    if !range.isEmpty {
      page.pieces.append(
        Page.Piece(
          range: range, element: blocks.last ?? 0, linkBytes: min(pieceLinkBytes, range.count),
          words: wordCount(range), isSentence: isSentence(range)))
      page.buffer.append(0x0A)
    }
    pieceStart = page.buffer.count
    pieceLinkBytes = 0
  }

  /// Words, as spaces part them; scripts without spaces count two characters as a word.
  private func wordCount(_ range: Range<Int>) -> Int {
    var spaces = 0
    var wide = 0
    for byte in page.buffer[range] {
      if byte <= 0x20 { spaces += 1 }
      if byte >= 0xE3 && byte <= 0xE9 { wide += 1 }
    }
    return spaces + 1 + wide / 2
  }

  private func isSentence(_ range: Range<Int>) -> Bool {
    var at = range.upperBound
    var looked = 0
    while at > range.lowerBound, looked < 4 {
      at -= 1
      looked += 1
      let byte = page.buffer[at]
      switch byte {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      case 0x22, 0x27, 0x29, 0x5D, 0x20: continue
      case 0x80...0xBF:
        var start = at
        while start > range.lowerBound, page.buffer[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = Array(page.buffer[start...at])
        if [[0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]]
          .contains(scalar)
        {
          return true
        }
        // Closing quotation marks.
        if scalar.count == 3, scalar[0] == 0xE2, scalar[1] == 0x80,
          (0x98...0x9F).contains(scalar[2])
        {
          at = start
          continue
        }
        if scalar == [0xC2, 0xBB] || scalar == [0xC2, 0xAB] {
          at = start
          continue
        }
        return false
      default: return false
      }
    }
    return false
  }

  private mutating func addPicture(_ node: Tree.Node) {
    let tree = page.tree
    for name in ["src", "data-src", "data-lazy-src", "data-original"] {
      guard let url = tree.attribute(name, of: node), !url.isEmpty, !url.hasPrefix("data:") else {
        continue
      }
      page.pictures.append(
        Page.Picture(
          element: open.last ?? 0, url: url, alt: tree.attribute("alt", of: node) ?? ""))
      return
    }
  }

  private func hints(_ node: Tree.Node) -> Hints {
    let tree = page.tree
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
    return hints
  }

  private func isHidden(_ node: Tree.Node) -> Bool {
    if let name = names.hidden, let value = page.tree.attributeBytes(name, of: node) {
      return !value.elementsEqual("until-found".utf8)
    }
    guard let name = names.style, let style = page.tree.attributeBytes(name, of: node) else {
      return false
    }
    return Style.hides(style)
  }
}
