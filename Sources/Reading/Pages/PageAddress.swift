/// The address of one page of several: what all pages have in common, and the page's number.
///
/// Reads the forms that content systems use: `?page=2`, `/page/2`, `/page-2`, `/2`, `story-2.html`, `story_p2.html`.
struct PageAddress: Hashable {
  /// The address without scheme, `www.`, fragment and page number.
  let base: String
  /// The number of the page, from 1.
  let number: Int

  /// The address of a page with a number of its own.
  init(base: String, number: Int) {
    self.base = base
    self.number = number
  }

  init(_ url: String) {
    var rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    rest = rest.prefix { $0 != "#" }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    var path = String(rest.prefix { $0 != "?" })
    while path.hasSuffix("/") { path.removeLast() }
    var number: Int?

    var parameters: [String] = []
    if let mark = rest.firstIndex(of: "?") {
      for parameter in rest[rest.index(after: mark)...].split(separator: "&") {
        let parts = parameter.split(separator: "=", maxSplits: 1)
        if number == nil, parts.count == 2, PageAddress.names.contains(parts[0].lowercased()),
          let value = PageAddress.number(parts[1])
        {
          number = value
        } else {
          parameters.append(String(parameter))
        }
      }
    }
    if number == nil, let found = PageAddress.inPath(path) { (path, number) = found }
    base = parameters.isEmpty ? path : path + "?" + parameters.joined(separator: "&")
    self.number = number ?? 1
  }

  /// The path without the number of a page at its end.
  private static func inPath(_ path: String) -> (String, Int)? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let last = path[path.index(after: slash)...]
    var folder = path[..<slash]
    if let value = number(last) {
      // `/page/2` as well as `/2`.
      if let before = folder.lastIndex(of: "/"),
        names.contains(folder[folder.index(after: before)...].lowercased())
      {
        folder = folder[..<before]
      }
      return (String(folder), value)
    }
    let dot = last.lastIndex(of: ".") ?? last.endIndex
    let ending = last[dot...]
    let stem = last[..<dot]
    let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < 3, let value = number(stem.suffix(digits)), digits < stem.count
    else {
      return nil
    }
    var front = stem.dropLast(digits)
    func dropMark() -> Bool {
      guard let mark = front.last, "-_,=;.".contains(mark) else { return false }
      front = front.dropLast()
      return true
    }
    let isMarked = dropMark()
    let name = front.reversed().prefix { $0.isASCII && $0.isLetter }.count
    if names.contains(front.suffix(name).lowercased()) {
      front = front.dropLast(name)
      guard !front.isEmpty else { return (String(folder), value) }
      guard dropMark() else { return nil }
    } else if !isMarked {
      return nil
    }
    return (folder + "/" + front + ending, value)
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count < 3, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }),
      let value = Int(text), value > 0
    else { return nil }
    return value
  }

  private static let names: Set<String> = [
    "page", "p", "pg", "pagenum", "page_num", "pageno", "page_no", "pagenumber", "currentpage",
    "seite", "pagina", "página", "strona", "strana", "str", "sida", "side", "pag",
  ]
}

/// The words of a headline without what names the page ("2/3", "Page 2 of 3"); what is left says whether two pages
/// belong together.
func wordsWithoutPage(_ title: String) -> [String] {
  var rest = words(title)
  let all = rest
  var hasNumber = false
  while let last = rest.last {
    let isNumber = last.utf8.count < 3 && last.utf8.allSatisfy { $0 &- 0x30 < 10 }
    guard isNumber || pageWords.contains(last) else { break }
    hasNumber = hasNumber || isNumber
    rest.removeLast()
  }
  return hasNumber && !rest.isEmpty ? rest : all
}

private let pageWords: Set<String> = [
  "page", "pg", "p", "of", "seite", "von", "sur", "pagina", "página", "di", "de", "strona", "z",
  "страница", "стр", "из", "сторінка", "з", "-",
]
