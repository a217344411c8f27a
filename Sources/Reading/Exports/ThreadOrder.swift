import AssayModel

/// The order in which a thread's posts are read, and whom each answers.
struct ThreadOrder {
  /// The posts that stay, as positions in the export's list, in the order of the document.
  private(set) var order: [Int] = []
  /// For each post that stays, whom it answers, as positions in ``order``.
  private(set) var parents: [Post.Parent] = []
  /// For each post that stays, how deep it stands, from 1.
  private(set) var depths: [Int] = []
  /// For each post of the export, its position in ``order``; -1 where it does not stay.
  private(set) var place: [Int] = []
  /// The position of each post in the export's list, by its id.
  private(set) var byID: [String: Int] = [:]

  /// Orders a thread: each post before its answers, or the export's own order where the thread is flat.
  ///
  /// Linear. Answers that go round in a circle are cut where the circle is first met.
  init(_ thread: ExportThread) {
    let posts = thread.posts
    byID.reserveCapacity(posts.count)
    for (index, post) in posts.enumerated() where byID[post.id] == nil { byID[post.id] = index }
    /// -1: begins a thread; -2: answers something that is not here.
    var above = [Int](repeating: -1, count: posts.count)
    for (index, post) in posts.enumerated() {
      guard let parent = post.parent, !thread.roots.contains(parent) else { continue }
      above[index] = byID[parent] ?? -2
      if above[index] == index { above[index] = -1 }
    }
    let walked = ThreadOrder.depthFirst(&above)
    place = [Int](repeating: -1, count: posts.count)
    for index in thread.isFlat ? Array(posts.indices) : walked where !posts[index].isRemoved {
      place[index] = order.count
      order.append(index)
    }
    var depth = [Int](repeating: 1, count: posts.count)
    /// The nearest post above that stays; -1 where there is none.
    var kept = [Int](repeating: -1, count: posts.count)
    for index in walked {
      let parent = above[index]
      if parent == -2 { depth[index] = 2 }
      guard parent >= 0 else { continue }
      depth[index] = depth[parent] + 1
      kept[index] = place[parent] >= 0 ? place[parent] : kept[parent]
    }
    for index in order {
      depths.append(depth[index])
      let parent = above[index]
      if parent == -1 {
        parents.append(.none)
      } else if parent >= 0, place[parent] >= 0 {
        parents.append(.post(place[parent]))
      } else {
        parents.append(.removed(under: kept[index] < 0 ? nil : kept[index]))
      }
    }
  }

  /// Every post, each before its answers, brothers in the order of the list.
  private static func depthFirst(_ above: inout [Int]) -> [Int] {
    let count = above.count
    var first = [Int](repeating: -1, count: count)
    var next = [Int](repeating: -1, count: count)
    for index in (0..<count).reversed() where above[index] >= 0 {
      next[index] = first[above[index]]
      first[above[index]] = index
    }
    var seen = [Bool](repeating: false, count: count)
    var result: [Int] = []
    result.reserveCapacity(count)
    func walk(from top: Int) {
      var stack = [top]
      seen[top] = true
      while let index = stack.popLast() {
        result.append(index)
        let start = stack.count
        var child = first[index]
        while child >= 0 {
          if !seen[child] {
            seen[child] = true
            stack.append(child)
          }
          child = next[child]
        }
        stack[start...].reverse()
      }
    }
    for index in 0..<count where above[index] < 0 { walk(from: index) }
    for index in 0..<count where !seen[index] {
      above[index] = -1
      walk(from: index)
    }
    return result
  }
}
