/// An attribute of an element.
public struct Attribute: Sendable, Hashable {
  /// The language an attribute of a foreign element belongs to.
  public enum Namespace: UInt8, Sendable {
    /// The element's own, as all attributes of HTML are.
    case none
    /// `xlink:href` and its kin.
    case xlink
    /// `xml:lang` and its kin.
    case xml
    /// `xmlns` and its kin.
    case xmlns
  }

  /// The name as written, in lower case on HTML elements ("xlink:href" where the namespace is xlink).
  public let name: String
  /// The value with character references resolved; empty where none was given.
  public let value: String
  /// The attribute's namespace.
  public let namespace: Namespace
}

/// A name resolved in one tree, for asking many elements for one attribute.
public struct AttributeName: Sendable, Hashable {
  let id: UInt32
}

struct AttributeRecord: Sendable {
  var name: UInt32
  var value: Slice
}

extension Tree {
  /// The value of an attribute; `nil` when the node has none of that name.
  ///
  /// The name is given in lower case (in the standard's own spelling on foreign elements: "viewBox").
  public func attribute(_ name: String, of node: Node) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an attribute's value, valid UTF-8; `nil` when the node has none of that name.
  ///
  /// Copies nothing.
  public func attributeBytes(_ name: String, of node: Node) -> ArraySlice<UInt8>? {
    for record in attributeRecords[attributeRange(of: node)] where names.equals(record.name, name) {
      return buffers.bytes(record.value)
    }
    return nil
  }

  /// The name resolved for this tree; `nil` when no element of the tree has such an attribute.
  public func attributeName(_ name: String) -> AttributeName? {
    names.id(of: name).map(AttributeName.init)
  }

  /// The bytes of an attribute's value by resolved name: a few comparisons of integers.
  public func attributeBytes(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
    for record in attributeRecords[attributeRange(of: node)] where record.name == name.id {
      return buffers.bytes(record.value)
    }
    return nil
  }

  /// All attributes in the order of the source; empty for nodes that are not elements.
  public func attributes(of node: Node) -> [Attribute] {
    attributeRecords[attributeRange(of: node)].map {
      Attribute(
        name: names.string($0.name), value: buffers.string($0.value),
        namespace: ForeignNames.namespace(ofAttribute: $0.name))
    }
  }

  private func attributeRange(of node: Node) -> Range<Int> {
    let record = records[node.index]
    return record.kind == .element ? record.slice.offset..<record.slice.end : 0..<0
  }
}
