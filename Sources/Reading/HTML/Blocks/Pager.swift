import AssayModel
import Markup

/// Says of a page that it is one of several, so that a reader knows that text is missing.
struct Pager {
  let page: Page
  /// The article's element.
  let top: Int
  let taken: [Bool]
  let base: Address?
  /// The page's own address.
  let url: String?

  /// "page 1 of 3; the next is …"; `nil` where the page stands alone.
  ///
  /// Only links at or after the article's beginning count that differ from the page's address by a number alone.
  func note() -> String? {
    guard let own = url.map({ PageAddress($0) }), own.base.utf8.count > 6 else { return nil }
    var last = own.number
    var next: String?
    var isOneOfSeveral = false
    let near = page.elements[top].pieces.upperBound + 16
    for index in page.linkElements {
      let element = page.elements[Int(index)]
      guard Int(index) > top, element.text.count <= 40, element.pieces.lowerBound <= near,
        isInPager(Int(index)),
        let href = page.tree.attributeBytes("href", of: element.node),
        href.contains(where: isDigit), let target = address(href, base: base)
      else { continue }
      let other = PageAddress(target)
      guard other.base == own.base, other.number != own.number else { continue }
      isOneOfSeveral = true
      last = max(last, other.number)
      if other.number == own.number + 1 { next = target }
    }
    guard isOneOfSeveral, last > 1 else { return nil }
    let place = "page \(own.number) of \(last)"
    return next.map { place + "; the next is " + $0 } ?? place
  }

  /// Whether a note is one that ``note()`` makes.
  static func isNote(_ note: String) -> Bool {
    let words = note.spaced
    return words.count >= 4 && words[0] == "page" && words[2] == "of"
      && words[1].utf8.allSatisfy(isDigit)
  }

  /// Whether a note says where the next page is.
  static func namesNext(_ note: String) -> Bool {
    isNote(note) && note.firstRange(of: "; the next is ") != nil
  }

  /// Whether a link stands in the article, or in something named as a pager, or is marked as the next page.
  private func isInPager(_ link: Int) -> Bool {
    let isNumber = page.buffer[page.elements[link].text].allSatisfy { $0 <= 0x20 || isDigit($0) }
    if page.isIn(link, top), isNumber { return true }
    if let rel = page.tree.attributeBytes("rel", of: page.elements[link].node),
      rel.elementsEqual("next".utf8)
    {
      return true
    }
    var at = link
    for _ in 0..<5 where at > 0 {
      if page.elements[at].hints.contains(.comment) { return false }
      if page.elements[at].hints.contains(.pager) { return true }
      at = page.elements[at].parent
    }
    return false
  }
}
