@testable import Markup

/// Decodes and parses what the fuzzer gives, and ends the program where the tree is not what was promised.
///
/// The first byte says how: with which limits, through the decoder or not, as a page or as a piece, so that a corpus
/// file can be read and written by hand: `p` a page, `d` the same decoded first, `l` with small limits, `s` with
/// scripting on; `w` and `x` with the slash of empty elements read in two ways; a digit or a capital letter the content of an element.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let page = Array(bytes[1...])
  switch bytes[0] {
  case UInt8(ascii: "d"): decoded(page)
  case UInt8(ascii: "l"): check(parse(page, limits: small), small)
  case UInt8(ascii: "w"): closing(page, .whereNothingCloses)
  case UInt8(ascii: "x"): closing(page, .asWritten)
  case UInt8(ascii: "s"):
    var builder = Builder(page, limits: .standard, scripting: true)
    check(builder.run(), .standard)
  case let byte where byte.isDigit || byte.isUppercase:
    let context = contexts[Int(byte) % contexts.count]
    check(parse(fragment: page, in: context.0, namespace: context.1), .standard)
    check(parse(fragment: page, in: context.0, namespace: context.1, limits: small), small)
  default: whole(page)
  }
  return 0
}

private let small = Limits(depth: 8, nodes: 48, attributes: 3, bytes: 600, reopenings: 5)

private let contexts: [(String, Tree.Namespace)] = [
  ("div", .html), ("table", .html), ("tr", .html), ("select", .html), ("template", .html),
  ("textarea", .html), ("script", .html), ("svg", .svg), ("foreignObject", .svg), ("mi", .mathML),
  ("annotation-xml", .mathML), ("frameset", .html), ("caption", .html), ("colgroup", .html),
  ("form", .html), ("html", .html), ("plaintext", .html), ("td", .html),
]

private func closing(_ page: [UInt8], _ selfClosing: SelfClosing) {
  check(parse(page, selfClosing: selfClosing), .standard)
  check(parse(page, limits: small, selfClosing: selfClosing), small)
}

private func decoded(_ bytes: [UInt8]) {
  for declared in [nil, "utf-8", "windows-1251", "shift_jis"] {
    let decoded = decode(bytes, declared: declared)
    guard isValidUTF8(decoded.utf8) else { fatalError("decoded text is no UTF-8") }
    if Encoding(rawValue: decoded.encoding) == nil, !decoded.isUnsupported {
      fatalError("no such encoding: \(decoded.encoding)")
    }
    if declared == nil { check(parse(decoded.utf8), .standard) }
  }
}

private func whole(_ page: [UInt8]) {
  let tree = parse(page)
  check(tree, .standard)
  guard let top = tree.documentElement else { fatalError("no document element") }
  let html = serialised(tree, within: top)
  // The same page in other memory, moved by blanks that mean nothing at its start, is the same tree.
  for blanks in [0, 3, 8] {
    let again = parse([UInt8](repeating: .space, count: blanks) + page)
    guard let other = again.documentElement else { fatalError("no document element") }
    if page.first != 0xEF, serialised(again, within: other) != html { fatalError("another tree") }
  }
  guard let body = tree.first(.body, in: top), isPlain(tree, within: body) else { return }
  // The HTML of a plain tree is read as the tree again.
  let inner = serialised(tree, within: body)
  let read = parse(fragment: inner, in: "body")
  guard let copy = read.documentElement else { fatalError("no document element") }
  if serialised(read, within: copy) != inner { fatalError("read again, it is another tree") }
}

private func check(_ tree: Tree, _ limits: Limits) {
  if let failure = TreeCheck(tree: tree, limits: limits).failure() { fatalError(failure) }
}
