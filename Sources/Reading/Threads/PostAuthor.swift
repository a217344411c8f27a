import Markup

/// Finds who wrote a post among the elements around it.
struct PostAuthor {
  let page: Page

  /// The author's name and the element that holds it, if it is an element.
  ///
  /// An element named for it comes first, in the post's own element and then around it; then the first
  /// short text before the words.
  func author(unit: Range<Int>, slot: Range<Int>, mark: TimeMark, before body: Int) -> (
    name: String, element: Int?
  )? {
    if let named = named(in: unit, mark) ?? (slot == unit ? nil : named(in: slot, mark)) {
      return (named.name, named.element)
    }
    let plain = plain(in: unit, mark, before: body)
    let line = collapsed(page.buffer[page.pieces[mark.piece].range])
    if let beside = PostAuthor.besideTime(line, mark.text) {
      guard let plain,
        page.elements[plain.element].pieces.lowerBound < mark.piece
          || (plain.element < mark.element && beside.hasPrefix(plain.name))
      else {
        return (beside, nil)
      }
    }
    if let plain { return (plain.name, plain.element) }
    guard slot != unit, let around = self.plain(in: slot, mark, before: max(body, mark.piece + 3))
    else {
      return nil
    }
    return (around.name, around.element)
  }

  private func named(in top: Range<Int>, _ mark: TimeMark) -> (name: String, element: Int)? {
    for index in top.prefix(600) {
      let element = page.elements[index]
      guard element.text.count <= 160, !element.text.isEmpty else { continue }
      let isNamed =
        element.hints.contains(.author) || element.tag == .cite
        || (element.tag == .a && page.attribute("rel", index)?.contains("author") == true)
      guard isNamed, !page.isIn(mark.element, index) || element.text.count < 90 else { continue }
      if let inner = leaf(in: index, mark) { return inner }
      if element.text.count <= 90, let name = PostAuthor.name(page.line(index), time: mark.text) {
        return (name, index)
      }
    }
    return nil
  }

  /// The innermost link, bold or named text of a named element, where a badge may stand beside the name.
  private func leaf(in top: Int, _ mark: TimeMark) -> (name: String, element: Int)? {
    var found: (name: String, element: Int)?
    for index in (top + 1)..<max(top + 1, page.elements[top].end) {
      let element = page.elements[index]
      if let found, index >= page.elements[found.element].end { break }
      let isMark =
        [.a, .b, .strong, .cite].contains(element.tag) || element.hints.contains(.author)
      guard isMark || (found == nil && [.span, .h3, .h4, .h5].contains(element.tag)),
        let name = PostAuthor.name(page.line(index), time: mark.text), name.count >= 2
      else { continue }
      found = (name, index)
    }
    return found
  }

  private func plain(in top: Range<Int>, _ mark: TimeMark, before body: Int) -> (
    name: String, element: Int
  )? {
    for index in top.prefix(400) {
      let element = page.elements[index]
      guard element.text.count <= 90, !element.text.isEmpty, element.pieces.lowerBound <= body
      else { continue }
      guard
        [.b, .strong, .a, .span, .h3, .h4, .h5, .h6, .i, .em, .p, .div, .dt, .td, .font].contains(
          element.tag)
      else { continue }
      guard !element.hints.contains(.tags),
        let name = PostAuthor.name(page.line(index), time: mark.text)
      else {
        continue
      }
      if name.count < 2 { continue }
      return leaf(in: index, mark) ?? (name, index)
    }
    return nil
  }

  /// The name that a short text gives, without "by" and "says"; `nil` where it is no name.
  static func name(_ text: String, time: String?) -> String? {
    var line = text
    if let time, let range = line.firstRange(of: time) {
      line = String(line[..<range.lowerBound])
    }
    if let other = embeddedTime(line), let range = line.firstRange(of: other) {
      line = String(line[..<range.lowerBound])
    }
    for prefix in [
      "posted by ", "beitrag von ", "post by ", "kommentar von ", "comentario de ",
      "commentaire de ", "comment by ", "written by ", "by ", "von ", "from ", "author: ", "par ",
      "door ", "geschrieben von ", "de ",
    ] {
      if let rest = line.dropping(prefix: prefix) {
        line = rest
        break
      }
    }
    line = line.trimmed(of: ":,|·•»«-–—@()[]")
    for suffix in [
      " says", " sagt", " said", " schrieb am", " schrieb", " schreibt", " wrote", " writes",
      " meint", " dit", " a écrit", " dice", " on", " am", " at", " Post author", " (Author)",
      " kommentierte", " commented", " skrev", " zegt", " schreef", " ha scritto", " replied",
    ] {
      if line.lowercased().hasSuffix(suffix.lowercased()), line.count > suffix.count {
        line = String(line.dropLast(suffix.count)).trimmed(of: ":,|·•»«-–—@")
      }
    }
    guard isHandle(line), line.contains(where: \.isLetter), !isPageFurniture(line),
      !isPostFurniture(line),
      !line.hasPrefix("#"), line.spaced.count <= 6, !isCounter(line.lowercased()),
      replied(line) == nil
    else { return nil }
    if headWords.contains(line.lowercased()) { return nil }
    return isTimeText(line) ? nil : line
  }

  /// The name in a line that holds a time too.
  private static func besideTime(_ line: String, _ time: String) -> String? {
    guard let range = line.firstRange(of: time) else { return nil }
    let head = String(line[..<range.lowerBound])
    let tail = String(line[range.upperBound...])
    return name(head, time: nil) ?? (tail.utf8.count < 60 ? name(tail, time: nil) : nil)
  }
}

/// Words that stand in the heads of posts and are nobody's name.
let headWords: Set<String> = [
  "posted", "updated", "aktualisiert", "publiziert", "veröffentlicht", "isbn", "report post posted",
  "report post", "written", "says", "said", "sagt", "schrieb",
  "wrote",
  "bearbeitet", "edited", "guest", "author", "autor", "re", "user", "member", "date", "permalink",
  "link",
  "new", "original poster", "thread starter", "erstellt", "hat geschrieben", "am", "on", "op",
  "badges",
  "last reply was", "in reply to", "reply to", "anonymous user", "level", "joined", "registered",
  "beitrag",
  "geschrieben", "verfasst", "profile", "profil", "antworten", "advertising", "share", "name",
  "datum", "dit", "topic starter", "parent", "next", "post", "message",
  "nachricht",
]
