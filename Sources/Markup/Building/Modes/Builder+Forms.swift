extension Builder {
  /// A start tag in the body that has to do with forms or with content read another way; else any other.
  mutating func bodyFormStartTag() {
    switch tokens.tag {
    case .pre, .listing:
      closeParagraph()
      dropsNewline = insertElement().isOpen
      framesetOK = false
    case .form:
      startForm()
    case .button:
      if open.has(.button) {
        popImpliedEnds()
        pop(through: .button)
      }
      reconstructFormatting()
      insertElement()
      framesetOK = false
    case .input:
      startInput()
    case .select:
      startSelect()
    case .option, .optgroup:
      startOption()
    case .hr:
      closeParagraph()
      if open.has(.select) { popImpliedEnds() }
      insertVoidElement()
      framesetOK = false
    case .textarea:
      insertRawText(.rcdata)
      dropsNewline = mode == .text
      framesetOK = false
    case .xmp:
      closeParagraph()
      reconstructFormatting()
      framesetOK = false
      insertRawText(.rawtext)
    case .iframe:
      framesetOK = false
      insertRawText(.rawtext)
    case .noembed:
      insertRawText(.rawtext)
    case .noscript where scripting:
      insertRawText(.rawtext)
    case .plaintext:
      closeParagraph()
      guard insertElement().isOpen || isAtDepthLimit else { break }
      tokens.enter(.plaintext, endingWith: "")
    default:
      reconstructFormatting()
      insertElement()
    }
  }

  private mutating func startForm() {
    let isInTemplate = open.contains(.template)
    guard form < 0 || isInTemplate else { return }
    closeParagraph()
    let (node, isOpen) = insertElement()
    if !isInTemplate, isOpen || !isWrittenEmpty { form = node }
  }

  private mutating func startInput() {
    if let context, context.is(.select) { return }
    if open.has(.select) { pop(through: .select) }
    reconstructFormatting()
    insertVoidElement()
    if !isHiddenInput { framesetOK = false }
  }

  /// Whether the tag's `type` is `hidden`.
  var isHiddenInput: Bool {
    for record in tokens.attributes[tokens.firstAttribute...]
    where tokens.names.equals(record.name, "type") {
      return tokens.string(record.value).lowercased() == "hidden"
    }
    return false
  }

  private mutating func startSelect() {
    if let context, context.is(.select) { return }
    if open.has(.select) { return pop(through: .select) }
    reconstructFormatting()
    insertElement()
    framesetOK = false
  }

  private mutating func startOption() {
    if open.has(.select) {
      popImpliedEnds(except: tokens.tag == .option ? .optgroup : .notAnElement)
    } else if currentIs(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
  }
}
