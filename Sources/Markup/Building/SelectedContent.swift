extension Builder {
  /// Shows in each `selectedcontent` a copy of the option that its select begins with, as the standard has it.
  ///
  /// The standard copies whenever an option ends; what stands at the end of the page is the same. Each select is
  /// walked once, and all walks and copies together are bounded by the nodes of the page.
  mutating func fillSelectedContents() {
    guard hasSelectedContent else { return }
    let end = records.count
    var left = 2 * end
    var place = 0
    while place < end, left > 0 {
      let record = records[place]
      if record.tag == .select, record.first >= 0, !hasAttribute("multiple", record.slice) {
        fillSelectedContent(of: Int32(truncatingIfNeeded: place), &left)
      }
      place += 1
    }
  }

  private mutating func fillSelectedContent(of select: Int32, _ left: inout Int) {
    var target: Int32 = -1
    var chosen: Int32 = -1
    var isSelected = false
    var node = records[Int(select)].first
    while node >= 0, left > 0 {
      left -= 1
      let record = records[Int(node)]
      if record.tag == .selectedcontent, target < 0 { target = node }
      if record.tag == .option {
        let says = hasAttribute("selected", record.slice)
        if says || chosen < 0 || !isSelected && hasAttribute("disabled", optionAttributes(chosen)) {
          chosen = node
          isSelected = says
        }
      }
      node = following(node, within: select)
    }
    guard target >= 0, chosen >= 0, left > 0, !isInside(target, chosen) else { return }
    copyChildren(of: chosen, to: target, &left)
  }

  private func optionAttributes(_ node: Int32) -> Slice { records[Int(node)].slice }

  private func isInside(_ node: Int32, _ other: Int32) -> Bool {
    var ancestor = node
    while ancestor >= 0 {
      if ancestor == other { return true }
      ancestor = records[Int(ancestor)].parent
    }
    return false
  }

  /// Puts a copy of all that a node holds in another's place of it.
  private mutating func copyChildren(of node: Int32, to target: Int32, _ left: inout Int) {
    while records[Int(target)].first >= 0 { detach(records[Int(target)].first) }
    var source = records[Int(node)].first
    var parent = target
    while source >= 0, left > 0, records.count < limits.nodes {
      left -= 1
      var copy = records[Int(source)]
      copy.parent = -1
      copy.first = -1
      copy.last = -1
      copy.next = -1
      copy.previous = -1
      records.append(copy)
      let made = Int32(truncatingIfNeeded: records.count - 1)
      append(made, to: parent)
      if records[Int(source)].first >= 0 {
        source = records[Int(source)].first
        parent = made
        continue
      }
      while source != node, records[Int(source)].next < 0 {
        source = records[Int(source)].parent
        parent = records[Int(parent)].parent
      }
      source = source == node ? -1 : records[Int(source)].next
    }
  }

  /// The node after one in document order, within another.
  private func following(_ node: Int32, within top: Int32) -> Int32 {
    if records[Int(node)].first >= 0 { return records[Int(node)].first }
    var current = node
    while current != top {
      if records[Int(current)].next >= 0 { return records[Int(current)].next }
      current = records[Int(current)].parent
    }
    return -1
  }

  private func hasAttribute(_ name: String, _ attributes: Slice) -> Bool {
    tokens.attributes[attributes.offset..<attributes.end].contains {
      tokens.names.equals($0.name, name)
    }
  }
}
