/// A page in which elements written as empty, as XML has them, are closed.
///
/// Without this an `<iframe/>` would hold the rest of the page as its raw text, where no end tag follows it.
/// A page without such an element comes back as it is, uncopied.
func withEmptyElementsClosed(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var copied = 0
  var at = 0
  while let start = offset(of: (0x2F, 0x3E), in: bytes, from: at) {
    at = start + 2
    var open = start
    while open > copied, start - open < 2000, bytes[open] != 0x3C { open -= 1 }
    guard bytes[open] == 0x3C, open + 1 < start, mayBeRaw[Int(bytes[open + 1] | 0x20)] else {
      continue
    }
    let name = bytes[(open + 1)...].prefix(9).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      .map { $0 | 0x20 }
    guard rawElements.contains(name), !isClosed(name, bytes, from: at) else { continue }
    result += bytes[copied..<start]
    result += [0x3E, 0x3C, 0x2F] + name + [0x3E]
    copied = at
  }
  if copied == 0 { return bytes }
  return result + bytes[copied...]
}

/// Whether an end tag of an element comes before the next start tag of one of its name.
private func isClosed(_ name: [UInt8], _ bytes: [UInt8], from start: Int) -> Bool {
  var at = start
  while at + name.count + 1 < bytes.count, at - start < 200_000 {
    if bytes[at] == 0x3C {
      let isEnd = bytes[at + 1] == 0x2F
      let from = at + (isEnd ? 2 : 1)
      if from + name.count <= bytes.count,
        bytes[from..<(from + name.count)].elementsEqual(name, by: { $0 | 0x20 == $1 })
      {
        return isEnd
      }
    }
    at += 1
  }
  return false
}

private let rawElements: Set<[UInt8]> = Set(
  ["iframe", "script", "style", "textarea", "title", "noframes", "noembed", "xmp"].map {
    Array($0.utf8)
  })

/// The letters, in lower case, that such an element may begin with.
private let mayBeRaw: [Bool] = {
  var result = [Bool](repeating: false, count: 256)
  for name in rawElements { if let first = name.first { result[Int(first)] = true } }
  return result
}()
