/// A piece of a text node that grew from several places; joined when the page has been read.
struct TextSegment {
  var slice: Slice
  /// The next piece, -1 for none.
  var next: Int32
}

/// A place for a new node: the last of a parent's children, or before one of them.
struct InsertionPlace {
  var parent: Int32
  var before: Int32 = -1
}

extension Tokenizer {
  /// The first byte of a slice, if it has one.
  func buffersByte(_ slice: Slice) -> UInt8? { slice.isEmpty ? nil : byte(slice, 0) }

  func byte(_ slice: Slice, _ index: Int) -> UInt8 {
    slice.isInArena ? arena[slice.offset + index] : source[slice.offset + index]
  }

  func string(_ slice: Slice) -> String {
    String(
      decoding: slice.isInArena
        ? arena[slice.offset..<slice.end] : source[slice.offset..<slice.end], as: UTF8.self)
  }
}

extension Builder {
  /// Makes an element that is nowhere yet.
  mutating func createElement(
    _ name: UInt32, _ attributes: Slice, _ namespace: Tree.Namespace = .html
  ) -> Int32 {
    var record = NodeRecord(kind: .element)
    record.tag = namespace == .html ? tokens.names.tag(name) : .foreign
    record.namespace = namespace
    record.name = name
    record.slice = attributes
    if record.tag == .selectedcontent { hasSelectedContent = true }
    records.append(record)
    return Int32(truncatingIfNeeded: records.count - 1)
  }

  /// Makes an element without attributes.
  mutating func createElement(named tag: Tag) -> Int32 {
    createElement(UInt32(tag.rawValue), Slice(start: 0, count: 0))
  }

  /// Adds a node as the last child.
  mutating func append(_ node: Int32, to parent: Int32) {
    let last = records[Int(parent)].last
    records[Int(node)].parent = parent
    records[Int(node)].previous = last
    records[Int(parent)].last = node
    if last >= 0 {
      records[Int(last)].next = node
    } else {
      records[Int(parent)].first = node
    }
  }

  mutating func insert(_ node: Int32, at place: InsertionPlace) {
    guard place.before >= 0 else { return append(node, to: place.parent) }
    let previous = records[Int(place.before)].previous
    records[Int(node)].parent = place.parent
    records[Int(node)].previous = previous
    records[Int(node)].next = place.before
    records[Int(place.before)].previous = node
    if previous >= 0 {
      records[Int(previous)].next = node
    } else {
      records[Int(place.parent)].first = node
    }
  }

  /// Takes a node out of its parent.
  mutating func detach(_ node: Int32) {
    let record = records[Int(node)]
    guard record.parent >= 0 else { return }
    if record.previous >= 0 {
      records[Int(record.previous)].next = record.next
    } else {
      records[Int(record.parent)].first = record.next
    }
    if record.next >= 0 {
      records[Int(record.next)].previous = record.previous
    } else {
      records[Int(record.parent)].last = record.previous
    }
    records[Int(node)].parent = -1
    records[Int(node)].previous = -1
    records[Int(node)].next = -1
  }

  /// Moves all children of a node to the end of another's.
  mutating func moveChildren(of node: Int32, to parent: Int32) {
    var child = records[Int(node)].first
    while child >= 0 {
      let next = records[Int(child)].next
      detach(child)
      append(child, to: parent)
      child = next
    }
  }

  /// The standard's "appropriate place for inserting a node".
  func appropriatePlace(_ target: OpenElement? = nil) -> InsertionPlace {
    guard let target = target ?? open.last else { return InsertionPlace(parent: 0) }
    guard isFosterParenting, target.isHTML else { return InsertionPlace(parent: target.node) }
    switch target.tag {
    case .table, .tbody, .tfoot, .thead, .tr: return fosterPlace()
    default: return InsertionPlace(parent: target.node)
    }
  }

  private func fosterPlace() -> InsertionPlace {
    let template = open.lastIndex(of: .template)
    guard let table = open.lastIndex(of: .table) else {
      return InsertionPlace(parent: open[template ?? 0].node)
    }
    if let template, template > table { return InsertionPlace(parent: open[template].node) }
    let node = open[table].node
    let parent = records[Int(node)].parent
    if parent >= 0 { return InsertionPlace(parent: parent, before: node) }
    return InsertionPlace(parent: open[max(table - 1, 0)].node)
  }

  /// Inserts an element for the tag and opens it, unless a limit is reached; gives it, and whether it is open.
  @discardableResult
  mutating func insertElement(_ namespace: Tree.Namespace = .html) -> (node: Int32, isOpen: Bool) {
    let element = insertVoidElement(namespace)
    if namespace == .html, isWrittenEmpty { return (element, false) }
    guard !isAtDepthLimit else {
      leaveOut(tokens.tag, .depth)
      return (element, false)
    }
    push(element)
    return (element, true)
  }

  /// Inserts an element for the tag without opening it.
  @discardableResult
  mutating func insertVoidElement(_ namespace: Tree.Namespace = .html) -> Int32 {
    let element = createElement(tokens.name, tokens.attributeSlice, namespace)
    insert(element, at: appropriatePlace())
    return element
  }

  /// Inserts an element that no tag asks for, and opens it.
  @discardableResult
  mutating func insertElement(named tag: Tag) -> Int32 {
    let element = createElement(named: tag)
    insert(element, at: appropriatePlace())
    push(element)
    return element
  }

  /// Inserts a comment, by rule into the current node.
  mutating func insertComment(into parent: Int32? = nil) {
    var record = NodeRecord(kind: .comment)
    record.slice = tokens.slice
    records.append(record)
    let node = Int32(truncatingIfNeeded: records.count - 1)
    if let parent { append(node, to: parent) } else { insert(node, at: appropriatePlace()) }
  }

  /// Notes that an element is missing from the stack.
  mutating func leaveOut(_ tag: Tag, _ budget: Budget) {
    if exceeded == nil { exceeded = budget }
    leftOut[Int(tag.rawValue)] += 1
    leftOutCount += 1
  }
}
