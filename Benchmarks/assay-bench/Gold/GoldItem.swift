/// One item of our own gold: a text, and what is to be found in it.
///
/// `Tests/Gold/README.md` tells the format and what counts as right.
struct GoldItem {
  /// One paragraph, with what it is.
  struct Paragraph {
    enum Kind { case title, text, quotation }
    var kind: Kind
    var text: String
    /// The index of its post in a thread.
    var post: Int?
  }

  /// One post of a thread.
  struct Post {
    var author: String
    /// The index of the post that it answers.
    var parent: Int?
  }

  /// One link of a labelled chain.
  struct Link: Equatable {
    var name: String
    /// Whether it may also be missing.
    var isOptional: Bool
  }

  /// A statement to be found.
  struct Statement {
    var content: [String]
    var after: String?
    var chain: [Link]
    var kind: String
    /// `nil` where any will do.
    var certainty: String?
    /// `nil` where any will do.
    var polarity: String?
    /// `nil` where it is not judged.
    var standing: String?
    var disputedBy: String?
    var circumstance: String?
    var isOptional: Bool
  }

  /// A figure to be found.
  struct Figure {
    var words: String
    var after: String?
    var value: Double
    var upper: Double?
    var unit: String?
    var bounds: [String]
    var families: [String]
    var counted: String?
    /// Empty for the whole, `any` where it is not judged.
    var subset: String
    /// `nil` where any will do.
    var polarity: String?
    var saidBy: String?
    var revises: String?
    var asOf: String?
    var isOptional: Bool
  }

  var name: String
  /// The line that it begins on, from 1.
  var line: Int
  var paragraphs: [Paragraph] = []
  var posts: [Post] = []
  var statements: [Statement] = []
  var figures: [Figure] = []
  /// Whether nothing may be attributed in it.
  var hasNoStatements = false
  /// Whether no number in it is a figure.
  var hasNoFigures = false

  /// Its name up to the last hyphen.
  var topic: String {
    guard let hyphen = name.lastIndex(of: "-") else { return name }
    return String(name[..<hyphen])
  }

  /// The bytes of its paragraphs, a blank line between them: where labels are looked for.
  var buffer: [UInt8] { Array(paragraphs.map(\.text).joined(separator: "\n\n").utf8) }
}

extension GoldItem.Statement {
  /// Where its parts stand in the buffer; `nil` where one does not.
  func ranges(in buffer: [UInt8]) -> [Range<Int>]? {
    guard var start = place(after: after, in: buffer) else { return nil }
    var result: [Range<Int>] = []
    for part in content {
      guard let found = firstPlace(of: Array(part.utf8), in: buffer, from: start) else {
        return nil
      }
      result.append(found)
      start = found.upperBound
    }
    return result
  }
}

extension GoldItem.Figure {
  /// Where its words stand in the buffer from the given byte on; `nil` where they do not.
  func range(in buffer: [UInt8], from: Int) -> Range<Int>? {
    guard let start = place(after: after, in: buffer) else { return nil }
    let words = Array(words.utf8)
    return firstPlace(of: words, in: buffer, from: max(start, from))
      ?? firstPlace(of: words, in: buffer, from: start)
  }
}

/// The byte at which to begin to look: behind the words that a label names, else 0.
private func place(after words: String?, in buffer: [UInt8]) -> Int? {
  guard let words else { return 0 }
  return firstPlace(of: Array(words.utf8), in: buffer, from: 0)?.upperBound
}

/// The first place of words in a buffer that does not begin or end inside a word or number.
func firstPlace(of words: [UInt8], in buffer: [UInt8], from: Int) -> Range<Int>? {
  func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
  guard let first = words.first, let last = words.last, words.count <= buffer.count else {
    return nil
  }
  for start in max(0, from)..<max(max(0, from), buffer.count - words.count + 1)
  where buffer[start] == first {
    let end = start + words.count
    guard buffer[start..<end].elementsEqual(words) else { continue }
    // Marks above ASCII ("…", curly quotes) are no words, but only ASCII neighbours are asked here.
    if start > 0, first < 0x80, isInWord(first), buffer[start - 1] < 0x80,
      isInWord(buffer[start - 1])
    {
      continue
    }
    if end < buffer.count, last < 0x80, isInWord(last), buffer[end] < 0x80, isInWord(buffer[end]) {
      continue
    }
    return start..<end
  }
  return nil
}
