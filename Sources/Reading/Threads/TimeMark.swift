import Markup

/// A place on a page that holds a time and little else: where a post, most likely, has its head.
struct TimeMark {
  /// The innermost element that holds it.
  var element: Int
  /// The piece that it stands in.
  var piece: Int
  /// The time as worded, on one line.
  var text: [UInt8]
  /// The time as marked for programs.
  var value: String?
}

extension TimeMark {
  /// Every time mark of a page, in the order of the page.
  ///
  /// Linear in the page, but for the depth of elements with little text.
  static func all(in lines: PageLines) -> [TimeMark] {
    let page = lines.page
    var marks: [TimeMark] = []
    var isMarked = [Bool](repeating: false, count: page.pieces.count)
    var last = page.elements.count
    var without = 0..<0
    for index in page.elements.indices.reversed() {
      let element = page.elements[index]
      let isTime = element.tag == .time
      guard element.text.count <= 120, element.pieces.count <= 1 || isTime else { continue }
      if last < element.end, last >= index { continue }
      let given = isTime ? datetime(index, lines) : title(index, lines)
      if given == nil, !isTime {
        // An element around one that holds no time holds none either, where it has no more text.
        if without == element.text { continue }
        without = element.text
        guard mayHoldTime(page.buffer, element.text) else { continue }
      }
      without = element.text
      let (bytes, line) = lines.line(element.text)
      guard !line.isEmpty || (isTime && given != nil) else { continue }
      guard
        let text = given != nil || isTime && isShort(bytes, line)
          ? Array(bytes[line]) : time(bytes, line).map({ dated($0, index, lines) }),
        let piece = piece(of: element, page), !isOfMember(piece, page)
      else { continue }
      last = index
      isMarked[piece] = true
      marks.append(
        TimeMark(element: index, piece: piece, text: text, value: given ?? stamp(index, page)))
    }
    for index in page.pieces.indices where !isMarked[index] {
      let piece = page.pieces[index]
      guard piece.length <= 160, piece.words <= 20, mayHoldTime(page.buffer, piece.range) else {
        continue
      }
      let (bytes, line) = lines.line(piece.range)
      guard let text = embeddedTime(bytes, line), !isOfMember(index, page) else { continue }
      marks.append(
        TimeMark(element: piece.element, piece: index, text: Array(bytes[text]), value: nil))
    }
    return marks.sorted { ($0.piece, $0.element) < ($1.piece, $1.element) }
  }

  /// The time in a line, with the label before it left out.
  private static func time(_ bytes: [UInt8], _ line: Range<Int>) -> [UInt8]? {
    if isTimeText(bytes, line) { return Array(bytes[line]) }
    if let time = embeddedTime(bytes, line) { return Array(bytes[time]) }
    guard line.count <= 40, !hasDigit(bytes, line) else { return nil }
    return dateLine(String(decoding: bytes[line], as: UTF8.self)).map { Array($0.time.utf8) }
  }

  /// Whether a piece tells since when somebody is a member, or when a post was edited.
  private static func isOfMember(_ index: Int, _ page: Page) -> Bool {
    let own = page.pieces[index]
    if own.length <= 240,
      isProfileLine(page.buffer, own.range) || isPostLabel(page.buffer, own.range)
    {
      return true
    }
    guard index > 0, page.pieces[index - 1].length < 24,
      page.elements[own.element].parent == page.elements[page.pieces[index - 1].element].parent
    else { return false }
    // A label may stand by itself, before the time that it names.
    let before = trimmed(page.pieces[index - 1].range, of: colon, in: page.buffer)
    guard !before.contains(where: { page.buffer[$0] == 0x3A || isDigit(page.buffer[$0]) }) else {
      return false
    }
    var words = LineWords(page.buffer, before)
    var count = 0
    while words.next() != nil { count += 1 }
    return count <= 2 && isProfileLine(page.buffer, before)
  }

  private static let colon = SignSet(":")

  /// The time that the attributes of an element, or of one around it with the same text, give for programs.
  private static func stamp(_ index: Int, _ page: Page) -> String? {
    var at = index
    let length = page.elements[index].text.count
    for _ in 0..<3 where at >= 0 && page.elements[at].text.count <= length + 2 {
      for name in stampNames {
        guard let value = page.tree.attributeBytes(name, of: page.elements[at].node),
          value.count <= 60
        else { continue }
        let bytes = Array(value)
        let whole = 0..<bytes.count
        guard hasDigit(bytes, whole) else { continue }
        if isTimeText(bytes, whole) || bytes.allSatisfy(isDigit) {
          return String(decoding: bytes, as: UTF8.self)
        }
      }
      at = page.elements[at].parent
    }
    return nil
  }

  private static let stampNames = [
    "datetime", "title", "content", "data-time", "data-timestamp", "data-date", "data-utime",
  ]

  private static func datetime(_ index: Int, _ lines: PageLines) -> String? {
    guard let name = lines.datetime,
      let value = lines.page.tree.attributeBytes(name, of: lines.page.elements[index].node)
    else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// The time in the title of an element that shows it in another way ("2 days ago").
  private static func title(_ index: Int, _ lines: PageLines) -> String? {
    let element = lines.page.elements[index]
    guard let name = lines.title, element.text.count < 50, !element.text.isEmpty,
      let value = lines.page.tree.attributeBytes(name, of: element.node), value.count <= 80
    else { return nil }
    let bytes = Array(value)
    guard isTimeText(bytes, 0..<withoutZone(bytes)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a time text ends before its zone: "05.06.2031 09:19:00 UTC+02:00".
  private static func withoutZone(_ bytes: [UInt8]) -> Int {
    guard let space = bytes.lastIndex(of: 0x20), bytes.count - space <= 10 else {
      return bytes.count
    }
    let zone = bytes[(space + 1)...].prefix(3)
    return zone.elementsEqual("UTC".utf8) || zone.elementsEqual("GMT".utf8) ? space : bytes.count
  }

  /// The time of day with its date, where an element a little larger holds both: "25-06-2031, 09:19".
  private static func dated(_ clock: [UInt8], _ index: Int, _ lines: PageLines) -> [UInt8] {
    let page = lines.page
    guard clock.count <= 11, clock.contains(0x3A) else { return clock }
    var at = page.elements[index].parent
    for _ in 0..<2 where at >= 0 && page.elements[at].text.count <= 40 {
      if page.elements[at].text.count > clock.count + 4 {
        let (bytes, line) = lines.line(page.elements[at].text)
        if isTimeText(bytes, line) { return Array(bytes[line]) }
      }
      at = page.elements[at].parent
    }
    return clock
  }

  /// Whether a text is a number and the short name of a unit of time: "3 d", "22h".
  private static func isShort(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let digits = line.prefix { isDigit(bytes[$0]) }
    guard (1...3).contains(digits.count), line.count <= 8 else { return false }
    let unit = trimmedRange((line.lowerBound + digits.count)..<line.upperBound, in: bytes)
    return units.contains(bytes[unit])
  }

  private static let units = ByteWords(
    words: "s m h d w y mo min mins hr hrs wk yr std tg j sem g ore gg ч д мин нед год хв дн")

  private static func piece(of element: Page.Element, _ page: Page) -> Int? {
    // An inline element begins in the piece that is written after those before it.
    let index = element.pieces.lowerBound - (element.text.isEmpty ? 1 : 0)
    return page.pieces.indices.contains(index) ? index : nil
  }
}
