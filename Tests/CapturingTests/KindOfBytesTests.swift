import AssayModel
import Testing

@testable import Capturing

@Suite("The kind is found by the bytes first")
struct KindOfBytesTests {
  @Test(
    "Readable kinds",
    arguments: [
      ("<!DOCTYPE html><p>x", "txt", Capture.Kind.html),
      ("\u{FEFF}\n<?xml version='1.0'?><!-- a --><html>", "txt", .html),
      ("<html><p>x", "php", .html),
      ("%PDF-1.4 …", "html", .pdf),
      ("junk%PDF-1.4 …", "pdf", .pdf),
      ("<p>x", "html", .html),
      ("words only", "html", .text),
      ("words", "txt", .text),
      ("# words", "md", .markdown),
      ("<html>", "xhtml", .html),
      ("[{\"kind\": 1}]", "json", .json),
      ("{ \"a\": 1}", "", .json),
      ("{\"a\": 1}", "txt", .text),
      ("[1] words", "txt", .text),
      ("<?xml version='1.0'?>\n<disqus xmlns='x'>", "txt", .xml),
      ("<rss/>", "xml", .xml),
      ("<html><p>x", "json", .html),
    ])
  func readable(text: String, ending: String, wanted: Capture.Kind) {
    #expect(kind(of: Array(text.utf8), ending: Ending(ending)) == .success(wanted))
  }

  @Test(
    "Everything else gets a line",
    arguments: [
      ([], "txt", "is empty"),
      ([0xEF, 0xBB, 0xBF], "html", "is empty"),
      ([0xFF, 0xFE], "txt", "is empty"),
      ([0x20, 0x0A], "txt", "is empty"),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "txt", "is UTF-32 text; save it as UTF-8"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "html", "is a JPEG picture, not a web page"),
      (Array("GIF89a".utf8), "txt", "is a GIF picture, not text"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "pdf", "is a PNG picture, not a PDF"),
      (
        [0x50, 0x4B, 3, 4], "html",
        "is a ZIP archive (or a .docx, .odt or .epub), not a web page"
      ),
      (
        Array("MIME-Version: 1.0".utf8), "html", "is a web archive (MHTML), not a web page"
      ),
      (Array("words".utf8), "pdf", "is not a PDF, whatever its name says"),
    ] as [([UInt8], String, String)])
  func refused(bytes: [UInt8], ending: String, reason: String) {
    #expect(
      kind(of: bytes, ending: Ending(ending)) == .failure(CaptureProblem(reason: reason)))
  }

  @Test("No short run of bytes is too short to be looked at")
  func shortBytes() {
    let starts: [[UInt8]] = [
      Array("<!--".utf8), Array("<?xml".utf8), Array("RIFF".utf8), Array("\0\0\0\0ftyp".utf8),
      Array("BM".utf8), Array("%PDF".utf8), [0xEF, 0xBB],
    ]
    for start in starts {
      for length in 0...start.count {
        _ = kind(of: Array(start.prefix(length)), ending: Ending("html"))
      }
    }
  }
}
