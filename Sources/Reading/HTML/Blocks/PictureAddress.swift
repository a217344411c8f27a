import Markup

/// Where a picture really is, past the placeholders that pages show until a script fetches it.
enum PictureAddress {
  /// The address of a picture; `nil` where it has none but a placeholder.
  static func url(of node: Tree.Node, in tree: Tree, base: Address?) -> String? {
    for name in [
      "data-src", "data-lazy-src", "data-original", "data-lazy", "data-hi-res-src", "src",
    ] {
      guard let value = tree.attributeBytes(name, of: node), isReal(value) else { continue }
      return address(value, base: base)
    }
    for name in ["data-srcset", "data-lazy-srcset", "srcset"] {
      guard let value = tree.attributeBytes(name, of: node), let best = largest(of: value) else {
        continue
      }
      return address(best, base: base)
    }
    // <picture><source srcset><img></picture>
    var sibling = tree.previousSibling(of: node)
    for _ in 0..<12 {
      guard let source = sibling else { break }
      if tree.isElement(source, .source) {
        for name in ["data-srcset", "srcset"] {
          if let value = tree.attributeBytes(name, of: source), let best = largest(of: value) {
            return address(best, base: base)
          }
        }
      }
      sibling = tree.previousSibling(of: source)
    }
    // The picture for readers without scripts stands beside it.
    var next = tree.nextSibling(of: node)
    for _ in 0..<3 {
      guard let other = next else { return nil }
      if tree.isElement(other, .noscript), let image = tree.firstChild(of: other),
        tree.isElement(image, .img), let value = tree.attributeBytes("src", of: image),
        isReal(value)
      {
        return address(value, base: base)
      }
      next = tree.nextSibling(of: other)
    }
    return nil
  }

  /// Words in a class, alternative text or address that say that a picture is none of the article's.
  static let smallWords = WordList(
    "avatar gravatar icon icons emoji smiley smilies favicon spacer pixel tracking beacon sprite badge logo"
  )

  /// Whether an address leads to a picture and to no placeholder or counter.
  private static func isReal(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count > 3, !value.starts(with: "data:".utf8), !value.starts(with: "about:".utf8)
    else {
      return false
    }
    // The words of the path; those of the host and of the query say nothing.
    let path = value.prefix { $0 != 0x3F }
    return !hollow.isIn(path)
  }

  private static let hollow = WordList(
    "placeholder blank spacer transparent pixel 1x1 grey gravatar emoji tracking beacon loading lazyload preloader"
  )

  /// The largest picture of a set ("a.jpg 1x, b.jpg 2x", "a.jpg 320w, b.jpg 1024w").
  static func largest(of set: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var best: ArraySlice<UInt8>?
    var most = -1
    var at = set.startIndex
    while at < set.endIndex {
      while at < set.endIndex, set[at] <= 0x20 || set[at] == 0x2C { at += 1 }
      let start = at
      while at < set.endIndex, set[at] > 0x20 { at += 1 }
      var url = set[start..<at]
      var size = 1
      if url.last == 0x2C {
        url = url.dropLast()
      } else {
        let words = at
        while at < set.endIndex, set[at] != 0x2C { at += 1 }
        size = 0
        for byte in set[words..<at] where isDigit(byte) && size < 1_000_000 {
          size = size * 10 + Int(byte - 0x30)
        }
        if size == 0 { size = 1 }
      }
      if !url.isEmpty, isReal(url), size > most {
        most = size
        best = url
      }
    }
    return best
  }
}

/// A list of words, found by their hashes.
struct WordList: Sendable {
  private let hashes: Set<UInt64>

  /// Creates a list of words parted by spaces.
  init(_ words: String) {
    hashes = Set(words.utf8.split(separator: 0x20).map { WordHash($0).value })
  }

  /// Whether one of the words stands in a text, cut at signs.
  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    var word = WordHash()
    for byte in text {
      if byte.isWord {
        word.add(byte.lower)
      } else {
        if word.count > 2, hashes.contains(word.value) { return true }
        word = WordHash()
      }
    }
    return word.count > 2 && hashes.contains(word.value)
  }
}
