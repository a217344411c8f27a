import AssayModel
import Testing

@testable import Reading

@Suite("Published and updated")
struct DateTests {
  static let heads: [(head: String, published: String?, updated: String?)] = [
    (
      linkedData(
        "\"datePublished\":\"2029-05-03T14:05:00+02:00\",\"dateModified\":\"2029-05-04T09:15:00Z\""),
      "2029-05-03T14:05:00", "2029-05-04T09:15:00"
    ),
    (
      "<meta property=\"article:published_time\" content=\"2029-05-03T14:05:00Z\"><meta property=\"article:modified_time\" content=\"2029-05-04\">",
      "2029-05-03T14:05:00", "2029-05-04"
    ),
    ("<meta name=\"dc.date.issued\" content=\"2029-05-03\">", "2029-05-03", nil),
    ("<meta itemprop=\"dateModified\" content=\"2029-05-04\">", nil, "2029-05-04"),
    (
      "<script type=\"application/ld+json\">//<![CDATA[\n{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":\"2029-05-03\",}\n//]]></script>",
      "2029-05-03", nil
    ),
    (
      "<script type=\"application/ld+json\"><!-- {&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2029-05-03&quot;} --></script>",
      "2029-05-03", nil
    ),
    (
      linkedData("\"headline\":\"Pilot: \"We saw it\" too late\",\"datePublished\":\"2029-05-03\""),
      "2029-05-03", nil
    ),
    ("", nil, nil),
  ]

  @Test(arguments: heads)
  func theHeadSays(page: (head: String, published: String?, updated: String?)) throws {
    let document = try MetadataPage(head: page.head).read()
    #expect(document.published?.value == page.published)
    #expect(document.updated?.value == page.updated)
  }

  @Test func theZoneStaysAsGiven() throws {
    let document = try MetadataPage(
      head: linkedData("\"datePublished\":\"2029-05-03T14:05+02:00\"")
    ).read()
    #expect(document.published?.offset == 120)
    #expect(document.published?.zone == "+02:00")
  }

  static let lines: [(line: String, published: String?, updated: String?)] = [
    (
      "Published 3 May 2029, 14:05 CET | Updated 4 May 2029, 09:15", "2029-05-03T14:05",
      "2029-05-04T09:15"
    ),
    ("Published: May 3, 2029 - Last updated: May 4, 2029", "2029-05-03", "2029-05-04"),
    (
      "Veröffentlicht am 3. Mai 2029, 14.05 Uhr (aktualisiert: 4. Mai 2029)", "2029-05-03T14:05",
      "2029-05-04"
    ),
    ("Stand: 04.05.2029, 09:15 Uhr", nil, "2029-05-04T09:15"),
    (
      "Publié le 3 mai 2029 à 14h05, mis à jour le 4 mai 2029 à 09h15", "2029-05-03T14:05",
      "2029-05-04T09:15"
    ),
    (
      "Publicado el 3 de mayo de 2029 - Actualizado: 4 de mayo de 2029, 09:15", "2029-05-03",
      "2029-05-04T09:15"
    ),
    ("Pubblicato il 3 maggio 2029, aggiornato il 4 maggio 2029", "2029-05-03", "2029-05-04"),
    (
      "Opublikowano: 3 maja 2029, 14:05. Aktualizacja: 4 maja 2029", "2029-05-03T14:05",
      "2029-05-04"
    ),
    (
      "Опубликовано 3 мая 2029, 14:05. Обновлено 4 мая 2029, 09:15", "2029-05-03T14:05",
      "2029-05-04T09:15"
    ),
    (
      "Опубліковано: 3 травня 2029, 14:05. Оновлено: 4 травня 2029", "2029-05-03T14:05",
      "2029-05-04"
    ),
    ("3 травня 2029, 14:05", "2029-05-03T14:05", nil),
    ("Mara Quill, 3 May 2029", "2029-05-03", nil),
    ("Issued: 3 May 2029", "2029-05-03", nil),
    ("Room 2024 of the harbour office", nil, nil),
  ]

  @Test(arguments: lines)
  func theBylineSays(page: (line: String, published: String?, updated: String?)) throws {
    let document = try MetadataPage(
      above: "<h1>Ferry strikes pier</h1><div class=\"date\">\(page.line)</div>"
    ).read()
    #expect(document.published?.value == page.published)
    #expect(document.updated?.value == page.updated)
  }

  @Test func aTimeElementOfAChangeIsNoDateOfPublication() throws {
    let document = try MetadataPage(
      above: """
        <h1>Ferry strikes pier</h1><p><time itemprop="dateModified" datetime="2029-05-04">4 May</time>
        <time datetime="2029-05-03T14:05Z">3 May</time></p>
        """
    ).read()
    #expect(document.published?.value == "2029-05-03T14:05")
    #expect(document.updated?.value == "2029-05-04")
  }

  @Test func aChangeFromBeforeThePublicationIsNone() throws {
    let head = linkedData(
      "\"datePublished\":\"2029-05-03T14:05:00Z\",\"dateModified\":\"2029-05-02T14:05:00Z\"")
    let document = try MetadataPage(head: head).read()
    #expect(document.published?.value == "2029-05-03T14:05:00")
    #expect(document.updated == nil)
  }

  @Test(arguments: [
    ("https://a.example/2029/05/03/ferry", "2029-05-03"),
    ("https://a.example/news/2029-5-3-ferry", "2029-05-03"),
    ("https://a.example/20290503/ferry.html", "2029-05-03"),
    ("https://a.example/2029/ferry", nil), ("https://a.example/2029/13/03/x", nil),
    ("https://a.example/3529015/2029", nil), ("https://a.example/", nil),
  ])
  func thePathIsTheLastResort(url: String, day: String?) throws {
    #expect(PathDate.moment(url)?.value == day)
    #expect(try MetadataPage(url: url).read().published?.value == day)
    let head = "<meta name=\"date\" content=\"2029-06-07\">"
    #expect(try MetadataPage(head: head, url: url).read().published?.value == "2029-06-07")
  }
}
