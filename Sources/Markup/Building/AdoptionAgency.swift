extension Builder {
  /// The standard's "adoption agency algorithm", which sorts out formatting closed in the wrong order.
  ///
  /// Gives `false` where the end tag is to be handled as any other. At most eight rounds, each bounded by the
  /// depth of the stack.
  mutating func adopt(_ tag: Tag) -> Bool {
    if let current = open.last, current.is(tag), formatting.index(of: current.node) == nil {
      pop()
      return true
    }
    for _ in 0..<8 {
      guard let listIndex = formatting.lastIndex(of: tag) else { return false }
      let entry = formatting.entries[listIndex]
      guard isOpen(entry.node), let openIndex = open.index(of: entry.node) else {
        formatting.remove(at: listIndex)
        return true
      }
      guard open.has(in: .plain, { $0.node == entry.node }) else { return true }
      guard let block = (openIndex + 1..<open.count).first(where: { open[$0].isSpecial }) else {
        while let current = open.last {
          pop()
          if current.node == entry.node { break }
        }
        formatting.remove(at: listIndex)
        return true
      }
      adoptRound(entry, listIndex, openIndex, block)
    }
    return true
  }

  private mutating func adoptRound(
    _ entry: FormattingList.Entry, _ listIndex: Int, _ openIndex: Int, _ block: Int
  ) {
    let ancestor = open[openIndex - 1]
    let furthest = open[block].node
    var blockIndex = block
    var listIndex = listIndex
    var bookmark = listIndex
    var last = furthest
    var index = block
    var rounds = 0
    while true {
      index -= 1
      rounds += 1
      let node = open[index]
      if node.node == entry.node { break }
      var place = formatting.index(of: node.node)
      if rounds > 3, let found = place {
        formatting.remove(at: found)
        if found < listIndex { listIndex -= 1 }
        if found < bookmark { bookmark -= 1 }
        place = nil
      }
      guard let found = place else {
        records[Int(node.node)].isOpen = false
        open.remove(at: index)
        blockIndex -= 1
        continue
      }
      let clone = createElement(node.name, formatting.entries[found].attributes)
      formatting.entries[found].node = clone
      records[Int(node.node)].isOpen = false
      records[Int(clone)].isOpen = true
      open.replace(at: index, with: self.entry(clone))
      if last == furthest { bookmark = found + 1 }
      detach(last)
      append(last, to: clone)
      last = clone
    }
    detach(last)
    insert(last, at: appropriatePlace(ancestor))
    let clone = createElement(entry.name, entry.attributes)
    moveChildren(of: furthest, to: clone)
    append(clone, to: furthest)

    formatting.remove(at: listIndex)
    if listIndex < bookmark { bookmark -= 1 }
    var renewed = entry
    renewed.node = clone
    formatting.insert(renewed, at: bookmark)

    records[Int(entry.node)].isOpen = false
    records[Int(clone)].isOpen = true
    open.remove(at: openIndex)
    open.insert(self.entry(clone), at: blockIndex)
  }
}
