extension Builder {
  /// "The after body insertion mode".
  mutating func afterBody(_ token: Token) -> Bool {
    switch token {
    case .text where !hasWords(tokens.slice):
      return inBody(token)
    case .comment:
      insertComment(into: open.count > 0 ? open[0].node : 0)
      return false
    case .doctype:
      return false
    case .startTag where tokens.tag == .html:
      return inBody(token)
    case .endTag where tokens.tag == .html:
      if context == nil { mode = .afterAfterBody }
      return false
    case .end:
      return false
    default:
      mode = .inBody
      return true
    }
  }

  /// "The after after body insertion mode".
  mutating func afterAfterBody(_ token: Token) -> Bool {
    switch token {
    case .comment:
      insertComment(into: 0)
      return false
    case .doctype:
      return inBody(token)
    case .text where !hasWords(tokens.slice):
      return inBody(token)
    case .startTag where tokens.tag == .html:
      return inBody(token)
    case .end:
      return false
    default:
      mode = .inBody
      return true
    }
  }

  /// "The in frameset insertion mode".
  mutating func inFrameset(_ token: Token) -> Bool {
    switch token {
    case .text:
      insertText(spaceOnly(tokens.slice))
    case .comment:
      insertComment()
    case .startTag:
      switch tokens.tag {
      case .html: return inBody(token)
      case .frameset: insertElement()
      case .frame: insertVoidElement()
      case .noframes: return inHead(token)
      default: break
      }
    case .endTag where tokens.tag == .frameset:
      guard open.count > 1 else { return false }
      pop()
      if context == nil, !currentIs(.frameset) { mode = .afterFrameset }
    default:
      break
    }
    return false
  }

  /// "The after frameset insertion mode".
  mutating func afterFrameset(_ token: Token) -> Bool {
    switch token {
    case .text:
      insertText(spaceOnly(tokens.slice))
    case .comment:
      insertComment()
    case .startTag where tokens.tag == .html:
      return inBody(token)
    case .startTag where tokens.tag == .noframes:
      return inHead(token)
    case .endTag where tokens.tag == .html:
      mode = .afterAfterFrameset
    default:
      break
    }
    return false
  }

  /// "The after after frameset insertion mode".
  mutating func afterAfterFrameset(_ token: Token) -> Bool {
    switch token {
    case .comment:
      insertComment(into: 0)
    case .text:
      tokens.slice = spaceOnly(tokens.slice)
      if !tokens.slice.isEmpty { return inBody(token) }
    case .startTag where tokens.tag == .html:
      return inBody(token)
    case .startTag where tokens.tag == .noframes:
      return inHead(token)
    default:
      break
    }
    return false
  }

  /// The white space of a text, the rest left out.
  private mutating func spaceOnly(_ slice: Slice) -> Slice {
    guard hasWords(slice) else { return slice }
    let mark = tokens.arena.count
    for index in 0..<Int(slice.count) {
      let byte = tokens.byte(slice, index)
      if byte.isHTMLSpace { tokens.arena.append(byte) }
    }
    return Slice(arena: mark, tokens.arena.count)
  }
}
