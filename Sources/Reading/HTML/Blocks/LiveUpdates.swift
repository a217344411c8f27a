import AssayModel
import Markup

/// The updates of a live blog as its linked data gives them, and where they stand on the page.
struct LiveUpdates {
  let page: Page
  let base: Address?
  let retrievedAt: Moment?
  let language: String?

  private struct Update {
    var entry: Entry
    var words: [[UInt8]]
  }

  /// Adds the updates whose headline or text begins a piece of an element, in the order of the page; each reaches to the
  /// next.
  ///
  /// Linear in the pieces and in the linked data.
  func add(to entries: inout PageEntries, in top: Int, taken: [Bool]) {
    let updates = updates()
    guard !updates.isEmpty else { return }
    var byWords: [[UInt8]: Int] = [:]
    for (index, update) in updates.enumerated() {
      for words in update.words where byWords[words] == nil { byWords[words] = index }
    }
    var starts: [(piece: Int, update: Int)] = []
    var isUsed = [Bool](repeating: false, count: updates.count)
    for piece in page.elements[top].pieces where !taken[piece] {
      let words = LiveUpdates.firstWords(page.buffer[page.pieces[piece].range])
      guard words.count >= 12, let update = byWords[words], !isUsed[update] else { continue }
      isUsed[update] = true
      starts.append((piece, update))
    }
    guard starts.count >= 2 else { return }
    for (index, start) in starts.enumerated() {
      let low = timeBefore(start.piece)
      let next =
        index + 1 < starts.count
        ? timeBefore(starts[index + 1].piece)
        : min(page.elements[top].pieces.upperBound, end(of: start.piece, in: top))
      guard low < next else { continue }
      var entry = updates[start.update].entry
      if low < start.piece {
        entry.publishedText = collapsed(page.buffer[page.pieces[low].range])
      }
      entries.add(entry, pieces: low..<next)
    }
  }

  /// The piece before one, where it is a time of day and little else.
  private func timeBefore(_ piece: Int) -> Int {
    guard piece > 0, page.pieces[piece - 1].length < 40,
      Clock(page.pieces[piece - 1].range, in: page.buffer) != nil
    else { return piece }
    return piece - 1
  }

  /// Where the outermost element within the article that begins with a piece ends.
  private func end(of piece: Int, in top: Int) -> Int {
    var at = page.pieces[piece].element
    var end = piece + 1
    while at > top, page.elements[at].pieces.lowerBound >= timeBefore(piece) {
      end = page.elements[at].pieces.upperBound
      at = page.elements[at].parent
    }
    return end
  }

  private func updates() -> [Update] {
    var result: [Update] = []
    for node in page.tree.descendants(of: page.tree.root) where page.tree.tag(of: node) == .script {
      for inner in page.tree.children(of: node) {
        let text = page.tree.text(of: inner)
        guard text.count < 8 << 20,
          contains(Array("liveBlogUpdate".utf8), pairAt: 3, in: Array(text))
        else {
          continue
        }
        let json = LooseJSON(text)
        for index in json.nodes.indices {
          guard let list = json.child(index, "liveBlogUpdate") else { continue }
          for child in json.children(list) { result.append(update(child, json)) }
        }
      }
    }
    return result
  }

  private func update(_ index: Int, _ json: LooseJSON) -> Update {
    var entry = Entry(.live)
    if let time = json.string(index, "datePublished") ?? json.string(index, "dateCreated") {
      entry.published = moment(time, retrievedAt: retrievedAt, language: language)
    }
    entry.url = json.string(index, "url").flatMap { address(Array($0.utf8)[...], base: base) }
    if let author = json.child(index, "author") {
      let first = json.children(author).first { _ in true } ?? author
      entry.author = json.string(author, "name") ?? json.string(first, "name")
    }
    var words: [[UInt8]] = []
    for key in ["headline", "articleBody"] as [StaticString] {
      guard let text = json.string(index, key) else { continue }
      let start = LiveUpdates.firstWords(Array(CharacterReferences.resolved(text).utf8)[...])
      if start.count >= 12 { words.append(start) }
    }
    return Update(entry: entry, words: words)
  }

  /// The first letters of a text, small, with nothing between them.
  private static func firstWords(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text
    where result.count < 48 && byte.isWord && byte < 0x80 || byte >= 0xD0 && result.count < 48 {
      result.append(byte.lower)
    }
    return result
  }
}
