import AssayModel
import Markup

/// Finds whom posts answer by what they quote and link to, where the page does not nest them.
struct PostAnswers {
  private let page: Page
  private let group: PostGroup
  private let items: PostItems

  init(_ group: PostGroup, _ items: PostItems) {
    page = group.page
    self.group = group
    self.items = items
  }

  /// Puts the parents on posts that have none, and takes the labels that name them out of their words.
  func complete(_ posts: inout [PagePost]) {
    let isFlat = !posts.contains {
      if case .post = $0.parent { return true }
      return false
    }
    let lines = group.lines
    var names: [String?] = posts.map { _ in nil }
    for index in posts.indices {
      posts[index].blocks.removeAll { block in
        guard block.range.count <= 100 else { return false }
        let (bytes, line) = lines.line(block.range)
        guard let name = replied(bytes, line) else { return false }
        names[index] = names[index] ?? folded(String(decoding: bytes[name], as: UTF8.self))
        return true
      }
    }
    guard isFlat else { return }
    let quoted = quotedPlaces(posts)
    for (index, parent) in linkedParents(posts) where posts[index].parent == .none {
      posts[index].parent = parent
    }
    for (index, item) in items.all.enumerated() where item.post >= 0 && names[item.post] == nil {
      var text = item.text
      // The name may stand in an element of its own.
      if index + 1 < items.all.count, items.all[index + 1].post == item.post,
        PostAnswers.labels.contains(text[...])
      {
        text += [0x20] + items.all[index + 1].text
      }
      guard text.count > 9, let name = replied(text, 0..<text.count) else { continue }
      names[item.post] = folded(String(decoding: text[name], as: UTF8.self))
    }
    let levels = namedLevels()
    var last: [String: Int] = [:]
    var open: [(level: Int, post: Int)] = []
    for index in posts.indices {
      if posts[index].parent == .none {
        if let level = levels?[index] {
          posts[index].parent = place(&open, index, level)
        } else if let parent = quoted[index] {
          posts[index].parent = .post(parent)
        } else if let name = names[index], let parent = last[name] {
          posts[index].parent = .post(parent)
        }
      }
      if case .post(let parent) = posts[index].parent {
        posts[index].depth = posts[parent].depth + 1
      }
      if let author = posts[index].author { last[folded(author)] = index }
    }
  }

  private static let labels = ByteWords([
    "in reply to", "reply to", "replying to", "antwort auf", "en réponse à",
  ])

  // MARK: By level

  /// The parent of a post by its level: the last one above it; where a level is left out, that post is gone.
  private func place(_ open: inout [(level: Int, post: Int)], _ index: Int, _ level: Int)
    -> Post.Parent
  {
    while let last = open.last, last.level >= level { open.removeLast() }
    defer { open.append((level, index)) }
    guard let last = open.last else { return level > 0 ? .removed(under: nil) : .none }
    return level - last.level > 1 ? .removed(under: last.post) : .post(last.post)
  }

  /// The levels from 0 that numbers in the class names around the posts tell ("indent-level2").
  private func namedLevels() -> [Int]? {
    guard let name = page.tree.attributeName("class") else { return nil }
    var levels: [Int] = []
    for slot in group.slots {
      var at = slot
      var found: Int?
      for _ in 0..<4 where at >= 0 && found == nil {
        found = page.tree.attributeBytes(name, of: page.elements[at].node).flatMap(
          PostAnswers.level)
        at = page.elements[at].parent
      }
      guard let found else { return nil }
      levels.append(found)
    }
    guard let least = levels.min(), levels.contains(where: { $0 != least }) else { return nil }
    // What is counted in other steps than one is no level.
    let kinds = Set(levels).sorted()
    guard zip(kinds, kinds.dropFirst()).contains(where: { $1 - $0 == 1 }) else { return nil }
    return levels.map { $0 - least }
  }

  private static func level(_ value: ArraySlice<UInt8>) -> Int? {
    for word in value.split(separator: 0x20) {
      var end = word.endIndex
      while end > word.startIndex, isDigit(word[end - 1]) { end -= 1 }
      guard end < word.endIndex, word.endIndex - end <= 2 else { continue }
      let words = nameWords(word[..<end])
      guard let last = words.last, levelNames.contains(last) else { continue }
      return Int(String(decoding: word[end...], as: UTF8.self))
    }
    return nil
  }

  private static let levelNames = ByteWords(words: "indent level depth nesting indentation")

  // MARK: By quotation

  /// The earlier post whose words each post quotes first.
  private func quotedPlaces(_ posts: [PagePost]) -> [Int?] {
    var starts: [ArraySlice<UInt8>: Int] = [:]
    var byAuthor: [String: Int] = [:]
    var result = [Int?](repeating: nil, count: posts.count)
    for (index, post) in posts.enumerated() {
      var authors: [String] = []
      for block in post.blocks where block.kind == .quotation && result[index] == nil {
        let text = lowered(page.buffer[block.range])
        // The name that introduces the quotation may stand right before its words.
        let key = PostAnswers.start(text[...])
        if !key.isEmpty { result[index] = starts[key] }
        if result[index] == nil, let end = PostAnswers.attribution(text) {
          let name = folded(String(decoding: text[..<end], as: UTF8.self))
          if !name.isEmpty { authors.append(name) }
        }
      }
      if result[index] == nil { result[index] = authors.lazy.compactMap { byAuthor[$0] }.first }
      if result[index] == index { result[index] = nil }
      for block in post.blocks where block.kind != .quotation && block.range.count >= 24 {
        let key = PostAnswers.start(lowered(page.buffer[block.range].prefix(120))[...])
        if !key.isEmpty, starts[key] == nil { starts[key] = index }
      }
      if let author = post.author { byAuthor[folded(author)] = index }
    }
    return result
  }

  /// The first words of a text, by which it is known again.
  private static func start(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.count < 24 ? [] : text.prefix(40)
  }

  /// Where the name ends in "X wrote:", "X said:" or "X:", in lower case; or "originally posted by X".
  private static func attribution(_ text: [UInt8]) -> Int? {
    let head = text.prefix(90)
    guard let colon = head.firstIndex(of: 0x3A) else { return nil }
    let length = speech.length(endOf: 0..<colon, in: text)
    return colon - length <= 60 ? colon - length : nil
  }

  private static let speech = Affixes([
    " wrote", " said", " schrieb", " a écrit", " a dit", " escribió", " ha scritto", " napisał",
    " napisała", " написал", " написала", " писал", " написав", " написала", " hat geschrieben",
  ])

  // MARK: By links

  /// The parents that links in quotations and in lines about the parent name.
  private func linkedParents(_ posts: [PagePost]) -> [Int: Post.Parent] {
    let ids = ids()
    guard !ids.isEmpty else { return [:] }
    var result: [Int: Post.Parent] = [:]
    let owner = PostOwners(group)
    for anchor in page.anchors {
      let index = owner.post(of: anchor.element)
      guard index >= 0, result[index] == nil, let number = PostAnswers.number(endOf: anchor.url),
        anchor.url.utf8.count > number.count,
        let isLocal = answers(anchor.element, posts[index])
      else { continue }
      if let parent = ids[number] {
        if parent < index { result[index] = .post(parent) }
      } else if isLocal, anchor.url.utf8.first == 0x23 {
        result[index] = .removed(under: nil)
      }
    }
    return result
  }

  /// Whether a link stands where it can name the parent; true in a line that says so, false in a quotation.
  private func answers(_ element: Int, _ post: PagePost) -> Bool? {
    var at = element
    for _ in 0..<6 where at >= 0 {
      if page.elements[at].tag == .blockquote || page.elements[at].hints.contains(.quote) {
        let text = page.elements[at].text
        if post.blocks.prefix(200).contains(where: {
          $0.kind == .quotation && text.overlaps($0.range)
        }) {
          return false
        }
      }
      at = page.elements[at].parent
    }
    let piece = page.piece(at: page.elements[element].text.lowerBound)
    guard piece < page.pieces.count, page.pieces[piece].length <= 120 else { return nil }
    let (bytes, line) = group.lines.line(page.pieces[piece].range)
    return replied(bytes, line) == nil ? nil : true
  }

  /// The posts by the number at the end of the ids of their elements; none where two posts have one number.
  private func ids() -> [ArraySlice<UInt8>: Int] {
    var result: [ArraySlice<UInt8>: Int] = [:]
    guard let id = page.tree.attributeName("id") else { return [:] }
    for (index, slot) in group.slots.enumerated() {
      var at = slot
      var steps = 0
      while at >= 0, steps < 3 {
        if let value = page.tree.attributeBytes(id, of: page.elements[at].node),
          let number = PostAnswers.number(endOf: value)
        {
          if result[number] == nil { result[number] = index }
          break
        }
        at = page.elements[at].parent
        steps += 1
      }
    }
    return result.count * 2 >= group.slots.count ? result : [:]
  }

  private static func number(endOf url: String) -> ArraySlice<UInt8>? {
    let bytes = Array(url.utf8)
    return number(endOf: bytes[...])
  }

  /// The digits at the end of an id or address.
  private static func number(endOf bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = bytes.endIndex
    while start > bytes.startIndex, isDigit(bytes[start - 1]) { start -= 1 }
    return start < bytes.endIndex && bytes.endIndex - start < 20 ? bytes[start...] : nil
  }
}

/// The post that each element of a page belongs to: the innermost one around it.
struct PostOwners {
  private let owners: [Int32]

  init(_ group: PostGroup) {
    let page = group.page
    var result = [Int32](repeating: -1, count: page.elements.count)
    var open: [(end: Int, post: Int32)] = []
    var starts: [Int: Int] = [:]
    for (index, slot) in group.slots.enumerated() where starts[slot] == nil { starts[slot] = index }
    for element in page.elements.indices {
      while let last = open.last, last.end <= element { open.removeLast() }
      if let post = starts[element] {
        let end = max(group.end(of: post), page.elements[element].end)
        open.append((end, Int32(truncatingIfNeeded: post)))
      }
      if let last = open.last { result[element] = last.post }
    }
    owners = result
  }

  /// The post around an element, -1 for none.
  func post(of element: Int) -> Int {
    owners.indices.contains(element) ? Int(owners[element]) : -1
  }
}
