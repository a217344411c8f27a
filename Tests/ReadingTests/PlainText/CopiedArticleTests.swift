import AssayModel
import Testing

@testable import Reading

@Suite("Articles copied with the page around them")
struct CopiedArticleTests {
  private static let paragraphs = [
    "The footbridge at the lock was closed on Monday after inspectors found cracks in two of its bearings, the roads office said.",
    "About 1,400 people cross it on a working day, most of them pupils of the two schools on the east bank of the canal.",
    "“Nobody was in danger at any time,” said Iven Brack, who heads the inspection team of the county roads office.",
  ]

  private static let lede =
    "A shuttle bus replaces a bridge that many need every day, and the office and the council blame each other for it."

  struct Case: Sendable {
    var name: String
    var text: String
    var authors = ["Linde Marrow"]
    var hasLede = false
  }

  static let cases: [Case] = [
    Case(
      name: "lynx, a list for a menu",
      text: """
           [1]Lock Observer
             * [2]Home
             * [3]News
             * [4]Sport

           [5]Local

        Bridge at the lock shut after cracks are found

           By [6]Linde Marrow

           11 August 2031, 07:30
           [7]Facebook [8]Twitter [9]WhatsApp [10]Email

           \(paragraphs.joined(separator: "\n\n   "))

           Tags: [11]bridges, [12]canal

        Most read

            1. [13]Five swimming spots near town that cost nothing
            2. [14]Market square gets new stones at last

        References

        \((1...14).map { "  \($0). https://lock.example/\($0)" }.joined(separator: "\n"))
        """),
    Case(
      name: "copied, the menu in lines and the lede above the byline",
      text: """
        Lock Observer
        Home
        News
        Local
        Politics
        Sport
        Local

        Bridge at the lock shut after cracks are found

        \(lede)

        Published: 11 August 2031
        Linde Marrow, staff reporter
        Facebook Twitter WhatsApp Email

        \(paragraphs.joined(separator: "\n\n"))

        Most read
        Five swimming spots near town that cost nothing
        Market square gets new stones at last
        © 2031 Lock Observer. All rights reserved.
        """, hasLede: true),
    Case(
      name: "copied, other headlines above the article's own",
      text: """
        Lock Observer
        Home
        News
        Local
        Politics
        Sport
        Business
        Culture
        Weather
        Opinion
        Podcasts
        Jobs
        Most read
        Five swimming spots near town that cost nothing
        Ten years after the flood: a walk along the dyke
        Local
        Bridge at the lock shut after cracks are found

        Published: 11 August 2031
        Linde Marrow, staff reporter

        \(paragraphs.joined(separator: "\n\n"))
        """),
  ]

  @Test(arguments: cases.indices)
  func theArticleIsFoundAmongThePagesLines(_ index: Int) throws {
    let one = Self.cases[index]
    let document = try document(of: capture(one.text))
    #expect(document.title == "Bridge at the lock shut after cracks are found", "\(one.name)")
    #expect(document.authors == one.authors, "\(one.name)")
    #expect(document.published?.value.prefix(10) == "2031-08-11", "\(one.name)")
    let wanted = (one.hasLede ? [Self.lede] : []) + Self.paragraphs
    #expect(document.articleText == wanted.joined(separator: "\n\n"), "\(one.name)")
    #expect(document.posts.isEmpty)
  }
}
