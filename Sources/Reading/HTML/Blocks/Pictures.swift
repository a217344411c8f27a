import AssayModel
import Markup

/// Finds the pictures of an article with their captions and credits.
///
/// A picture counts in a figure anywhere on the page and, without one, in the article's own element; icons, portraits of
/// authors, counters' pixels and what stands in a thread or a box of other stories do not.
struct Pictures {
  let page: Page
  /// The article's element.
  let top: Int?
  /// Pieces that are no part of the article.
  let isPruned: [Bool]
  let blocks: [Block]
  let buffer: [UInt8]
  let places: WrittenPlaces
  let base: Address?

  /// The pictures in the order of the page, each once.
  func images() -> [Image] {
    guard !page.pictures.isEmpty else { return [] }
    var result: [Image] = []
    var seen: Set<String> = []
    let prunedBefore = isPruned.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
    for picture in page.pictures {
      guard let holder = holder(of: picture, prunedBefore), !isSmall(picture),
        let url = PictureAddress.url(of: picture.node, in: page.tree, base: base),
        seen.insert(url).inserted
      else { continue }
      var image = Words()
      if holder >= 0 { image = words(of: holder) }
      if image.credit == nil { image.credit = markedCredit(picture) }
      result.append(Image(url: url, caption: image.caption, credit: image.credit))
    }
    return result
  }

  private struct Words {
    var caption: Range<Int>?
    var credit: String?
  }

  /// What holds a picture and its caption, -1 where nothing does but the article; `nil` for a picture that is none of the
  /// article's.
  private func holder(of picture: Page.Picture, _ prunedBefore: [Int]) -> Int? {
    var at = picture.element
    var result = -1
    for _ in 0..<24 where at >= 0 {
      let element = page.elements[at]
      if at == top { return result }
      if !element.hints.isDisjoint(with: [.comment, .share, .advert, .related, .navigation]) {
        return nil
      }
      switch element.tag {
      case .nav,
        .header where result < 0, .footer,
        .aside where result < 0:
        return nil
      default: break
      }
      // A box of which no word is the article's.
      let pieces = element.pieces
      if result < 0, !pieces.isEmpty,
        prunedBefore[pieces.upperBound] - prunedBefore[pieces.lowerBound] == pieces.count
      {
        return nil
      }
      if result < 0,
        element.tag == .figure || (element.hints.contains(.caption) && element.text.count < 800)
          || isAllCaption(pieces)
      {
        result = at
      }
      at = element.parent
    }
    return result >= 0 ? result : nil
  }

  /// Whether a picture is an icon, a portrait of the writer, or a pixel that counts readers.
  private func isSmall(_ picture: Page.Picture) -> Bool {
    for name in ["width", "height"] {
      guard let value = page.tree.attributeBytes(name, of: picture.node) else { continue }
      let digits = value.prefix(while: isDigit)
      if !digits.isEmpty, digits.count <= 2, !value.contains(0x25),
        let size = Int(String(decoding: digits, as: UTF8.self)), size < 64
      {
        return true
      }
    }
    for name in ["class", "alt"] {
      guard let value = page.tree.attributeBytes(name, of: picture.node), value.count <= 200 else {
        continue
      }
      if PictureAddress.smallWords.isIn(value) { return true }
    }
    return page.elements[picture.element].hints.contains(.author)
  }

  /// Whether pieces, one to four of them, were written as captions and credits and as nothing else.
  private func isAllCaption(_ pieces: Range<Int>) -> Bool {
    guard (1...4).contains(pieces.count) else { return false }
    var found = false
    for piece in pieces {
      for range in places.places(of: page.pieces[piece].range, limit: 4) {
        guard let kind = block(at: range.lowerBound)?.kind, kind == .caption || kind == .credit
        else {
          return false
        }
        found = true
      }
    }
    return found
  }

  /// The caption and the credit among the blocks that were written from an element.
  private func words(of element: Int) -> Words {
    var result = Words()
    for piece in page.elements[element].pieces.prefix(12) {
      for range in places.places(of: page.pieces[piece].range, limit: 4) {
        guard let block = block(at: range.lowerBound) else { continue }
        if block.kind == .caption, result.caption == nil { result.caption = block.range }
        if block.kind == .credit, result.credit == nil {
          result.credit = CreditLine.holder(block.range, in: buffer)
        }
      }
    }
    return result
  }

  private func block(at offset: Int) -> Block? {
    let low = blocks.countOfFirst { $0.range.upperBound <= offset }
    return low < blocks.count && blocks[low].range.contains(offset) ? blocks[low] : nil
  }

  /// The credit that a picture's own attributes give.
  private func markedCredit(_ picture: Page.Picture) -> String? {
    for name in ["data-credit", "data-image-credit", "data-copyright", "data-photographer"] {
      if let value = page.tree.attribute(name, of: picture.node)?.trimmed, !value.isEmpty,
        value.utf8.count <= 200
      {
        return value
      }
    }
    return nil
  }
}
