/// An order in which the posts of a thread can be shown.
public enum PostOrder: String, Sendable, CaseIterable {
  /// As the page has them.
  case page
  /// The newest first.
  case newest
  /// The oldest first.
  case oldest
  /// The one with the most votes first.
  case mostVoted = "most-voted"
}

extension Document {
  /// The indices of the posts in an order that comes from what is known of them, not from where they stand.
  ///
  /// A post whose time or votes are not known comes after all others; posts that are alike stay in the order of the
  /// page. O(n log n).
  public func posts(in order: PostOrder) -> [Int] {
    switch order {
    case .page: return Array(posts.indices)
    case .newest: return sorted { $0.published?.start.map { -$0 } }
    case .oldest: return sorted { $0.published?.start }
    case .mostVoted: return sorted { $0.votes.map { -$0 } }
    }
  }

  /// The indices of the posts by a key, ascending, those without one last.
  private func sorted<Key: Comparable>(by key: (Post) -> Key?) -> [Int] {
    let keyed = posts.indices.map { (index: $0, key: key(posts[$0])) }
    let known = keyed.filter { $0.key != nil }.sorted { first, second in
      guard let one = first.key, let other = second.key, one != other else {
        return first.index < second.index
      }
      return one < other
    }
    return known.map(\.index) + keyed.filter { $0.key == nil }.map(\.index)
  }
}
