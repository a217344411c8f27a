/// A text with its white space and quotation marks made alike, and the way back to the text as it was.
///
/// Runs of white space (no-break and other Unicode spaces among them) are one space, every quotation mark and
/// apostrophe is `"`, and characters without width are left out.
struct FoldedText {
  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// For every folded byte, the range of the original that it stands for.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// Folds UTF-8; O(length).
  init(_ utf8: [UInt8]) {
    bytes.reserveCapacity(utf8.count)
    var at = 0
    while at < utf8.count {
      let whole = FoldedText.length(utf8[at])
      let length = utf8.count - at < whole ? 1 : whole
      switch FoldedText.sort(utf8, at, length) {
      case .space:
        if bytes.last == 0x20 { ends[ends.count - 1] = at + length } else { add(0x20, at, length) }
      case .mark: add(0x22, at, length)
      case .nothing: break
      case .other:
        for index in at..<(at + length) { add(utf8[index], at, length) }
      }
      at += length
    }
  }

  private mutating func add(_ byte: UInt8, _ at: Int, _ length: Int) {
    bytes.append(byte)
    starts.append(at)
    ends.append(at + length)
  }

  /// The folded bytes without a space at either end.
  var trimmed: [UInt8] {
    var part = bytes[...]
    if part.first == 0x20 { part.removeFirst() }
    if part.last == 0x20 { part.removeLast() }
    return Array(part)
  }

  /// Where the folded words stand in the original text, whole words only.
  ///
  /// O(length), after Knuth, Morris and Pratt.
  func ranges(of wanted: [UInt8]) -> [Range<Int>] {
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return [] }
    var fallback = [Int](repeating: 0, count: wanted.count)
    var matched = 0
    for index in wanted.indices.dropFirst() {
      while matched > 0, wanted[index] != wanted[matched] { matched = fallback[matched - 1] }
      if wanted[index] == wanted[matched] { matched += 1 }
      fallback[index] = matched
    }
    var found: [Range<Int>] = []
    matched = 0
    for index in bytes.indices {
      while matched > 0, bytes[index] != wanted[matched] { matched = fallback[matched - 1] }
      if bytes[index] == wanted[matched] { matched += 1 }
      if matched == wanted.count {
        let first = index - wanted.count + 1
        if isWhole(first, index) { found.append(starts[first]..<ends[index]) }
        matched = fallback[matched - 1]
      }
    }
    return found
  }

  /// Whether no word is cut at either end.
  private func isWhole(_ first: Int, _ last: Int) -> Bool {
    func isWordByte(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    let cutsBefore = first > 0 && isWordByte(bytes[first]) && isWordByte(bytes[first - 1])
    let cutsAfter =
      last + 1 < bytes.count && isWordByte(bytes[last]) && isWordByte(bytes[last + 1])
    return !cutsBefore && !cutsAfter
  }

  private enum Sort {
    case space
    case mark
    case nothing
    case other
  }

  private static func length(_ first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private static func sort(_ utf8: [UInt8], _ at: Int, _ length: Int) -> Sort {
    let first = utf8[at]
    switch length {
    case 1:
      if first <= 0x20 { return .space }
      return first == 0x22 || first == 0x27 || first == 0x60 ? .mark : .other
    case 2 where first == 0xC2:
      switch utf8[at + 1] {
      case 0xA0, 0x85: return .space
      case 0xAD: return .nothing
      case 0xAB, 0xBB, 0xB4: return .mark
      default: return .other
      }
    case 3:
      let middle = UInt32(utf8[at + 1] & 63)
      let scalar = UInt32(first & 15) << 12 | middle << 6 | UInt32(utf8[at + 2] & 63)
      switch scalar {
      case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x1680: return .space
      case 0x200B...0x200F, 0x2060, 0xFEFF: return .nothing
      case 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A, 0x300C...0x300F: return .mark
      default: return .other
      }
    default: return .other
    }
  }
}
