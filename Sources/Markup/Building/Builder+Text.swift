extension Builder {
  /// Inserts text at the appropriate place, joined to text that stands just before.
  mutating func insertText(_ slice: Slice) {
    guard !slice.isEmpty else { return }
    let place = appropriatePlace()
    guard place.parent > 0 else { return }
    let neighbour =
      place.before >= 0
      ? records[Int(place.before)].previous : records[Int(place.parent)].last
    if neighbour >= 0, records[Int(neighbour)].kind == .text {
      extend(neighbour, with: slice)
      return
    }
    var record = NodeRecord(kind: .text)
    record.slice = slice
    records.append(record)
    insert(Int32(truncatingIfNeeded: records.count - 1), at: place)
  }

  /// Adds bytes to a text node.
  ///
  /// They are copied at most once, when the page has been read.
  private mutating func extend(_ node: Int32, with slice: Slice) {
    let old = records[Int(node)].slice
    if !records[Int(node)].isSegmented {
      if continues(old, slice) {
        records[Int(node)].slice.count = old.count + slice.count
        return
      }
      let first = addSegment(old)
      let second = addSegment(slice)
      segments[Int(first)].next = second
      records[Int(node)].isSegmented = true
      records[Int(node)].slice = Slice(start: UInt32(first), count: UInt32(second))
      segmentedNodes.append(node)
      return
    }
    let tail = Int(old.count)
    if continues(segments[tail].slice, slice) {
      segments[tail].slice.count += slice.count
      return
    }
    let added = addSegment(slice)
    segments[tail].next = added
    records[Int(node)].slice.count = UInt32(added)
  }

  private func continues(_ slice: Slice, _ next: Slice) -> Bool {
    slice.start + slice.count == next.start && slice.isInArena == next.isInArena
  }

  private mutating func addSegment(_ slice: Slice) -> Int32 {
    segments.append(TextSegment(slice: slice, next: -1))
    return Int32(truncatingIfNeeded: segments.count - 1)
  }

  /// Gives every text node its bytes in one piece.
  mutating func joinSegments() {
    for node in segmentedNodes {
      var segment = Int32(truncatingIfNeeded: Int(records[Int(node)].slice.start))
      let mark = tokens.arena.count
      while segment >= 0 {
        let piece = segments[Int(segment)].slice
        if piece.isInArena {
          tokens.arena.append(contentsOf: Array(tokens.arena[piece.offset..<piece.end]))
        } else {
          tokens.arena.append(contentsOf: tokens.source[piece.offset..<piece.end])
        }
        segment = segments[Int(segment)].next
      }
      records[Int(node)].isSegmented = false
      records[Int(node)].slice = Slice(arena: mark, tokens.arena.count)
    }
    segmentedNodes = []
    segments = []
  }

  /// Takes the white space off the front of the text, leaving the rest in the token.
  mutating func takeLeadingSpace() -> Slice {
    let slice = tokens.slice
    var count = 0
    while count < Int(slice.count), tokens.byte(slice, count).isHTMLSpace { count += 1 }
    tokens.slice = slice.dropping(count)
    return slice.keeping(count)
  }

  /// Whether text has anything but white space.
  func hasWords(_ slice: Slice) -> Bool {
    var index = 0
    while index < Int(slice.count) {
      if !tokens.byte(slice, index).isHTMLSpace { return true }
      index += 1
    }
    return false
  }

  /// Text of U+FFFD, as many as there are U+0000 in the token.
  mutating func replacementText() -> Slice {
    let mark = tokens.arena.count
    for _ in 0..<tokens.slice.count { tokens.arena += replacementBytes }
    return Slice(arena: mark, tokens.arena.count)
  }
}
