import AssayModel
import Markup

/// Finds posts of other people that an article shows: an embed of a network, or any block quote that is signed as one.
///
/// The line that signs a post belongs to its entry and not to its text.
struct EmbeddedPosts {
  let page: Page
  /// The article's element.
  let top: Int
  let base: Address?
  let retrievedAt: Moment?
  let language: String?

  /// Adds the embedded posts of the article.
  ///
  /// Linear in its elements.
  func add(to entries: inout PageEntries) {
    var index = top + 1
    let end = page.elements[top].end
    while index < end {
      let element = page.elements[index]
      let isEmbed = element.hints.contains(.embed)
      guard isEmbed || element.tag == .blockquote, !element.pieces.isEmpty,
        element.pieces.count <= 40, element.text.count <= 8000
      else {
        index += 1
        continue
      }
      guard let (entry, texts) = post(index, isEmbed: isEmbed) else {
        index += 1
        continue
      }
      entries.add(entry, pieces: element.pieces, texts: texts)
      index = element.end
    }
  }

  /// The post in an element, and the words of its pieces that are not all text.
  private func post(_ index: Int, isEmbed: Bool) -> (Entry, [Int: Range<Int>])? {
    let element = page.elements[index]
    var entry = Entry(.embeddedPost)
    var texts: [Int: Range<Int>] = [:]
    var isSigned = false
    for piece in element.pieces.suffix(4).reversed() {
      guard let signature = signature(in: piece, of: index, isEmbed: isEmbed) else { continue }
      texts[piece] = page.pieces[piece].range.lowerBound..<signature.range.lowerBound
      entry.author = signature.author
      entry.published = signature.published
      entry.publishedText = signature.time
      entry.url = signature.url
      isSigned = true
      break
    }
    guard isSigned || isEmbed else { return nil }
    // What stands after the signature is the network's.
    if isSigned {
      for piece in element.pieces.reversed() {
        if texts[piece] != nil { break }
        texts[piece] = 0..<0
      }
    } else {
      readParts(of: index, &entry, &texts)
    }
    for piece in element.pieces where texts[piece] == nil {
      let range = page.pieces[piece].range
      if range.count < 120,
        page.buffer.prefix(of: viewWords, at: range.lowerBound, before: range.upperBound) != nil
      {
        texts[piece] = 0..<0
      }
    }
    if entry.url == nil {
      for name in ["data-instgrm-permalink", "data-href", "cite"] where entry.url == nil {
        if let value = page.tree.attributeBytes(name, of: element.node) {
          entry.url = address(value, base: base)
        }
      }
    }
    return (entry, texts)
  }

  private struct Signature {
    var range: Range<Int>
    var author: String?
    var time: String?
    var published: Moment?
    var url: String?
  }

  /// The signature at the end of a piece: "— Mara Quill (@quill) June 5, 2031", "A post shared by …".
  private func signature(in piece: Int, of embed: Int, isEmbed: Bool) -> Signature? {
    let range = page.pieces[piece].range
    guard let start = signatureStart(range, isEmbed: isEmbed) else { return nil }
    var words = trimmedRange(start.name..<range.upperBound, in: page.buffer)
    guard !words.isEmpty, words.count <= 240 else { return nil }
    var result = Signature(range: start.mark..<range.upperBound)
    let whole = words
    if let link = lastLink(in: whole, of: embed) {
      let shown = trimmedRange(page.elements[link].text, in: page.buffer)
      let text = collapsed(page.buffer[shown])
      if let time = moment(text, retrievedAt: retrievedAt, language: language) {
        result.published = time
        result.time = text
        result.url = page.tree.attributeBytes("href", of: page.elements[link].node)
          .flatMap { address($0, base: base) }
        words = trimmedRange(
          words.lowerBound..<max(words.lowerBound, shown.lowerBound), in: page.buffer)
      }
    }
    for index in embed..<min(page.elements[embed].end, embed + 200)
    where page.elements[index].tag == .time
      && page.elements[index].text.lowerBound >= whole.lowerBound
    {
      let shown = trimmedRange(page.elements[index].text, in: page.buffer)
      guard !shown.isEmpty, whole.overlaps(shown) else { continue }
      result.time = collapsed(page.buffer[shown])
      let value = page.attribute("datetime", index) ?? result.time ?? ""
      result.published =
        moment(value, retrievedAt: retrievedAt, language: language) ?? result.published
      if shown.lowerBound < words.upperBound {
        words = trimmedRange(
          words.lowerBound..<max(words.lowerBound, shown.lowerBound), in: page.buffer)
      }
    }
    let handle = handle(in: words)
    guard isEmbed || handle != nil && start.isDash || start.isDash && result.url != nil else {
      return nil
    }
    if result.published == nil, let handle, handle.end < words.upperBound {
      let text = collapsed(page.buffer[handle.end..<words.upperBound]).trimmed(of: "·•-–—,")
      if let time = moment(text, retrievedAt: retrievedAt, language: language) {
        result.time = text
        result.published = time
      }
    }
    var name = handle.map { words.lowerBound..<$0.open } ?? words
    name = trimmedRange(name, in: page.buffer)
    var author = collapsed(page.buffer[name])
    for joiner in [" on", " am", " le", " el", " il", " dnia", " в"] where author.hasSuffix(joiner)
    {
      author.removeLast(joiner.count)
    }
    if author.isEmpty, let handle { author = collapsed(page.buffer[handle.name]) }
    result.author = author.isEmpty || author.utf8.count > 80 ? nil : author
    return result.author == nil && result.published == nil ? nil : result
  }

  /// Where a signature begins, and where the name after its mark does.
  private func signatureStart(_ range: Range<Int>, isEmbed: Bool) -> (
    mark: Int, name: Int, isDash: Bool
  )? {
    let buffer = page.buffer
    if let words = buffer.prefix(of: sharedBy, at: range.lowerBound, before: range.upperBound),
      isEmbed
    {
      return (range.lowerBound, range.lowerBound + words.count, false)
    }
    let low = max(range.lowerBound, range.upperBound - 260)
    for dash in dashes {
      guard let at = buffer.lastOffset(of: dash, in: low..<range.upperBound) else { continue }
      // A dash within a name or date is none: it stands at the start, or after white space.
      guard at == range.lowerBound || buffer[at - 1] <= 0x20 || isEmbed else { continue }
      if handle(in: at..<range.upperBound) != nil || at == range.lowerBound {
        return (at, at + dash.count, true)
      }
    }
    return nil
  }

  /// A handle: "(@quill)", or "@quill" by itself.
  private func handle(in range: Range<Int>) -> (open: Int, name: Range<Int>, end: Int)? {
    var at = range.lowerBound
    while let sign = page.buffer.offset(of: 0x40, in: at..<range.upperBound) {
      at = sign + 1
      let isBracketed = sign > range.lowerBound && page.buffer[sign - 1] == 0x28
      guard isBracketed || sign == range.lowerBound || page.buffer[sign - 1] <= 0x20 else {
        continue
      }
      var end = sign + 1
      while end < range.upperBound,
        page.buffer[end].isWord || ".-_@".utf8.contains(page.buffer[end])
      {
        end += 1
      }
      guard end > sign + 1 else { continue }
      let close = end < range.upperBound && page.buffer[end] == 0x29 ? end + 1 : end
      if isBracketed, close == end { continue }
      return (isBracketed ? sign - 1 : sign, sign..<end, close)
    }
    return nil
  }

  /// The last link in a range of the page that an element holds.
  private func lastLink(in range: Range<Int>, of element: Int) -> Int? {
    var found: Int?
    for index in element..<min(page.elements[element].end, element + 400)
    where page.elements[index].tag == .a {
      let text = trimmedRange(page.elements[index].text, in: page.buffer)
      if !text.isEmpty, range.lowerBound <= text.lowerBound, text.upperBound <= range.upperBound {
        found = index
      }
    }
    return found
  }

  /// The author and the time of an embed that is no signed quotation, by the names of its elements.
  private func readParts(of embed: Int, _ entry: inout Entry, _ texts: inout [Int: Range<Int>]) {
    for index in (embed + 1)..<max(embed + 1, min(page.elements[embed].end, embed + 200)) {
      let element = page.elements[index]
      let isTime = element.tag == .time
      guard isTime || element.hints.contains(.author), element.text.count <= 120,
        element.pieces.count <= 1
      else { continue }
      let text = page.line(index)
      if isTime, entry.published == nil {
        let value = page.attribute("datetime", index) ?? text
        entry.published = moment(value, retrievedAt: retrievedAt, language: language)
        entry.publishedText = text.isEmpty ? nil : text
      } else if !isTime, entry.author == nil, !text.isEmpty {
        entry.author = text
      } else {
        continue
      }
      let piece = page.piece(at: element.text.lowerBound)
      guard piece < page.pieces.count else { continue }
      let own = trimmedRange(element.text, in: page.buffer)
      if own == page.pieces[piece].range { texts[piece] = 0..<0 }
    }
  }
}

private let dashes = [[UInt8]("\u{2014}".utf8), [UInt8]("\u{2013}".utf8), [UInt8]("- ".utf8)]

/// What networks write before the name of who posted.
private let sharedBy = byteList(
  "a post shared by |a photo posted by |a video posted by |a post by |posted by |post by |un post condiviso da |una publicación compartida de |une publication partagée par |une publication de |ein beitrag geteilt von |uma publicação compartilhada por |post udostępniony przez |Публикация от |Публикация |Допис, поширений |Допис "
)

/// What networks write over a post to lead to it.
private let viewWords = byteList(
  "view this post on|view on |view more on|ver esta publicación en|visualizza questo post su|sieh dir diesen beitrag|voir cette publication|ver essa foto|wyświetl ten post|Посмотреть эту публикацию|Переглянути цей допис|♬"
)
