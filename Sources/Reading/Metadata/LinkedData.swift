/// An article as linked data describes it.
struct LinkedArticle {
  var isNews = false
  var headline: String?
  var authors: [String] = []
  var published: String?
  var updated: String?
  var publisher: String?
  var language: String?
  var body: String?
  var url: String?
}

/// Linked data of one script element: the article it describes and the site's name.
struct LinkedData {
  private(set) var article: LinkedArticle?
  private(set) var siteName: String?

  /// Looks through a JSON text for an article, in graphs and arrays too, in linear time.
  init(_ json: LooseJSON) {
    var identified: [String: Int] = [:]
    for index in json.nodes.indices {
      if let id = json.string(index, "@id"), json.string(index, "name") != nil {
        identified[id] = index
      }
    }
    for index in json.nodes.indices {
      guard case .object = json.nodes[index].value else { continue }
      let types = json.types(index)
      guard !types.isEmpty else { continue }
      if siteName == nil, types.contains("WebSite") { siteName = json.string(index, "name") }
      let kind = types.lazy.compactMap { articleTypes[$0] }.first
      guard let kind, article == nil || (kind == 2 && article?.isNews == false) else { continue }
      if isPartOfList(index, json) { continue }
      article = LinkedData.article(index, json, identified, isNews: kind == 2)
    }
  }

  /// Whether an article stands in a list of others, as teasers do.
  private func isPartOfList(_ index: Int, _ json: LooseJSON) -> Bool {
    var at = json.nodes[index].parent
    var steps = 0
    while at >= 0, steps < 8 {
      let key = json.nodes[at].key
      if ["itemListElement", "hasPart", "mentions", "citation", "comment", "relatedLink"].contains(
        key)
      {
        return true
      }
      at = json.nodes[at].parent
      steps += 1
    }
    return ["isBasedOn", "isPartOf", "citation", "mentions"].contains(json.nodes[index].key)
  }

  private static func article(
    _ index: Int, _ json: LooseJSON, _ identified: [String: Int], isNews: Bool
  ) -> LinkedArticle {
    var result = LinkedArticle(isNews: isNews)
    result.headline = (json.string(index, "headline") ?? json.string(index, "name")).map(plain)
    result.published = json.string(index, "datePublished") ?? json.string(index, "dateCreated")
    result.updated = json.string(index, "dateModified")
    result.language = json.string(index, "inLanguage")
    result.body = json.string(index, "articleBody")
    result.url = json.string(index, "url")
    for key in ["author", "creator"] where result.authors.isEmpty {
      if let child = json.child(index, key) { result.authors = names(child, json, identified) }
    }
    if let publisher = json.child(index, "publisher") {
      result.publisher = names(publisher, json, identified).first
    }
    return result
  }

  /// The names of a person or body, of several, or of what an id stands for.
  private static func names(_ index: Int, _ json: LooseJSON, _ identified: [String: Int])
    -> [String]
  {
    switch json.nodes[index].value {
    case .string(let text):
      let name = plain(text).trimmed
      return name.isEmpty || name.contains("://") ? [] : [name]
    case .literal: return []
    case .array:
      return json.nodes[index].children.flatMap { child -> [String] in
        if case .array = json.nodes[child].value { return [] }
        return names(child, json, identified)
      }
    case .object:
      if let name = json.child(index, "name") {
        if case .array = json.nodes[name].value {
          return json.nodes[name].children.compactMap { json.string($0).map(plain) }
        }
        return json.string(name).map { [plain($0)] } ?? []
      }
      if let id = json.string(index, "@id"), let other = identified[id], other != index {
        return json.string(other, "name").map { [plain($0)] } ?? []
      }
      return []
    }
  }

  /// A text without the character references that some pages leave in their linked data.
  static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (reference, character) in references where result.contains(reference) {
      var pieces: [Substring] = []
      var rest = Substring(result)
      while let range = String(rest).firstRange(of: reference) {
        let whole = String(rest)
        pieces.append(Substring(whole[..<range.lowerBound]))
        rest = Substring(whole[range.upperBound...])
      }
      pieces.append(rest)
      result = pieces.joined(separator: character)
    }
    return result
  }
}

private let references: [(String, String)] = [
  ("&quot;", "\""), ("&#34;", "\""), ("&#034;", "\""), ("&#39;", "'"), ("&#039;", "'"),
  ("&apos;", "'"),
  ("&#x27;", "'"), ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"),
  ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"),
  ("&#8212;", "—"), ("&ndash;", "–"), ("&mdash;", "—"), ("&nbsp;", " "), ("&hellip;", "…"),
  ("&#8230;", "…"), ("&lt;", "<"), ("&gt;", ">"), ("&#038;", "&"), ("&#38;", "&"), ("&amp;", "&"),
]

/// The types that are articles: 2 for those of a newsroom or a blog, 1 for pages that may be.
private let articleTypes: [String: Int] = [
  "NewsArticle": 2, "Article": 2, "BlogPosting": 2, "ReportageNewsArticle": 2,
  "AnalysisNewsArticle": 2,
  "OpinionNewsArticle": 2, "BackgroundNewsArticle": 2, "ReviewNewsArticle": 2, "LiveBlogPosting": 2,
  "TechArticle": 2, "ScholarlyArticle": 2, "SocialMediaPosting": 2, "AdvertiserContentArticle": 2,
  "Report": 2, "Recipe": 1, "WebPage": 1, "VideoObject": 1, "Review": 1, "CreativeWork": 1,
]
