import AssayModel
import Markup

/// The pictures of the page, with the captions that were written.
func images(of page: Page, at places: WrittenPlaces, base: Address?) -> [Image] {
  var result: [Image] = []
  for picture in page.pictures {
    var figure = picture.element
    while figure >= 0, page.elements[figure].tag != .figure {
      figure = page.elements[figure].parent
    }
    guard figure >= 0 else { continue }
    var caption: Range<Int>?
    for piece in page.elements[figure].pieces where caption == nil {
      caption = places.places(of: page.pieces[piece].range, limit: 1).first
    }
    for name in ["src", "data-src", "data-lazy-src", "data-original"] {
      guard let written = page.tree.attributeBytes(name, of: picture.node), !written.isEmpty,
        !written.starts(with: "data:".utf8), let url = address(written, base: base)
      else { continue }
      if result.last?.url != url { result.append(Image(url: url, caption: caption)) }
      break
    }
  }
  return result
}
