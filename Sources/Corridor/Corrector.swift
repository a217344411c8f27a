import AssayModel
import Capturing

/// Puts corrections into one account: finds the words, finds what was made of them, and changes that.
struct Corrector {
  private(set) var account: Account
  private let folded: FoldedText

  init(_ account: Account) {
    self.account = account
    folded = FoldedText(account.document.buffer)
  }

  /// The account with the corrections in it, and the corrections that fit nothing.
  struct Corrected: Sendable {
    var account: Account
    var unattached: [Unattached]
  }

  /// Applies corrections one after the other; each finds what the ones before it left.
  func applying(_ corrections: [Correction]) -> Corrected {
    guard !corrections.isEmpty else { return Corrected(account: account, unattached: []) }
    var copy = self
    var unattached: [Unattached] = []
    for correction in corrections {
      do throws(Misfit) {
        try copy.apply(correction)
      } catch {
        unattached.append(Unattached(correction, error.reason))
      }
    }
    return Corrected(account: copy.account, unattached: unattached)
  }

  private mutating func apply(_ correction: Correction) throws(Misfit) {
    let places = folded.ranges(of: FoldedText(Array(correction.quote.utf8)).trimmed)
    guard !places.isEmpty else {
      throw Misfit(reason: "the quoted words are not in \(correction.file)")
    }
    switch correction.act {
    case .speaker(let names):
      for index in try statements(at: places) { setSpeakers(names, of: index, correction) }
    case .figure(let value, let bound, let counted):
      for index in try figures(at: places) {
        setFigure(index, value, bound, counted, correction)
      }
    case .add(let names):
      add(at: firstInArticle(places), names, correction)
    case .dismiss:
      switch try target(at: places) {
      case .statements(let indices): dismissStatements(indices, correction)
      case .figures(let indices): dismissFigures(indices, correction)
      }
    }
  }

  private mutating func setSpeakers(_ names: [String], of index: Int, _ correction: Correction) {
    var statement = account.statements[index]
    let before = statement.chain.map(\.name).joined(separator: " → ")
    let publishers = statement.chain.prefix { $0.role == .outlet || $0.role == .poster }
    statement.chain = publishers + names.map { Speaker($0, role: .named) }
    if statement.kind == .own { statement.kind = .indirect }
    statement.correction = correction.applied(to: "speaker", before: before)
    account.statements[index] = statement
  }

  private mutating func setFigure(
    _ index: Int, _ value: Double, _ bound: Measure.Bound, _ counted: String?,
    _ correction: Correction
  ) {
    var figure = account.figures[index]
    let before = account.document.text(figure.passage)
    figure.measure.value = value
    figure.measure.upper = nil
    figure.measure.bound = bound
    if let counted {
      figure.measure.counted = counted
      if figure.topic.family == .count { figure.topic.key = counted.lowercased() }
    }
    figure.correction = correction.applied(to: "figure", before: before)
    account.figures[index] = figure
  }

  /// The first of several places that is part of the article; the first of all where none is.
  private func firstInArticle(_ places: [Range<Int>]) -> Range<Int> {
    let document = account.document
    let inArticle = places.first { place in
      guard let block = document.block(at: place.lowerBound) else { return false }
      return document.blocks[block].post == nil && document.blocks[block].kind.countsAsArticle
    }
    return inArticle ?? places[0]
  }
}

/// Why a correction fits nothing.
struct Misfit: Error {
  var reason: String
}

extension Correction {
  /// The record of this correction.
  func applied(to field: String, before: String?) -> AppliedCorrection {
    AppliedCorrection(field: field, before: before, by: by, reason: reason)
  }
}

extension Corrector {
  /// Adds a statement at words that nobody was found to say.
  fileprivate mutating func add(at place: Range<Int>, _ names: [String], _ correction: Correction) {
    let document = account.document
    let (content, isQuoted) = trimmed(place)
    let block = document.block(at: content.lowerBound).map { document.blocks[$0] }
    let voice: Statement.Voice = block?.post.map { .post($0) } ?? .article
    let kind: Statement.Kind = isQuoted ? .direct : .indirect
    let key = "\(document.sha256) \(content.lowerBound)-\(content.upperBound) \(kind.rawValue)"
    var publishers = document.outlet.map { [Speaker($0, role: .outlet)] } ?? []
    if let post = block?.post, document.posts.indices.contains(post),
      let author = document.posts[post].author
    {
      publishers.append(Speaker(author, role: .poster))
    }
    let inBlock = block.map {
      min($0.range.lowerBound, content.lowerBound)..<max($0.range.upperBound, content.upperBound)
    }
    var statement = Statement(
      id: String(sha256(of: Array(key.utf8)).prefix(12)),
      content: Passage(document.id, content, page: block?.page),
      sentence: Passage(document.id, inBlock ?? content, page: block?.page),
      chain: publishers + names.map { Speaker($0, role: .named) }, kind: kind, voice: voice)
    statement.correction = correction.applied(to: "statement", before: nil)
    insert(statement)
  }

  /// The words without the quotation marks around them, and whether there are such marks in or around the place.
  private func trimmed(_ place: Range<Int>) -> (content: Range<Int>, isQuoted: Bool) {
    let quotation = account.quotations.first { mention in
      let hull = mention.passage.hull
      return hull.overlaps(place)
        && abs(hull.lowerBound - place.lowerBound) <= 4
        && abs(hull.upperBound - place.upperBound) <= 4
    }
    return quotation.map { ($0.passage.hull, true) } ?? (place, false)
  }

  /// Inserts a statement at its place in the buffer and ties what lies in it to it.
  private mutating func insert(_ statement: Statement) {
    let at =
      account.statements.firstIndex { statement.content < $0.content } ?? account.statements.count
    account.statements.insert(statement, at: at)
    account.retie { $0 >= at ? $0 + 1 : $0 }
    account.tieInner(to: at)
  }

  /// Takes statements out; what was tied to them is tied to none.
  fileprivate mutating func dismissStatements(_ indices: [Int], _ correction: Correction) {
    for index in indices.sorted(by: >) {
      let text = account.document.text(account.statements[index].content)
      account.document.corrections.append(
        correction.applied(to: "statement dismissed", before: text))
      account.statements.remove(at: index)
      account.retie { $0 == index ? nil : $0 > index ? $0 - 1 : $0 }
    }
  }

  /// Takes figures out; their numbers are wording.
  fileprivate mutating func dismissFigures(_ indices: [Int], _ correction: Correction) {
    for index in indices.sorted(by: >) {
      let text = account.document.text(account.figures[index].passage)
      account.document.corrections.append(correction.applied(to: "figure dismissed", before: text))
      account.figures.remove(at: index)
      for number in account.numbers.indices {
        guard case .figure(let figure) = account.numbers[number].use else { continue }
        if figure == index { account.numbers[number].use = .wording }
        if figure > index { account.numbers[number].use = .figure(figure - 1) }
      }
    }
  }
}

extension Account {
  /// Renumbers the statements that figures, times and quotations are tied to.
  mutating func retie(_ new: (Int) -> Int?) {
    for index in figures.indices {
      figures[index].statement = figures[index].statement.flatMap(new)
    }
    for index in times.indices { times[index].statement = times[index].statement.flatMap(new) }
    for index in quotations.indices {
      quotations[index].statement = quotations[index].statement.flatMap(new)
    }
  }

  /// Ties what lies within a statement to it, unless a smaller statement holds it already.
  mutating func tieInner(to index: Int) {
    let hull = statements[index].content.hull
    func belongs(_ passage: Passage, _ holder: Int?) -> Bool {
      let inner = passage.hull
      guard hull.lowerBound <= inner.lowerBound, inner.upperBound <= hull.upperBound else {
        return false
      }
      return holder.map { statements[$0].content.hull.count > hull.count } ?? true
    }
    for at in figures.indices where belongs(figures[at].passage, figures[at].statement) {
      figures[at].statement = index
    }
    for at in times.indices where belongs(times[at].passage, times[at].statement) {
      times[at].statement = index
    }
    for at in quotations.indices where belongs(quotations[at].passage, quotations[at].statement) {
      quotations[at].statement = index
    }
  }
}
