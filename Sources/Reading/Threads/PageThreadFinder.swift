import AssayModel
import Markup

/// Finds the thread of a page by its structure: elements that stand alike, each with a name, a time and words.
enum PageThreadFinder {
  /// The thread of a page, where it has one.
  static func thread(in page: Page) -> PageThread? {
    var groups: [Signature: [TimeMark]] = [:]
    for mark in TimeMark.all(in: page) { groups[signature(of: mark, page), default: []].append(mark) }
    var best: PostGroup?
    var most = 0.0
    for (_, marks) in groups.sorted(by: { ($0.value[0].piece, $0.value[0].element) < ($1.value[0].piece, $1.value[0].element) }) {
      var group = PostGroup(page, marks: marks)
      guard group.build(), let score = score(group), score > most else { continue }
      most = score
      best = group
    }
    guard var best else { return nil }
    best.nest()
    let first = best.units.map { page.elements[$0].pieces.lowerBound }.min() ?? 0
    let last = best.units.map { page.elements[$0].pieces.upperBound }.max() ?? 0
    return PageThread(posts: best.posts, pieces: first..<last)
  }

  /// How surely a group is a thread, by how many posts it has; `nil` where it is none.
  private static func score(_ group: PostGroup) -> Double? {
    let hinted = group.hintedShare
    let count = Double(group.posts.count)
    let valid = Double(group.valid)
    guard valid >= count * 0.5, hinted > -0.5 else { return nil }
    if group.valid < 2, hinted < 0.9 { return nil }
    if hinted < 0.3, group.valid < 3 { return nil }
    return valid * (1 + max(0, hinted))
  }

  /// What stands around a mark: the tags of its element and of three above it.
  private struct Signature: Hashable {
    var tags: [Tag]
  }

  private static func signature(of mark: TimeMark, _ page: Page) -> Signature {
    var tags: [Tag] = []
    var at = mark.element
    while at >= 0, tags.count < 4 {
      tags.append(page.elements[at].tag)
      at = page.elements[at].parent
    }
    return Signature(tags: tags)
  }
}
