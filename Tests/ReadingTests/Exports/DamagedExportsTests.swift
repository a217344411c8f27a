import AssayModel
import Testing

@testable import Reading

@Suite("Damaged exports")
struct DamagedExportsTests {
  static let samples: [(String, Capture.Kind)] = [
    ("[\(RedditExportTests.article),\(RedditExportTests.comments)]", .json),
    (TelegramExportTests.chat, .json), (HackerNewsExportTests.nested, .json),
    (DiscourseExportTests.topic, .json), (disqus, .xml),
  ]

  static let disqus = """
    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "e">]><disqus xmlns:dsq="http://disqus.com/disqus-internals">
    <category dsq:id="5"><forum>portpost</forum></category><thread dsq:id="1"><link>https://port.example/1</link>
    <title>The pier &amp; the ferry</title><createdAt>2031-06-05T08:30:00Z</createdAt></thread>
    <post dsq:id="7"><message><![CDATA[<p>Two <i>bangs</i></p>]]></message><author><name>Bo</name></author>
    <thread dsq:id="1"/></post><post dsq:id="8"><message>None &#x26; nobody</message><parent dsq:id="7"/>
    <thread dsq:id="1"/></post></disqus>
    """

  /// Signs that the two formats are made of, and numbers at the edge of what can be counted.
  static let pieces = [
    "\"", "\\", "{", "}", "[", "]", "<", ">", "&", ":", ",", "null", "-9223372036854775808",
    "9223372036854775807", "1e308", "\\uD800", "]]>", "<!--", "\u{0}",
  ]

  @Test("No cut and no piece put in its middle crashes it", arguments: samples.indices)
  func damaged(sample: Int) {
    let (text, kind) = Self.samples[sample]
    let bytes = Array(text.utf8)
    for place in stride(from: 1, to: bytes.count, by: 5) {
      check(Array(bytes[..<place]), kind)
      let piece = Array(Self.pieces[place % Self.pieces.count].utf8)
      check(bytes[..<place] + piece + bytes[place...], kind)
      check(bytes[..<place] + piece + bytes[min(bytes.count, place + piece.count)...], kind)
    }
  }

  private func check(_ bytes: [UInt8], _ kind: Capture.Kind) {
    guard let read = try? document(of: Self.capture(of: bytes, kind)) else { return }
    let whole = 0..<(read.buffer.count + 1)
    let ranges = read.blocks.map(\.range) + read.links.map(\.range)
    #expect(ranges.allSatisfy { whole.contains($0.upperBound) })
    #expect(read.blocks.allSatisfy { $0.post.map(read.posts.indices.contains) ?? true })
  }

  private static func capture(of bytes: [UInt8], _ kind: Capture.Kind) -> Capture {
    Capture(name: "test", bytes: bytes, sha256: String(repeating: "0", count: 64), kind: kind)
  }
}
