import Markup

extension Page {
  /// One element that is shown, in forty bytes: a page may have a million of them.
  struct Element {
    let node: Tree.Node
    private let holder: Int32
    private var textStart: UInt32
    private var textEnd: UInt32
    private var piecesStart: UInt32
    private var piecesEnd: UInt32
    private var after: UInt32
    /// What its class, id and role suggest.
    let hints: Hints
    private let level: UInt16
    let tag: Tag

    /// Creates an element that begins at these places and has nothing in it yet.
    init(
      node: Tree.Node, tag: Tag, parent: Int, depth: Int, hints: Hints, index: Int, text: Int,
      piece: Int
    ) {
      self.node = node
      self.tag = tag
      self.hints = hints
      holder = Int32(truncatingIfNeeded: parent)
      level = UInt16(clamping: depth)
      textStart = UInt32(truncatingIfNeeded: text)
      textEnd = textStart
      piecesStart = UInt32(truncatingIfNeeded: piece)
      piecesEnd = piecesStart
      after = UInt32(truncatingIfNeeded: index + 1)
    }

    /// Ends the element before these places.
    mutating func close(text: Int, piece: Int, element: Int) {
      textEnd = max(textStart, UInt32(truncatingIfNeeded: text))
      piecesEnd = UInt32(truncatingIfNeeded: piece)
      after = UInt32(truncatingIfNeeded: element)
    }

    /// The element that holds it, -1 for the outermost.
    var parent: Int { Int(holder) }
    var depth: Int { Int(level) }
    /// Its text in the buffer; it may begin or end with white space.
    var text: Range<Int> { Int(textStart)..<Int(textEnd) }
    /// The pieces that begin in it.
    var pieces: Range<Int> { Int(piecesStart)..<Int(piecesEnd) }
    /// The element after its last descendant, so that the subtree is `index..<end`.
    var end: Int { Int(after) }
  }
}
