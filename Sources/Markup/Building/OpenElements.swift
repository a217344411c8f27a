/// An element that is open, with what the rules ask of it again and again.
struct OpenElement {
  var node: Int32
  /// The name's number.
  var name: UInt32
  /// The name as a value, in whatever namespace.
  var tag: Tag
  var namespace: Tree.Namespace
  /// Whether it is an `annotation-xml` that holds HTML.
  var holdsHTML = false

  var isHTML: Bool { namespace == .html }
  func `is`(_ tag: Tag) -> Bool { self.tag == tag && namespace == .html }

  /// The standard's "special" category.
  var isSpecial: Bool {
    switch namespace {
    case .html: tag.isSpecial
    case .mathML: isMathTextIntegrationPoint || tag == .annotationXML
    case .svg: tag == .foreignObject || tag == .desc || tag == .title
    }
  }

  var isMathTextIntegrationPoint: Bool {
    guard namespace == .mathML else { return false }
    switch tag {
    case .mi, .mo, .mn, .ms, .mtext: return true
    default: return false
    }
  }

  var isHTMLIntegrationPoint: Bool {
    switch namespace {
    case .html: false
    case .mathML: holdsHTML
    case .svg: tag == .foreignObject || tag == .desc || tag == .title
    }
  }
}

/// The stack of open elements.
///
/// Its depth is bounded by ``Limits/depth``; how many HTML elements of each name are open is counted, so
/// that the question for one that is not costs nothing.
struct OpenElements {
  /// How far a question for an open element looks.
  enum Scope {
    case plain
    case list
    case button
    case table
  }

  private(set) var elements: [OpenElement] = []
  private var counts = [UInt32](repeating: 0, count: Tag.allCases.count)

  var count: Int { elements.count }
  var last: OpenElement? { elements.last }
  subscript(_ index: Int) -> OpenElement { elements[index] }

  /// Whether an HTML element of that name is open.
  func contains(_ tag: Tag) -> Bool { counts[Int(tag.rawValue)] > 0 }

  mutating func push(_ element: OpenElement) {
    elements.append(element)
    if element.isHTML { counts[Int(element.tag.rawValue)] += 1 }
  }

  mutating func pop() -> OpenElement? {
    guard let element = elements.popLast() else { return nil }
    if element.isHTML { counts[Int(element.tag.rawValue)] -= 1 }
    return element
  }

  mutating func remove(at index: Int) {
    let element = elements.remove(at: index)
    if element.isHTML { counts[Int(element.tag.rawValue)] -= 1 }
  }

  mutating func insert(_ element: OpenElement, at index: Int) {
    elements.insert(element, at: index)
    if element.isHTML { counts[Int(element.tag.rawValue)] += 1 }
  }

  /// Puts an element of the same name in another's place.
  mutating func replace(at index: Int, with element: OpenElement) { elements[index] = element }

  /// The place of a node, sought from the top.
  func index(of node: Int32) -> Int? { elements.lastIndex { $0.node == node } }

  /// The place of the topmost HTML element of that name.
  func lastIndex(of tag: Tag) -> Int? {
    guard contains(tag) else { return nil }
    return elements.lastIndex { $0.is(tag) }
  }

  /// Whether an HTML element of that name is in scope.
  func has(_ tag: Tag, in scope: Scope = .plain) -> Bool {
    guard contains(tag) else { return false }
    return has(in: scope) { $0.is(tag) }
  }

  /// Whether an element that fits is in scope.
  func has(in scope: Scope, _ fits: (OpenElement) -> Bool) -> Bool {
    var index = elements.count - 1
    while index >= 0 {
      let element = elements[index]
      if fits(element) { return true }
      if OpenElements.bounds(element, scope) { return false }
      index -= 1
    }
    return false
  }

  private static func bounds(_ element: OpenElement, _ scope: Scope) -> Bool {
    guard element.isHTML else { return scope != .table && element.isSpecial }
    switch element.tag {
    case .html, .table, .template: return true
    case .applet, .caption, .td, .th, .marquee, .object, .select: return scope != .table
    case .ol, .ul: return scope == .list
    case .button: return scope == .button
    default: return false
    }
  }
}

extension Tag {
  /// The standard's "special" category, as far as HTML goes.
  var isSpecial: Bool {
    switch self {
    case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body,
      .br, .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed,
      .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link,
      .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes, .noscript, .object, .ol,
      .p, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style, .summary,
      .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul,
      .wbr, .xmp:
      true
    default: false
    }
  }

  /// Whether an end tag may be left out, so that others imply it.
  var hasImpliedEnd: Bool {
    switch self {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
