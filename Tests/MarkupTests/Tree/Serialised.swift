@testable import Markup

/// The HTML of what an element holds, as the standard's fragment serialisation has it, with carriage returns written
/// as references so that they are not read as newlines.
func serialised(_ tree: Tree, within top: Tree.Node) -> [UInt8] {
  var html: [UInt8] = []
  var node = tree.firstChild(of: top)
  while let current = node {
    open(current, tree, into: &html)
    if let child = tree.firstChild(of: current) {
      node = child
      continue
    }
    var closing: Tree.Node? = current
    node = nil
    while let done = closing, done != top {
      close(done, tree, into: &html)
      if let sibling = tree.nextSibling(of: done) {
        node = sibling
        break
      }
      closing = tree.parent(of: done)
    }
  }
  return html
}

private func open(_ node: Tree.Node, _ tree: Tree, into html: inout [UInt8]) {
  switch tree.kind(of: node) {
  case .text:
    let parent = tree.parent(of: node).map { tree.tag(of: $0) } ?? .unknown
    if isRaw(parent) {
      html += tree.text(of: node)
    } else {
      escape(tree.text(of: node), isAttribute: false, into: &html)
    }
  case .comment: html += Array("<!--".utf8) + tree.text(of: node) + Array("-->".utf8)
  case .doctype: html += Array("<!DOCTYPE \(tree.doctype(of: node).name)>".utf8)
  case .document: break
  case .element:
    html += Array("<\(tree.name(of: node))".utf8)
    for attribute in tree.attributes(of: node) {
      html += Array(" \(attribute.name)=\"".utf8)
      escape(Array(attribute.value.utf8)[...], isAttribute: true, into: &html)
      html.append(.quote)
    }
    html.append(.greaterThan)
  }
}

private func close(_ node: Tree.Node, _ tree: Tree, into html: inout [UInt8]) {
  guard tree.kind(of: node) == .element, !isVoid(tree.tag(of: node)) else { return }
  html += Array("</\(tree.name(of: node))>".utf8)
}

private func escape(_ text: ArraySlice<UInt8>, isAttribute: Bool, into html: inout [UInt8]) {
  for byte in text {
    switch byte {
    case .ampersand: html += Array("&amp;".utf8)
    case .carriageReturn: html += Array("&#13;".utf8)
    case .lessThan where !isAttribute: html += Array("&lt;".utf8)
    case .greaterThan where !isAttribute: html += Array("&gt;".utf8)
    case .quote where isAttribute: html += Array("&quot;".utf8)
    default: html.append(byte)
    }
  }
}

private func isVoid(_ tag: Tag) -> Bool {
  switch tag {
  case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen,
    .link, .meta, .param, .source, .track, .wbr:
    true
  default: false
  }
}

private func isRaw(_ tag: Tag) -> Bool {
  switch tag {
  case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: true
  default: false
  }
}

/// Whether all elements a node holds are such that their HTML is read as the same tree again: none that closes or
/// moves another.
func isPlain(_ tree: Tree, within top: Tree.Node) -> Bool {
  tree.descendants(of: top).allSatisfy { node in
    guard tree.kind(of: node) == .element else { return tree.kind(of: node) == .text }
    switch tree.tag(of: node) {
    case .div, .section, .article, .aside, .blockquote, .main, .nav, .header, .footer, .figure,
      .span,
      .b, .i, .em, .strong, .code, .small, .u, .s, .tt, .big, .strike, .img, .br, .wbr, .time, .sub,
      .sup, .abbr, .cite, .q, .mark, .del, .ins, .address, .details, .summary, .ul, .ol, .dl,
      .center:
      return true
    default: return false
    }
  }
}
