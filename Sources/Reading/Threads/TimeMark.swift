import Markup

/// A place on a page that holds a time and little else: where a post, most likely, has its head.
struct TimeMark {
  /// The innermost element that holds it.
  var element: Int
  /// The piece that it stands in.
  var piece: Int
  /// The time as worded.
  var text: String
  /// The time as marked for programs.
  var value: String?
}

extension TimeMark {
  /// Every time mark of a page, in the order of the page.
  static func all(in page: Page) -> [TimeMark] {
    var marks: [TimeMark] = []
    var isMarked = [Bool](repeating: false, count: page.pieces.count)
    var last = page.elements.count
    var without: Range<Int>?
    for index in page.elements.indices.reversed() {
      let element = page.elements[index]
      guard element.text.count <= 120, !element.pieces.isEmpty || element.text.count > 0 else {
        continue
      }
      if last < element.end, last >= index { continue }
      let isTime = element.tag == .time
      let given = isTime ? page.attribute("datetime", index) : title(index, page)
      guard given != nil || isTime || mayHoldTime(page.buffer[element.text]) else { continue }
      // An element around one that holds no time holds none either, where it has no more text.
      if given == nil, !isTime, let without, without == element.text { continue }
      without = element.text
      let line = page.line(index)
      guard !line.isEmpty || (isTime && given != nil) else { continue }
      let value = given
      let text = value != nil ? line : dateLine(line)?.time ?? embeddedTime(line)
      guard let text else { continue }
      guard let piece = piece(of: element, page) else { continue }
      last = index
      isMarked[piece] = true
      marks.append(
        TimeMark(element: index, piece: piece, text: text, value: value ?? stamp(index, page)))
    }
    for (index, piece) in page.pieces.enumerated() where !isMarked[index] && piece.length <= 160 {
      guard piece.words <= 20, mayHoldTime(page.buffer[piece.range]),
        let text = embeddedTime(collapsed(page.buffer[piece.range]))
      else { continue }
      marks.append(TimeMark(element: piece.element, piece: index, text: text, value: nil))
    }
    return marks.sorted { ($0.piece, $0.element) < ($1.piece, $1.element) }
  }

  /// The time that an element's attributes give for programs.
  private static func stamp(_ index: Int, _ page: Page) -> String? {
    for name in [
      "datetime", "title", "content", "data-time", "data-timestamp", "data-date", "data-utime",
    ] {
      guard let value = page.attribute(name, index), value.utf8.count <= 60,
        value.utf8.contains(where: isDigit)
      else { continue }
      if isTimeText(value) || value.utf8.allSatisfy(isDigit) || value.contains("T") { return value }
    }
    return nil
  }

  /// The time in the title of an element that shows it in another way ("2 days ago").
  private static func title(_ index: Int, _ page: Page) -> String? {
    guard page.elements[index].text.count < 50, !page.elements[index].text.isEmpty,
      let value = page.attribute("title", index), isTimeText(value)
    else { return nil }
    return value
  }

  private static func piece(of element: Page.Element, _ page: Page) -> Int? {
    // An inline element begins in the piece that is written after those before it.
    let index = element.pieces.lowerBound - (element.text.isEmpty ? 1 : 0)
    return page.pieces.indices.contains(index) ? index : nil
  }
}
