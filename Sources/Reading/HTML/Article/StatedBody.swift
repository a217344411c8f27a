/// The article's text as the page states it in its linked data, to check what was found against.
///
/// Kept as the marks of its groups of three words. A mark may stand for another group by chance, so that only shares of
/// a piece's groups say something.
struct StatedBody {
  private static let bits = 1 << 16
  private var marks = [UInt64](repeating: 0, count: StatedBody.bits / 64)
  /// How many bytes it has.
  let length: Int

  /// Reads a stated text; `nil` where it is too short to be a whole article.
  init?(_ text: String?) {
    guard let text, text.utf8.count >= 500 else { return nil }
    length = text.utf8.count
    let bytes = Array(text.utf8)
    var own = marks
    StatedBody.eachGroup(bytes[...]) { mark in
      own[Int(mark >> 6)] |= 1 << UInt64(mark & 63)
    }
    marks = own
  }

  /// The percentage of a text's groups of words that are in the stated text; `nil` for a text of under three words.
  func percent(of text: ArraySlice<UInt8>) -> Int? {
    var known = 0
    var all = 0
    StatedBody.eachGroup(text) { mark in
      all += 1
      if marks[Int(mark >> 6)] & (1 << UInt64(mark & 63)) != 0 { known += 1 }
    }
    return all == 0 ? nil : known * 100 / all
  }

  /// Calls back with the mark of every three words that follow one another, tags and character references aside.
  private static func eachGroup(_ text: ArraySlice<UInt8>, _ body: (UInt16) -> Void) {
    var words: (UInt64, UInt64) = (0, 0)
    var count = 0
    var hash: UInt64 = 0
    var isInTag = false
    func close() {
      guard hash != 0 else { return }
      count += 1
      if count >= 3 {
        var mark = (words.0 &* 31 &+ words.1) &* 31 &+ hash
        mark ^= mark >> 29
        mark = mark &* 0xBF58_476D_1CE4_E5B9
        body(UInt16(truncatingIfNeeded: mark >> 40))
      }
      words = (words.1, hash)
      hash = 0
    }
    var previous: UInt8 = 0
    for byte in text {
      if isInTag {
        isInTag = byte != 0x3E
        continue
      }
      // Signs outside ASCII part words too: all that begin with E2, and no-break spaces.
      let isLetter = isLetterByte(byte) || isDigit(byte)
      let isSign = byte == 0xE2 || byte == 0xC2
      let follows = byte >= 0x80 && byte < 0xC0 && (previous == 0xE2 || previous == 0xC2)
      if isLetter, !isSign, !follows {
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        hash = (hash ^ UInt64(lower) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      } else {
        close()
        if byte == 0x3C { isInTag = true }
      }
      if byte < 0x80 || byte >= 0xC0 { previous = byte }
    }
    close()
  }
}
