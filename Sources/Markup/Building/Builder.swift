/// Builds a tree from tokens.
struct Builder {
  init(_ utf8: [UInt8], limits: Limits, scripting: Bool) {}
  mutating func run() -> Tree {
    Tree(
      exceeded: nil, quirks: .none, records: [NodeRecord(kind: .document)], attributeRecords: [],
      doctypes: [], buffers: Buffers(source: []), names: ForeignNames.standard.names)
  }
  mutating func run(in context: String, _ namespace: Tree.Namespace) -> Tree { run() }
}
