/// How much of a case one page shows.
///
/// What goes beyond is counted in the page and stands whole in the JSON.
enum Limits {
  /// The bytes of source text shown for one source.
  static let textPerSource = 1 << 20
  /// The bytes of source text shown in one page.
  static let text = 12 << 20
  /// The items of one list.
  static let items = 1000
  /// The rows of one table, and the lines of one list, about the weighing.
  static let rows = 60
  /// The facts, and the arguments and sources, that are shown with all that bears on them.
  static let evidence = 300
  /// The answers shown for one question.
  static let answers = 200
  /// The questions shown under one heading.
  static let questions = 400
  /// The groups of statements, and the statements in one group.
  static let groups = 500
  /// The statements in all groups together.
  static let statements = 6000
  /// The posts shown for one source.
  static let posts = 5000
  /// The gaps of a thread shown for one source.
  static let gaps = 20
  /// The bytes of a sentence that is shown outside its source.
  static func sentence(_ edition: Edition) -> Int { edition == .share ? 300 : 700 }

  /// How many bytes each source may show so that all together stay within the page's limit: the
  /// same bound for all, as high as possible.
  ///
  /// O(n log n).
  static func shares(of sizes: [Int], total: Int = text, each: Int = textPerSource) -> [Int] {
    var left = total
    var bound = each
    let sorted = sizes.sorted()
    for (index, size) in sorted.enumerated() {
      let fair = left / (sorted.count - index)
      if size > fair {
        bound = min(bound, fair)
        break
      }
      left -= size
    }
    return sizes.map { min($0, bound) }
  }
}
