import AssayModel

/// The ranges of one document that something in the report leads to, cut into pieces that do not overlap.
///
/// Ranges may overlap and nest in any way; every boundary cuts, so that the page holds flat pieces only,
/// whatever the input. Built in O(n log n) for n ranges.
struct Marks {
  /// How a range is marked in the text.
  ///
  /// The order is that of the bits of ``Piece/styles``.
  enum Style: Int, CaseIterable {
    /// The value of an answer.
    case value
    /// The words of a statement.
    case words
    /// A number that is no answer, and a date.
    case number
    /// The words of a statement that somebody disputes.
    case disputed
    /// Words that a report of a fact, or an argument, is quoted from.
    case evidence
  }

  /// A piece of text between two boundaries.
  struct Piece {
    /// Where it stands in the buffer.
    let range: Range<Int>
    /// One bit for each style, by its raw value.
    let styles: UInt8
    /// Whether a passage begins here, so that links lead to it.
    let isAnchor: Bool
  }

  /// The pieces that are marked or begin a passage, ascending.
  private(set) var pieces: [Piece] = []

  private struct Cut {
    let offset: Int
    let style: Int8
    let step: Int8
  }
  private var cuts: [Cut] = []

  /// Marks a passage; with no style it can be linked to and is not seen.
  mutating func add(_ passage: Passage, _ style: Style?, in document: Document) {
    for range in passage.ranges {
      guard let landing = document.landing(of: range) else { continue }
      let end = min(max(range.upperBound, landing), document.buffer.count)
      let code = Int8(style?.rawValue ?? -1)
      cuts.append(Cut(offset: landing, style: code, step: 1))
      cuts.append(Cut(offset: end, style: code, step: -1))
    }
  }

  /// Cuts the text at every boundary; to be called once, when all passages are in.
  mutating func finish() {
    cuts.sort { $0.offset < $1.offset }
    var open = [Int](repeating: 0, count: Style.allCases.count)
    var index = 0
    while index < cuts.count {
      let offset = cuts[index].offset
      var isAnchor = false
      while index < cuts.count, cuts[index].offset == offset {
        let cut = cuts[index]
        if cut.step > 0 { isAnchor = true }
        if cut.style >= 0 { open[Int(cut.style)] += Int(cut.step) }
        index += 1
      }
      var styles: UInt8 = 0
      for (bit, count) in open.enumerated() where count > 0 { styles |= 1 << bit }
      let end = index < cuts.count ? cuts[index].offset : offset
      if styles != 0 || isAnchor {
        pieces.append(Piece(range: offset..<end, styles: styles, isAnchor: isAnchor))
      }
    }
    cuts = []
  }

  /// The index of the first piece that ends after an offset, or begins there.
  ///
  /// O(log n).
  func first(from offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let piece = pieces[middle].range
      if piece.upperBound > offset || piece.lowerBound >= offset {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// Whether a passage begins at an offset.
  ///
  /// O(log n).
  func hasAnchor(at offset: Int) -> Bool {
    let index = first(from: offset)
    return index < pieces.count && pieces[index].range.lowerBound == offset
      && pieces[index].isAnchor
  }
}

extension Document {
  /// The first offset of a range that lies in a block, if any does.
  ///
  /// O(log blocks).
  func landing(of range: Range<Int>) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < blocks.count, range.lowerBound >= 0 else { return nil }
    let landing = max(range.lowerBound, blocks[low].range.lowerBound)
    return landing < range.upperBound && landing < buffer.count ? landing : nil
  }

  /// A range moved outwards to whole scalars and into the buffer.
  func whole(_ range: Range<Int>) -> Range<Int> {
    var low = min(max(range.lowerBound, 0), buffer.count)
    var high = min(max(range.upperBound, low), buffer.count)
    while low > 0, low < buffer.count, buffer[low] & 0xC0 == 0x80 { low -= 1 }
    while high < buffer.count, buffer[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }
}
