import Testing

@testable import Reading

@Suite("Authors")
struct AuthorTests {
  static let linked: [(json: String, authors: [String])] = [
    ("\"author\":{\"@type\":\"Person\",\"name\":\"Mara Quill\"}", ["Mara Quill"]),
    (
      "\"author\":[{\"name\":\"Mara Quill\"},{\"name\":\"Ivo van der Berg\"}]",
      ["Mara Quill", "Ivo van der Berg"]
    ),
    ("\"author\":\"By Mara Quill and Ivo Berg\"", ["Mara Quill", "Ivo Berg"]),
    ("\"author\":\"Mara Quill, Ivo Berg und Lena Sund\"", ["Mara Quill", "Ivo Berg", "Lena Sund"]),
    ("\"author\":\"Mara Quill y Ivo Berg\"", ["Mara Quill", "Ivo Berg"]),
    ("\"author\":\"Ana Silva e Souza\"", ["Ana Silva e Souza"]),
    ("\"author\":\"Мара Квіль та Іво Берг\"", ["Мара Квіль", "Іво Берг"]),
    ("\"author\":\"Mara Quill i Ivo Berg\"", ["Mara Quill", "Ivo Berg"]),
    ("\"author\":\"Mara Quill, dpa\"", ["Mara Quill", "dpa"]),
    ("\"author\":\"Mara Quill, Political Editor\"", ["Mara Quill"]),
    ("\"author\":{\"givenName\":\"Mara\",\"familyName\":\"Quill\"}", ["Mara Quill"]),
    ("\"author\":{\"name\":[\"Mara Quill\",\"Ivo Berg\"]}", ["Mara Quill", "Ivo Berg"]),
    ("\"author\":\"https://social.example/mara\",\"creator\":[\"Mara Quill\"]", ["Mara Quill"]),
    ("\"author\":\"mara@courier.example (Mara Quill)\"", ["Mara Quill"]),
    (
      "\"author\":{\"@id\":\"#mara\"}},{\"@type\":\"Person\",\"@id\":\"#mara\",\"name\":\"Mara Quill\"",
      ["Mara Quill"]
    ),
  ]

  @Test(arguments: linked)
  func linkedDataNamesThem(page: (json: String, authors: [String])) throws {
    let head =
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Article\",\(page.json)}]}</script>"
    #expect(try MetadataPage(head: head).read().authors == page.authors)
  }

  @Test func anotherScriptMayHoldThePerson() throws {
    let head =
      linkedData("\"author\":{\"@id\":\"https://a.example/#1\"}")
      + "<script type=\"application/ld+json\">[{\"@type\":\"Person\",\"@id\":\"https://a.example/#1\",\"name\":\"Mara Quill\"}]</script>"
    #expect(try MetadataPage(head: head).read().authors == ["Mara Quill"])
  }

  @Test(arguments: [
    ("<meta name=\"author\" content=\"Mara Quill\">", ["Mara Quill"]),
    ("<meta property=\"article:author\" content=\"https://social.example/mara\">", []),
    ("<meta name=\"dc.creator\" content=\"Mara Quill\">", ["Mara Quill"]),
    ("<meta name=\"parsely-author\" content=\"Mara Quill\">", ["Mara Quill"]),
    (
      "<meta name=\"sailthru.author\" content=\"Mara Quill, Ivo Berg\">",
      ["Mara Quill", "Ivo Berg"]
    ),
    (
      "<meta name=\"twitter:label1\" content=\"Verfasst von\"><meta name=\"twitter:data1\" content=\"Mara Quill\">",
      ["Mara Quill"]
    ),
    (
      "<meta name=\"twitter:label1\" content=\"Reading time\"><meta name=\"twitter:data1\" content=\"Three Minutes\">",
      []
    ),
  ])
  func theHeadNamesThem(head: String, authors: [String]) throws {
    #expect(try MetadataPage(head: head).read().authors == authors)
  }

  @Test(arguments: [
    ("<p class=\"byline\">By Mara Quill</p>", ["Mara Quill"]),
    ("<p>Von Mara Quill und Ivo Berg</p>", ["Mara Quill", "Ivo Berg"]),
    ("<p>Par Mara Quill</p>", ["Mara Quill"]),
    ("<p>Por Mara Quill y Ivo Berg</p>", ["Mara Quill", "Ivo Berg"]),
    ("<p>Di Mara Quill</p>", ["Mara Quill"]),
    ("<p>Автор: Мара Квиль</p>", ["Мара Квиль"]),
    ("<p>Текст: Мара Квіль</p>", ["Мара Квіль"]),
    ("<p>Autorka: Mara Quill</p>", ["Mara Quill"]),
    ("<a rel=\"author\" href=\"/mara\">Mara Quill</a>", ["Mara Quill"]),
    ("<span itemprop=\"author\">Mara Quill —</span>", ["Mara Quill"]),
    ("<p>Mara Quill | 3 May 2029</p>", ["Mara Quill"]),
    ("<div>Mara Quill</div><div>3 May 2029, 14:05</div>", ["Mara Quill"]),
    ("<p>Photo of the pier</p>", []),
  ])
  func theBylineNamesThem(byline: String, authors: [String]) throws {
    let page = MetadataPage(above: "<h1>Ferry strikes pier</h1>" + byline)
    #expect(try page.read().authors == authors)
  }

  @Test func aPersonOnThePageGoesBeforeTheOutletInItsHead() throws {
    let head =
      "<meta property=\"og:site_name\" content=\"Ansel Courier\">"
      + linkedData("\"author\":{\"@type\":\"Organization\",\"name\":\"Ansel Courier\"}")
    let signed = MetadataPage(head: head, below: "<p><strong>Mara Quill</strong></p>")
    #expect(try signed.read().authors == ["Mara Quill"])
    #expect(try MetadataPage(head: head).read().authors == ["Ansel Courier"])
  }

  @Test(arguments: [
    "Mara Quill", "Ivo van der Berg", "Jean-Luc d'Ancourt", "O. J. Sund", "Лесь Берг", "Lê Thị Hoa",
    "von Sund", "Mara el-Sadi",
  ])
  func knowsNamesOfPeople(name: String) { #expect(isPersonName(name)) }

  @Test(arguments: [
    "Mara", "the harbour", "News Desk", "Ferry strikes the pier", "Mara Quill 2", "Редакция Курьер",
    "Our Correspondent", "Mara: Quill", "",
  ])
  func knowsWhatNamesNobody(name: String) { #expect(!isPersonName(name)) }
}
