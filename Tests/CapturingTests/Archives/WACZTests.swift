import AssayModel
import Testing

@testable import Capturing

@Suite("Web archives (WACZ)")
struct WACZTests {
  private let warc =
    packed(answer("http://a.example/one", page("One")))
    + packed(answer("http://a.example/frame", page("Frame")))
    + packed(
      answer("http://a.example/old", "", status: "HTTP/1.1 302 Found", ["Location: two?b=1"]))
    + packed(answer("http://a.example/two?b=1", page("Two")))

  private func list(_ urls: [String]) -> ZIPPart {
    let lines =
      ["{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}"]
      + urls.map { "{\"id\":\"x\",\"url\":\"\($0)\",\"ts\":\"2031-05-03T10:00:00Z\",\"deep\":[1]}" }
    return ZIPPart(
      name: "pages/pages.jsonl", bytes: Array(lines.joined(separator: "\n").utf8), isPacked: true)
  }

  @Test("Its WARC files are read, stored or packed", arguments: [false, true])
  func archive(isPacked: Bool) async throws {
    let file = zip([
      ZIPPart(name: "datapackage.json", bytes: Array("{}".utf8)),
      ZIPPart(name: "archive/data.warc.gz", bytes: warc, isPacked: isPacked),
    ])
    let gathered = try await gather("a.wacz", file)
    #expect(gathered.failures.isEmpty)
    #expect(
      gathered.captures.map(\.name) == [
        "http://a.example/one", "http://a.example/frame", "http://a.example/two?b=1",
      ])
    let offset = gathered.captures.first?.container?.offset
    if isPacked {
      #expect(offset == nil)
    } else {
      let place = try #require(offset)
      #expect(file[place...].starts(with: [0x1F, 0x8B, 8]))
    }
  }

  @Test("Its name does not matter")
  func name() async throws {
    let file = zip([ZIPPart(name: "archive/data.warc.gz", bytes: warc)])
    #expect(try await gather("a.zip", file).captures.count == 3)
  }

  @Test("Where pages are listed, only they are taken")
  func listed() async throws {
    let packedFrame = answer(
      "http://b.example/", "x", ["Content-Type: text/html", "Content-Encoding: br"])
    let data = ZIPPart(name: "archive/data.warc.gz", bytes: warc + packed(packedFrame))
    let some = try await gather(
      "a.wacz", zip([data, list(["http://a.example/one#top", "http://a.example/old"])]))
    #expect(some.captures.map(\.name) == ["http://a.example/one", "http://a.example/two?b=1"])
    #expect(some.failures.isEmpty)
    #expect(
      some.remarks.map(\.reason) == [
        "lists its pages; 1 other page in it (frames and the like) left out"
      ])
    let none = try await gather("a.wacz", zip([data, list(["http://c.example/"])]))
    #expect(none.captures.count == 3)
    #expect(
      none.remarks.map(\.reason) == [
        "holds none of the pages that it lists; all that it holds were taken"
      ])
    let empty = try await gather("a.wacz", zip([data, list([])]))
    #expect(empty.captures.count == 3)
    #expect(empty.remarks.isEmpty)
  }

  @Test("A ZIP archive that is none is refused")
  func other() async throws {
    let file = zip([
      ZIPPart(name: "../../evil.txt", bytes: [0x78]), ZIPPart(name: "/abs", bytes: [0x78]),
    ])
    #expect(
      try await gather("a.wacz", file).failures.map(\.reason) == [
        "is no WACZ web archive: no ZIP archive with archive/NAME.warc.gz in it"
      ])
    #expect(
      try await gather("a.zip", file).failures.map(\.reason) == [
        "kind not supported yet (.zip); unpack it and give the .html, .txt or .pdf inside"
      ])
  }

  @Test("Traps are lines")
  func traps() async throws {
    let good = ZIPPart(name: "archive/data.warc.gz", bytes: warc)
    func lines(_ parts: [ZIPPart]) async throws -> [String] {
      try await gather("a.wacz", zip(parts)).failures.map(\.reason)
    }
    var bad = good
    bad.flags = 1
    #expect(
      try await lines([bad]) == [
        "archive/data.warc.gz is encrypted; unpack it and give what is inside"
      ])
    bad = good
    bad.attributes = 0o120777
    #expect(try await lines([bad]) == ["archive/data.warc.gz is a link, which is not followed"])
    bad = good
    bad.localName = "archive/else.warc.gz"
    #expect(
      try await lines([bad]) == ["archive/data.warc.gz has another name at its own place; not read"]
    )
    bad = good
    bad.statedPackedSize = warc.count + 5000
    #expect(
      try await lines([bad]) == ["archive/data.warc.gz says that it is larger than the archive"])
    bad = good
    bad.name = "archive/two.warc.gz"
    bad.start = 10
    #expect(try await lines([good, bad]) == ["has entries that share their bytes; not read"])
    #expect(
      try await lines([good, good]) == ["has two entries named archive/data.warc.gz; not read"])
    bad = good
    bad.statedSize = 7
    #expect(
      try await lines([bad]) == [
        "archive/data.warc.gz is damaged: some of its packed bytes do not unpack; the rest was read"
      ])
  }

  @Test("What unpacks without end is stopped")
  func bomb() async throws {
    let file = zip([
      ZIPPart(
        name: "archive/data.warc", bytes: [UInt8](repeating: 0, count: 8 << 20), isPacked: true)
    ])
    var limits = Limits()
    limits.unpackedSize = 1 << 20
    let gathered = try await gather("a.wacz", file, limits: limits)
    #expect(gathered.captures.isEmpty)
    #expect(
      gathered.failures.map(\.reason) == [
        "archive/data.warc unpacks to more than 1 MB, the budget for an archive of its size"
      ])
  }

  @Test("No truncation and no flipped byte crashes it")
  func damaged() async throws {
    let file = zip([
      ZIPPart(name: "archive/data.warc.gz", bytes: warc), list(["http://a.example/"]),
    ])
    try await Folder.with { folder in
      for index in stride(from: 0, to: file.count, by: 11) {
        var flipped = file
        flipped[index] ^= 0xFF
        try folder.write("\(index).wacz", flipped)
        if index % 2 == 0 { try folder.write("cut\(index).wacz", Array(file.prefix(index))) }
      }
      let gathered = await captures(at: [folder.path])
      #expect(!gathered.failures.isEmpty)
    }
  }
}
