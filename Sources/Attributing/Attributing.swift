public import AssayModel
import Language

/// Everything that a document says: its statements, events, figures, times, and what became of
/// every number and quotation in it.
///
/// A pure function; linear in the text.
///
/// A document in a language that `Language` does not know gives no statements.
public func account(of document: Document) -> Account {
  var account = Account(document)
  let texts = texts(of: document)
  let anchor = lastTouched(document) ?? pictureDate(document, texts)
  let stretches = stretches(of: document, texts: texts, anchor: anchor)
  var people = People()
  for stretch in stretches { people.learn(stretch) }
  guard isRead(document) else {
    placeUnread(stretches, into: &account)
    return account
  }
  let found = statements(in: stretches, of: document, people: people)
  account.statements = found.statements
  account.quotations = found.quotations
  let frames = EventFrames(stretches, document: document, anchor: anchor)
  account.events = frames.mentions
  account.mainEvent = frames.hasMain ? 0 : nil
  placeFigures(stretches, frames: frames, into: &account)
  return account
}

/// Whether statements are looked for in the document: it is English, or does not say.
func isRead(_ document: Document) -> Bool {
  guard let language = document.language?.lowercased() else { return true }
  return language == "en" || language.hasPrefix("en-") || language.hasPrefix("en_")
}

/// When the text as it stands was written: the update, where one is told and is later than the first publication.
private func lastTouched(_ document: Document) -> Moment? {
  guard let updated = document.updated, let start = updated.start,
    start >= document.published?.start ?? .min,
    start - (document.published?.start ?? start) < 10 * 86400
  else { return document.published }
  return updated
}

/// The blocks of a document cut into tokens and sentences.
private func texts(of document: Document) -> [TokenizedText] {
  document.blocks.map { TokenizedText(document.buffer, in: $0.range) }
}

/// The blocks of a document as Language sees them.
///
/// `anchor` is what relative times in the article count from.
private func stretches(of document: Document, texts: [TokenizedText], anchor: Moment?) -> [Stretch]
{
  var common = CommonWords()
  for text in texts { common.learn(text) }
  var result: [Stretch] = []
  result.reserveCapacity(texts.count)
  // For each voice whether its last block ended inside a quotation.
  var open: [Int?: Bool] = [:]
  for (index, text) in texts.enumerated() {
    let post = document.blocks[index].post
    let stretch = Stretch(
      block: index, of: document, text: text, common: common,
      anchor: ownTime(of: document.blocks[index], in: document) ?? anchor,
      continues: open[post] ?? false)
    if stretch.counts { open[post] = stretch.quotations.last?.isOpen ?? false }
    result.append(stretch)
  }
  return result
}

/// When the post or the entry that a block belongs to was written.
private func ownTime(of block: Block, in document: Document) -> Moment? {
  if let post = block.post, document.posts.indices.contains(post) {
    return document.posts[post].published
  }
  guard let entry = block.entry, document.entries.indices.contains(entry) else { return nil }
  return document.entries[entry].published
}

/// The latest full date in the captions and bylines among the first blocks: what "on 22 March" counts from in a page that does
/// not say when it was published.
private func pictureDate(_ document: Document, _ texts: [TokenizedText]) -> Moment? {
  var latest: Moment?
  for (block, text) in zip(document.blocks, texts).prefix(12)
  where block.post == nil && [.caption, .credit, .byline].contains(block.kind) {
    for time in timeExpressions(in: text, anchor: nil) where time.moment.precision >= .day {
      guard let start = time.moment.start, start > latest?.start ?? .min else { continue }
      latest = time.moment
    }
  }
  return latest
}
