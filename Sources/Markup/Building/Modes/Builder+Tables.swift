extension Builder {
  /// "The in table insertion mode".
  mutating func inTable(_ token: Token) -> Bool {
    switch token {
    case .text, .null:
      guard let current = open.last, current.isHTML else { break }
      switch current.tag {
      case .table, .tbody, .template, .tfoot, .thead, .tr:
        pendingTableText = []
        pendingTableTextHasWords = false
        originalMode = mode
        mode = .inTableText
        return true
      default: break
      }
    case .comment:
      insertComment()
      return false
    case .doctype:
      return false
    case .startTag:
      if let again = tableStartTag() { return again }
    case .endTag:
      switch tokens.tag {
      case .table:
        guard open.has(.table, in: .table) else { return false }
        pop(through: .table)
        resetMode()
        return false
      case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
        return false
      case .template: return inHead(token)
      default: break
      }
    case .end:
      return inBody(token)
    }
    return fosteringBody(token)
  }

  private mutating func fosteringBody(_ token: Token) -> Bool {
    isFosterParenting = true
    defer { isFosterParenting = false }
    return inBody(token)
  }

  /// A start tag between the parts of a table; `nil` for one that does not belong there.
  private mutating func tableStartTag() -> Bool? {
    switch tokens.tag {
    case .caption:
      clearToTable()
      formatting.pushMarker()
      insertPart()
      mode = .inCaption
    case .colgroup:
      clearToTable()
      insertPart()
      mode = .inColumnGroup
    case .col:
      clearToTable()
      insertElement(named: .colgroup)
      mode = .inColumnGroup
      return true
    case .tbody, .tfoot, .thead:
      clearToTable()
      insertPart()
      mode = .inTableBody
    case .td, .th, .tr:
      clearToTable()
      insertElement(named: .tbody)
      mode = .inTableBody
      return true
    case .table:
      guard open.has(.table, in: .table) else { return false }
      pop(through: .table)
      resetMode()
      return true
    case .style, .script, .template:
      return inHead(.startTag)
    case .input:
      guard isHiddenInput else { return nil }
      insertVoidElement()
    case .form:
      guard form < 0, !open.contains(.template) else { return false }
      form = insertVoidElement()
    default:
      return nil
    }
    return false
  }

  /// Opens a part of a table, which may pass the limit of depth by the few levels that a table has.
  private mutating func insertPart() { push(insertVoidElement()) }

  private mutating func clearToTable() {
    pop { $0 == .table || $0 == .template || $0 == .html }
  }

  /// "The in table text insertion mode".
  mutating func inTableText(_ token: Token) -> Bool {
    switch token {
    case .null:
      return false
    case .text:
      pendingTableText.append(tokens.slice)
      if !pendingTableTextHasWords { pendingTableTextHasWords = hasWords(tokens.slice) }
      return false
    default:
      break
    }
    isFosterParenting = pendingTableTextHasWords
    for slice in pendingTableText {
      if pendingTableTextHasWords { bodyText(slice) } else { insertText(slice) }
    }
    isFosterParenting = false
    pendingTableText = []
    mode = originalMode
    return true
  }

  /// "The in caption insertion mode".
  mutating func inCaption(_ token: Token) -> Bool {
    switch (token, tokens.tag) {
    case (.endTag, .caption):
      _ = closeCaption()
      return false
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr), (.endTag, .table):
      return closeCaption()
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .tbody), (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead),
      (.endTag, .tr):
      return false
    default:
      return inBody(token)
    }
  }

  private mutating func closeCaption() -> Bool {
    guard open.has(.caption, in: .table) else { return false }
    popImpliedEnds()
    pop(through: .caption)
    formatting.clearToMarker()
    mode = .inTable
    return true
  }

  /// "The in column group insertion mode".
  mutating func inColumnGroup(_ token: Token) -> Bool {
    switch token {
    case .text:
      insertText(takeLeadingSpace())
      if tokens.slice.isEmpty { return false }
    case .comment:
      insertComment()
      return false
    case .doctype:
      return false
    case .startTag:
      switch tokens.tag {
      case .html: return inBody(token)
      case .col:
        insertVoidElement()
        return false
      case .template: return inHead(token)
      default: break
      }
    case .endTag:
      switch tokens.tag {
      case .colgroup:
        guard currentIs(.colgroup) else { return false }
        pop()
        mode = .inTable
        return false
      case .col: return false
      case .template: return inHead(token)
      default: break
      }
    case .end:
      return inBody(token)
    case .null:
      break
    }
    guard currentIs(.colgroup) else { return false }
    pop()
    mode = .inTable
    return true
  }
}
