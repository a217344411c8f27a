extension Builder {
  /// An end tag in the body.
  mutating func bodyEndTag() -> Bool {
    let tag = tokens.tag
    switch tag {
    case .div, .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav,
      .ol, .pre, .search, .section, .select, .summary, .ul:
      guard open.has(tag) else { return false }
      popImpliedEnds()
      pop(through: tag)
    case .p:
      if !open.has(.p, in: .button) { insertElement(named: .p) }
      popImpliedEnds(except: .p)
      pop(through: .p)
    case .li:
      guard open.has(.li, in: .list) else { return false }
      popImpliedEnds(except: .li)
      pop(through: .li)
    case .dd, .dt:
      guard open.has(tag) else { return false }
      popImpliedEnds(except: tag)
      pop(through: tag)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      endHeading()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      if !adopt(tag) { endOther() }
    case .body, .html:
      guard open.has(.body) else { return false }
      mode = .afterBody
      return tag == .html
    case .form:
      endForm()
    case .applet, .marquee, .object:
      guard open.has(tag) else { return false }
      popImpliedEnds()
      pop(through: tag)
      formatting.clearToMarker()
    case .br:
      reconstructFormatting()
      let element = createElement(named: .br)
      insert(element, at: appropriatePlace())
      framesetOK = false
    case .template:
      return inHead(.endTag)
    default:
      endOther()
    }
    return false
  }

  private mutating func endHeading() {
    guard
      open.contains(.h1) || open.contains(.h2) || open.contains(.h3) || open.contains(.h4)
        || open.contains(.h5) || open.contains(.h6),
      open.has(in: .plain, { $0.isHTML && $0.tag.isHeading })
    else { return }
    popImpliedEnds()
    pop { $0.isHeading }
    pop()
  }

  private mutating func endForm() {
    guard !open.contains(.template) else {
      guard open.has(.form) else { return }
      popImpliedEnds()
      return pop(through: .form)
    }
    let node = form
    form = -1
    guard node >= 0, isOpen(node), open.has(in: .plain, { $0.node == node }) else { return }
    popImpliedEnds()
    guard let index = open.index(of: node) else { return }
    records[Int(node)].isOpen = false
    open.remove(at: index)
  }

  /// "Any other end tag".
  mutating func endOther() {
    let name = tokens.name
    if tokens.tag != .unknown, !open.contains(tokens.tag) { return }
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML, element.name == name {
        popImpliedEnds(except: element.tag == .unknown ? .notAnElement : element.tag)
        while open.count > index { pop() }
        return
      }
      if element.isSpecial { return }
      index -= 1
    }
  }
}
