import AssayModel
import Testing

@testable import Capturing

@Suite("Pages saved as one file (MHTML)")
struct MHTMLTests {
  private func file(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

  private let head = [
    "From: <Saved by a browser>", "Snapshot-Content-Location: https://a.example/story",
    "Subject: =?utf-8?Q?x?=", "Date: Sat, 3 May 2031 22:14:00 +0200", "MIME-Version: 1.0",
    "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"--xx--1\"", "",
  ]

  @Test("The page is the root part, with its address and the time of saving")
  func root() async throws {
    let bytes = file(
      head + [
        "", "----xx--1", "Content-Type: text/html; charset=\"windows-1252\"",
        "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://a.example/story",
        "", "<html><p>Caf=E9 on the qu=", "ay, a =3D b, 100=% full=20", "</html>",
        "----xx--1", "Content-Type: text/html", "Content-Location: https://ads.example/frame", "",
        "<html>frame", "----xx--1--", "",
      ])
    let gathered = try await gather("a.mhtml", bytes)
    #expect(gathered.failures.isEmpty)
    let capture = try #require(gathered.captures.first)
    #expect(gathered.captures.count == 1)
    #expect(capture.name.hasSuffix("/a.mhtml"))
    #expect(capture.url == "https://a.example/story")
    #expect(capture.declaredCharset == "windows-1252")
    #expect(capture.retrievedAt?.startUTC == 1_935_605_640)
    #expect(capture.kind == .html)
    #expect(capture.notes.isEmpty)
    #expect(
      capture.bytes
        == Array("<html><p>Caf".utf8) + [0xE9]
        + Array(" on the quay, a = b, 100=% full \r\n</html>".utf8))
    let offset = try #require(capture.container?.offset)
    #expect(bytes[offset...].starts(with: Array("Content-Type: text/html; ch".utf8)))
  }

  @Test("The start parameter says which part is the page, and base 64 is read")
  func start() async throws {
    let bytes = file([
      "MIME-Version: 1.0", "Content-Type: multipart/related; start=\"<b@x>\"; boundary=q", "",
      "--q", "Content-ID: <a@x>", "Content-Type: text/html", "", "<html>other",
      "--q", "Content-ID: <b@x>", "Content-Type: text/html", "Content-Transfer-Encoding: BASE64",
      "",
      "PGh0bWw+PHA+VGhl", "IHBhZ2U=", "--q--",
    ])
    let gathered = try await gather("a.mht", bytes)
    #expect(gathered.captures.first?.bytes == Array("<html><p>The page".utf8))
    #expect(gathered.captures.first?.retrievedAt == nil)
    #expect(gathered.captures.first?.url == nil)
  }

  @Test("Parts may lie in parts, and boundaries may be broken")
  func broken() async throws {
    let nested = file([
      "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=outer", "",
      "--outer", "Content-Type: multipart/alternative; boundary=inner", "",
      "--inner", "Content-Type: text/plain", "", "words",
      "--inner", "Content-Type: text/html", "", "<html>page", "--inner--", "--outer--",
    ])
    #expect(
      try await gather("a.mhtml", nested).captures.first?.bytes == Array("<html>page".utf8))
    let unnamed = file([
      "MIME-Version: 1.0", "Content-Type: multipart/related", "",
      "------=_Next", "Content-Type: text/html", "", "<html>page", "------=_Next--",
    ])
    #expect(
      try await gather("a.mhtml", unnamed).captures.first?.bytes == Array("<html>page".utf8))
    let open = file([
      "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=q", "", "--q",
      "Content-Type: text/html", "", "<html>half a pa",
    ])
    let cut = try await gather("a.mhtml", open)
    #expect(cut.captures.first?.bytes == Array("<html>half a pa".utf8))
    #expect(
      cut.captures.first?.notes == [
        "the archive ends without an end: some of the page may be missing"
      ])
    let single = file(["MIME-Version: 1.0", "Content-Type: text/html", "", "<html>page"])
    #expect(
      try await gather("a.html", single).captures.first?.bytes == Array("<html>page".utf8))
  }

  @Test("A file without a page is a line")
  func noPage() async throws {
    let bytes = file(["MIME-Version: 1.0", "Content-Type: multipart/related; boundary=q", "", "x"])
    #expect(
      try await gather("a.mhtml", bytes).failures.map(\.reason) == [
        "is a web archive (MHTML) without a page"
      ])
  }

  @Test("Parts in parts without end, and every truncation, end")
  func hostile() async throws {
    var lines = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=q", ""]
    for _ in 0..<2000 { lines += ["--q", "Content-Type: multipart/mixed; boundary=q", ""] }
    #expect(try await gather("a.mhtml", file(lines)).captures.isEmpty)
    let bytes = file(
      head + ["", "----xx--1", "Content-Type: text/html", "", "<html>page", "----xx--1--"])
    try await Folder.with { folder in
      for index in stride(from: 0, to: bytes.count, by: 7) {
        try folder.write("cut\(index).mhtml", Array(bytes.prefix(index)))
        var flipped = bytes
        flipped[index] ^= 0xA5
        try folder.write("flip\(index).mhtml", flipped)
      }
      let gathered = await captures(at: [folder.path])
      #expect(!gathered.captures.isEmpty)
    }
  }
}
