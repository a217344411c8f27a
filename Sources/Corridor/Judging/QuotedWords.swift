import AssayModel

/// Where quoted words stand, and the statement that they belong to.
struct QuotedWords {
  var place: Range<Int>
  /// The index of the statement; `nil` where no statement holds the words, which are the outlet's own then.
  var statement: Int?
}

extension Account {
  /// The one meaning of words that stand at several places.
  ///
  /// What the article says goes before what readers repeat, and what somebody is shown to say before the same words in a
  /// heading. Where the same words then still rest on different people's word, nothing is guessed.
  func quoted(_ places: [Range<Int>]) throws(Misfit) -> QuotedWords {
    var found: [QuotedWords] = []
    for place in places {
      found.append(QuotedWords(place: place, statement: try attributedStatement(at: place)))
    }
    if found.contains(where: { voice(at: $0.place) == .article }) {
      found.removeAll { voice(at: $0.place) != .article }
    }
    let best = found.map(rank).max() ?? 0
    found.removeAll { rank($0) < best }
    guard let first = found.first else { throw Misfit(reason: "the quoted words are not there") }
    let chains = Set(found.map(chainNames))
    guard chains.count == 1 else {
      throw Misfit(
        reason:
          "the quoted words stand in \(found.count) places, on different people's word; quote more")
    }
    let marked = found.first { words in
      words.statement.map { statements[$0].standing != .undisputed } ?? false
    }
    return marked ?? first
  }

  /// Whether the words stand in quotation marks and nobody was found to say them.
  func isUnattributedQuotation(_ words: QuotedWords) -> Bool {
    guard words.statement.map({ statements[$0].kind == .own }) ?? true else { return false }
    return quotations.contains { mention in
      !mention.isTerm && mention.voice == .article && mention.passage.hull.overlaps(words.place)
    }
  }

  /// A passage over one place.
  func passage(_ place: Range<Int>) -> Passage {
    let block = document.block(at: place.lowerBound)
    return Passage(document.id, place, page: block.flatMap { document.blocks[$0].page })
  }

  /// The statement that the place is about; the writer's own words give way to words that somebody is shown to say.
  ///
  /// Words that run over statements of different speakers, none within another, belong to neither.
  private func attributedStatement(at place: Range<Int>) throws(Misfit) -> Int? {
    guard let index = statement(at: place, where: { $0.kind != .own }) else {
      return statement(at: place)
    }
    let hull = statements[index].content.hull
    guard !hull.covers(place) else { return index }
    let isMixed = statements.contains { other in
      let inner = other.content.hull
      return other.kind != .own && inner.overlaps(place) && !hull.covers(inner)
        && other.chain.map(\.name) != statements[index].chain.map(\.name)
    }
    guard !isMixed else {
      throw Misfit(
        reason: "the quoted words run over what different people say; quote one of them")
    }
    return index
  }

  private func rank(_ words: QuotedWords) -> Int {
    words.statement.map { statements[$0].kind == .own ? 1 : 2 } ?? 0
  }

  private func chainNames(_ words: QuotedWords) -> [String] {
    words.statement.map { statements[$0].chain.map(\.name) }
      ?? publishers(of: voice(at: words.place)).map(\.name)
  }
}
