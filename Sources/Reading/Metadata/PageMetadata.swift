import AssayModel
import Markup

/// What a page says of itself outside its text: in its head, in linked data, in microdata.
///
/// Several places may name one fact; each is kept with where it stood, the surest first.
struct PageMetadata {
  /// Values by the name they were given under ("og:title"), in the order of the page.
  private(set) var tags: [String: [String]] = [:]
  private(set) var linked: LinkedArticle?
  private(set) var siteName: String?
  private(set) var documentTitle: String?
  private(set) var language: String?
  private(set) var canonical: String?
  private(set) var base: String?

  init(_ tree: Tree) {
    if let html = tree.documentElement {
      language = tree.attribute("lang", of: html) ?? tree.attribute("xml:lang", of: html)
    }
    var scripts: [LinkedData] = []
    for node in tree.descendants(of: tree.root) {
      switch tree.tag(of: node) {
      case .meta: readMeta(node, tree)
      case .link:
        if canonical == nil, hasWord("canonical", tree.attribute("rel", of: node)) {
          canonical = tree.attribute("href", of: node)
        }
      case .base: base = base ?? tree.attribute("href", of: node)
      case .title:
        if documentTitle == nil {
          let text = collapsed(Array(tree.string(of: node).utf8)[...])
          if !text.isEmpty { documentTitle = text }
        }
      case .script:
        if tree.attribute("type", of: node)?.lowercased().contains("ld+json") == true {
          for inner in tree.children(of: node) {
            scripts.append(LinkedData(LooseJSON(tree.text(of: inner))))
          }
        }
      default: break
      }
    }
    let articles = scripts.compactMap(\.article)
    linked = articles.first { $0.isNews } ?? articles.first
    siteName =
      first("og:site_name") ?? first("application-name")
      ?? scripts.lazy.compactMap(\.siteName).first
  }

  /// The first value of the first of the names that has one.
  func first(_ names: String...) -> String? {
    for name in names { if let value = tags[name]?.first { return value } }
    return nil
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { tags[name] ?? [] }

  private mutating func readMeta(_ node: Tree.Node, _ tree: Tree) {
    guard let content = tree.attribute("content", of: node)?.trimmed, !content.isEmpty else {
      return
    }
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      guard let value = tree.attribute(attribute, of: node) else { continue }
      for name in value.lowercased().spaced {
        tags[String(name), default: []].append(collapsed(Array(content.utf8)[...]))
      }
    }
  }

  private func hasWord(_ word: String, _ text: String?) -> Bool {
    text?.lowercased().spaced.contains { $0 == word } == true
  }
}
