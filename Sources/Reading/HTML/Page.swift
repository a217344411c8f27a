import Markup

/// A page as a reader sees it: its visible text in one buffer, and where every element stands in it.
///
/// Built in one walk. Every question about an element's text is then a slice of the buffer or a
/// difference of two sums.
struct Page {
  /// A run of text between two block boundaries, in twenty bytes.
  struct Piece {
    private var start: UInt32
    private var stop: UInt32
    private var block: UInt32
    private var links: UInt32
    /// The count of words, above one bit that says whether the piece ends as a sentence does.
    private var wordsAndEnd: UInt32

    init(range: Range<Int>, element: Int, linkBytes: Int, words: Int, isSentence: Bool) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      stop = UInt32(truncatingIfNeeded: range.upperBound)
      block = UInt32(truncatingIfNeeded: element)
      links = UInt32(truncatingIfNeeded: linkBytes)
      wordsAndEnd = UInt32(truncatingIfNeeded: words) << 1 | (isSentence ? 1 : 0)
    }

    var range: Range<Int> { Int(start)..<Int(stop) }
    /// The innermost block element that holds it.
    var element: Int { Int(block) }
    /// How many bytes of it are links.
    var linkBytes: Int { Int(links) }
    var words: Int { Int(wordsAndEnd >> 1) }
    /// Whether it ends as a sentence does.
    var isSentence: Bool { wordsAndEnd & 1 != 0 }

    var length: Int { Int(stop) - Int(start) }
    var linkShare: Double { stop <= start ? 0 : Double(links) / Double(stop - start) }
  }

  let tree: Tree
  var buffer: [UInt8] = []
  var elements: [Element] = []
  var pieces: [Piece] = []
  /// The elements that are links, in the order in which they end.
  var linkElements: [Int32] = []
  /// The pictures that are shown.
  var pictures: [Picture] = []
  /// How many elements with something in them are hidden.
  var hidden = 0
  /// How many bytes of paragraphs are hidden.
  var hiddenText = 0

  init(_ tree: Tree) { self.tree = tree }

  /// A link that is shown.
  struct Anchor {
    let element: Int
    /// The address as written.
    let url: String
    let text: Range<Int>
  }

  /// The links, in the order in which they end; each address is made when it is asked for.
  var anchors: some Sequence<Anchor> {
    linkElements.lazy.map { index in
      let element = Int(index)
      return Anchor(
        element: element, url: attribute("href", element) ?? "", text: elements[element].text)
    }
  }

  /// A picture that is shown.
  struct Picture {
    let node: Tree.Node
    /// The element that holds it.
    let element: Int
    /// Where it stands in the buffer.
    let offset: Int
  }

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

  /// The piece that holds an offset of the buffer, or the first one after it; the count where there is none.
  func piece(at offset: Int) -> Int {
    pieces.countOfFirst { $0.range.upperBound <= offset }
  }
}
