extension Builder {
  /// The top of the stack, or the element a fragment is in when only its root is open.
  var adjustedCurrent: OpenElement? {
    open.count == 1 && context != nil ? context : open.last
  }

  /// Whether the current node is that HTML element.
  func currentIs(_ tag: Tag) -> Bool { open.last?.is(tag) ?? false }

  /// Whether no further element may be opened.
  var isAtDepthLimit: Bool { open.count >= limits.depth }

  func entry(_ node: Int32) -> OpenElement {
    let record = records[Int(node)]
    var element = OpenElement(
      node: node, name: record.name, tag: tokens.names.tag(record.name),
      namespace: record.namespace)
    if element.tag == .annotationXML, record.namespace == .mathML {
      element.holdsHTML = holdsHTML(record.slice)
    }
    return element
  }

  mutating func push(_ node: Int32) {
    records[Int(node)].isOpen = true
    open.push(entry(node))
  }

  mutating func pop() {
    if let element = open.pop() { records[Int(element.node)].isOpen = false }
  }

  /// Pops up to and with the topmost HTML element of that name.
  mutating func pop(through tag: Tag) {
    while let current = open.last {
      pop()
      if current.is(tag) { return }
    }
  }

  /// Pops until the current node fits.
  mutating func pop(until fits: (Tag) -> Bool) {
    while let current = open.last, !(current.isHTML && fits(current.tag)) { pop() }
  }

  mutating func popImpliedEnds(except tag: Tag = .notAnElement) {
    while let current = open.last, current.isHTML, current.tag.hasImpliedEnd, current.tag != tag {
      pop()
    }
  }

  mutating func popAllImpliedEnds() {
    while let current = open.last, current.isHTML {
      switch current.tag {
      case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: pop()
      case let tag where tag.hasImpliedEnd: pop()
      default: return
      }
    }
  }

  /// Closes a `p` that is open in button scope.
  mutating func closeParagraph() {
    guard open.has(.p, in: .button) else { return }
    popImpliedEnds(except: .p)
    pop(through: .p)
  }

  /// The standard's "reset the insertion mode appropriately".
  mutating func resetMode() {
    var index = open.count - 1
    while index >= 0 {
      var element = open[index]
      let isLast = index == 0
      if isLast, let context { element = context }
      if let found = mode(for: element, isLast: isLast) {
        mode = found
        return
      }
      index -= 1
    }
    mode = .inBody
  }

  private func mode(for element: OpenElement, isLast: Bool) -> Mode? {
    guard element.isHTML else { return isLast ? .inBody : nil }
    switch element.tag {
    case .td, .th: return isLast ? .inBody : .inCell
    case .tr: return .inRow
    case .tbody, .thead, .tfoot: return .inTableBody
    case .caption: return .inCaption
    case .colgroup: return .inColumnGroup
    case .table: return .inTable
    case .template: return templateModes.last ?? .inTemplate
    case .head: return isLast ? .inBody : .inHead
    case .body: return .inBody
    case .frameset: return .inFrameset
    case .html: return head < 0 ? .beforeHead : .afterHead
    default: return isLast ? .inBody : nil
    }
  }

  /// Whether an `annotation-xml` with these attributes holds HTML.
  private func holdsHTML(_ attributes: Slice) -> Bool {
    for record in tokens.attributes[attributes.offset..<attributes.end]
    where tokens.names.equals(record.name, "encoding") {
      let value = tokens.string(record.value).lowercased()
      return value == "text/html" || value == "application/xhtml+xml"
    }
    return false
  }
}
