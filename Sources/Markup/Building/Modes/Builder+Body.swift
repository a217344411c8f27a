extension Builder {
  /// "The in body insertion mode".
  mutating func inBody(_ token: Token) -> Bool {
    switch token {
    case .text:
      bodyText(tokens.slice)
    case .startTag:
      return bodyStartTag()
    case .endTag:
      return bodyEndTag()
    case .comment:
      insertComment()
    case .end:
      if !templateModes.isEmpty { return inTemplate(token) }
    case .null, .doctype:
      break
    }
    return false
  }

  /// Text in the body.
  mutating func bodyText(_ slice: Slice) {
    reconstructFormatting()
    insertText(slice)
    if framesetOK, hasWords(slice) { framesetOK = false }
  }

  private mutating func bodyStartTag() -> Bool {
    switch tokens.tag {
    case .div, .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
      .search, .section, .summary, .ul:
      closeParagraph()
      insertElement()
    case .span, .unknown:
      reconstructFormatting()
      insertElement()
    case .a:
      startAnchor()
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reconstructFormatting()
      insertFormatting()
    case .nobr:
      startNobr()
    case .li:
      startListItem()
    case .dd, .dt:
      startDefinition()
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      if let current = open.last, current.isHTML, current.tag.isHeading { pop() }
      insertElement()
    case .area, .br, .embed, .img, .keygen, .wbr:
      reconstructFormatting()
      insertVoidElement()
      framesetOK = false
    case .param, .source, .track:
      insertVoidElement()
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead(.startTag)
    case .table:
      startTable()
    case .image:
      tokens.tag = .img
      tokens.name = UInt32(Tag.img.rawValue)
      return true
    case .html, .body:
      mergeAttributes()
    case .frameset:
      startFrameset()
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
      break
    case .svg, .math:
      reconstructFormatting()
      insertForeignElement(tokens.tag == .svg ? .svg : .mathML)
    case .rb, .rtc, .rp, .rt:
      startRuby()
    case .applet, .marquee, .object:
      reconstructFormatting()
      if insertElement().isOpen { formatting.pushMarker() }
      framesetOK = false
    default:
      bodyFormStartTag()
    }
    return false
  }

  private mutating func startAnchor() {
    if let index = formatting.lastIndex(of: .a) {
      let node = formatting.entries[index].node
      _ = adopt(.a)
      if let index = formatting.index(of: node) { formatting.remove(at: index) }
      if isOpen(node), let index = open.index(of: node) {
        records[Int(node)].isOpen = false
        open.remove(at: index)
      }
    }
    reconstructFormatting()
    insertFormatting()
  }

  private mutating func startNobr() {
    reconstructFormatting()
    if open.has(.nobr) {
      _ = adopt(.nobr)
      reconstructFormatting()
    }
    insertFormatting()
  }

  private mutating func startListItem() {
    framesetOK = false
    closeEarlier { $0 == .li }
    closeParagraph()
    insertElement()
  }

  private mutating func startDefinition() {
    framesetOK = false
    closeEarlier { $0 == .dd || $0 == .dt }
    closeParagraph()
    insertElement()
  }

  /// Closes the item before, unless something special stands between.
  private mutating func closeEarlier(_ fits: (Tag) -> Bool) {
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML, fits(element.tag) {
        popImpliedEnds(except: element.tag)
        pop(through: element.tag)
        return
      }
      if element.isSpecial, !(element.is(.address) || element.is(.div) || element.is(.p)) { return }
      index -= 1
    }
  }

  private mutating func startTable() {
    if quirks != .full { closeParagraph() }
    framesetOK = false
    if insertElement().isOpen { mode = .inTable }
  }

  private mutating func startRuby() {
    if open.has(.ruby) {
      popImpliedEnds(except: tokens.tag == .rb || tokens.tag == .rtc ? .notAnElement : .rtc)
    }
    insertElement()
  }

  /// Attributes of a second `html` or `body` tag go to the first.
  private mutating func mergeAttributes() {
    guard !open.contains(.template), open.count > 0 else { return }
    let node: Int32
    if tokens.tag == .html {
      node = open[0].node
    } else {
      guard open.count > 1, open[1].is(.body) else { return }
      framesetOK = false
      node = open[1].node
    }
    let old = records[Int(node)].slice
    var all = Array(tokens.attributes[old.offset..<old.end])
    for record in tokens.attributes[tokens.firstAttribute...]
    where all.count < limits.attributes && !all.contains(where: { $0.name == record.name }) {
      all.append(record)
    }
    guard all.count > Int(old.count) else { return }
    let start = tokens.attributes.count
    tokens.attributes += all
    records[Int(node)].slice = Slice(source: start, start + all.count)
  }

  private mutating func startFrameset() {
    guard open.count > 1, open[1].is(.body), framesetOK else { return }
    detach(open[1].node)
    while open.count > 1 { pop() }
    insertElement()
    mode = .inFrameset
  }
}
