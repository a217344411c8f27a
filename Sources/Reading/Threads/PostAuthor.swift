import Markup

/// Finds who wrote a post among the elements around it.
struct PostAuthor {
  let page: Page

  /// The author's name and the element that holds it, if it is an element.
  func author(in slot: Int, mark: TimeMark?, before body: Int) -> (name: String, element: Int?)? {
    let end = page.elements[slot].end
    var plain: (String, Int)?
    var index = slot
    let limit = min(end, slot + 400)
    while index < limit {
      let element = page.elements[index]
      defer { index += 1 }
      guard element.text.count <= 90, !element.text.isEmpty else { continue }
      let isNamed = element.hints.contains(.author) || element.tag == .cite
      let isLeaf =
        isNamed
        || [.b, .strong, .a, .span, .h3, .h4, .h5, .h6, .i, .em, .p, .div, .dt, .td, .font]
          .contains(element.tag)
      guard isLeaf, isNamed || element.pieces.lowerBound <= body else { continue }
      guard let name = PostAuthor.name(page.line(index), time: mark?.text) else { continue }
      if isNamed { return (name, index) }
      if plain == nil, !element.hints.contains(.tags) { plain = (name, index) }
    }
    if let mark,
      let name = PostAuthor.besideTime(
        collapsed(page.buffer[page.pieces[mark.piece].range]), mark.text)
    {
      if let plain, plain.1 > mark.element || page.elements[plain.1].pieces.lowerBound > mark.piece
      {
        return (name, nil)
      }
      if plain == nil { return (name, nil) }
    }
    return plain.map { ($0.0, $0.1) }
  }

  /// The name that a short text gives, without "by" and "says"; `nil` where it is no name.
  static func name(_ text: String, time: String?) -> String? {
    var line = text
    if let time, let range = line.firstRange(of: time) {
      line = String(line[..<range.lowerBound])
    }
    for prefix in [
      "posted by ", "comment by ", "written by ", "by ", "von ", "from ", "author: ", "par ",
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
