public import AssayModel
import Language

/// Everything that a document says: its statements, events, figures, times, and what became of
/// every number and quotation in it.
///
/// A pure function; linear in the text.
///
/// A document in a language that `Language` does not know gives no statements. Of a document of more than a million words
/// the first million are looked at, and the account says how far that reached.
public func account(of document: Document) -> Account {
  account(of: document, upTo: 1_000_000)
}

/// ``account(of:)`` with a budget of its own, in words and marks.
///
/// A million are about ten hours of debate as printed, three times what a transcript of 2 MB holds.
func account(of document: Document, upTo budget: Int) -> Account {
  var account = Account(document)
  let texts = texts(of: document, upTo: budget)
  if let end = end(of: texts, in: document) {
    account.readTo = end
    account.document.notes.append(
      "statements looked for in the first \(end) of \(document.buffer.count) bytes")
  }
  let anchor = lastTouched(document) ?? pictureDate(document, texts)
  let stretches = stretches(of: document, texts: texts, anchor: anchor)
  var people = People()
  for stretch in stretches { people.learn(stretch) }
  guard isRead(document, texts) else {
    account.document.notes.append("not read for statements: its text is not English")
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

/// Whether statements are looked for in the document: its words are English, whatever it says of itself.
///
/// What is too short to tell is what it says that it is; where it says nothing, English.
private func isRead(_ document: Document, _ texts: [TokenizedText]) -> Bool {
  var english = EnglishText()
  for text in texts { english.count(text) }
  if let isEnglish = english.isEnglish { return isEnglish }
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

/// The blocks of a document cut into tokens and sentences, up to a budget; what is left when it ends is left out.
///
/// A block counts for eight words besides its own.
private func texts(of document: Document, upTo budget: Int) -> [TokenizedText] {
  var result: [TokenizedText] = []
  var left = budget
  for block in document.blocks where left > 0 {
    let text = TokenizedText(document.buffer, in: block.range, upTo: left)
    result.append(text)
    left -= text.tokens.count + 8
  }
  return result
}

/// The byte up to which a document was looked at; `nil` where that is all of it.
private func end(of texts: [TokenizedText], in document: Document) -> Int? {
  guard let last = texts.last else { return nil }
  let isCut = last.range != document.blocks[texts.count - 1].range
  return isCut || texts.count < document.blocks.count ? last.range.upperBound : nil
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
