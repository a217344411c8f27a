import AssayModel
import Markup

/// Finds the votes that a page shows for each post: only what is plainly votes.
struct PostVotes {
  private let page: Page
  private let group: PostGroup
  private let items: PostItems
  private var tree: Tree { page.tree }

  init(_ group: PostGroup, _ items: PostItems) {
    page = group.page
    self.group = group
    self.items = items
  }

  /// What a number tells.
  private enum Side { case up, down, whole }

  /// The votes of every post, `nil` where none are shown.
  func votes() -> [Int?] {
    var up = [Int?](repeating: nil, count: group.units.count)
    var down = up
    var whole = [[Int]](repeating: [], count: group.units.count)
    for index in items.all.indices where items.all[index].post >= 0 {
      let item = items.all[index]
      guard item.text.count <= 40, hasDigit(item.text, 0..<item.text.count),
        let (side, number) = vote(at: index)
      else { continue }
      switch side {
      case .up: up[item.post] = up[item.post] ?? number
      case .down: down[item.post] = down[item.post] ?? number
      case .whole: whole[item.post].append(number)
      }
    }
    let named = attributeVotes()
    let listed = listedVotes()
    return group.units.indices.map { index in
      let shown = whole[index]
      // Three in a row are what stands after a vote against, without one and after one for.
      if shown.count >= 3, shown[0] + 1 == shown[1], shown[1] + 1 == shown[2] { return shown[1] }
      if let first = shown.first { return first }
      if let favour = up[index] { return favour - abs(down[index] ?? 0) }
      return named[index] ?? listed[index]
    }
  }

  /// Those who voted, where a link lists them by name: "Orla, Bren and 3 others".
  private func listedVotes() -> [Int?] {
    var result = [Int?](repeating: nil, count: group.units.count)
    var lists: [Tree.Node?] = Array(repeating: nil, count: group.units.count)
    for item in items.all where item.post >= 0 {
      guard let control = item.control, lists[item.post] == nil || lists[item.post] == control,
        let value = tree.attributeBytes("class", of: control), value.count <= 80,
        nameWords(value).contains(where: { PostVotes.listNames.contains($0) })
      else { continue }
      let count = ShownCount(item.text)
      guard !count.words.isEmpty else { continue }
      lists[item.post] = control
      if let last = count.words.last, PostVotes.others.contains(last) {
        result[item.post] = (result[item.post] ?? 0) + abs(count.number ?? 1)
      } else if tree.parent(of: item.node) != control {
        result[item.post] = (result[item.post] ?? 0) + 1
      }
    }
    return result
  }

  private static let listNames = ByteWords(words: "reactions likes likers")
  private static let others = ByteWords(
    words: "others other andere anderen otros autres altri innych других інших")

  /// The number of one text, and what it counts.
  private func vote(at index: Int) -> (Side, Int)? {
    let item = items.all[index]
    let count = ShownCount(item.text)
    if count.numbers == 2, count.words.isEmpty { return pair(item.text) }
    guard let number = count.number, !count.hasOther, !isProfile(item.node) else { return nil }
    if !count.words.isEmpty {
      guard count.words.allSatisfy({ PostVotes.whole.contains($0) || PostVotes.up.contains($0) })
      else { return nil }
      if item.text.contains(0x3A), item.control == nil { return nil }
      return (count.words.contains { PostVotes.whole.contains($0) } ? .whole : .up, number)
    }
    if count.isUp != count.isDown { return (count.isUp ? .up : .down, number) }
    if count.isUp { return (.whole, number) }
    // A number by itself: the words beside it, and what its elements are called.
    if let side = beside(index) { return (side, number) }
    return named(item.node).map { ($0, number) }
  }

  /// "+5/−2": those for and those against.
  private func pair(_ text: [UInt8]) -> (Side, Int)? {
    guard text.first == 0x2B, let slash = text.firstIndex(of: 0x2F),
      let plus = ShownCount(Array(text[..<slash])).number,
      let minus = ShownCount(Array(text[(slash + 1)...])).number
    else { return nil }
    return (.whole, plus - abs(minus))
  }

  /// What the word before or after a number in the same small element says of it.
  private func beside(_ index: Int) -> Side? {
    let own = items.all[index]
    for (other, least) in [(index + 1, 1), (index - 1, 1)] {
      guard items.all.indices.contains(other), items.all[other].post == own.post,
        areTogether(items.all[other].node, own.node, least + 1)
      else { continue }
      let count = ShownCount(items.all[other].text)
      guard count.numbers == 0, !count.hasOther, count.words.count <= 2 else { continue }
      if count.isUp { return .up }
      if count.isDown { return .down }
      guard !count.words.isEmpty else { continue }
      // A word before a number with a colon is a label of any kind.
      if items.all[other].text.contains(0x3A) { continue }
      if count.words.allSatisfy({ PostVotes.whole.contains($0) }) { return .whole }
      if count.words.allSatisfy({ PostVotes.up.contains($0) }) { return .up }
    }
    return nil
  }

  /// Whether two texts stand in one element so few levels up.
  private func areTogether(_ a: Tree.Node, _ b: Tree.Node, _ levels: Int) -> Bool {
    var above: [Tree.Node] = []
    var at = tree.parent(of: a)
    for _ in 0..<levels {
      guard let node = at else { break }
      above.append(node)
      at = tree.parent(of: node)
    }
    at = tree.parent(of: b)
    for _ in 0..<levels {
      guard let node = at else { return false }
      if above.contains(node) { return true }
      at = tree.parent(of: node)
    }
    return false
  }

  /// What the names of the elements around a number, and of those beside it, say of it.
  private func named(_ text: Tree.Node) -> Side? {
    var at = tree.parent(of: text)
    var inner = text
    for step in 0..<3 {
      guard let node = at, tree.kind(of: node) == .element, holdsLittle(node) else { return nil }
      if let side = side(of: node) { return side }
      if step < 2, let side = between(inner, in: node) { return side }
      inner = node
      at = tree.parent(of: node)
    }
    return nil
  }

  /// Whether an element holds a handful of nodes, so that its name is a name of what is in it.
  private func holdsLittle(_ node: Tree.Node) -> Bool {
    var count = 0
    for _ in tree.descendants(of: node) {
      count += 1
      if count > 24 { return false }
    }
    return true
  }

  /// The controls beside a number: one to vote for and one to vote against, or one alone.
  private func between(_ inner: Tree.Node, in outer: Tree.Node) -> Side? {
    var up = false
    var down = false
    for child in tree.children(of: outer) where child != inner && tree.kind(of: child) == .element {
      guard tree.tag(of: child) == .button || tree.tag(of: child) == .a else { continue }
      switch side(of: child) {
      case .up: up = true
      case .down: down = true
      default: break
      }
    }
    return up && down ? .whole : up ? .up : down ? .down : nil
  }

  private func side(of node: Tree.Node) -> Side? {
    var found: Side?
    for name in ["class", "aria-label", "title", "data-action", "data-testid", "rel"] {
      guard let value = tree.attributeBytes(name, of: node), value.count <= 120 else { continue }
      for word in nameWords(value) {
        if PostVotes.downNames.contains(word) { return .down }
        if PostVotes.upNames.contains(word) { found = .up }
        if found == nil, PostVotes.wholeNames.contains(word) { found = .whole }
        if PostVotes.otherNames.contains(word) { return nil }
      }
    }
    return found
  }

  /// Whether a text stands in a list of what a member has and is.
  private func isProfile(_ text: Tree.Node) -> Bool {
    var at = tree.parent(of: text)
    for _ in 0..<3 {
      guard let node = at else { return false }
      switch tree.tag(of: node) {
      case .dl, .dd, .dt: return true
      default: at = tree.parent(of: node)
      }
    }
    return false
  }

  // MARK: Attributes

  /// The votes that an attribute of the posts' own elements gives, the same number of levels up for all.
  private func attributeVotes() -> [Int?] {
    let none = [Int?](repeating: nil, count: group.units.count)
    for text in [
      "score", "data-score", "data-likes", "data-votes", "vote-count", "data-vote-count",
    ] {
      guard let name = tree.attributeName(text) else { continue }
      for level in 0..<5 {
        var seen: Set<Int> = []
        var values = none
        for (index, slot) in group.slots.enumerated() {
          var at = slot
          for _ in 0..<level where at >= 0 { at = page.elements[at].parent }
          guard at >= 0, seen.insert(at).inserted,
            let value = tree.attributeBytes(name, of: page.elements[at].node), value.count < 12
          else { continue }
          values[index] = Int(String(decoding: value, as: UTF8.self))
        }
        if values.count(where: { $0 != nil }) * 2 > values.count { return values }
      }
    }
    return none
  }

  // MARK: Words

  private static let whole = ByteWords(
    words: """
      point points score vote votes votos punkte stimmen stimme punti voti głosy punkty głosów очков \
      голосов балів голосів
      """)
  private static let up = ByteWords(
    words: """
      like likes upvote upvotes respect recommend recommended helpful agree gefällt mir j'aime \
      gusta me piace mi lubię нравится подобається thanks
      """)
  private static let upNames = ByteWords(
    words: """
      like likes upvote upvotes thumbsup thumbup voteup respect respected recommend heart hearts \
      recommendations
      """)
  private static let downNames = ByteWords(
    words: "dislike dislikes downvote downvotes thumbsdown thumbdown votedown")
  private static let wholeNames = ByteWords(
    words: "vote votes voting score karma points upvoted votecount likecount")
  private static let otherNames = ByteWords(
    words: "user member profile author poll reputation rank")
}

/// The words of a name in an attribute, in lower case: cut at signs and inner capitals.
func nameWords(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  var result: [ArraySlice<UInt8>] = []
  var word: [UInt8] = []
  var wasLower = false
  for byte in value {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    let isLetter = isUpper || byte >= 0x61 && byte <= 0x7A || byte >= 0x80
    if !isLetter || isUpper && wasLower {
      if !word.isEmpty { result.append(word[...]) }
      word = []
    }
    if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
    wasLower = isLetter && !isUpper
  }
  if !word.isEmpty { result.append(word[...]) }
  return result
}
