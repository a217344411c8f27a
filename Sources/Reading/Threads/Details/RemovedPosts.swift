import AssayModel
import Markup

/// Posts that were taken away, of which the page keeps the place.
enum RemovedPosts {
  /// Leaves no author on a post whose words only say that it is gone.
  static func mark(_ posts: inout [PagePost], _ page: Page) {
    for index in posts.indices where posts[index].length <= 120 {
      guard let author = posts[index].author, isNotice(author) else { continue }
      let says = posts[index].blocks.map { page.text($0.range) }
      if says.allSatisfy(isNotice) { posts[index].author = nil }
    }
  }

  /// Takes the answers to a post that is gone away from the post before it.
  ///
  /// Such answers stand in an element that begins with the notice.
  static func part(_ posts: inout [PagePost], _ group: PostGroup) {
    let page = group.page
    guard let first = group.units.min(), let last = group.units.max(), first < last else { return }
    let ascending = group.units.indices.sorted { group.units[$0] < group.units[$1] }
    let units = ascending.map { group.units[$0] }
    let taken = Set(group.marks.map(\.piece))
    let pieces = page.elements[first].pieces.lowerBound..<page.elements[last].pieces.lowerBound
    for piece in pieces where page.pieces[piece].length <= 120 && !taken.contains(piece) {
      guard isNotice(piece, page) else { continue }
      var at = page.pieces[piece].element
      for _ in 0..<10 where at > 0 {
        let low = lowerBound(of: at, in: units)
        guard low < units.count, units[low] < page.elements[at].end else {
          at = page.elements[at].parent
          continue
        }
        guard page.elements[units[low]].pieces.lowerBound > piece else { break }
        let high = lowerBound(of: page.elements[at].end, in: units)
        let inside = Set(ascending[low..<high])
        for index in inside {
          switch posts[index].parent {
          case .post(let parent) where !inside.contains(parent):
            posts[index].parent = .removed(under: parent)
          case .none: posts[index].parent = .removed(under: nil)
          default: break
          }
        }
        break
      }
    }
  }

  /// Whether pieces of a page hold a short text that says that a post was taken away.
  static func stands(in pieces: Range<Int>, _ page: Page) -> Bool {
    pieces.prefix(12).contains { page.pieces[$0].length <= 120 && isNotice($0, page) }
  }

  /// Whether a piece says so; a look at its bytes comes before one at its words.
  private static func isNotice(_ piece: Int, _ page: Page) -> Bool {
    let range = page.pieces[piece].range
    guard signs.contains(where: { place(of: $0, in: page.buffer, range) != nil }) else {
      return false
    }
    return isNotice(page.text(range))
  }

  private static let signs = ["elete", "emove", "longer", "flagged"].map { Array($0.utf8) }

  /// Whether a short text says that a post was taken away.
  static func isNotice(_ text: String) -> Bool { isRemovedNotice(text) }
}
