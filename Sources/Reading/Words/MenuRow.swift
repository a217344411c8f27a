/// Whether a line is a page's menu: three parts or more of few words each, set apart by bars, dots or wide gaps ("Home   News
/// Weather").
func isMenuRow(_ line: String) -> Bool {
  guard line.utf8.count <= 240, !line.endsSentence else { return false }
  let bytes = Array(line.utf8)
  var parts = 0
  var start = 0
  var at = 0
  /// Counts the part that ends here; false where it is too long for a menu's.
  func close() -> Bool {
    let part = trimmedRange(start..<at, in: bytes)
    if part.isEmpty { return true }
    parts += 1
    return part.count <= 30 && bytes[part].count { $0 == 0x20 } < 4
  }
  while at < bytes.count {
    let gap = gapLength(bytes, at)
    if gap > 0 {
      guard close() else { return false }
      at += gap
      start = at
    } else {
      at += 1
    }
  }
  return close() && parts >= 3
}

/// The length of what parts a menu at a byte: a bar, a dot, a tab, two spaces; 0 for anything else.
private func gapLength(_ bytes: [UInt8], _ at: Int) -> Int {
  switch bytes[at] {
  case 0x7C, 0x09: return 1
  case 0xC2 where at + 1 < bytes.count && (bytes[at + 1] == 0xB7 || bytes[at + 1] == 0xBB): return 2
  case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
    return bytes[at + 2] == 0xA2 || bytes[at + 2] == 0xBA ? 3 : 0
  case 0x20, 0xC2:
    var end = at
    var spaces = 0
    while end < bytes.count {
      let length = spaceLength(at: end, before: bytes.count, in: bytes)
      if length == 0 { break }
      end += length
      spaces += 1
    }
    return spaces >= 2 ? end - at : 0
  default: return 0
  }
}
