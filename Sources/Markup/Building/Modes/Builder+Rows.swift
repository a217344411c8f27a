extension Builder {
  /// "The in table body insertion mode".
  mutating func inTableBody(_ token: Token) -> Bool {
    switch (token, tokens.tag) {
    case (.startTag, .tr):
      clearToTableBody()
      push(insertVoidElement())
      mode = .inRow
      return false
    case (.startTag, .th), (.startTag, .td):
      clearToTableBody()
      insertElement(named: .tr)
      mode = .inRow
      return true
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard open.has(tokens.tag, in: .table) else { return false }
      clearToTableBody()
      pop()
      mode = .inTable
      return false
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
      guard
        open.has(.tbody, in: .table) || open.has(.thead, in: .table)
          || open.has(.tfoot, in: .table)
      else { return false }
      clearToTableBody()
      pop()
      mode = .inTable
      return true
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      return false
    default:
      return inTable(token)
    }
  }

  private mutating func clearToTableBody() {
    pop {
      switch $0 {
      case .tbody, .tfoot, .thead, .template, .html: true
      default: false
      }
    }
  }

  /// "The in row insertion mode".
  mutating func inRow(_ token: Token) -> Bool {
    switch (token, tokens.tag) {
    case (.startTag, .th), (.startTag, .td):
      clearToRow()
      push(insertVoidElement())
      mode = .inCell
      formatting.pushMarker()
      return false
    case (.endTag, .tr):
      _ = closeRow()
      return false
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      return closeRow()
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard open.has(tokens.tag, in: .table) else { return false }
      return closeRow()
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th):
      return false
    default:
      return inTable(token)
    }
  }

  private mutating func clearToRow() {
    pop { $0 == .tr || $0 == .template || $0 == .html }
  }

  private mutating func closeRow() -> Bool {
    guard open.has(.tr, in: .table) else { return false }
    clearToRow()
    pop()
    mode = .inTableBody
    return true
  }

  /// "The in cell insertion mode".
  mutating func inCell(_ token: Token) -> Bool {
    switch (token, tokens.tag) {
    case (.endTag, .td), (.endTag, .th):
      guard open.has(tokens.tag, in: .table) else { return false }
      popImpliedEnds()
      pop(through: tokens.tag)
      formatting.clearToMarker()
      mode = .inRow
      return false
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr):
      return closeCell()
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
      (.endTag, .tr):
      guard open.has(tokens.tag, in: .table) else { return false }
      return closeCell()
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html):
      return false
    default:
      return inBody(token)
    }
  }

  private mutating func closeCell() -> Bool {
    guard open.has(.td, in: .table) || open.has(.th, in: .table) else { return false }
    popImpliedEnds()
    pop { $0 == .td || $0 == .th }
    pop()
    formatting.clearToMarker()
    mode = .inRow
    return true
  }
}
