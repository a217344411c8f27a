import AssayModel

extension Account {
  /// The statement that the place is about: the smallest that holds it, else the largest in it, else the one that
  /// it shares most with.
  ///
  /// - Parameters:
  ///   - place: The bytes of the buffer.
  ///   - fits: Which statements are looked at; all unless said.
  func statement(at place: Range<Int>, where fits: (Statement) -> Bool = { _ in true }) -> Int? {
    var best: (rank: Int, size: Int, index: Int)?
    for (index, statement) in statements.enumerated() {
      let hull = statement.content.hull
      guard hull.overlaps(place), fits(statement) else { continue }
      let candidate: (rank: Int, size: Int, index: Int)
      if hull.covers(place) {
        candidate = (2, -hull.count, index)
      } else if place.covers(hull) {
        candidate = (1, hull.count, index)
      } else {
        candidate = (0, hull.clamped(to: place).count, index)
      }
      guard let known = best else {
        best = candidate
        continue
      }
      if (candidate.rank, candidate.size) > (known.rank, known.size) { best = candidate }
    }
    return best?.index
  }

  /// The links that every chain of the voice begins with: the outlet, and the author of a post.
  func publishers(of voice: Statement.Voice) -> [Speaker] {
    if let known = statements.first(where: { $0.voice == voice }) {
      return known.chain.prefix { $0.role == .outlet || $0.role == .poster }.map {
        Speaker($0.name, role: $0.role)
      }
    }
    let outlet = Speaker(document.byname, role: .outlet)
    guard case .post(let index) = voice, document.posts.indices.contains(index) else {
      return [outlet]
    }
    return [outlet, Speaker(document.posts[index].author ?? "reader", role: .poster)]
  }

  /// Whose page the place stands on.
  func voice(at place: Range<Int>) -> Statement.Voice {
    guard let block = document.block(at: place.lowerBound),
      let post = document.blocks[block].post
    else { return .article }
    return .post(post)
  }

  /// The first of several places that is part of the article; the first of all where none is.
  func firstInArticle(_ places: [Range<Int>]) -> Range<Int> {
    let inArticle = places.first { place in
      guard let block = document.block(at: place.lowerBound) else { return false }
      return document.blocks[block].post == nil && document.blocks[block].kind.countsAsArticle
    }
    return inArticle ?? places[0]
  }
}

extension Range<Int> {
  /// Whether the other range lies within this one.
  func covers(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
