import AssayModel
import Testing

@testable import Reading

@Suite("Heads of plain texts")
struct HeadTests {
  static let body = """
    The ferry Alder struck the northern pier of Port Ansel on Tuesday, injuring eleven passengers and closing the harbour for four hours, the harbour master said.

    "We saw the pier too late," said the pilot, who had worked for nine hours when the ship came in through the fog that lay on the harbour.
    """
  static let title = "Eleven hurt as ferry strikes pier in Port Ansel"

  static let heads: [(head: String, outlet: String?, authors: [String])] = [
    (
      "\(title)\nHarbour Wire\nBy Mara Quill\nPublished: 5 June 2031, 19:05", "Harbour Wire",
      ["Mara Quill"]
    ),
    (
      "\(title)\nBy Mara Quill\nStrand News Agency\nPublished: 5 June 2031", "Strand News Agency",
      ["Mara Quill"]
    ),
    (
      "\(title)\nQuill Continental\nby Mara Quill\n5 June 2031", "Quill Continental", ["Mara Quill"]
    ),
    ("\(title)\nAlder Mining plc\n5 June 2031, 12:00 GMT", "Alder Mining plc", []),
    (
      "\(title)\nCoast Guard of Ansel, Press Office\nStatement No. 7 of 5 June 2031, 18:00",
      "Coast Guard of Ansel, Press Office", []
    ),
    ("\(title)\nMara Quill\n5 June 2031", nil, ["Mara Quill"]),
    (
      "Ansel Notes\nHome   Boats   Weather   Letters\n\n\(title)\n\nBy Mara Quill\n5 June 2031",
      "Ansel Notes", ["Mara Quill"]
    ),
    (
      "ANSEL FIRE AND RESCUE SERVICE, PORT ANSEL\n\(title)\n\nIssued: Friday, 5 June 2031",
      "ANSEL FIRE AND RESCUE SERVICE, PORT ANSEL", []
    ),
  ]

  @Test("The head names the outlet and the author", arguments: heads)
  func reads(head: String, outlet: String?, authors: [String]) throws {
    let document = try document(of: capture(head + "\n\n" + Self.body))
    #expect(document.title == Self.title)
    #expect(document.outlet == outlet)
    #expect(document.authors == authors)
    #expect(document.published != nil || head.contains("No. 7"))
    // The line with the number of a statement is text.
    #expect(document.articleBlocks.count == (head.contains("No. 7") ? 3 : 2))
  }

  @Test(
    "A dateline names the agency",
    arguments: [
      ("PORT ANSEL, June 5 (Harbour Wire) — A ferry struck a pier.", "Harbour Wire"),
      ("PORT ANSEL (HW) - A ferry struck a pier.", "HW"),
      ("PORT ANSEL (June 5) - A ferry struck a pier.", nil),
      ("The ferry (Alder) - a small one - struck a pier.", nil),
      ("PORT ANSEL said (Harbour Wire) that a ferry struck a pier.", nil),
    ] as [(String, String?)])
  func dateline(text: String, agency: String?) {
    #expect(datelineAgency(text) == agency)
  }

  @Test("The agency of the dateline is the outlet where nothing better says")
  func fallsBackOnTheDateline() throws {
    let line = "PORT ANSEL, June 5 (Harbour Wire) — " + Self.body
    #expect(try document(of: capture(Self.title + "\n\n" + line)).outlet == "Harbour Wire")
    let signed = Self.title + "\nStrand Press\nJune 5, 2031\n\n" + line
    #expect(try document(of: capture(signed)).outlet == "Strand Press")
  }
}
