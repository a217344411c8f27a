extension Tag {
  /// Whether an element's end may be implied early and the element opened again, as `b`, `font` and `a`.
  var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }
}

/// The list of active formatting elements.
///
/// A run between markers holds at most ``longestRun``; the oldest gives way. No page written by a person comes
/// near, and walks over a run stay bounded.
struct FormattingList {
  struct Entry {
    /// The element; -1 for a marker.
    var node: Int32
    var tag: Tag
    var name: UInt32
    var attributes: Slice
    var isMarker: Bool { node < 0 }
  }

  static let longestRun = 256
  var entries: [Entry] = []
  /// How many entries stand after the last marker.
  private(set) var run = 0
  private var runsBelow: [Int] = []

  mutating func pushMarker() {
    entries.append(Entry(node: -1, tag: .notAnElement, name: 0, attributes: .empty))
    runsBelow.append(run)
    run = 0
  }

  mutating func clearToMarker() {
    entries.removeLast(run)
    guard !entries.isEmpty else {
      run = 0
      return
    }
    entries.removeLast()
    run = runsBelow.popLast() ?? 0
  }

  mutating func push(_ entry: Entry) {
    if run >= FormattingList.longestRun { remove(at: entries.count - run) }
    entries.append(entry)
    run += 1
  }

  /// Removes an entry after the last marker.
  mutating func remove(at index: Int) {
    entries.remove(at: index)
    run -= 1
  }

  /// Adds an entry after the last marker.
  mutating func insert(_ entry: Entry, at index: Int) {
    entries.insert(entry, at: index)
    run += 1
  }

  /// The last entry of that name after the last marker.
  func lastIndex(of tag: Tag) -> Int? {
    indexInRun { $0.tag == tag }
  }

  /// The entry of a node after the last marker.
  func index(of node: Int32) -> Int? {
    indexInRun { $0.node == node }
  }

  private func indexInRun(_ fits: (Entry) -> Bool) -> Int? {
    var index = entries.count - 1
    let end = entries.count - run
    while index >= end {
      if fits(entries[index]) { return index }
      index -= 1
    }
    return nil
  }
}

extension Builder {
  /// Inserts a formatting element for the tag, and remembers it.
  mutating func insertFormatting() {
    let (node, isOpen) = insertElement()
    guard isOpen else { return }
    let entry = FormattingList.Entry(
      node: node, tag: tokens.tag, name: tokens.name, attributes: tokens.attributeSlice)
    keepAtMostThree(like: entry)
    formatting.push(entry)
  }

  /// The "Noah's Ark clause": of elements alike, the earliest of three gives way.
  private mutating func keepAtMostThree(like entry: FormattingList.Entry) {
    var alike = 0
    var index = formatting.entries.count - 1
    let end = formatting.entries.count - formatting.run
    while index >= end {
      let other = formatting.entries[index]
      if other.tag == entry.tag, hasSameAttributes(other.attributes, entry.attributes) {
        alike += 1
        if alike == 3 { return formatting.remove(at: index) }
      }
      index -= 1
    }
  }

  private func hasSameAttributes(_ a: Slice, _ b: Slice) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<Int(a.count) {
      let one = tokens.attributes[a.offset + i]
      let same = tokens.attributes[b.offset + i]
      if one.name == same.name {
        if !hasSameBytes(one.value, same.value) { return false }
        continue
      }
      let range = tokens.attributes[b.offset..<b.end]
      guard let other = range.first(where: { $0.name == one.name }),
        hasSameBytes(one.value, other.value)
      else { return false }
    }
    return true
  }

  private func hasSameBytes(_ a: Slice, _ b: Slice) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<Int(a.count) where tokens.byte(a, i) != tokens.byte(b, i) { return false }
    return true
  }

  /// The standard's "reconstruct the active formatting elements".
  mutating func reconstructFormatting() {
    guard let last = formatting.entries.last, !last.isMarker, !isOpen(last.node) else { return }
    var index = formatting.entries.count - 1
    while index > 0 {
      let earlier = formatting.entries[index - 1]
      if earlier.isMarker || isOpen(earlier.node) { break }
      index -= 1
    }
    while index < formatting.entries.count {
      if isAtDepthLimit || records.count >= limits.nodes { return }
      guard reopened < limits.reopenings else {
        if exceeded == nil { exceeded = .reopenings }
        return
      }
      reopened += 1
      let entry = formatting.entries[index]
      let node = createElement(entry.name, entry.attributes)
      insert(node, at: appropriatePlace())
      push(node)
      formatting.entries[index].node = node
      index += 1
    }
  }

  func isOpen(_ node: Int32) -> Bool { records[Int(node)].isOpen }
}
