import Markup

/// What a page says of itself outside its text: in its head, in linked data, in microdata, in comments of the program
/// that saved it.
///
/// Several places may name one fact; each is kept with where it stood.
struct PageMetadata {
  private var values: [(name: MetaName, text: String)] = []
  private(set) var linked: LinkedArticle?
  private(set) var siteName: String?
  private(set) var documentTitle: String?
  private(set) var language: String?
  private(set) var canonical: String?
  private(set) var base: String?
  /// What a program that saved the page wrote into it.
  private(set) var savedNote: SavedNote?

  init(_ tree: Tree) {
    if let html = tree.documentElement {
      language = tree.attribute("lang", of: html) ?? tree.attribute("xml:lang", of: html)
    }
    let names = AttributeNames(tree)
    var scripts: [LooseJSON] = []
    var next: Tree.Node? = tree.root
    while let node = next {
      switch tree.tag(of: node) {
      case .meta: readMeta(node, tree, names)
      case .link:
        if canonical == nil, let rel = names.rel,
          hasWord("canonical", tree.attributeBytes(rel, of: node))
        {
          canonical = tree.attribute("href", of: node)
        }
      case .base: base = base ?? tree.attribute("href", of: node)
      case .title:
        if documentTitle == nil {
          let text = collapsed(Array(tree.string(of: node).utf8)[...])
          if !text.isEmpty { documentTitle = text }
        }
      case .script:
        if let type = names.type, let value = tree.attributeBytes(type, of: node),
          hasWord("ld+json", value), let inner = tree.firstChild(of: node)
        {
          scripts.append(LooseJSON(tree.text(of: inner)))
        }
      default:
        if savedNote == nil, tree.kind(of: node) == .comment {
          savedNote = SavedNote(comment: tree.text(of: node))
        }
      }
      next = tree.next(after: node)
    }
    let data = LinkedData(scripts)
    linked = data.article
    siteName = first(.siteName) ?? first(.applicationName) ?? data.siteName
  }

  /// The first value of the first of the names that has one.
  func first(_ names: MetaName...) -> String? {
    for name in names {
      if let value = values.first(where: { $0.name == name }) { return value.text }
    }
    return nil
  }

  /// All values of a name.
  func all(_ name: MetaName) -> [String] { values.filter { $0.name == name }.map(\.text) }

  /// The names by which this looks attributes up, resolved once for a tree.
  private struct AttributeNames {
    let content, rel, type: AttributeName?
    let naming: [AttributeName]

    init(_ tree: Tree) {
      content = tree.attributeName("content")
      rel = tree.attributeName("rel")
      type = tree.attributeName("type")
      naming = ["property", "name", "itemprop", "http-equiv"].compactMap(tree.attributeName)
    }
  }

  private mutating func readMeta(_ node: Tree.Node, _ tree: Tree, _ names: AttributeNames) {
    guard let name = names.content, let content = tree.attributeBytes(name, of: node),
      !content.isEmpty, content.count <= 2000
    else { return }
    for attribute in names.naming {
      guard let value = tree.attributeBytes(attribute, of: node) else { continue }
      for word in value.split(separator: 0x20) {
        guard let name = MetaName(word) else { continue }
        let text = collapsed(content)
        if !text.isEmpty { values.append((name, text)) }
      }
    }
  }

  /// Whether a list of words holds one in lower case, letter case aside.
  private func hasWord(_ word: StaticString, _ text: ArraySlice<UInt8>?) -> Bool {
    guard let text, text.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      text.split(whereSeparator: { $0 <= 0x20 || $0 == 0x2F || $0 == 0x3B }).contains { part in
        part.count == wanted.count && zip(part, wanted).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
      }
    }
  }
}
