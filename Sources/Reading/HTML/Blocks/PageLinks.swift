import AssayModel
import Markup

/// The links whose text was written, in the order of the buffer.
///
/// A link over several blocks is one link for each of them, so that every passage is exactly the words it stands under.
func links(of page: Page, at places: WrittenPlaces, base: Address?) -> [Link] {
  guard let href = page.tree.attributeName("href") else { return [] }
  var result: [Link] = []
  for index in page.linkElements {
    let element = page.elements[Int(index)]
    guard !element.text.isEmpty else { continue }
    let text = trimmedRange(element.text, in: page.buffer)
    guard !text.isEmpty else { continue }
    let ranges = places.places(of: text)
    guard !ranges.isEmpty, let written = page.tree.attributeBytes(href, of: element.node),
      let url = address(written, base: base)
    else { continue }
    for range in ranges { result.append(Link(url: url, range: range)) }
  }
  let ascends = zip(result, result.dropFirst()).allSatisfy { isBefore($0, $1) }
  return ascends ? result : result.sorted(by: isBefore)
}

private func isBefore(_ a: Link, _ b: Link) -> Bool {
  (a.range.lowerBound, a.range.upperBound, a.url) < (b.range.lowerBound, b.range.upperBound, b.url)
}

/// An address as written, resolved; `nil` where it runs a script or leads nowhere.
func address(_ written: ArraySlice<UInt8>, base: Address?) -> String? {
  let plain = Address.plain(written)
  if Address.scheme(of: plain).map({ $0.elementsEqual("javascript".utf8) }) == true { return nil }
  guard let base else {
    return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
  }
  return base.resolved(plain)
}
