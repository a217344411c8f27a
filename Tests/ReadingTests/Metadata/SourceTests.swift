import AssayModel
import Testing

@testable import Reading

@Suite("Where a page came from")
struct SourceTests {
  @Test(arguments: [
    (
      "https://web.archive.org/web/20290503140500/https://a.example/x?y=1",
      "https://a.example/x?y=1", "20290503140500"
    ),
    (
      "https://web.archive.org/web/20290503140500id_/http:/a.example/x", "http://a.example/x",
      "20290503140500"
    ),
    (
      "https://archive.ph/20290503140500/https://a.example/x", "https://a.example/x",
      "20290503140500"
    ),
    (
      "https://webcache.googleusercontent.com/search?q=cache:aB3:a.example/x+pier&hl=en",
      "http://a.example/x", nil
    ),
    ("https://www.google.com/amp/s/a.example/x.amp.html", "https://a.example/x.amp.html", nil),
    ("https://a-example.cdn.ampproject.org/c/s/a.example/x", "https://a.example/x", nil),
    ("http://68k.news/article.php?loc=US&a=https://a.example/x", "https://a.example/x", nil),
    ("https://r.jina.ai/https://a.example/x", "https://a.example/x", nil),
  ])
  func wrappedAddressesAreRead(address: String, original: String, time: String?) throws {
    let wrapped = try #require(WrappedAddress(address))
    #expect(wrapped.original == original)
    #expect(wrapped.time == time)
    let document = try MetadataPage(url: address).read()
    #expect(document.url == original)
    #expect(document.via == address)
  }

  @Test(arguments: [
    "https://a.example/x", "https://a.example/share?u=https://b.example/y",
    "https://web.archive.org/",
    "https://www.google.com/search?q=pier", "no address",
  ])
  func otherAddressesWrapNothing(address: String) { #expect(WrappedAddress(address) == nil) }

  @Test func anArchivesAddressSaysWhenItWasTaken() throws {
    let page = MetadataPage(url: "https://web.archive.org/web/20290503140500/https://a.example/x")
    #expect(try page.read().retrievedAt?.value == "2029-05-03T14:05:00")
  }

  static let notes: [(comment: String, url: String?, time: String?)] = [
    ("saved from url=(0019)https://a.example/x", "https://a.example/x", nil),
    (
      "\n Page saved with SingleFile \n url: https://a.example/x \n saved date: Thu May 03 2029 14:05:00 GMT+0200 (Summer Time)\n",
      "https://a.example/x", "2029-05-03T14:05:00"
    ),
    (
      "\n     FILE ARCHIVED ON 14:05:00 May 03, 2029 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 08:15:30 Nov 21, 2031.",
      nil, "2029-05-03T14:05:00"
    ),
    (
      " Mirrored from a.example/x by HTTrack Website Copier/3.x, Thu, 03 May 2029 12:05:00 GMT ",
      "http://a.example/x", "2029-05-03T12:05:00"
    ),
    (" a plain comment of the page's own ", nil, nil),
  ]

  @Test(arguments: notes)
  func savedNotesAreRead(note: (comment: String, url: String?, time: String?)) throws {
    let document = try MetadataPage(head: "<!--\(note.comment)-->").read()
    #expect(document.url == note.url)
    #expect(document.retrievedAt?.value == note.time)
  }

  @Test func aReadersLinkToTheOriginalIsTheAddress() throws {
    let link = "<p><a href=\"https://a.example/x\">Original source</a></p>"
    let page = MetadataPage(below: link, url: "http://reader.example/?id=4")
    #expect(try page.read().url == "https://a.example/x")
    #expect(try page.read().via == "http://reader.example/?id=4")
    // On the paper's own site such a link leads to another page of it.
    let own = MetadataPage(below: link, url: "https://a.example/4")
    #expect(try own.read().url == "https://a.example/4")
    #expect(try own.read().via == nil)
  }

  @Test(arguments: [
    (
      "<link rel=\"canonical\" href=\"https://a.example/x\">", "https://a.example/x?ref=1",
      "https://a.example/x"
    ),
    ("<link rel=\"canonical\" href=\"/x\">", "https://a.example/x?ref=1", "https://a.example/x"),
    (
      "<link rel=\"canonical\" href=\"https://a.example/\">", "https://a.example/x",
      "https://a.example/x"
    ),
    ("<meta property=\"og:url\" content=\"https://a.example/x\">", nil, "https://a.example/x"),
    (
      "<link rel=\"canonical\" href=\"https://other.example/x\">", "https://a.example/x",
      "https://a.example/x"
    ),
  ])
  func thePagesOwnAddressGoesFirst(head: String, url: String?, expected: String) throws {
    #expect(try MetadataPage(head: head, url: url).read().url == expected)
  }

  static let outlets: [(head: String, url: String?, outlet: String?)] = [
    ("<meta property=\"og:site_name\" content=\"Ansel Courier\">", nil, "Ansel Courier"),
    (linkedData("\"publisher\":{\"name\":\"Ansel Courier\"}"), nil, "Ansel Courier"),
    ("<meta name=\"application-name\" content=\"Ansel Courier\">", nil, "Ansel Courier"),
    ("<title>Ferry strikes pier - Ansel Courier</title><meta property=\"og:title\" content=\"Ferry strikes pier\">", nil, "Ansel Courier"),
    ("", "https://www.courier.example/x", "courier.example"),
    ("<meta name=\"twitter:site\" content=\"@courier\">", nil, "courier"),
    ("<meta name=\"twitter:site\" content=\"https://social.example/courier\">", nil, nil),
    ("", nil, nil),
  ]

  @Test(arguments: outlets)
  func theOutletIsNamed(page: (head: String, url: String?, outlet: String?)) throws {
    #expect(try MetadataPage(head: page.head, url: page.url).read().outlet == page.outlet)
  }

  @Test(arguments: [
    (" lang=\"en_us\"", "", "en-US"),
    ("", "<meta property=\"og:locale\" content=\"de_DE\">", "de-DE"),
    ("", linkedData("\"inLanguage\":\"pl\""), "pl"), (" lang=\"English language\"", "", "en"),
    ("", "", "en"),
  ])
  func theLanguageIsDeclaredOrPlain(attribute: String, head: String, tag: String) throws {
    #expect(try MetadataPage(head: head, language: attribute).read().language == tag)
  }

  @Test(arguments: [
    (
      "Паром ударил северный причал гавани во вторник, и одиннадцать пассажиров были ранены, сообщили власти порта. Был туман, и мы это видели.",
      "ru"
    ),
    (
      "Пором ударив північний причал гавані у вівторок, і одинадцять пасажирів були поранені, повідомила влада порту. Її ніхто не чув.",
      "uk"
    ),
    (
      "Die Fähre ist nicht von dem Sturm und nicht von der See auf den Pier der Stadt geworfen, das ist auch nach dem Bericht so.",
      "de"
    ),
    (
      "Le bac a heurté le quai du port dans la nuit, et les marins qui étaient dans la cabine ne sont pas sur les listes des blessés.",
      "fr"
    ),
    ("Alder Pier Ansel Courier 2029", nil),
  ])
  func lettersAndSmallWordsTellTheLanguage(text: String, tag: String?) {
    #expect(PlainLanguage.tag(of: Array(text.utf8)[...]) == tag)
  }
}
