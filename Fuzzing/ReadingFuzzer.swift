import AssayModel
import Reading

/// Reads what the fuzzer gives, and ends the program where the document's ranges do not lie in its text.
///
/// The first byte says what it is: `t` text, `m` Markdown, `j` an export in JSON, `x` one in XML, any other a web page.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let all = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = Array(all[1...])
  let kinds: [UInt8: Capture.Kind] = [0x74: .text, 0x6D: .markdown, 0x6A: .json, 0x78: .xml]
  let capture = Capture(
    name: "page", bytes: bytes, sha256: String(repeating: "0", count: 64),
    kind: kinds[all[0]] ?? .html)
  guard let document = try? document(of: capture) else { return 0 }
  check(document)
  return 0
}

private func check(_ document: Document) {
  let size = document.buffer.count
  func bound(_ range: Range<Int>?, _ what: String) {
    if let range, range.upperBound > size { fatalError("\(what) ends at \(range.upperBound)") }
  }
  guard String(validating: document.buffer, as: UTF8.self) != nil else { fatalError("no UTF-8") }
  bound(document.titleRange, "the title")
  bound(document.place, "the place")
  for block in document.blocks {
    bound(block.range, "a block")
    if let post = block.post, !document.posts.indices.contains(post) { fatalError("post \(post)") }
  }
  for (index, post) in document.posts.enumerated() {
    switch post.parent {
    case .post(let parent) where parent == index || !document.posts.indices.contains(parent):
      fatalError("post \(index) answers \(parent)")
    default: break
    }
  }
  for link in document.links { bound(link.range, "a link") }
  for image in document.images { bound(image.caption, "a caption") }
}
