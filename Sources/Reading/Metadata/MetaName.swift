/// A fact that a `meta` element can name, under the many names that pages use for it.
enum MetaName: Int, CaseIterable {
  case siteName, applicationName, publisher, twitterSite
  case ogTitle, coreTitle, twitterTitle, parsedTitle
  case author, coreAuthor, otherAuthor, articleAuthor
  case label1, label2, data1, data2
  case published, corePublished, otherPublished, date, updated, coreUpdated
  case address, language, locale, metaTitle

  /// The fact that a name in any letter case stands for.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= 40, let found = MetaName.table[MetaName.hash(name)],
      found.name.elementsEqual(name, by: { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) })
    else { return nil }
    self = found.fact
  }

  /// FNV-1a over the name in lower case.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name {
      sum = (sum ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return sum
  }

  private static let table: [UInt64: (fact: MetaName, name: [UInt8])] = {
    var result: [UInt64: (MetaName, [UInt8])] = [:]
    for fact in allCases {
      for name in fact.names.utf8.split(separator: 0x20) {
        result[hash(name)] = (fact, Array(name))
      }
    }
    return result
  }()

  /// The names of a fact, in lower case.
  private var names: String {
    switch self {
    case .siteName: "og:site_name og:site"
    case .applicationName: "application-name apple-mobile-web-app-title"
    case .publisher: "dc.publisher dc:publisher dcterms.publisher publisher citation_journal_title"
    case .twitterSite: "twitter:site"
    case .ogTitle: "og:title"
    case .coreTitle: "dc.title dc:title dcterm:title dcterm.title dcterms.title dcterms:title"
    case .twitterTitle: "twitter:title"
    case .parsedTitle: "parsely-title sailthru.title headline hdl citation_title"
    case .metaTitle: "title"
    case .author: "author"
    case .coreAuthor: "dc.creator dc:creator dcterm:creator dcterms.creator dcterms:creator"
    case .otherAuthor:
      "sailthru.author parsely-author byl byline article:author_name citation_author dcsext.author rbauthors articleauthor article_author cxenseparse:author creator authors mediator_author"
    case .articleAuthor: "article:author og:article:author"
    case .label1: "twitter:label1"
    case .label2: "twitter:label2"
    case .data1: "twitter:data1"
    case .data2: "twitter:data2"
    case .published:
      "article:published_time og:published_time datepublished og:article:published_time article:published og:pubdate"
    case .corePublished:
      "dc.date.issued dcterms.date dc.date dc:date dcterms.created dcterms:created dcterms.issued dc.date.created dc.created dcterms.available"
    case .otherPublished:
      "parsely-pub-date sailthru.date pubdate pub_date publishdate publish-date publish_date published published-date published_date publication_date publication-date citation_publication_date article.published cxenseparse:recs:publishtime rbpubdate displaydate ptime datecreated article:created_time article_date_original originalpublicationdate"
    case .date: "date timestamp"
    case .updated:
      "article:modified_time og:updated_time datemodified article:modified og:article:modified_time lastmod"
    case .coreUpdated:
      "dcterms.modified dcterms:modified dc.date.modified last-modified utime revised"
    case .address: "og:url"
    case .language: "content-language dc.language dc:language dcterms.language"
    case .locale: "og:locale"
    }
  }
}
