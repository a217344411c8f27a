import AssayModel
import Testing

@testable import Reading

/// Pages with one thing each that is no part of the article, marked NO, or that is, marked YES.
@Suite struct ArticleTests {
  static let sentences = [
    "The ferry Alder struck the northern pier of Port Ansel on Tuesday, and eleven passengers were hurt.",
    "The harbour was shut for four hours while divers looked at the piles under the water.",
    "“We saw the pier too late,” said the pilot, who had worked for nine hours when the fog came in.",
    "The town has asked for a second bell since the winter, and the council will vote on it in May.",
    "Nobody was killed, the harbour master said at noon, and all of the crew have been sent home.",
    "The line has sailed between Selve and the islands for forty years without an accident of this kind.",
  ]

  static let paragraphs = sentences.map { "<p>\($0)</p>" }

  static func page(
    _ inside: String = "", before: String = "", after: String = "", between: String = "",
    head: String = ""
  ) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><title>Ferry strikes pier</title>\(head)</head><body>
    <header><a href="/">Ansel Courier</a></header><main><h1>Ferry strikes pier</h1>\(before)
    <div class="story">\(paragraphs[..<3].joined())\(between)\(paragraphs[3...].joined())\(inside)</div>
    \(after)</main></body></html>
    """
  }

  func text(_ html: String) throws -> String {
    try document(of: capture(html, kind: .html)).articleText
  }

  @Test(
    "Boxes in the column and after it are left out",
    arguments: [
      page(
        between:
          "<div class='q1'><div class='q2'><p>NO Should ferries stay in port when there is fog?</p>"
          + "<p>NO Yes, they should stay in port.</p></div></div>"),
      page(
        after:
          "<div class='u1'><p>NO Our desk works on stories like this one every day of the year.</p>"
          + "<p>NO We cannot do it without the help of those who read them.</p></div>"),
      page(
        between:
          "<div class='metro-factbox'><h3>NO What is a pile?</h3><p>NO A pile is a post that is driven "
          + "into the ground under water to carry a pier.</p></div>"),
      page(
        between:
          "<div class='z1'><img src='/pier.jpg'><div class='z2'>NO The pier after the blow on Tuesday, "
          + "seen from the north.</div></div>"),
      page("<p>NO Sign up for our newsletter to get the day in your inbox.</p>"),
      page("<p>NO Bo Sand contributed to this report.</p>"),
      page(between: "<p>NEXT | <a href='/bell'>NO The bell that nobody rang in the fog</a></p>"),
      page(before: "<div>NO Published 14:05, 3 May 2031, updated 16:20</div>"),
      page("<h3>NO What to read next in the town</h3>"),
    ])
  func leftOut(html: String) throws {
    let text = try text(html)
    #expect(!text.contains("NO "), "\(text)")
    for sentence in Self.sentences { #expect(text.contains(sentence)) }
  }

  @Test(
    "What stands otherwise in the column stays",
    arguments: [
      page(
        between:
          "<blockquote><p>YES The fog came in at noon, and nobody rang the bell.</p></blockquote>"),
      page(between: "<div class='w'><h2>YES A bell in the fog</h2></div>"),
      page(between: "<h2><a href='#bell'>YES The bell that nobody rang</a></h2>"),
      page(
        between:
          "<ul><li>YES Eleven passengers were hurt in the blow.</li><li>Two were children.</li></ul>"
      ),
      page("<p class='last'>YES The inquiry opens in June.</p>"),
      page(
        between:
          "<p>Author YES Mara Quill, from Selve, said she had seen the ship from her window.</p>"),
      page(
        "<aside class='note'><p>Correction, May 4: YES an earlier version gave another number.</p></aside>"
      ),
      page(
        between:
          "<p class='paywall'>YES The council had known of the piles since the last inspection.</p>"
      ),
      page(before: "<p class='dek'>YES Fog hid the northern pier until the ferry was upon it.</p>"),
      page(
        between:
          "<div class='easyrecipe'><div class='t'>YES Two cups of fish stock and an onion, cut small."
          + "</div><div class='u'>Salt and pepper.</div></div>"),
      page(
        between:
          "<p>YES The crew used cookies to calm the children, and the cookies were gone by noon, as one of "
          + "the mothers who had stood on the deck with the children told this paper on the quay when the ship had been "
          + "made fast at last and the doctors had gone on board to look after those who had been hurt when they fell, "
          + "which took until the evening and went on under lamps that the fire brigade had brought.</p>",
        head: "<meta property='og:title' content='Ferry, cookies and a pier'>"),
    ])
  func kept(html: String) throws {
    let text = try text(html)
    #expect(text.contains("YES "), "\(text)")
    for sentence in Self.sentences { #expect(text.contains(sentence)) }
  }

  @Test func aCorrectionIsANote() throws {
    let page = Self.page("<aside class='note'><p>Correction, May 4: it has two decks.</p></aside>")
    let document = try document(of: capture(page, kind: .html))
    #expect(document.blocks.last?.kind == .note)
  }

  @Test func aThreadMayBeLongerThanItsArticle() throws {
    let posts = (0..<40).map {
      "<li class='comment' id='c\($0)'><cite>Reader \($0)</cite> <time>May \($0 % 28 + 1), 2031</time>"
        + "<p>Number \($0) says that the bell was rung and that nobody listened to it on the ship.</p></li>"
    }
    let page = Self.page(after: "<ol class='commentlist'>\(posts.joined())</ol>")
      .replacingOccurrences("<main>", "<main class='tags'>")
    let text = try text(page)
    for sentence in Self.sentences { #expect(text.contains(sentence)) }
  }

  @Test func whatThePageStatesIsHeld() throws {
    let stated = Self.sentences.joined(separator: " ")
    let head =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry strikes pier\","
      + "\"articleBody\":\"\(stated.replacingOccurrences("\"", "'"))\"}</script>"
    let text = try text(
      Self.page(
        between: "<p>NO The bakery on the quay has opened a second shop by the station.</p>",
        head: head))
    #expect(!text.contains("NO "))
    for sentence in Self.sentences { #expect(text.contains(sentence)) }
  }

  @Test(
    "A note at the foot that the text points to is kept, whatever list it stands in",
    arguments: [
      "<li id='fn1'>YES The council keeps the letter in its archive, in the third box of the year.</li>",
      "<li id='cite_note-2'><p>YES The council keeps the letter in its archive, in the third box.</p></li>",
      "<li id='footnote-3'><div><p>YES The council keeps the letter in its archive.</p></div></li>",
    ])
  func footnotesAreKept(note: String) throws {
    let inside = Self.page("<div class='q7'><ol class='q8'>\(note)</ol></div>")
    #expect(try text(inside).contains("YES"))
  }

  @Test(arguments: [
    "(Reporting by Bo Sand in Selve and Ida Lund in Ansel; editing by Rolf Brand)",
    "(Editing by Rolf Brand)",
  ])
  func anAgencysSignOffIsNoCreditOfAPicture(line: String) throws {
    let document = try document(
      of: capture(Self.page("<p class='credit-line'>\(line)</p>"), kind: .html))
    let kinds = document.blocks.map(\.kind)
    #expect(!kinds.contains(.credit) && !kinds.contains(.caption))
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
