import Markup

/// Finds who wrote a post among the elements around it.
struct PostAuthor {
  let lines: PageLines
  let mark: TimeMark

  private var page: Page { lines.page }

  /// The author's name and the element that holds it, if it is an element.
  ///
  /// An element named for it comes first, in the post's own element and then around it; then the first
  /// short text before the words.
  func author(unit: Range<Int>, slot: Range<Int>, before body: Int) -> (
    name: String, element: Int?
  )? {
    let named = named(in: unit) ?? (slot == unit ? nil : named(in: slot))
    if let button = button(in: slot, named: true), button.element <= named?.element ?? .max {
      return (button.name, nil)
    }
    if let named { return (named.name, named.element) }
    let plain = plain(in: unit, before: body)
    let (bytes, line) = lines.line(page.pieces[mark.piece].range)
    if let beside = besideTime(bytes, line) {
      guard let plain,
        page.elements[plain.element].pieces.lowerBound < mark.piece
          || (plain.element < mark.element && beside.hasPrefix(plain.name))
      else {
        return (beside, nil)
      }
    }
    if let plain { return (plain.name, plain.element) }
    if slot != unit, let around = self.plain(in: slot, before: max(body, mark.piece + 3)) {
      return (around.name, around.element)
    }
    return button(in: slot, named: false).map { ($0.name, nil) }
  }

  /// The name on the first button of a post that has one: on one named for it, or on any before the time.
  private func button(in top: Range<Int>, named: Bool) -> (name: String, element: Int)? {
    let all = lines.buttons
    let low = all.countOfFirst { $0.element < top.lowerBound }
    for button in all[low...].prefix(12) {
      guard button.element < top.upperBound else { break }
      guard named ? button.isAuthor : button.element <= mark.element,
        let name = PostAuthor.name(button.text, 0..<button.text.count, time: nil), name.count >= 2
      else { continue }
      return (name, button.element)
    }
    return nil
  }

  private func named(in top: Range<Int>) -> (name: String, element: Int)? {
    for index in top.prefix(600) {
      let element = page.elements[index]
      guard element.text.count <= 160, !element.text.isEmpty else { continue }
      let isNamed =
        element.hints.contains(.author) || element.tag == .cite && !isQuoted(index)
        || (element.tag == .a && isAuthorLink(element.node))
      guard isNamed, !page.isIn(mark.element, index) || element.text.count < 90 else { continue }
      if let inner = leaf(in: index) { return inner }
      if element.text.count <= 90, let name = name(of: index) { return (name, index) }
    }
    return nil
  }

  /// Whether an element stands in a quotation, as the name of who is quoted does.
  private func isQuoted(_ index: Int) -> Bool {
    var at = page.elements[index].parent
    for _ in 0..<3 where at >= 0 {
      if page.elements[at].tag == .blockquote { return !page.isIn(mark.element, at) }
      at = page.elements[at].parent
    }
    return false
  }

  private func isAuthorLink(_ node: Tree.Node) -> Bool {
    guard let name = lines.rel, let value = page.tree.attributeBytes(name, of: node),
      value.count >= 6, value.count < 100
    else { return false }
    let bytes = Array(value)
    return place(of: PostAuthor.authorWord, in: bytes, 0..<bytes.count) != nil
  }

  private static let authorWord = Array("author".utf8)

  /// The innermost link, bold or named text of a named element, where a badge may stand beside the name.
  private func leaf(in top: Int) -> (name: String, element: Int)? {
    var found: (name: String, element: Int)?
    for index in (top + 1)..<max(top + 1, page.elements[top].end) {
      let element = page.elements[index]
      if let found, index >= page.elements[found.element].end { break }
      let isMark: Bool
      switch element.tag {
      case .a, .b, .strong, .cite: isMark = true
      case .span, .h3, .h4, .h5: isMark = found == nil || element.hints.contains(.author)
      default: isMark = element.hints.contains(.author)
      }
      guard isMark, let name = name(of: index), name.count >= 2 else { continue }
      found = (name, index)
    }
    return found
  }

  private func plain(in top: Range<Int>, before body: Int) -> (name: String, element: Int)? {
    for index in top.prefix(400) {
      let element = page.elements[index]
      guard element.text.count <= 90, !element.text.isEmpty, element.pieces.lowerBound <= body
      else { continue }
      switch element.tag {
      case .b, .strong, .a, .span, .h3, .h4, .h5, .h6, .i, .em, .p, .div, .dt, .td, .font: break
      default: continue
      }
      guard !element.hints.contains(.tags), let name = name(of: index), name.count >= 2 else {
        continue
      }
      return leaf(in: index) ?? (name, index)
    }
    return nil
  }

  private func name(of element: Int) -> String? {
    let (bytes, line) = lines.line(page.elements[element].text)
    return PostAuthor.name(bytes, line, time: mark.text)
  }

  /// The name in a line that holds the mark's time too.
  private func besideTime(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
    guard let time = place(of: mark.text, in: bytes, line) else { return nil }
    let tail = time.upperBound..<line.upperBound
    return PostAuthor.name(bytes, line.lowerBound..<time.lowerBound, time: nil)
      ?? (tail.count < 60 ? PostAuthor.name(bytes, tail, time: nil) : nil)
  }
}

extension PostAuthor {
  /// The name that a short text gives, without "by" and "says"; `nil` where it is no name.
  static func name(_ bytes: [UInt8], _ text: Range<Int>, time: [UInt8]?) -> String? {
    var line = text
    if let time, !time.isEmpty, let range = place(of: time, in: bytes, line) {
      line = line.lowerBound..<range.lowerBound
    }
    if let other = embeddedTime(bytes, line) { line = line.lowerBound..<other.lowerBound }
    line = trimmedRange(line, in: bytes)
    line = (line.lowerBound + authorMarks.length(startOf: line, in: bytes))..<line.upperBound
    line = trimmed(line, of: nameSigns, in: bytes)
    var length = speakingWords.length(endOf: line, in: bytes)
    var rounds = 0
    while length > 0, length < line.count, rounds < 3 {
      line = trimmed(line.lowerBound..<(line.upperBound - length), of: nameEnds, in: bytes)
      length = speakingWords.length(endOf: line, in: bytes)
      rounds += 1
    }
    guard isHandle(bytes, line), bytes[line.lowerBound] != 0x23, isNamed(bytes, line),
      !isPostFurniture(bytes, line), !isCounter(bytes, line), replied(bytes, line) == nil,
      !headWords.contains(bytes, line)
    else { return nil }
    let name = String(decoding: bytes[line], as: UTF8.self)
    return isPageFurniture(name) ? nil : name
  }

  /// Whether a line holds a letter and at most six words.
  private static func isNamed(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var spaces = 0
    var hasLetter = false
    var at = line.lowerBound
    while at < line.upperBound {
      if bytes[at] == 0x20 { spaces += 1 }
      if !hasLetter, isLetter(at: at, before: line.upperBound, in: bytes) { hasLetter = true }
      at += min(scalarLength(bytes[at]), line.upperBound - at)
    }
    return hasLetter && spaces <= 5
  }

  private static let nameSigns = SignSet(":,|·•»«-–—@()[]")
  private static let nameEnds = SignSet(":,|·•»«-–—@")
  private static let authorMarks = Affixes([
    "posted by ", "beitrag von ", "post by ", "kommentar von ", "comentario de ",
    "commentaire de ", "comment by ", "comment from ", "reply from ", "written by ", "by ", "von ",
    "from ", "author: ", "par ",
    "door ", "geschrieben von ", "de ",
  ])
  private static let speakingWords = Affixes([
    " says", " sagt", " said", " schrieb am", " schrieb", " schreibt", " wrote", " writes",
    " meint", " dit", " a écrit", " dice", " on", " am", " at", " post author", " (author)",
    " kommentierte", " commented", " skrev", " zegt", " schreef", " ha scritto", " replied",
  ])
}

/// Whether a text is made of words that stand in the heads of posts and are nobody's name.
func isHeadWord(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return headWords.contains(bytes, 0..<bytes.count)
}

private let headWords = WordTable(
  [
    (
      1,
      """
      posted
      updated
      aktualisiert
      publiziert
      veröffentlicht
      isbn
      report post posted
      report post
      written
      says
      said
      sagt
      schrieb
      wrote
      bearbeitet
      edited
      guest
      author
      autor
      re
      user
      member
      date
      permalink
      link
      new
      original poster
      thread starter
      erstellt
      hat geschrieben
      am
      on
      op
      badges
      last reply was
      in reply to
      reply to
      anonymous user
      level
      joined
      registered
      beitrag
      geschrieben
      verfasst
      profile
      profil
      antworten
      advertising
      share
      name
      datum
      dit
      topic starter
      parent
      next
      post
      message
      nachricht
      """
    )
  ], byLine: true)
