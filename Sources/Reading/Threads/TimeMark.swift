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
      guard element.text.count <= 120, element.pieces.count <= 1 || element.tag == .time else {
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
      guard let piece = piece(of: element, page), !isOfMember(piece, page) else { continue }
      last = index
      isMarked[piece] = true
      marks.append(
        TimeMark(element: index, piece: piece, text: text, value: value ?? stamp(index, page)))
    }
    for (index, piece) in page.pieces.enumerated() where !isMarked[index] && piece.length <= 160 {
      guard piece.words <= 20, !isOfMember(index, page), mayHoldTime(page.buffer[piece.range]),
        let text = embeddedTime(collapsed(page.buffer[piece.range]))
      else { continue }
      marks.append(TimeMark(element: piece.element, piece: index, text: text, value: nil))
    }
    return marks.sorted { ($0.piece, $0.element) < ($1.piece, $1.element) }
  }

  /// Whether a piece tells since when somebody is a member, or when a post was edited.
  private static func isOfMember(_ index: Int, _ page: Page) -> Bool {
    let own = collapsed(page.buffer[page.pieces[index].range])
    if isProfileLine(own) || isPostLabel(own) { return true }
    guard index > 0, page.pieces[index - 1].length < 24,
      page.elements[page.pieces[index].element].parent
        == page.elements[page.pieces[index - 1].element].parent
    else { return false }
    // A label may stand by itself, before the time that it names.
    let before = collapsed(page.buffer[page.pieces[index - 1].range]).trimmed(of: ":")
    return !before.contains(":") && !before.utf8.contains(where: isDigit)
      && words(before).count <= 2
      && isProfileLine(before)
  }

  /// The time that the attributes of an element, or of one around it with the same text, give for programs.
  private static func stamp(_ index: Int, _ page: Page) -> String? {
    var at = index
    let length = page.elements[index].text.count
    for _ in 0..<3 where at >= 0 && page.elements[at].text.count <= length + 2 {
      for name in [
        "datetime", "title", "content", "data-time", "data-timestamp", "data-date", "data-utime",
      ] {
        guard let value = page.attribute(name, at), value.utf8.count <= 60,
          value.utf8.contains(where: isDigit)
        else { continue }
        if isTimeText(value) || value.utf8.allSatisfy(isDigit) { return value }
      }
      at = page.elements[at].parent
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
