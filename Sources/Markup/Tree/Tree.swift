/// A parsed page: nodes in one array, joined by indices, with the bytes they share.
///
/// A tree is a value without pointers: it is freed at once however deep it is, and walks over it need no
/// recursion (``next(after:within:)``). Text and attribute values are ranges of two shared buffers, so asking
/// for them copies nothing.
public struct Tree: Sendable {
  /// A place in a tree.
  ///
  /// Only meaningful in the tree that gave it.
  public struct Node: Hashable, Sendable {
    /// The position in the tree's array, in the order in which the parser made the nodes.
    public let index: Int

    init(_ index: Int32) { self.index = Int(index) }
  }

  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// The root of the tree.
    case document
    /// A document type declaration.
    case doctype
    /// An element.
    case element
    /// A run of text.
    case text
    /// A comment.
    case comment
  }

  /// The language an element belongs to.
  public enum Namespace: UInt8, Sendable {
    /// HTML itself.
    case html
    /// Drawings.
    case svg
    /// Formulas.
    case mathML
  }

  /// How much a page departs from the standard, judged by its document type.
  public enum Quirks: UInt8, Sendable {
    /// Standards mode.
    case none
    /// A few old layout rules.
    case limited
    /// The rules of the old browsers.
    case full
  }

  /// The first limit that the page went over; `nil` when the tree is whole.
  public internal(set) var exceeded: Budget?
  /// What the document type says of the page.
  public internal(set) var quirks: Quirks

  var records: [NodeRecord]
  var attributeRecords: [AttributeRecord]
  var doctypes: [Doctype]
  var buffers: Buffers
  var names: NameTable

  /// The document.
  public var root: Node { Node(0) }
  /// How many nodes there are.
  public var count: Int { records.count }

  /// What a node is.
  public func kind(of node: Node) -> Kind { records[node.index].kind }

  /// The element's name as a value; ``Tag/foreign`` outside HTML, ``Tag/notAnElement`` for other nodes.
  public func tag(of node: Node) -> Tag { records[node.index].tag }

  /// Whether a node is the HTML element named.
  public func isElement(_ node: Node, _ tag: Tag) -> Bool { records[node.index].tag == tag }

  /// The element's or doctype's name as a string; empty for other nodes.
  public func name(of node: Node) -> String {
    let record = records[node.index]
    switch record.kind {
    case .element: return names.string(record.name)
    case .doctype: return doctype(of: node).name
    default: return ""
    }
  }

  /// The language an element belongs to; ``Namespace/html`` for other nodes.
  public func namespace(of node: Node) -> Namespace { records[node.index].namespace }

  /// The parent; `nil` for the root.
  public func parent(of node: Node) -> Node? { optional(records[node.index].parent) }
  /// The first child.
  public func firstChild(of node: Node) -> Node? { optional(records[node.index].first) }
  /// The last child.
  public func lastChild(of node: Node) -> Node? { optional(records[node.index].last) }
  /// The next child of the same parent.
  public func nextSibling(of node: Node) -> Node? { optional(records[node.index].next) }
  /// The child of the same parent just before.
  public func previousSibling(of node: Node) -> Node? { optional(records[node.index].previous) }

  /// The `html` element, which every parsed page has.
  public var documentElement: Node? {
    children(of: root).first { kind(of: $0) == .element }
  }

  private func optional(_ index: Int32) -> Node? { index < 0 ? nil : Node(index) }
}

/// A node as it is kept: links are indices, -1 for none.
struct NodeRecord: Sendable {
  var parent: Int32 = -1
  var first: Int32 = -1
  var last: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  var kind: Tree.Kind
  var tag: Tag = .notAnElement
  var namespace: Tree.Namespace = .html
  /// Of an element, whether it is on the stack of open elements; of text, whether ``slice`` counts segments to be joined.
  ///
  /// Only while parsing.
  private var isPending = false
  /// Of an element, the name's id; of a doctype, its position in ``Tree/doctypes``.
  var name: UInt32 = 0
  /// Of text and comments, the bytes; of an element, the range of its attributes.
  var slice = Slice(start: 0, count: 0)

  init(kind: Tree.Kind) { self.kind = kind }

  /// Whether the element is on the stack of open elements.
  var isOpen: Bool {
    get { isPending }
    set { isPending = newValue }
  }

  /// Whether the text's ``slice`` counts segments.
  var isSegmented: Bool {
    get { isPending }
    set { isPending = newValue }
  }
}
