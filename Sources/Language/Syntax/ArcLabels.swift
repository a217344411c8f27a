extension ArcParser {
  /// The features of the relation of a word, once every head is known.
  ///
  /// Relations are found from left to right, so that those of earlier words are known.
  @inline(__always) package mutating func relationFeatures(_ list: inout FeatureList, of index: Int)
  {
    let nodes = nodes.mutableSpan
    let word = nodes[index]
    let headIndex = Int(word.head)
    let head = nodes[headIndex]
    let grand = nodes[Int(head.head)]
    let isLeft = index < headIndex
    let before = nodes[index - 1]
    let after = nodes[index + 1]
    let left = nodes[Int(word.left1)]
    let left2 = nodes[Int(word.left2)]
    let right = nodes[Int(word.right1)]
    let headLeft = nodes[Int(head.left1)]
    let headRight = nodes[Int(head.right1)]
    let beforeHead = nodes[headIndex - 1]
    let sibling = nodes[Int(siblings.mutableSpan[index])]
    let side: UInt32 =
      isLeft
      ? 8 | Self.distance(index, headIndex) : Self.distance(headIndex, index)
    let pair = UInt32(word.tag) | UInt32(head.tag) << 5 | (isLeft ? 1 << 10 : 0)
    list.removeAll()
    list.add(pair, 0)
    list.add(pair, side)
    list.add(word.word, pair)
    list.add(head.word, pair)
    list.add(word.word, head.word)
    list.add(word.form, head.form)
    list.add(word.word, isLeft ? 1 : 0)
    list.add(head.word, isLeft ? 1 : 0)
    list.add(word.form, side)
    list.add(pair, left.word)
    list.add(pair, UInt32(left.tag) | UInt32(left2.tag) << 5 | UInt32(right.tag) << 10)
    list.add(pair, left2.word)
    list.add(pair, right.word)
    list.add(head.word, left.word, pair)
    list.add(word.word, left.word)
    list.add(pair, UInt32(grand.tag) | UInt32(head.lefts > 0 ? 1 : 0) << 5)
    list.add(pair, UInt32(before.tag) | UInt32(after.tag) << 5)
    list.add(pair, before.word)
    list.add(pair, after.word)
    list.add(pair, UInt32(headLeft.tag) | UInt32(headRight.tag) << 5)
    list.add(pair, headLeft.word)
    list.add(pair, beforeHead.word)
    list.add(pair, UInt32(sibling.tag) | UInt32(sibling.label) << 5)
    list.add(head.word, UInt32(sibling.label) | UInt32(word.tag) << 6)
    list.add(pair, UInt32(min(word.lefts, 7)) | UInt32(min(word.rights, 7)) << 3)
    list.add(pair, UInt32(left.label) | UInt32(left2.label) << 6)
    list.add(pair, UInt32(head.label))
  }

  /// Fills ``siblings``, once every head is known.
  package mutating func findSiblings() {
    guard count > 0 else { return }
    let nodes = nodes.mutableSpan
    var siblings = siblings.mutableSpan
    var youngest = youngest.mutableSpan
    for index in 0..<count + 2 { youngest[index] = 0 }
    for index in 1...count {
      let head = Int(nodes[index].head)
      siblings[index] = youngest[head]
      youngest[head] = Int16(truncatingIfNeeded: index)
    }
  }
}
