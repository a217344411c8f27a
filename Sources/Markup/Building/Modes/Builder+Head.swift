extension Builder {
  /// "The initial insertion mode".
  mutating func initial(_ token: Token) -> Bool {
    switch token {
    case .text:
      _ = takeLeadingSpace()
      if tokens.slice.isEmpty { return false }
    case .comment:
      insertComment(into: 0)
      return false
    case .doctype:
      insertDoctype()
      mode = .beforeHTML
      return false
    default:
      break
    }
    quirks = .full
    mode = .beforeHTML
    return true
  }

  private mutating func insertDoctype() {
    let doctype = tokens.doctype
    quirks = doctype.quirks
    var record = NodeRecord(kind: .doctype)
    record.name = UInt32(truncatingIfNeeded: doctypes.count)
    doctypes.append(
      Doctype(
        name: doctype.name ?? "", publicID: doctype.publicID, systemID: doctype.systemID))
    records.append(record)
    append(Int32(truncatingIfNeeded: records.count - 1), to: 0)
  }

  /// "The before html insertion mode".
  mutating func beforeHTML(_ token: Token) -> Bool {
    switch token {
    case .doctype:
      return false
    case .comment:
      insertComment(into: 0)
      return false
    case .text:
      _ = takeLeadingSpace()
      if tokens.slice.isEmpty { return false }
    case .startTag where tokens.tag == .html:
      let html = createElement(tokens.name, tokens.attributeSlice)
      append(html, to: 0)
      push(html)
      mode = .beforeHead
      return false
    case .endTag:
      switch tokens.tag {
      case .head, .body, .html, .br: break
      default: return false
      }
    default:
      break
    }
    let html = createElement(named: .html)
    append(html, to: 0)
    push(html)
    mode = .beforeHead
    return true
  }

  /// "The before head insertion mode".
  mutating func beforeHead(_ token: Token) -> Bool {
    switch token {
    case .doctype:
      return false
    case .comment:
      insertComment()
      return false
    case .text:
      _ = takeLeadingSpace()
      if tokens.slice.isEmpty { return false }
    case .startTag where tokens.tag == .html:
      return inBody(token)
    case .startTag where tokens.tag == .head:
      head = insertElement().node
      mode = .inHead
      return false
    case .endTag:
      switch tokens.tag {
      case .head, .body, .html, .br: break
      default: return false
      }
    default:
      break
    }
    head = insertElement(named: .head)
    mode = .inHead
    return true
  }

  /// "The in head insertion mode".
  mutating func inHead(_ token: Token) -> Bool {
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
      if let again = headStartTag() { return again }
    case .endTag:
      switch tokens.tag {
      case .head:
        pop()
        mode = .afterHead
        return false
      case .template:
        endTemplate()
        return false
      case .body, .html, .br: break
      default: return false
      }
    default:
      break
    }
    pop()
    mode = .afterHead
    return true
  }

  /// A start tag in the head; `nil` for one that ends the head.
  private mutating func headStartTag() -> Bool? {
    switch tokens.tag {
    case .html: return inBody(.startTag)
    case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
    case .title: insertRawText(.rcdata)
    case .noframes, .style: insertRawText(.rawtext)
    case .noscript where scripting: insertRawText(.rawtext)
    case .noscript:
      if insertElement().isOpen { mode = .inHeadNoscript }
    case .script: insertRawText(.script)
    case .template: startTemplate()
    case .head: return false
    default: return nil
    }
    return false
  }

  /// Opens an element whose content the tokenizer reads by another model.
  ///
  /// May pass the limit of depth by one.
  mutating func insertRawText(_ model: ContentModel) {
    let element = insertVoidElement()
    if isRawTextWrittenEmpty { return }
    push(element)
    tokens.enter(model, endingWith: tokens.tag.name)
    originalMode = mode
    mode = .text
  }

  /// "The in head noscript insertion mode".
  mutating func inHeadNoscript(_ token: Token) -> Bool {
    switch token {
    case .doctype:
      return false
    case .comment:
      return inHead(token)
    case .text:
      insertText(takeLeadingSpace())
      if tokens.slice.isEmpty { return false }
    case .startTag:
      switch tokens.tag {
      case .html: return inBody(token)
      case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead(token)
      case .head, .noscript: return false
      default: break
      }
    case .endTag:
      if tokens.tag == .noscript {
        pop()
        mode = .inHead
        return false
      }
      if tokens.tag != .br { return false }
    default:
      break
    }
    pop()
    mode = .inHead
    return true
  }

  /// "The after head insertion mode".
  mutating func afterHead(_ token: Token) -> Bool {
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
      case .body:
        insertElement()
        framesetOK = false
        mode = .inBody
        return false
      case .frameset:
        insertElement()
        mode = .inFrameset
        return false
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
        push(head)
        _ = inHead(token)
        if let index = open.index(of: head) { open.remove(at: index) }
        records[Int(head)].isOpen = false
        return false
      case .head: return false
      default: break
      }
    case .endTag:
      switch tokens.tag {
      case .template: return inHead(token)
      case .body, .html, .br: break
      default: return false
      }
    default:
      break
    }
    insertElement(named: .body)
    mode = .inBody
    return true
  }

  /// "The text insertion mode".
  mutating func text(_ token: Token) -> Bool {
    switch token {
    case .text:
      insertText(tokens.slice)
    case .end:
      pop()
      mode = originalMode
      return true
    case .endTag:
      pop()
      mode = originalMode
    default:
      break
    }
    return false
  }
}
