import Language

/// A table of weights in bytes, as the program reads it: two places for each feature, the weightiest first.
struct WeightTable {
  /// How many rows there are, an even number.
  let rows: Int
  /// The rows: a check byte, then the weights in -127 to 127.
  private(set) var bytes: [UInt8]
  /// How many features found a place, and how many did not.
  private(set) var kept = 0
  private(set) var lost = 0

  /// Quantises averages and puts them in a table.
  ///
  /// The unit is the mean of the weights that are not 0 times `spread` in 127; what lies beyond is cut off. Where a row
  /// of `size` bytes cannot hold all columns, it holds the greatest weights, each with the number of its column.
  init(
    _ averages: [(hash: UInt64, row: [Int64])], rows: Int, columns: Int, size: Int, spread: Int64
  ) {
    self.rows = rows
    bytes = Array(repeating: 0, count: size * rows)
    var count: Int64 = 0
    var sum: Int64 = 0
    for (_, row) in averages {
      for value in row where value != 0 {
        count += 1
        sum += min(abs(value), 1 << 40)
      }
    }
    let unit = max(1, sum / max(1, count) * spread / 127)
    var found: [(hash: UInt64, weight: Int, row: [Int])] = []
    for (hash, row) in averages {
      let small = row.map { value in
        max(-127, min(127, Int((value + (value < 0 ? -unit / 2 : unit / 2)) / unit)))
      }
      let weight = small.reduce(0) { $0 + abs($1) }
      if weight > 0 { found.append((hash, weight, small)) }
    }
    found.sort { ($1.weight, $0.hash) < ($0.weight, $1.hash) }
    for (hash, _, row) in found {
      let first = SyntaxModel.place(hash, of: rows)
      let check = SyntaxModel.check(hash)
      guard let place = [first, first ^ 1].first(where: { bytes[$0 * size] == 0 }),
        bytes[(place ^ 1) * size] != check
      else {
        lost += 1
        continue
      }
      kept += 1
      bytes[place * size] = check
      if columns < size {
        for (column, value) in row.enumerated() {
          bytes[place * size + 1 + column] = UInt8(bitPattern: Int8(value))
        }
      } else {
        let pairs = row.enumerated().filter { $0.element != 0 }
          .sorted { (-abs($0.element), $0.offset) < (-abs($1.element), $1.offset) }
        for (index, pair) in pairs.prefix(SyntaxModel.labelPairs).enumerated() {
          bytes[place * size + 1 + index] = UInt8(pair.offset)
          bytes[place * size + 8 + index] = UInt8(bitPattern: Int8(pair.element))
        }
      }
    }
  }
}
