/// A line at the head of a text that names a fact and gives it: "Published: 5 June 2024".
struct HeadLabel {
  /// What the line gives.
  enum Key { case title, author, published, updated, outlet, url }

  var key: Key
  var value: String
}

/// Reads a line of the form "Label: value" whose label names a fact about the text.
func headLabel(_ text: String) -> HeadLabel? {
  guard let colon = text.firstIndex(of: ":") else { return nil }
  let name = text[..<colon].lowercased().trimmed(of: "*_#\"")
  let value = String(text[text.index(after: colon)...]).trimmed(of: "*_\"'")
  guard !value.isEmpty, let key = labels[name] else { return nil }
  return HeadLabel(key: key, value: value)
}

private let labels: [String: HeadLabel.Key] = [
  "title": .title, "headline": .title, "author": .author, "authors": .author, "by": .author,
  "byline": .author, "written by": .author, "date": .published, "published": .published,
  "posted": .published, "issued": .published, "publication date": .published,
  "date published": .published,
  "published on": .published, "updated": .updated, "last updated": .updated, "modified": .updated,
  "source": .outlet, "outlet": .outlet, "publisher": .outlet, "publication": .outlet,
  "newspaper": .outlet, "site": .outlet, "website": .outlet, "url": .url, "link": .url,
  "address": .url, "original url": .url, "source url": .url, "canonical": .url,
]
