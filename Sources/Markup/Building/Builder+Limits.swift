extension Builder {
  /// Handles a token of a page that is over a limit; gives whether that settles it.
  ///
  /// The end tag of an element that could not be opened ends nothing else. Past the limit of nodes no element is
  /// made any more, and only text is kept.
  mutating func absorb(_ token: Token) -> Bool {
    let isOutOfNodes = records.count >= limits.nodes
    if !isOutOfNodes, !isAtDepthLimit {
      forgetLeftOut()
      return false
    }
    switch token {
    case .endTag:
      let index = Int(tokens.tag.rawValue)
      if leftOut[index] > 0 {
        leftOut[index] -= 1
        leftOutCount -= 1
        return true
      }
      return isOutOfNodes && makesNodes(endTag: tokens.tag)
    case .startTag where isOutOfNodes:
      if mode == .text { return false }
      if exceeded == nil { exceeded = .nodes }
      if isWrittenEmpty { return true }
      leaveOut(tokens.tag, .nodes)
      skipRawText(of: tokens.tag)
      return true
    case .comment: return isOutOfNodes
    default: return false
    }
  }

  private mutating func forgetLeftOut() {
    guard leftOutCount > 0 else { return }
    for index in leftOut.indices { leftOut[index] = 0 }
    leftOutCount = 0
  }

  /// Whether an end tag may make a node: those of formatting, and two that stand for an element of their own.
  private func makesNodes(endTag tag: Tag) -> Bool {
    switch tag {
    case .br: true
    case .p: !open.has(.p, in: .button)
    default: tag.isFormatting
    }
  }

  /// Passes over what is not text to a reader.
  private mutating func skipRawText(of tag: Tag) {
    if isRawTextWrittenEmpty { return }
    switch tag {
    case .script: tokens.enter(.script, endingWith: tag.name)
    case .style, .iframe, .noembed, .noframes: tokens.enter(.rawtext, endingWith: tag.name)
    default: return
    }
    while tokens.content != .data, tokens.next() != .end {}
    leftOut[Int(tag.rawValue)] -= 1
    leftOutCount -= 1
  }
}
