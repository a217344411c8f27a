import AssayModel

/// The names that posters get in the edition that leaves the house: `reader 1`, `reader 2`, in the order
/// in which they first appear.
///
/// A poster's name is replaced wherever it stands in what readers wrote and on the page around the
/// article. In an article's own text it is replaced if it is plainly a poster's (several words, or a
/// digit or underscore in it) and no account names somebody of that name: an article that quotes an
/// official keeps its words although a poster has taken the official's name.
struct ReaderNames {
  private var numbers: [String: Int] = [:]
  private let publicNames: Set<String>
  private var plain: [Bool] = []
  private var steps: [Step: Int] = [:]
  private var ends: [Int] = [0]

  private struct Step: Hashable {
    let node: Int
    let word: String
  }

  /// Collects the posters of all documents.
  ///
  /// O(size of the names).
  init(_ accounts: [Account]) {
    var open: Set<String> = []
    for account in accounts {
      let starter = account.document.posts.first?.author
      open.formUnion(account.document.authors.filter { $0 != starter })
      for statement in account.statements where statement.voice == .article {
        for link in statement.chain where link.role == .named || link.role == .outlet {
          open.insert(link.name)
        }
      }
    }
    publicNames = open
    for account in accounts {
      for post in account.document.posts {
        guard let name = post.author, !name.isEmpty, numbers[name] == nil else { continue }
        add(name, isPublic: open.contains(name))
      }
    }
  }

  private mutating func add(_ name: String, isPublic: Bool) {
    let number = numbers.count + 1
    numbers[name] = number
    let words = ReaderNames.words(of: Array(name.utf8)[...])
    plain.append(
      !isPublic && (words.count > 1 || name.utf8.contains { $0 == 0x5F || (0x30...0x39) ~= $0 }))
    var node = 0
    for word in words {
      let step = Step(node: node, word: word.text)
      if let next = steps[step] {
        node = next
      } else {
        ends.append(0)
        node = ends.count - 1
        steps[step] = node
      }
    }
    if node > 0, ends[node] == 0 { ends[node] = number }
  }

  /// The name of a document's author: that of a poster where the author is the first poster of a thread and
  /// nobody that an account names.
  func name(ofAuthor author: String) -> String {
    publicNames.contains(author) || numbers[author] == nil ? author : name(of: author)
  }

  /// The name a poster gets.
  func name(of author: String) -> String {
    numbers[author].map { "reader \($0)" } ?? "a reader"
  }

  /// Where posters' names stand in a text, with their numbers; `byReader` says whether a reader or
  /// the page wrote it.
  ///
  /// O(length).
  func names(
    in text: ArraySlice<UInt8>, byReader: Bool
  ) -> [(range: Range<Int>, number: Int)] {
    guard !numbers.isEmpty else { return [] }
    let words = ReaderNames.words(of: text)
    var out: [(range: Range<Int>, number: Int)] = []
    var at = 0
    while at < words.count {
      var node = 0
      var next = at
      var found: (number: Int, after: Int)?
      while next < words.count, next - at < 16,
        let step = steps[Step(node: node, word: words[next].text)]
      {
        node = step
        next += 1
        if ends[node] > 0, byReader || plain[ends[node] - 1] { found = (ends[node], next) }
      }
      if let found {
        let last = words[found.after - 1].range
        out.append((words[at].range.lowerBound..<last.upperBound, found.number))
        at = found.after
      } else {
        at += 1
      }
    }
    return out
  }

  /// A part of a text with the posters' names replaced.
  ///
  /// A name that crosses the part's beginning is left out, one that crosses its end is replaced as
  /// a whole. O(length).
  func masked(_ part: Range<Int>, of text: ArraySlice<UInt8>, byReader: Bool) -> [UInt8] {
    var out: [UInt8] = []
    var from = part.lowerBound
    for name in names(in: text, byReader: byReader) {
      if name.range.upperBound <= part.lowerBound { continue }
      if name.range.lowerBound >= part.upperBound { break }
      if name.range.lowerBound >= part.lowerBound {
        out.append(contentsOf: text[from..<name.range.lowerBound])
        out.append(contentsOf: "reader \(name.number)".utf8)
      }
      from = min(name.range.upperBound, part.upperBound)
    }
    out.append(contentsOf: text[from..<part.upperBound])
    return out
  }

  /// A name or description with the posters' names replaced.
  func masked(_ text: String, byReader: Bool) -> String {
    if byReader, let number = numbers[text] { return "reader \(number)" }
    let bytes = Array(text.utf8)
    return String(
      decoding: masked(0..<bytes.count, of: bytes[...], byReader: byReader), as: UTF8.self)
  }

  private struct Word {
    let text: String
    let range: Range<Int>
  }

  /// The runs of letters, digits and underscores, ASCII letters in lower case.
  private static func words(of text: ArraySlice<UInt8>) -> [Word] {
    var out: [Word] = []
    var start: Int?
    var at = text.startIndex
    func end(_ end: Int) {
      guard let from = start else { return }
      let folded = text[from..<end].map { (0x41...0x5A) ~= $0 ? $0 + 0x20 : $0 }
      out.append(Word(text: String(decoding: folded, as: UTF8.self), range: from..<end))
      start = nil
    }
    while at < text.endIndex {
      let gap = gapLength(text, at)
      if gap > 0 { end(at) } else if start == nil { start = at }
      at += max(gap, 1)
    }
    end(text.endIndex)
    return out
  }

  /// The length of the character at an offset if it stands between words, else 0.
  ///
  /// Beyond ASCII these are Latin-1's signs and Unicode's general punctuation.
  private static func gapLength(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return 0
    case 0xC2: return min(2, text.endIndex - at)
    case 0xE2:
      guard at + 2 < text.endIndex, text[at + 1] <= 0x81 else { return 0 }
      return 3
    case 0x80...: return 0
    default: return 1
    }
  }
}
