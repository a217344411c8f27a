/// A text as its letters and digits alone, in lower case: what two headlines share that differ in signs and case.
struct FoldedText: Hashable {
  let bytes: [UInt8]

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// Folds a text in linear time.
  init(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Folds valid UTF-8 in linear time.
  init(_ text: ArraySlice<UInt8>) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      if byte < 0x80 {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
          result.append(byte)
        } else if byte &- 0x41 < 26 {
          result.append(byte | 0x20)
        }
        at += 1
        continue
      }
      let length = min(scalarLength(byte), text.endIndex - at)
      FoldedText.append(text[at..<(at + length)], to: &result)
      at += length
    }
    bytes = result
  }

  private static func append(_ scalar: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let lead = scalar[scalar.startIndex]
    guard scalar.count > 1 else { return }
    let second = scalar[scalar.startIndex + 1]
    switch lead {
    case 0xC2:
      guard second == 0xAA || second == 0xB5 || second == 0xBA else { return }
    case 0xC3...0xD3:
      if lead == 0xC3, second == 0x97 || second == 0xB7 { return }
      let low = lowered(lead, second)
      result.append(low.0)
      result.append(low.1)
      return
    case 0xE2:
      if second <= 0xAF { return }
    case 0xE3:
      if second == 0x80 { return }
    case 0xEF:
      guard scalar.count > 2 else { return }
      let third = scalar[scalar.startIndex + 2]
      // Letters and digits of double width.
      if second == 0xBC, third &- 0x90 < 10 { return result.append(third - 0x60) }
      if second == 0xBC, third &- 0xA1 < 26 { return result.append(third - 0x40) }
      if second == 0xBD, third &- 0x81 < 26 { return result.append(third - 0x20) }
      if second == 0xBC || second == 0xB8 || second == 0xBB { return }
    case 0xF0:
      if second == 0x9F { return }
    default: break
    }
    result += scalar
  }

  /// Whether this holds another.
  func contains(_ other: FoldedText) -> Bool { offset(of: other.bytes, in: bytes) != nil }

  /// Whether both say the same, or one is most of the other.
  func agrees(with other: FoldedText) -> Bool {
    guard count >= 4, other.count >= 4 else { return false }
    if self == other { return true }
    return count > other.count
      ? other.count * 2 > count && contains(other)
      : count * 2 > other.count && other.contains(self)
  }
}
