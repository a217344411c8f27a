import AssayModel

/// From a document's bytes to the places that files for others name: the article's text, the title, a
/// block or a comment, and Unicode scalars in it.
///
/// Built once for a document in O(length); each look-up costs O(log blocks).
struct OffsetMap {
  /// What an offset is counted in.
  enum Place: Hashable {
    /// The article's text: the blocks that count, a blank line between them.
    case text
    /// The headline.
    case title
    /// The block with this index, which is no part of the article's text.
    case block(Int)
    /// The post with this index: its blocks, a blank line between them.
    case comment(Int)

    /// The place as `assay statements` names it.
    var name: String {
      switch self {
      case .text: "text"
      case .title: "title"
      case .block(let index): "block \(index)"
      case .comment(let index): "comment \(index)"
      }
    }
  }

  private let document: Document
  private let places: [Place]
  /// Where each block begins in its place, in scalars.
  private let starts: [Int]
  /// The scalars before every 256th byte.
  private let counts: [Int]
  private static let step = 256

  /// Counts a document's scalars.
  ///
  /// O(length).
  init(_ document: Document) {
    self.document = document
    var counts = [0]
    var count = 0
    for (index, byte) in document.buffer.enumerated() {
      if index > 0, index % OffsetMap.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
    var places: [Place] = []
    var starts: [Int] = []
    var ends: [Place: Int] = [:]
    let isTitleWhole = document.titleRange.map { document.text($0) } == document.title
    for (index, block) in document.blocks.enumerated() {
      let place: Place
      if let post = block.post {
        place = .comment(post)
      } else if block.kind.countsAsArticle {
        place = .text
      } else if isTitleWhole, block.range == document.titleRange {
        place = .title
      } else {
        place = .block(index)
      }
      let start = ends[place].map { $0 + 2 } ?? 0
      places.append(place)
      starts.append(start)
      ends[place] =
        start
        + OffsetMap.scalars(document.buffer, counts, block.range.upperBound)
        - OffsetMap.scalars(document.buffer, counts, block.range.lowerBound)
    }
    self.places = places
    self.starts = starts
  }

  /// The scalars that begin before a byte.
  private static func scalars(_ buffer: [UInt8], _ counts: [Int], _ offset: Int) -> Int {
    let offset = min(max(offset, 0), buffer.count)
    let mark = min(offset / step, counts.count - 1)
    var count = counts[mark]
    for byte in buffer[(mark * step)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func scalars(_ offset: Int) -> Int {
    OffsetMap.scalars(document.buffer, counts, offset)
  }

  /// The place that a passage begins in; `nil` where no block holds any of it.
  func place(of passage: Passage) -> Place? {
    for range in passage.ranges {
      if let block = document.landing(of: range).flatMap(document.block(at:)) {
        return places[block]
      }
    }
    return nil
  }

  /// The spans of a passage in a place, in scalars; parts that lie elsewhere are left out.
  func spans(of passage: Passage, in place: Place) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for range in passage.ranges {
      guard let landing = document.landing(of: range) else { continue }
      var block = document.block(at: landing)
      var last: Range<Int>?
      while let index = block, index < places.count {
        let held = document.blocks[index].range.clamped(to: range)
        if held.isEmpty { break }
        if places[index] == place {
          let base = starts[index] - scalars(document.blocks[index].range.lowerBound)
          let span = base + scalars(held.lowerBound)..<base + scalars(held.upperBound)
          last = last.map { $0.lowerBound..<span.upperBound } ?? span
        }
        block = index + 1
      }
      if let last { out.append(last) }
    }
    return out
  }
}
