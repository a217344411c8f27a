/// Builds a tree from tokens, as section 13.2.6 of the HTML standard has it.
///
/// One function an insertion mode and kind of token, in the folder `Modes`. Each gives whether the token is to be
/// processed again (in the mode it has switched to).
struct Builder {
  /// The insertion modes of the standard.
  ///
  /// Its "in select" modes are gone since selects may hold any element.
  enum Mode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable
    case inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody
    case inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  }

  var tokens: Tokenizer
  let limits: Limits
  let scripting: Bool
  let selfClosing: SelfClosing

  var records: [NodeRecord] = []
  var doctypes: [Doctype] = []
  var segments: [TextSegment] = []
  var segmentedNodes: [Int32] = []
  var exceeded: Budget?
  var quirks = Tree.Quirks.none

  var open = OpenElements()
  var formatting = FormattingList()
  var reopened = 0
  var mode = Mode.initial
  var originalMode = Mode.initial
  var templateModes: [Mode] = []
  var head: Int32 = -1
  var form: Int32 = -1
  var framesetOK = true
  var isFosterParenting = false
  var dropsNewline = false
  var pendingTableText: [Slice] = []
  var pendingTableTextHasWords = false
  var hasSelectedContent = false
  /// The element whose content a fragment is.
  var context: OpenElement?
  /// Elements left out of the stack for a limit, by name, and how many in all.
  var leftOut = [UInt32](repeating: 0, count: Tag.allCases.count)
  var leftOutCount = 0

  init(
    _ utf8: [UInt8], isValid: Bool = false, limits: Limits, scripting: Bool = false,
    selfClosing: SelfClosing = .ignored
  ) {
    self.limits = limits
    self.scripting = scripting
    self.selfClosing = selfClosing
    let (source, isWhole) = Builder.prepare(utf8, isValid: isValid, limit: limits.bytes)
    if !isWhole { exceeded = .bytes }
    tokens = Tokenizer(
      source, names: ForeignNames.standard.names, attributeLimit: max(limits.attributes, 1))
    records.reserveCapacity(source.count / 24 + 16)
    tokens.attributes.reserveCapacity(source.count / 48 + 16)
    records.append(NodeRecord(kind: .document))
  }

  /// Parses a whole page.
  mutating func run() -> Tree {
    loop()
    return finish()
  }

  /// Parses a piece of a page as the content of an element.
  mutating func run(in name: String, _ namespace: Tree.Namespace) -> Tree {
    let id = tokens.names.intern(name)
    let element = createElement(id, .empty, namespace)
    context = entry(element)
    if namespace == .html { setContentModel(of: tokens.names.tag(id)) }
    let html = createElement(named: .html)
    append(html, to: 0)
    push(html)
    if namespace == .html, tokens.names.tag(id) == .template { templateModes.append(.inTemplate) }
    resetMode()
    if namespace == .html, tokens.names.tag(id) == .form { form = element }
    loop()
    return finish()
  }

  /// Reads a fragment as its context element reads its content.
  ///
  /// No end tag ends it: its start tag was not here.
  private mutating func setContentModel(of tag: Tag) {
    switch tag {
    case .title, .textarea: tokens.enter(.rcdata, endingWith: "")
    case .style, .xmp, .iframe, .noembed, .noframes: tokens.enter(.rawtext, endingWith: "")
    case .script: tokens.enter(.script, endingWith: "")
    case .noscript where scripting: tokens.enter(.rawtext, endingWith: "")
    case .plaintext: tokens.enter(.plaintext, endingWith: "")
    default: break
    }
  }

  private mutating func loop() {
    var token: Token
    repeat {
      if let current = adjustedCurrent { tokens.allowsCDATA = current.namespace != .html }
      token = tokens.next()
      process(token)
    } while token != .end
  }

  private mutating func process(_ token: Token) {
    if dropsNewline {
      dropsNewline = false
      if token == .text, tokens.buffersByte(tokens.slice) == .lineFeed {
        tokens.slice = tokens.slice.dropping(1)
        if tokens.slice.isEmpty { return }
      }
    }
    if leftOutCount > 0 || records.count >= limits.nodes, absorb(token) { return }
    var isAgain = true
    while isAgain {
      isAgain = isForeign(token) ? foreign(token) : dispatch(token, mode)
    }
  }

  /// Processes a token by the rules of a mode.
  mutating func dispatch(_ token: Token, _ mode: Mode) -> Bool {
    switch mode {
    case .inBody: inBody(token)
    case .text: text(token)
    case .initial: initial(token)
    case .beforeHTML: beforeHTML(token)
    case .beforeHead: beforeHead(token)
    case .inHead: inHead(token)
    case .inHeadNoscript: inHeadNoscript(token)
    case .afterHead: afterHead(token)
    case .inTable: inTable(token)
    case .inTableText: inTableText(token)
    case .inCaption: inCaption(token)
    case .inColumnGroup: inColumnGroup(token)
    case .inTableBody: inTableBody(token)
    case .inRow: inRow(token)
    case .inCell: inCell(token)
    case .inTemplate: inTemplate(token)
    case .afterBody: afterBody(token)
    case .inFrameset: inFrameset(token)
    case .afterFrameset: afterFrameset(token)
    case .afterAfterBody: afterAfterBody(token)
    case .afterAfterFrameset: afterAfterFrameset(token)
    }
  }

  private mutating func finish() -> Tree {
    joinSegments()
    fillSelectedContents()
    if tokens.leftOutAttributes, exceeded == nil { exceeded = .attributes }
    return Tree(
      exceeded: exceeded, quirks: quirks, records: records, attributeRecords: tokens.attributes,
      doctypes: doctypes, buffers: Buffers(source: tokens.source, arena: tokens.arena),
      names: tokens.names)
  }
}
