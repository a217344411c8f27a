import Markup

/// Finds who signed an article, from linked data, the head, microdata and the visible byline.
struct AuthorFinder {
  let page: Page
  let metadata: PageMetadata
  let article: Int?
  let titlePiece: Int?
  /// Pieces that are posts.
  let taken: [Bool]
  let outlet: String?
  let names: SiteNames

  /// The authors by the surest place that names any.
  ///
  /// A body counts where linked data or a name of the article's own says that it signed and nobody else did; the
  /// outlet's name as the page's author alone is none.
  func authors() -> [String] {
    var body: [String] = []
    for (index, given) in given().enumerated() {
      let cleaned = clean(given.names)
      if cleaned.isEmpty { continue }
      let isByBody = index == 0 && metadata.linked?.isByBody == true
      if !isByBody, !cleaned.allSatisfy(isOutlet),
        body.isEmpty || cleaned.allSatisfy({ isPersonName($0) })
      {
        return cleaned
      }
      if body.isEmpty, given.isOfArticle { body = cleaned }
    }
    let byline = VisibleByline(
      page: page, article: article, titlePiece: titlePiece, taken: taken)
    let shown = byline.names(
      orHandle: body.isEmpty, orSignature: body.isEmpty || body.allSatisfy(isOutlet))
    let people = shown.filter { !isOutlet($0) }
    return people.isEmpty ? (body.isEmpty ? shown : body) : people
  }

  /// What linked data and the head name, the surest first.
  private func given() -> [(names: [String], isOfArticle: Bool)] {
    var result = [(metadata.linked?.authors ?? [], true)]
    for name in [MetaName.author, .coreAuthor, .otherAuthor, .articleAuthor] {
      result.append((metadata.all(name).filter { !$0.contains("://") }, name == .articleAuthor))
    }
    for (label, data) in [(MetaName.label1, MetaName.data1), (.label2, .data2)] {
      guard let label = metadata.first(label), let name = metadata.first(data),
        AuthorFinder.labels.contains(label.lowercased().trimmed(of: ":"))
      else { continue }
      result.append(([name], true))
    }
    return result
  }

  private func isOutlet(_ name: String) -> Bool {
    let form = FoldedText(name)
    return names.isName(form) || outlet.map { FoldedText($0) == form } == true
  }

  /// Names without jobs, addresses and marks of a byline.
  private func clean(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names where !name.contains("://") && name.utf8.count < 400 && !name.hasPrefix("(") {
      var text = CharacterReferences.resolved(droppingBylineMark(name) ?? name).trimmed(of: ",;|")
      if text.contains("@") { text = withoutAddress(text) }
      // A short sign in brackets is how the paper marks the writer's lines.
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
        text.distance(from: open, to: text.endIndex) <= 7
      {
        text = String(text[..<open]).trimmed
      }
      if text.utf8.allSatisfy({ isDigit($0) || $0 == 0x20 }) { continue }
      for part in parts(text) where !part.isEmpty && !result.contains(part) { result.append(part) }
    }
    return result
  }

  /// "mara@courier.example (Mara Quill)" and "Mara Quill <mara@courier.example>" without the address.
  private func withoutAddress(_ text: String) -> String {
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let inner = String(text[text.index(after: open)..<close])
      if !inner.contains("@") { return inner.trimmed }
    }
    let rest = text.spaced.filter { !$0.contains("@") }.joined(separator: " ").trimmed(of: "<>(),;")
    return rest.isEmpty ? text.trimmed(of: "@") : rest
  }

  private func parts(_ text: String) -> [String] {
    let pieces = cutAtConjunctions(text)
    if pieces.count > 1, pieces.allSatisfy({ isPersonName($0) || isAgency($0) }) { return pieces }
    if isPersonName(text) { return [text] }
    let named = people(in: text)
    if named.isEmpty { return [text] }
    // An agency that helped is named beside the people.
    return named + pieces.filter { isAgency($0) && !named.contains($0) }
  }

  private func isAgency(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Agencies.isWire(bytes, 0..<bytes.count)
  }

  private static let labels: Set<String> = [
    "written by", "by", "author", "verfasst von", "geschrieben von", "von", "autor", "écrit par",
    "par", "auteur", "escrito por", "por", "scritto da", "autore", "napisane przez", "autor",
    "автор", "написано", "автор:", "geschreven door", "skrevet av", "skriven av",
  ]
}
