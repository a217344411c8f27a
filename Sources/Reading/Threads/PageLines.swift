import Markup

/// What the pieces of a page are as lines, each worked out once, when it is first asked for.
///
/// The search for a thread looks at the same pieces in many groups of marks.
final class PageLines {
  let page: Page
  /// The words before each piece.
  private var words: [Int32] = []
  /// The pieces before each one that could be said in a post.
  private var spoken: [Int32] = []
  /// The pieces before each one that are buttons to answer with.
  private var replies: [Int32] = []
  /// The elements that are main headings.
  private var mainHeadings: [Int] = []
  private var states: [UInt8]
  /// The attribute names asked for at many elements, resolved once.
  let title: AttributeName?
  let datetime: AttributeName?
  let rel: AttributeName?
  /// The buttons, in the order of the page.
  private(set) lazy var buttons = PageButton.all(in: page)

  init(_ page: Page) {
    self.page = page
    states = [UInt8](repeating: 0, count: page.pieces.count)
    title = page.tree.attributeName("title")
    datetime = page.tree.attributeName("datetime")
    rel = page.tree.attributeName("rel")
  }

  /// Works out the sums that groups of marks are judged by.
  func prepareSums() {
    guard words.isEmpty else { return }
    words.reserveCapacity(page.pieces.count + 1)
    spoken.reserveCapacity(page.pieces.count + 1)
    words.append(0)
    spoken.append(0)
    replies.append(0)
    var sum: Int32 = 0
    var buttons: Int32 = 0
    var count: Int32 = 0
    for index in page.pieces.indices {
      sum += Int32(truncatingIfNeeded: page.pieces[index].words)
      if isSpoken(index) { count += 1 }
      words.append(sum)
      spoken.append(count)
      let piece = page.pieces[index]
      if piece.words <= (piece.linkBytes > 0 ? 12 : 3), piece.length <= 120,
        isReplyButton(page.buffer, piece.range)
      {
        buttons += 1
      }
      replies.append(buttons)
    }
    for index in page.elements.indices where page.elements[index].tag == .h1 {
      mainHeadings.append(index)
    }
  }

  /// The words in some pieces.
  func words(in pieces: Range<Int>) -> Int {
    Int(words[pieces.upperBound] - words[pieces.lowerBound])
  }

  /// Whether some pieces but for one hold words that a post could say.
  func speak(_ pieces: Range<Int>, but left: Int) -> Bool {
    let count = spoken[pieces.upperBound] - spoken[pieces.lowerBound]
    return count > (pieces.contains(left) && isSpoken(left) ? 1 : 0)
  }

  /// Whether some pieces hold a button to answer with.
  func holdReply(_ pieces: Range<Int>) -> Bool {
    replies[pieces.upperBound] > replies[pieces.lowerBound]
  }

  private func isSpoken(_ index: Int) -> Bool {
    let piece = page.pieces[index]
    guard piece.linkShare < 0.5, page.elements[piece.element].tag.headingLevel == 0 else {
      return false
    }
    if piece.words >= 8 { return true }
    return piece.isSentence && piece.words >= 3 && page.buffer[piece.range.upperBound - 1] != 0x3A
  }

  /// Whether a range of elements holds a main heading.
  func holdMainHeading(_ elements: Range<Int>) -> Bool {
    let index = lowerBound(of: elements.lowerBound, in: mainHeadings)
    return index < mainHeadings.count && mainHeadings[index] < elements.upperBound
  }

  /// Whether a piece is a button, a label or a line about a member, and so no part of what a post says.
  func isNoText(_ index: Int) -> Bool {
    if states[index] & 2 != 0 { return states[index] & 1 != 0 }
    let piece = page.pieces[index]
    let bytes = page.buffer
    let result =
      piece.length <= 240
      && (isPostFurniture(bytes, piece.range) || isPostLabel(bytes, piece.range)
        || piece.length < 80 && isProfileLine(bytes, piece.range)
        || piece.length < 60
          && (replied(bytes, piece.range) != nil || isTimeText(bytes, piece.range))
        || isPageFurniture(page.text(piece.range)))
    states[index] |= result ? 3 : 2
    return result
  }

  /// A range of the page as one line: where it stands in the page's own bytes, or in a copy with single spaces.
  func line(_ range: Range<Int>) -> (bytes: [UInt8], range: Range<Int>) {
    let range = trimmedRange(range, in: page.buffer)
    var wasSpace = false
    for index in range {
      let byte = page.buffer[index]
      if byte == 0x20 {
        if wasSpace { return copy(range) }
        wasSpace = true
      } else if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
        if spaceLength(at: index, before: range.upperBound, in: page.buffer) > 0 {
          return copy(range)
        }
        wasSpace = false
      } else {
        wasSpace = false
      }
    }
    return (page.buffer, range)
  }

  private func copy(_ range: Range<Int>) -> (bytes: [UInt8], range: Range<Int>) {
    let bytes = Array(collapsed(page.buffer[range]).utf8)
    return (bytes, 0..<bytes.count)
  }
}

/// The first index of ascending numbers at which one is not below another.
func lowerBound(of number: Int, in numbers: [Int]) -> Int {
  numbers.countOfFirst { $0 < number }
}
