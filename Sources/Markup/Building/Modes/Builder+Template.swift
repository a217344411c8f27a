extension Builder {
  /// The start tag of a template.
  ///
  /// Its content stands in the tree as its children.
  mutating func startTemplate() {
    guard insertElement().isOpen else { return }
    formatting.pushMarker()
    framesetOK = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  /// The end tag of a template.
  mutating func endTemplate() {
    guard open.contains(.template) else { return }
    popAllImpliedEnds()
    closeTemplate()
  }

  private mutating func closeTemplate() {
    pop(through: .template)
    formatting.clearToMarker()
    _ = templateModes.popLast()
    resetMode()
  }

  /// "The in template insertion mode".
  mutating func inTemplate(_ token: Token) -> Bool {
    switch token {
    case .text, .null, .comment, .doctype:
      return inBody(token)
    case .endTag:
      return tokens.tag == .template ? inHead(token) : false
    case .end:
      guard open.contains(.template) else { return false }
      closeTemplate()
      return true
    case .startTag:
      break
    }
    switch tokens.tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead(token)
    case .caption, .colgroup, .tbody, .tfoot, .thead: mode = .inTable
    case .col: mode = .inColumnGroup
    case .tr: mode = .inTableBody
    case .td, .th: mode = .inRow
    default: mode = .inBody
    }
    _ = templateModes.popLast()
    templateModes.append(mode)
    return true
  }
}
