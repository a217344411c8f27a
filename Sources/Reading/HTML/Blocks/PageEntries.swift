import AssayModel

/// The entries of an article, and which pieces of the page are theirs.
struct PageEntries {
  private(set) var entries: [Entry] = []
  /// The entry of each piece, -1 for none; empty where the page has no entries.
  private var owners: [Int32] = []
  /// The words of pieces that are not all text of their entry, by piece; an empty range for none.
  private var texts: [Int: Range<Int>] = [:]
  private let page: Page

  init(_ page: Page) { self.page = page }

  /// Adds an entry that has some pieces; a piece that has an entry keeps it.
  mutating func add(_ entry: Entry, pieces: Range<Int>, texts ranges: [Int: Range<Int>] = [:]) {
    if owners.isEmpty { owners = [Int32](repeating: -1, count: page.pieces.count) }
    for piece in pieces where owners[piece] < 0 {
      owners[piece] = Int32(truncatingIfNeeded: entries.count)
      texts[piece] = ranges[piece]
    }
    entries.append(entry)
  }

  /// The entry of a piece.
  func entry(of piece: Int) -> Int? {
    guard piece < owners.count, owners[piece] >= 0 else { return nil }
    return Int(owners[piece])
  }

  /// The words of a piece that are text of its entry; `nil` where none are.
  func text(of piece: Int) -> Range<Int>? {
    let range = texts[piece] ?? page.pieces[piece].range
    return range.isEmpty ? nil : range
  }

  /// Leaves out the entries that no block was written for, and numbers the rest in the order of the blocks.
  static func numbered(_ entries: [Entry], _ blocks: inout [DraftBlock]) -> [Entry] {
    var numbers = [Int](repeating: -1, count: entries.count)
    var kept: [Entry] = []
    for index in blocks.indices {
      guard let entry = blocks[index].entry, entries.indices.contains(entry) else { continue }
      if numbers[entry] < 0 {
        numbers[entry] = kept.count
        kept.append(entries[entry])
      }
      blocks[index].entry = numbers[entry]
    }
    return kept
  }
}
