/// An article as linked data describes it.
struct LinkedArticle {
  /// Whether it is an article of a newsroom or a blog, not just a page.
  var isNews = false
  var headline: String?
  var name: String?
  var authors: [String] = []
  /// Whether every author it names is said to be a body.
  var isByBody = false
  var published: String?
  var updated: String?
  var publisher: String?
  var language: String?
  var url: String?
  /// The text of the article, where the page states it.
  var body: String?
}

/// Linked data of a page's script elements: the article it describes and the site's name.
struct LinkedData {
  private(set) var article: LinkedArticle?
  private(set) var siteName: String?
  private let scripts: [LooseJSON]

  /// Looks through JSON texts for an article, in graphs and arrays too, in linear time.
  ///
  /// A person may stand in another script than the article that names it by its id.
  init(_ scripts: [LooseJSON]) {
    self.scripts = scripts
    var best = 0
    var place: (script: Int, node: Int)?
    for (script, json) in scripts.enumerated() {
      for index in json.nodes.indices where json.nodes[index].kind == .object {
        guard let type = json.child(index, "@type") else { continue }
        if siteName == nil, isType(json, type, "WebSite") { siteName = json.string(index, "name") }
        let kind = LinkedData.kind(json, type)
        guard kind > best, !isPartOfList(index, json) else { continue }
        best = kind
        place = (script, index)
      }
    }
    if let place { article = article(place.node, scripts[place.script], isNews: best > 1) }
  }

  /// 2 for an article of a newsroom or a blog, 1 for a page that may be one, 0 for anything else.
  private static func kind(_ json: LooseJSON, _ type: Int) -> Int {
    if json.nodes[type].kind == .array {
      return json.children(type).reduce(0) { max($0, kind(of: json, $1)) }
    }
    return kind(of: json, type)
  }

  private static func kind(of json: LooseJSON, _ node: Int) -> Int {
    guard json.nodes[node].kind == .string else { return 0 }
    return Int(articleTypes.kinds(of: WordKey(json.bytes, json.nodes[node].text)))
  }

  private func isType(_ json: LooseJSON, _ type: Int, _ name: StaticString) -> Bool {
    json.isText(type, name) || json.children(type).contains { json.isText($0, name) }
  }

  /// Whether an article stands in a list of others, as teasers do.
  private func isPartOfList(_ index: Int, _ json: LooseJSON) -> Bool {
    if json.isKey(index, "isPartOf") || json.isKey(index, "isBasedOn") { return true }
    var at = index
    for _ in 0..<8 {
      if LinkedData.listKeys.contains(json.bytes, json.nodes[at].key) { return true }
      at = json.nodes[at].parent
      if at < 0 { break }
    }
    return false
  }

  private func article(_ index: Int, _ json: LooseJSON, isNews: Bool) -> LinkedArticle {
    var result = LinkedArticle(isNews: isNews)
    let name = json.string(index, "name").map(CharacterReferences.resolved)
    result.headline = json.string(index, "headline").map(CharacterReferences.resolved) ?? name
    result.name = name
    result.published = json.string(index, "datePublished") ?? json.string(index, "dateCreated")
    result.updated = json.string(index, "dateModified")
    result.language = json.string(index, "inLanguage")
    result.url = json.string(index, "url")
    result.body = json.string(index, "articleBody")
    for node in [json.child(index, "author"), json.child(index, "creator")] {
      guard let node, result.authors.isEmpty else { continue }
      result.authors = names(node, json)
      result.isByBody = isBody(node, json)
    }
    if let publisher = json.child(index, "publisher") {
      result.publisher = names(publisher, json).first
    }
    return result
  }

  /// The names of a person or body, of several, or of what an id stands for.
  private func names(_ index: Int, _ json: LooseJSON) -> [String] {
    switch json.nodes[index].kind {
    case .string:
      return json.string(index).map(CharacterReferences.resolved)
        .flatMap { $0.isEmpty || $0.contains("://") ? nil : [$0] } ?? []
    case .literal: return []
    case .array:
      return json.children(index).prefix(64).flatMap { child -> [String] in
        if json.nodes[child].kind == .array { return [] }
        return names(child, json)
      }
    case .object:
      if let own = ownNames(index, json) { return own }
      guard let id = json.string(index, "@id") else { return [] }
      for other in scripts {
        for node in other.nodes.indices where other.isKey(node, "@id") {
          let owner = other.nodes[node].parent
          guard owner >= 0, other.string(node) == id, let own = ownNames(owner, other) else {
            continue
          }
          return own
        }
      }
      return []
    }
  }

  /// The names that an object gives itself, in one part or in two.
  private func ownNames(_ index: Int, _ json: LooseJSON) -> [String]? {
    if let name = json.child(index, "name") {
      if json.nodes[name].kind == .array {
        let all = json.children(name).prefix(64).compactMap { json.string($0) }
        return all.map(CharacterReferences.resolved)
      }
      if let text = json.string(name) { return [CharacterReferences.resolved(text)] }
    }
    let parts = [json.string(index, "givenName"), json.string(index, "familyName")]
      .compactMap { $0 }
    return parts.isEmpty
      ? nil : [CharacterReferences.resolved(parts.joined(separator: " "))]
  }

  private func isBody(_ index: Int, _ json: LooseJSON) -> Bool {
    let isArray = json.nodes[index].kind == .array
    let all = isArray ? Array(json.children(index).prefix(64)) : [index]
    return !all.isEmpty
      && all.allSatisfy {
        guard let type = json.child($0, "@type") else { return false }
        return isType(json, type, "Organization") || isType(json, type, "NewsMediaOrganization")
      }
  }

  private static let listKeys = WordTable([
    (
      1,
      "itemListElement hasPart mentions citation comment relatedLink liveBlogUpdate review subjectOf"
    )
  ])

  /// The types that are articles: 2 for those of a newsroom or a blog, 1 for pages that may be.
  private static let articleTypes = WordTable([
    (
      2,
      "NewsArticle Article BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting TechArticle ScholarlyArticle SocialMediaPosting Report"
    ),
    (1, "Recipe WebPage VideoObject Review CreativeWork"),
  ])
}
