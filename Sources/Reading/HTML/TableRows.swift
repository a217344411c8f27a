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

  private var places: [Int: Place] = [:]

  /// Finds the rows of figures of a page.
  ///
  /// Linear in its elements.
  init(_ page: Page) {
    var cells: [Int: [Int]] = [:]
    var spoiled: Set<Int> = []
    for (index, element) in page.elements.enumerated()
    where element.tag == .td || element.tag == .th {
      let row = element.parent
      guard row >= 0, page.elements[row].tag == .tr else { continue }
      if element.pieces.count > 3 || element.text.count > 200 { spoiled.insert(row) }
      if !element.pieces.isEmpty { cells[row, default: []].append(index) }
    }
    var rows: [Int: [Int]] = [:]
    for (row, cells) in cells where cells.count > 1 && !spoiled.contains(row) {
      let pieces = page.elements[row].pieces.map { page.pieces[$0] }
      let links = pieces.reduce(0) { $0 + $1.linkBytes }
      // A row of links is a menu.
      guard links * 2 <= pieces.reduce(0, { $0 + $1.length }) else { continue }
      rows[TableRows.table(of: row, page), default: []].append(row)
    }
    for (table, rows) in rows where table >= 0 && rows.count > 1 {
      for row in rows {
        for cell in cells[row] ?? [] {
          for piece in page.elements[cell].pieces { places[piece] = Place(row: row, cell: cell) }
        }
      }
    }
  }

  /// Where a piece stands; `nil` where it is in no row of figures.
  func place(of piece: Int) -> Place? { places[piece] }

  /// The table of a row, -1 where it has none.
  private static func table(of row: Int, _ page: Page) -> Int {
    var at = page.elements[row].parent
    for _ in 0..<2 where at >= 0 && page.elements[at].tag != .table {
      at = page.elements[at].parent
    }
    return at >= 0 && page.elements[at].tag == .table ? at : -1
  }
}
