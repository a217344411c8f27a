public import AssayModel

/// One document, or several pages of one article that were joined.
public struct JoinedPages: Sendable {
  /// The document.
  public var document: Document
  /// Where its parts stand among the documents that were given, in the order of the pages.
  public var parts: [Int]
}

/// Joins documents that are pages of one article; every other document stays as it is.
///
/// Only where it is certain: the addresses differ in nothing but the number of the page, the first page links to
/// the second, the headlines agree but for the number, and so do the outlets. The joined document keeps the first page's
/// id and bytes, so that passages of it stay what they were; what the other pages add stands behind, with
/// ``AssayModel/Block/page``. Their captures are named in a note each. What stands on every page (the headline, a
/// thread) is taken once. O(bytes) of the documents and captures.
///
/// - Parameters:
///   - documents: The documents.
///   - captures: What each was read from, in the same order.
/// - Returns: The documents in the order of their first pages.
public func joined(_ documents: [Document], of captures: [Capture]) -> [JoinedPages] {
  let addresses = documents.map { document in
    document.kind == .html ? document.url.map { PageAddress($0) } : nil
  }
  var byAddress: [PageAddress: [Int]] = [:]
  for (index, address) in addresses.enumerated() {
    if let address { byAddress[address, default: []].append(index) }
  }
  var follower = [Int?](repeating: nil, count: documents.count)
  var isFollower = [Bool](repeating: false, count: documents.count)
  for (index, address) in addresses.enumerated() {
    guard let address, index < captures.count else { continue }
    let after = PageAddress(base: address.base, number: address.number + 1)
    // Two captures of one page leave it open which belongs to which.
    guard byAddress[address]?.count == 1, let found = byAddress[after], found.count == 1,
      belongTogether(documents[index], documents[found[0]]),
      links(captures[index], documents[index], to: after)
    else { continue }
    follower[index] = found[0]
    isFollower[found[0]] = true
  }

  var result: [JoinedPages] = []
  for index in documents.indices where !isFollower[index] {
    var joined = JoinedPages(document: documents[index], parts: [index])
    if addresses[index]?.number == 1 {
      while let last = joined.parts.last, let next = follower[last] { joined.parts.append(next) }
    }
    if joined.parts.count > 1 { joined.document.append(joined.parts.map { documents[$0] }) }
    result.append(joined)
    if joined.parts.count == 1, let next = follower[index] {
      // The first page is missing: the others stay alone.
      var lone: Int? = next
      while let page = lone {
        result.append(JoinedPages(document: documents[page], parts: [page]))
        lone = follower[page]
      }
    }
  }
  return result.sorted { ($0.parts.first ?? 0) < ($1.parts.first ?? 0) }
}

/// Whether two documents bear the same headline, but for the number of the page, and the same outlet.
private func belongTogether(_ first: Document, _ second: Document) -> Bool {
  guard let title = first.title, let other = second.title else { return false }
  // Who named the outlet of one page by hand need not do so for the others.
  let isNamed = (first.corrections + second.corrections).contains { $0.field == "outlet" }
  guard isNamed || first.outlet == second.outlet else { return false }
  return wordsWithoutPage(title) == wordsWithoutPage(other)
}

/// Whether a page has a link to an address.
private func links(_ capture: Capture, _ document: Document, to wanted: PageAddress) -> Bool {
  let bytes = capture.bytes
  let name = Array("href".utf8)
  var at = 0
  while let found = offset(of: name, in: bytes, from: at) {
    at = found + name.count
    var start = at
    while start < bytes.count, start - at < 8, bytes[start] <= 0x20 || bytes[start] == 0x3D {
      start += 1
    }
    guard start < bytes.count, start > at else { continue }
    let mark = bytes[start]
    let isQuoted = mark == 0x22 || mark == 0x27
    if isQuoted { start += 1 }
    let value = bytes[start...].prefix(2000).prefix {
      isQuoted ? $0 != mark : $0 > 0x20 && $0 != 0x3E
    }
    // Most links have no number where a page's would stand.
    guard value.contains(where: { $0 &- 0x30 < 10 }) else { continue }
    let url = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
    if PageAddress(absolute(url, document.url)) == wanted { return true }
  }
  return false
}

/// An address that a page gives, against the page's own.
private func absolute(_ url: String, _ base: String?) -> String {
  guard url.hasPrefix("?"), let base else { return resolved(url, base: base) }
  return base.prefix { $0 != "?" && $0 != "#" } + url
}
