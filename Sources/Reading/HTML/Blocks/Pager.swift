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
    guard let own = url.map({ Array($0.utf8) }).map(Pager.stem), own.stem.count > 10 else {
      return nil
    }
    var last = own.number
    var next: String?
    var looked = 0
    for index in page.linkElements {
      let element = page.elements[Int(index)]
      guard Int(index) > top, element.text.count <= 40, isInPager(Int(index)),
        let href = page.tree.attributeBytes("href", of: element.node),
        href.contains(where: isDigit), let target = address(href, base: base)
      else { continue }
      looked += 1
      if looked > 400 { break }
      let other = Pager.stem(Array(target.utf8))
      guard other.stem == own.stem, other.number > 1, other.number < 1000 else { continue }
      last = max(last, other.number)
      if other.number == own.number + 1 { next = target }
    }
    guard last > 1 else { return nil }
    let place = "page \(own.number) of \(last)"
    return next.map { place + "; the next is " + $0 } ?? place
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

  /// An address without the number of its page, and that number, 1 where it has none.
  ///
  /// "/story/2", "/story/page/2/", "/story?page=2", "/story,2.html" and "/story-page-2.html" are pages of "/story".
  static func stem(_ address: [UInt8]) -> (stem: [UInt8], number: Int) {
    var bytes = address
    if let hash = bytes.firstIndex(of: 0x23) { bytes.removeSubrange(hash...) }
    var ending: [UInt8] = []
    for suffix in endings
    where bytes.count > suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix) {
      bytes.removeLast(suffix.count)
      ending = suffix
      break
    }
    while bytes.last == 0x2F { bytes.removeLast() }
    let whole = bytes
    var start = bytes.count
    while start > 0, bytes.count - start < 4, isDigit(bytes[start - 1]) { start -= 1 }
    guard start < bytes.count, start > 0,
      let number = Int(String(decoding: bytes[start...], as: UTF8.self)),
      number > 0
    else { return (whole, 1) }
    bytes.removeSubrange(start...)
    for mark in marks where bytes.count > mark.count && bytes.suffix(mark.count).elementsEqual(mark)
    {
      bytes.removeLast(mark.count)
      for suffix in endings
      where bytes.count > suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix) {
        bytes.removeLast(suffix.count)
        break
      }
      while bytes.last == 0x2F { bytes.removeLast() }
      return (bytes, number)
    }
    // A bare number after a stroke or comma is a page only of an address that is no archive: "/2031/06/05" is a day.
    if let mark = bytes.last, mark == 0x2F || mark == 0x2C, number < 100,
      !ending.isEmpty || mark == 0x2F,
      bytes.count > 2, !isDigit(bytes[bytes.count - 2])
    {
      bytes.removeLast()
      return (bytes, number)
    }
    return (whole, 1)
  }
}

private let endings = byteList(".html|.htm|.php|.shtml|.aspx")

/// What stands before the number of a page in an address, the longer first.
private let marks = byteList(
  "/page/|?page=|&page=|?pg=|?p=|&p=|?seite=|&seite=|/seite/|/seite-|-page-|_page_|-seite-|-page|_page|/page-|/pagina/|?pagina=|&pagina=|/strona/|,strona,|?strona=|?pag=|?paged=|&paged=|/pag/"
)
