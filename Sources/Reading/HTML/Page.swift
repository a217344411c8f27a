import Markup

/// A page as a reader sees it: its visible text in one buffer, and where every element stands in it.
///
/// Built in one walk. Every question about an element's text is then a slice of the buffer or a
/// difference of two sums.
struct Page {
  /// One element that is shown.
  struct Element {
    let node: Tree.Node
    let tag: Tag
    /// The element that holds it, -1 for the outermost.
    let parent: Int
    let depth: Int
    /// What its class, id and role suggest.
    var hints: Hints
    /// Its text in the buffer; it may begin or end with white space.
    var text: Range<Int>
    /// The pieces that begin in it.
    var pieces: Range<Int>
    /// The element after its last descendant, so that the subtree is `index..<end`.
    var end: Int
  }

  /// A run of text between two block boundaries.
  struct Piece {
    var range: Range<Int>
    /// The innermost block element that holds it.
    var element: Int
    /// How many bytes of it are links.
    var linkBytes: Int
    var words: Int
    /// Whether it ends as a sentence does.
    var isSentence: Bool

    var length: Int { range.count }
    var linkShare: Double { range.isEmpty ? 0 : Double(linkBytes) / Double(range.count) }
  }

  /// A link that is shown.
  struct Anchor {
    var element: Int
    var url: String
    var text: Range<Int>
  }

  /// A picture that is shown.
  struct Picture {
    var element: Int
    var url: String
    var alt: String
  }

  let tree: Tree
  var buffer: [UInt8] = []
  var elements: [Element] = []
  var pieces: [Piece] = []
  var anchors: [Anchor] = []
  var pictures: [Picture] = []
  /// How many elements with something in them are hidden.
  var hidden = 0
  /// How many bytes of paragraphs are hidden.
  var hiddenText = 0

  init(_ tree: Tree) { self.tree = tree }

  /// The text of an element or other range, trimmed.
  func text(_ range: Range<Int>) -> String {
    String(decoding: buffer[trimmedRange(range, in: buffer)], as: UTF8.self)
  }

  /// The text of an element on one line.
  func line(_ element: Int) -> String { collapsed(buffer[elements[element].text]) }

  /// Whether an element is or is in another.
  func isIn(_ inner: Int, _ outer: Int) -> Bool {
    inner >= outer && inner < elements[outer].end
  }

  /// The value of an attribute of an element.
  func attribute(_ name: String, _ element: Int) -> String? {
    tree.attribute(name, of: elements[element].node)
  }
}

extension Tag {
  /// Whether browsers show the element as a block of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir,
      .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .listing,
      .section,
      .search, .summary, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .ul, .xmp,
      .plaintext:
      true
    default: false
    }
  }

  /// Whether the element holds nothing that is read as text.
  var isSilent: Bool {
    switch self {
    case .script, .style, .template, .head, .title, .iframe, .object, .embed, .select, .option,
      .textarea, .input, .audio, .video, .canvas, .map, .noframes, .noembed, .datalist, .meta,
      .link,
      .noscript, .button, .progress, .meter, .applet, .param, .rp:
      true
    default: false
    }
  }

  /// The level of a heading, 0 for anything else.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
