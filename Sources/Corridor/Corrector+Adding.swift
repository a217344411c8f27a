import AssayModel
import Digest

extension Corrector {
  /// Adds a statement at words that nobody was found to say.
  mutating func add(at place: Range<Int>, _ names: [String], _ correction: Correction) {
    let document = account.document
    let (content, isQuoted) = trimmed(place)
    let block = document.block(at: content.lowerBound).map { document.blocks[$0] }
    let voice: Statement.Voice = block?.post.map { .post($0) } ?? .article
    let kind: Statement.Kind = isQuoted ? .direct : .indirect
    let inBlock = block.map {
      min($0.range.lowerBound, content.lowerBound)..<max($0.range.upperBound, content.upperBound)
    }
    var statement = Statement(
      id: derivedID(
        document.sha256, "\(content.lowerBound)-\(content.upperBound)", "\(kind.rawValue) by hand"),
      content: Passage(document.id, content, page: block?.page),
      sentence: Passage(document.id, inBlock ?? content, page: block?.page),
      chain: account.publishers(of: voice) + names.map { Speaker($0, role: .named) }, kind: kind,
      voice: voice)
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
}
