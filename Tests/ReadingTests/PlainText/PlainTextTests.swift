import AssayModel
import Testing

@testable import Reading

@Suite("Plain text")
struct PlainTextTests {
  static let story = """
    Menu

    Ferry strikes pier in Port Ansel

    By Mara Quill, our harbour correspondent

    June 5, 2031 - 7:15pm

    The ferry Alder struck the northern pier of Port Ansel on Tuesday, injuring eleven passengers and closing the harbour for four hours.

    A pilot's word

    “We saw the pier too late,” said the pilot, who had worked for nine hours when the ship came in through the fog.

    Passengers leave the Alder in Port Ansel on 4 June, 2031. AP

    Views expressed here are personal and do not necessarily reflect the Ansel Courier's views.

    Print Friendly, PDF & Email
    """

  @Test func findsTitleAuthorAndOutlet() throws {
    let document = try document(of: capture(Self.story))
    #expect(document.title == "Ferry strikes pier in Port Ansel")
    #expect(document.authors == ["Mara Quill"])
    #expect(document.outlet == "Ansel Courier")
    #expect(document.titleRange.map { document.text($0) } == document.title)
  }

  @Test func typesEveryBlock() throws {
    let document = try document(of: capture(Self.story))
    #expect(
      document.blocks.map(\.kind) == [
        .furniture, .title, .byline, .byline, .paragraph, .heading, .paragraph, .caption, .credit,
        .byline, .furniture,
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
  func readsEveryNewline(newline: String) throws {
    let text = Self.story.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: newline)
    let document = try document(of: capture(text))
    #expect(document.blocks.count == 11)
    #expect(document.buffer == Array(text.utf8))
  }

  @Test func joinsHardWrappedLines() throws {
    let text = """
      Ferry strikes pier in Port Ansel

      The ferry Alder struck the northern pier of Port Ansel on
      Tuesday, injuring eleven passengers and closing the harbour
      for four hours, as the harbour master said in the evening of
      that day.

      Nobody was killed. The harbour master praised the crew, who
      had cleared the decks before the ship came in.
      """
    let document = try document(of: capture(text))
    #expect(document.articleBlocks.count == 2)
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}"])
  func saysThatThereIsNoText(text: String) {
    #expect(throws: ReadingError.self) { try document(of: capture(text)) }
  }

  @Test func dropsRunningHeadsOfPages() throws {
    let pages = (1...4).map { page in
      "Harbour Inquiry Report\n\nThe inquiry heard witness number \(page), who said that the fog came in at noon and that nobody rang the bell.\n\nPage \(page) of 4\n"
    }
    let capture = Capture(
      name: "report.pdf", bytes: [37], sha256: String(repeating: "0", count: 64), kind: .pdf,
      rendition: Rendition(tool: "tool 1", pages: pages))
    let document = try document(of: capture)
    #expect(document.articleBlocks.map(\.page) == [1, 2, 3, 4])
    #expect(document.blocks.filter { $0.kind == .furniture }.count == 8)
  }

  @Test func keepsMarkdownMarksAndFindsLinks() throws {
    let text = """
      # Ferry strikes pier

      By Mara Quill

      The *ferry* struck [the pier](https://ansel.example/pier) at noon.

      ## Afterwards

      > We saw it too late.

      - Eleven were injured.
      """
    let document = try document(of: capture(text, kind: .markdown))
    #expect(document.title == "Ferry strikes pier")
    #expect(document.authors == ["Mara Quill"])
    #expect(
      document.blocks.map(\.kind) == [.title, .byline, .paragraph, .heading, .quotation, .listItem])
    #expect(document.links.map(\.url) == ["https://ansel.example/pier"])
    #expect(document.links.map { document.text($0.range) } == ["the pier"])
  }
}
