extension Builder {
  /// Whether a token is to be processed by the rules for foreign content.
  func isForeign(_ token: Token) -> Bool {
    guard let current = adjustedCurrent, current.namespace != .html else { return false }
    switch token {
    case .end:
      return false
    case .text, .null:
      return !current.isMathTextIntegrationPoint && !current.isHTMLIntegrationPoint
    case .startTag:
      if current.isHTMLIntegrationPoint { return false }
      if current.isMathTextIntegrationPoint {
        return tokens.tag == .mglyph || tokens.tag == .malignmark
      }
      return
        !(current.namespace == .mathML && current.tag == .annotationXML
        && tokens.tag == .svg)
    default:
      return true
    }
  }

  /// "The rules for parsing tokens in foreign content".
  mutating func foreign(_ token: Token) -> Bool {
    switch token {
    case .null:
      insertText(replacementText())
    case .text:
      insertText(tokens.slice)
      if framesetOK, hasWords(tokens.slice) { framesetOK = false }
    case .comment:
      insertComment()
    case .startTag:
      return foreignStartTag()
    case .endTag:
      return foreignEndTag()
    case .doctype, .end:
      break
    }
    return false
  }

  private mutating func foreignStartTag() -> Bool {
    if leavesForeignContent {
      closeForeign()
      return dispatch(.startTag, mode)
    }
    guard let current = adjustedCurrent else { return false }
    insertForeignElement(current.namespace)
    return false
  }

  /// Whether a start tag never stands in foreign content, so that it closes that.
  private var leavesForeignContent: Bool {
    switch tokens.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      return true
    case .font:
      return tokens.attributes[tokens.firstAttribute...].contains {
        tokens.names.equals($0.name, "color") || tokens.names.equals($0.name, "face")
          || tokens.names.equals($0.name, "size")
      }
    default:
      return false
    }
  }

  private mutating func closeForeign() {
    while let current = open.last, !current.isHTML, !current.isHTMLIntegrationPoint,
      !current.isMathTextIntegrationPoint
    {
      pop()
    }
  }

  /// Inserts an element of SVG or MathML for the tag, spelled as that language spells it.
  mutating func insertForeignElement(_ namespace: Tree.Namespace) {
    let tables = ForeignNames.standard
    if namespace == .svg {
      tokens.name = tables.svgElement(tokens.name)
      tokens.tag = tokens.names.tag(tokens.name)
    }
    for index in tokens.firstAttribute..<tokens.attributes.count {
      tokens.attributes[index].name = tables.attribute(
        tokens.attributes[index].name, in: namespace)
    }
    if tokens.isSelfClosing { insertVoidElement(namespace) } else { insertElement(namespace) }
  }

  private mutating func foreignEndTag() -> Bool {
    if tokens.tag == .br || tokens.tag == .p {
      closeForeign()
      return dispatch(.endTag, mode)
    }
    let name = tokens.name
    let svgName = ForeignNames.standard.svgElement(name)
    var index = open.count - 1
    while index > 0 {
      let element = open[index]
      if element.isHTML { return dispatch(.endTag, mode) }
      if element.name == (element.namespace == .svg ? svgName : name) {
        while open.count > index { pop() }
        return false
      }
      index -= 1
    }
    return false
  }
}
