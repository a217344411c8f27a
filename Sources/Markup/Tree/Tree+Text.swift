extension Tree {
  /// The bytes of a text or comment node, valid UTF-8; empty for other nodes.
  ///
  /// Copies nothing.
  public func text(of node: Node) -> ArraySlice<UInt8> {
    let record = records[node.index]
    guard record.kind == .text || record.kind == .comment else { return [] }
    return buffers.bytes(record.slice)
  }

  /// The text of a node and all below it, joined in document order.
  ///
  /// Linear in the size of the subtree.
  ///
  /// The text of scripts, styles and templates is part of it: a caller that does not want them walks itself.
  public func string(of node: Node) -> String {
    var bytes: [UInt8] = []
    for inner in descendants(of: node, including: true) where kind(of: inner) == .text {
      bytes += text(of: inner)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a doctype node declares; all empty for other nodes.
  public func doctype(of node: Node) -> Doctype {
    let record = records[node.index]
    guard record.kind == .doctype, doctypes.indices.contains(Int(record.name)) else {
      return Doctype(name: "", publicID: nil, systemID: nil)
    }
    return doctypes[Int(record.name)]
  }
}

/// A document type declaration.
public struct Doctype: Sendable, Hashable {
  /// The name, in lower case: `html` on nearly every page.
  public let name: String
  /// The public identifier, where one is given.
  public let publicID: String?
  /// The system identifier, where one is given.
  public let systemID: String?
}
