import Markup

/// The rows of a page's tables of figures, as against tables that only lay a page out.
///
/// A table of figures has two rows or more with two short cells or more in each.
struct TableRows {
  /// Where a piece stands in a table.
  struct Place: Equatable {
    /// The element of the row.
    var row: Int
    /// The element of the cell.
    var cell: Int
  }

  /// The cell of each piece, -1 where it is in no row of figures; empty where no piece is.
  private var cells: [Int32] = []
  private let page: Page

  /// Finds the rows of figures of a page.
  ///
  /// Linear in its elements.
  init(_ page: Page) {
    self.page = page
    // The rows with figures, each with its table, in the order of the page.
    var rows: [(row: Int, table: Int)] = []
    for (index, element) in page.elements.enumerated() where element.tag == .tr {
      let table = TableRows.table(of: index, page)
      if table >= 0, TableRows.isRowOfFigures(index, page) { rows.append((index, table)) }
    }
    guard !rows.isEmpty else { return }
    rows.sort { ($0.table, $0.row) < ($1.table, $1.row) }
    for (index, place) in rows.enumerated()
    where (index > 0 && rows[index - 1].table == place.table)
      || (index + 1 < rows.count && rows[index + 1].table == place.table)
    {
      if cells.isEmpty { cells = [Int32](repeating: -1, count: page.pieces.count) }
      for cell in TableRows.cells(of: place.row, page) {
        for piece in page.elements[cell].pieces { cells[piece] = Int32(truncatingIfNeeded: cell) }
      }
    }
  }

  /// Where a piece stands; `nil` where it is in no row of figures.
  func place(of piece: Int) -> Place? {
    guard piece < cells.count, cells[piece] >= 0 else { return nil }
    let cell = Int(cells[piece])
    return Place(row: page.elements[cell].parent, cell: cell)
  }

  /// Whether a row has two cells with words or more, all short, and is no menu.
  private static func isRowOfFigures(_ row: Int, _ page: Page) -> Bool {
    var filled = 0
    for cell in cells(of: row, page) {
      let element = page.elements[cell]
      if element.pieces.count > 3 || element.text.count > 200 { return false }
      if !element.pieces.isEmpty { filled += 1 }
    }
    guard filled > 1 else { return false }
    var links = 0
    var all = 0
    for piece in page.pieces[page.elements[row].pieces] {
      links += piece.linkBytes
      all += piece.length
    }
    return links * 2 <= all
  }

  /// The cells of a row.
  private static func cells(of row: Int, _ page: Page) -> some Sequence<Int> {
    let end = page.elements[row].end
    return sequence(state: row + 1) { (next: inout Int) -> Int? in
      while next < end {
        let child = next
        next = page.elements[child].end
        if page.elements[child].tag == .td || page.elements[child].tag == .th { return child }
      }
      return nil
    }
  }

  /// The table of a row, -1 where it has none.
  private static func table(of row: Int, _ page: Page) -> Int {
    var at = page.elements[row].parent
    for _ in 0..<2 where at >= 0 && page.elements[at].tag != .table {
      at = page.elements[at].parent
    }
    return at >= 0 && page.elements[at].tag == .table ? at : -1
  }
}
