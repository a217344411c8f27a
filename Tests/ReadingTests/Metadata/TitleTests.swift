import Testing

@testable import Reading

@Suite("Headlines")
struct TitleTests {
  @Test(
    "The site's name is taken off a title",
    arguments: [
      ("Ferry strikes pier - Ansel Courier", "Ferry strikes pier"),
      ("Ferry strikes pier | Sea | Ansel Courier", "Ferry strikes pier | Sea"),
      ("Ansel Courier: Ferry strikes pier", "Ferry strikes pier"),
      ("Ferry strikes pier – anselcourier.example", "Ferry strikes pier"),
      ("Ferry strikes pier：Ansel Courier", "Ferry strikes pier"),
      ("Ferry strikes pier: eleven hurt", "Ferry strikes pier: eleven hurt"),
      ("A port - and its pier", "A port - and its pier"),
    ])
  func sitesAreTakenOff(title: String, expected: String) {
    let names = SiteNames(["Ansel Courier"], url: "https://www.anselcourier.example/1")
    #expect(names.stripped(title) == expected)
  }

  @Test func aSectionGoesWhereTheHeadingConfirmsTheRest() {
    let names = SiteNames([nil], url: nil)
    let heading = FoldedText("Ferry strikes pier")
    #expect(
      names.stripped("Ferry strikes pier - Sea | The Paper - Ansel", confirmed: heading)
        == "Ferry strikes pier")
  }

  static let named: [(head: String, above: String, title: String)] = [
    // Linked data of a newsroom goes first.
    (
      "<title>Alder crash</title><meta property=\"og:title\" content=\"You will not believe this pier\">"
        + linkedData("\"headline\":\"Ferry strikes pier\""),
      "<h1>Ferry strikes northern pier</h1>", "Ferry strikes pier"
    ),
    // What is shown to others goes before the heading.
    (
      "<title>x</title><meta property=\"og:title\" content=\"Alder strikes a pier: eleven hurt\">",
      "<h1>Ferry strikes pier</h1>", "Alder strikes a pier: eleven hurt"
    ),
    // A kicker that the heading does without is taken off.
    (
      "<title>x</title><meta property=\"og:title\" content=\"Harbour: Ferry strikes pier\">",
      "<h1>Ferry strikes pier</h1>", "Ferry strikes pier"
    ),
    // The name of an encyclopedia's article goes before its short description.
    (
      "<title>Ansel - Courier of Words</title>"
        + linkedData("\"name\":\"Ansel\",\"headline\":\"port in Selve\""),
      "<h1>Ansel</h1>", "Ansel"
    ),
    // The document's title names the heading that counts.
    (
      "<title>Ansel Courier - Sea » Ferry strikes the pier</title>",
      "<h1>Ansel Courier</h1><h2>Ferry strikes the pier</h2>", "Ferry strikes the pier"
    ),
    // A headline may have such signs itself.
    (
      "<title>Quay Post: ELEVEN hurt - and they knew</title>",
      "<h1>QUAY POST</h1><h2>ELEVEN hurt - and they knew</h2>", "ELEVEN hurt - and they knew"
    ),
    // The site's name over the page is no headline, however large.
    (
      "<title>Eleven hurt as ferry strikes the pier</title><meta property=\"og:site_name\" content=\"The Ansel Harbour Courier\">",
      "<h1>The Ansel Harbour Courier</h1><h2 class=\"title\">Ferry strikes pier; eleven hurt</h2>",
      "Eleven hurt as ferry strikes the pier"
    ),
    // A heading in the trail of sections is not the one a reader sees.
    (
      "<title>Alder pier crash harbour</title><meta property=\"og:title\" content=\"Ferry strikes pier, eleven hurt\">"
        + linkedData("\"headline\":\"Alder pier crash harbour\""),
      "<nav><ol><li><a href=\"/\">Home</a></li><li><h1>Alder pier crash harbour</h1></li></ol></nav>"
        + "<h2>At sea – Ferry strikes pier, eleven hurt</h2>", "Ferry strikes pier, eleven hurt"
    ),
    // References, written twice over.
    (
      "<title>x</title>"
        + linkedData("\"headline\":\"Pilot: &amp;#8216;We saw it too late&amp;#8217;\""),
      "", "Pilot: ‘We saw it too late’"
    ),
    // A title that is the site's alone says nothing.
    (
      "<title>Ferry strikes pier</title><meta property=\"og:title\" content=\"Ansel Courier\"><meta property=\"og:site_name\" content=\"Ansel Courier\">",
      "<h1>Ferry strikes pier</h1>", "Ferry strikes pier"
    ),
    // No heading at all.
    (
      "<title>Ferry strikes the northern pier – My site</title>", "",
      "Ferry strikes the northern pier"
    ),
    // A teaser among the headings is not the article's.
    (
      "<title>Ferry strikes pier - Courier</title>",
      "<h2>Ferry strikes pier</h2><h2>Subscribe to our letters now</h2>", "Ferry strikes pier"
    ),
  ]

  @Test(arguments: named)
  func findsTheHeadline(page: (head: String, above: String, title: String)) throws {
    let document = try MetadataPage(head: page.head, above: page.above).read()
    #expect(document.title == page.title)
  }

  @Test(arguments: [
    ("Ferry “strikes” the pier!", "ferry strikes the PIER"), ("Ü-Boot: Straße", "ü boot straße"),
    ("Тревога в порту", "ТРЕВОГА в порту"), ("１２　ＡＢ", "12 ab"),
  ])
  func foldingLeavesLettersAndDigits(a: String, b: String) {
    #expect(FoldedText(a) == FoldedText(b))
    #expect(FoldedText(a) != FoldedText(b + "x"))
  }
}
