import AssayModel
import Digest
import Testing

@testable import Capturing

@Suite("Web archives (WARC)")
struct WARCTests {
  private let info = record("warcinfo", nil, Array("software: hand".utf8))
  private let one = answer(
    "https://a.example/one", page("One"), ["Content-Type: text/html; charset=windows-1252"])
  private let two = answer("https://a.example/two", page("Two"), date: "2031-05-03T10:05:00.25Z")

  @Test(
    "Every page becomes a capture with its address, its time and its place",
    arguments: ["plain", "packed", "packed whole"])
  func pages(form: String) async throws {
    let records = [info, one, two]
    let parts = form == "packed" ? records.map { packed($0) } : records
    let file = form == "packed whole" ? packed(parts.flatMap { $0 }) : parts.flatMap { $0 }
    let gathered = try await gather(form == "plain" ? "a.warc" : "a.warc.gz", file)
    #expect(gathered.failures.isEmpty)
    #expect(gathered.captures.map(\.name) == ["https://a.example/one", "https://a.example/two"])
    let first = try #require(gathered.captures.first)
    #expect(first.bytes == Array(page("One").utf8))
    #expect(first.sha256 == sha256(first.bytes))
    #expect(first.url == "https://a.example/one")
    #expect(first.declaredCharset == "windows-1252")
    #expect(first.retrievedAt?.stamp == "2031-05-03T10:00:00Z")
    #expect(first.retrievedAt?.startUTC == 1_935_568_800)
    #expect(first.kind == .html)
    #expect(first.container?.sha256 == sha256(file))
    #expect(first.container?.name.hasSuffix("/a.warc" + (form == "plain" ? "" : ".gz")) == true)
    #expect(first.container?.offset == (form == "packed whole" ? nil : parts[0].count))
    #expect(gathered.captures[1].retrievedAt?.startUTC == 1_935_569_100)
  }

  @Test(
    "A body is unpacked as a browser would",
    arguments: [
      ("chunks", ["Transfer-Encoding: chunked"]), ("gzip", ["Content-Encoding: gzip"]),
      ("zlib", ["Content-Encoding: deflate"]), ("bare", ["Content-Encoding: deflate"]),
      ("gzip in chunks", ["Transfer-Encoding: chunked", "Content-Encoding: x-gzip"]),
      ("plain", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
      ("plain", ["Content-Encoding: br"]), ("twice", ["Content-Encoding: gzip, gzip"]),
    ])
  func bodies(form: String, fields: [String]) async throws {
    let plain = Array(page("One").utf8)
    func chunked(_ bytes: [UInt8]) -> [UInt8] {
      var result: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: 50) {
        let part = bytes[start...].prefix(50)
        result += Array("\(String(part.count, radix: 16));a=b\r\n".utf8) + part + [13, 10]
      }
      return result + Array("0\r\n\r\n".utf8)
    }
    let body =
      switch form {
      case "chunks": chunked(plain)
      case "gzip": packed(plain)
      case "zlib": packed(plain, 15)
      case "bare": packed(plain, -15)
      case "gzip in chunks": chunked(packed(plain))
      case "twice": packed(packed(plain))
      default: plain
      }
    let file = answer("http://a.example/", bytes: body, ["Content-Type: text/html"] + fields)
    let gathered = try await gather("a.warc", file)
    #expect(gathered.failures.isEmpty)
    #expect(gathered.captures.first?.bytes == plain)
    #expect(gathered.captures.first?.notes == [])
  }

  @Test(
    "What cannot be unpacked is a line, and the rest is read",
    arguments: [
      ("br", [0x0B, 2, 0x80], "is packed with Brotli, which cannot be unpacked here"),
      ("zstd", [0x28, 0xB5], "is packed with Zstandard, which cannot be unpacked here"),
      ("gzip,gzip,gzip,gzip", [0x1F], "is packed 4 times over"),
      (
        "gzip", packed([UInt8](repeating: 0x20, count: 3 << 20)),
        "unpacks to more than 1 MB, the limit of a page"
      ),
    ])
  func notUnpacked(coding: String, body: [UInt8], reason: String) async throws {
    let bad = answer(
      "http://a.example/bad", bytes: body,
      ["Content-Type: text/html", "Content-Encoding: \(coding)"])
    let gathered = try await gather(
      "a.warc", info + bad + two, limits: Limits(fileSize: 1 << 20))
    #expect(gathered.captures.map(\.name) == ["https://a.example/two"])
    #expect(
      gathered.failures == [
        Failure(
          name: "http://a.example/bad", reason: "\(reason) (in a.warc, byte \(info.count))")
      ])
  }

  @Test(
    "What is no page is passed over without a word",
    arguments: [
      answer("http://a.example/", page("Gone"), status: "HTTP/1.1 404 Not Found"),
      answer("http://a.example/", "", status: "HTTP/1.1 301 Moved", ["Location: /b"]),
      answer("http://a.example/x.css", "p{}", ["Content-Type: text/css"]),
      answer("http://a.example/x", "{\"a\":1}", ["Content-Type: text/html"]),
      answer("http://a.example/x.png", bytes: [0x89, 0x50], ["Content-Type: image/png"]),
      answer("http://a.example/x", bytes: [0xFF, 0xD8, 0xFF, 1], ["Content-Type: text/html"]),
      answer("http://a.example/robots.txt", "User-agent: *", ["Content-Type: text/plain"]),
      record("request", "http://a.example/", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
      record("metadata", "http://a.example/", Array("via: x".utf8)),
      record("resource", "urn:text:http://a.example/", ["Content-Type: text/plain"], [0x61]),
      record("response", "dns:a.example", Array("a.example 10.0.0.1".utf8)),
    ])
  func passedOver(bytes: [UInt8]) async throws {
    let gathered = try await gather("a.warc", bytes + two)
    #expect(gathered.captures.map(\.name) == ["https://a.example/two"])
    #expect(gathered.failures.isEmpty)
  }

  @Test("An archive without a page says what it holds")
  func noPage() async throws {
    let gathered = try await gather(
      "a.warc", answer("http://a.example/x.css", "p{}", ["Content-Type: text/css"]))
    #expect(
      gathered.failures.map(\.reason) == [
        "holds no page (in 1 record, no answer with HTML, text or PDF)"
      ])
  }

  @Test(
    "Answers come in many forms",
    arguments: [
      "HTTP/2 200\r\nContent-Type: text/html\r\n\r\n", "HTTP/1.0 200\n\n", "HTTP/1.1 200 OK\r\n",
      ":status: 200\r\ncontent-type: text/html\r\n\r\n", "",
      "HTTP/1.1 203 Fine\r\nContent-Type:\r\n text/html\r\n\r\n",
    ])
  func forms(head: String) async throws {
    let file = record("response", "<http://a.example/>", Array((head + page("One")).utf8))
    let gathered = try await gather("a.warc", file)
    #expect(gathered.captures.map(\.name) == ["http://a.example/"])
    #expect(gathered.captures.first?.bytes == Array(page("One").utf8))
  }

  @Test("Text that is filed as a resource is a source")
  func resource() async throws {
    let file = record(
      "resource", "http://a.example/x.txt", ["Content-Type: text/plain"],
      Array("Nine people were hurt.".utf8))
    #expect(try await gather("a.warc", file).captures.map(\.kind) == [.text])
  }

  @Test("The same address with other bytes is another capture, told apart by its time")
  func sameAddress() async throws {
    let later = answer("https://a.example/two", page("Later"), date: "2031-05-04T08:00:00Z")
    let gathered = try await gather("a.warc", two + later)
    #expect(
      gathered.captures.map(\.name) == [
        "https://a.example/two", "https://a.example/two (2031-05-04T08:00:00Z)",
      ])
  }

  @Test(
    "A page that was met again is a note on the page",
    arguments: [
      ["WARC-Payload-Digest: sha1:ABCD"], ["WARC-Refers-To: <urn:uuid:1>"],
      [
        "WARC-Refers-To-Target-URI: http://a.example/x",
        "WARC-Refers-To-Date: 2031-05-03T10:00:00Z",
      ],
    ])
  func revisit(names: [String]) async throws {
    let first = answer(
      "http://a.example/x", page("One"),
      record: ["WARC-Record-ID: <urn:uuid:1>", "WARC-Payload-Digest: sha1:ABCD"])
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
    let again = record(
      "revisit", "http://b.example/x", date: "2031-05-09T10:00:00Z", names, head)
    let gathered = try await gather("a.warc", first + again)
    #expect(gathered.failures.isEmpty)
    #expect(
      gathered.captures.map(\.notes) == [
        ["the same bytes were captured again, 2031-05-09T10:00:00Z, at http://b.example/x"]
      ])
  }

  @Test("A page that the server calls unchanged is the one of the same address")
  func notModified() async throws {
    let again = record(
      "revisit", "https://a.example/two", date: "2031-05-09T10:00:00Z", [],
      Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8))
    let gathered = try await gather("a.warc", one + two + again)
    #expect(gathered.failures.isEmpty)
    #expect(
      gathered.captures.map(\.notes) == [
        [], ["the same bytes were captured again, 2031-05-09T10:00:00Z"],
      ])
  }

  @Test("A page whose bytes are in another archive is a line")
  func lostRevisit() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
    let again = record(
      "revisit", "http://a.example/x", ["WARC-Payload-Digest: sha1:ABCD"], head)
    let picture = record(
      "revisit", "http://a.example/y.png", ["WARC-Payload-Digest: sha1:EFGH"],
      Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n".utf8))
    let gathered = try await gather("a.warc", two + again + picture)
    #expect(
      gathered.failures.map(\.reason) == [
        "was the same as in an earlier archive, which is not this one; give that one too (in a.warc, byte \(two.count))"
      ])
  }

  @Test(
    "A wrong length costs nothing but a line",
    arguments: [
      "-1", "9223372036854775807", "18446744073709551616", "x", "3", "200", "400", "9999",
    ]
  )
  func lengths(length: String) async throws {
    let lie = answer("http://a.example/lie", page("Lie"), length: length)
    for file in [info + lie + two + one, lie + two + one] {
      let gathered = try await gather("a.warc", file)
      #expect(
        gathered.captures.map(\.url) == [
          "http://a.example/lie", "https://a.example/two", "https://a.example/one",
        ])
      #expect(gathered.captures.first?.bytes == Array(page("Lie").utf8))
      #expect(gathered.failures.count == 1)
      #expect(gathered.captures.first?.notes.count == 1)
    }
  }

  @Test("A record that the file ends in is kept as far as it goes")
  func cut() async throws {
    let gathered = try await gather("a.warc", one + two.dropLast(40))
    #expect(gathered.captures.map(\.url) == ["https://a.example/one", "https://a.example/two"])
    #expect(gathered.captures.last?.bytes == Array(page("Two").utf8.dropLast(36)))
    #expect(
      gathered.captures.last?.notes == [
        "the archive ends in the middle of the page; what is there was kept"
      ])
    #expect(
      gathered.failures == [
        Failure(
          name: "a.warc",
          reason: "ends in the middle of a record; what is there was kept (byte \(one.count))")
      ])
  }

  @Test("A damaged part costs its own record")
  func damaged() async throws {
    let parts = [one, two, answer("http://a.example/three", page("Three"))].map { packed($0) }
    var file = parts.flatMap { $0 }
    for index in 30..<60 { file[parts[0].count + index] ^= 0x55 }
    let gathered = try await gather("a.warc.gz", file)
    let urls = gathered.captures.compactMap(\.url)
    #expect(urls.contains("https://a.example/one"))
    #expect(urls.contains("http://a.example/three"))
    #expect(
      gathered.failures.contains {
        $0.reason.hasPrefix("is damaged: some of its packed bytes do not unpack")
      })
  }

  @Test("A record that was changed is kept and said")
  func digest() async throws {
    let body = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page("One"))".utf8)
    func file(_ digest: String) -> [UInt8] {
      record("response", "http://a.example/", ["WARC-Block-Digest: \(digest)"], body)
    }
    for right in ["sha1:" + sha1(body), "SHA-256:" + sha256(body).uppercased(), "md5:0"] {
      #expect(try await gather("a.warc", file(right)).failures.isEmpty)
    }
    let gathered = try await gather("a.warc", file("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
    #expect(gathered.captures.count == 1)
    #expect(gathered.captures.first?.notes.count == 1)
    #expect(
      gathered.failures.map(\.reason) == [
        "does not fit the archive’s own digest of it: it may have been changed since (in a.warc, byte 0)"
      ])
  }

  @Test("Budgets end the work with a line, and what was read until then stays")
  func budgets() async throws {
    let bomb = packed(record("metadata", nil, [UInt8](repeating: 0x20, count: 4 << 20)))
    var limits = Limits()
    limits.unpackedSize = 1 << 20
    limits.unpackedRatio = 1
    let unpacked = try await gather("a.warc.gz", packed(one) + bomb, limits: limits)
    #expect(unpacked.captures.count == 1)
    #expect(
      unpacked.failures.map(\.reason) == [
        "unpacks to more than 1 MB, the budget for an archive of its size"
      ])

    let pageBomb = answer(
      "http://a.example/bomb", bytes: packed([UInt8](repeating: 0x20, count: 4 << 20)),
      ["Content-Type: text/html", "Content-Encoding: gzip"])
    let stopped = try await gather("a.warc", one + pageBomb + two, limits: limits)
    #expect(stopped.captures.count == 1)
    #expect(
      stopped.failures == unpacked.failures.map { Failure(name: "a.warc", reason: $0.reason) })

    limits = Limits()
    limits.captures = 1
    let counted = try await gather("a.warc", one + two, limits: limits)
    #expect(counted.captures.count == 1)
    #expect(
      counted.failures.map(\.reason) == [
        "holds more than 1 pages; the first of them were taken"
      ])

    limits = Limits()
    limits.capturedSize = page("One").utf8.count
    let sized = try await gather("a.warc", one + two, limits: limits)
    #expect(sized.captures.count == 1)
    #expect(sized.failures.count == 1)

    let large = try await gather(
      "a.warc", answer("http://a.example/x", String(repeating: "<p>x", count: 200)) + two,
      limits: Limits(fileSize: 400))
    #expect(large.captures.count == 1)
    #expect(
      large.failures.map(\.reason) == [
        "is larger than 400 bytes, the limit of a page (in a.warc, byte 0)"
      ])
  }

  @Test("Many lines of one sort are counted")
  func manyLines() async throws {
    let file = (0..<25).flatMap {
      answer("http://a.example/\($0)", "x", ["Content-Type: text/html", "Content-Encoding: br"])
    }
    let gathered = try await gather("a.warc", file)
    #expect(gathered.failures.count == 11)
    #expect(
      gathered.failures.last
        == Failure(
          name: "a.warc",
          reason: "15 more of this kind: is packed with Brotli, which cannot be unpacked here"))
  }

  @Test("The bytes say that a file is an archive, whatever its name")
  func names() async throws {
    #expect(try await gather("a.html", one).captures.count == 1)
    #expect(try await gather("a.gz", packed(one)).captures.count == 1)
    #expect(
      try await gather("a.warc", Array(page("Page").utf8)).captures.map(\.kind) == [.html])
    #expect(
      try await gather("a.warc", Array("words".utf8)).failures.map(\.reason) == [
        "holds no WARC record"
      ])
    #expect(
      try await gather("a.warc", [0xFF, 0xD8, 0xFF]).failures.map(\.reason) == [
        "is no web archive, whatever its name says"
      ])
  }
}
