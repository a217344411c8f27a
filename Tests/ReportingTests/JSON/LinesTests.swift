import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct LinesTests {
  func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// What `in` names, in a line of `assay read`.
  func text(_ place: String, in line: [String: Any]) throws -> String {
    if place == "text" || place == "title" { return try #require(line[place] as? String) }
    let parts = place.split(separator: " ")
    let index = try #require(Int(parts[1]))
    let list = try #require(line[parts[0] == "block" ? "blocks" : "comments"] as? [[String: Any]])
    return try #require(list[index]["text"] as? String)
  }

  @Test("A line of a document has the keys in their order and one line")
  func readKeys() throws {
    let line = readLine(Bridge.paperAccount.document)
    #expect(!line.contains("\n"))
    var last = line.startIndex
    for key in [
      "url", "title", "authors", "published", "updated", "outlet", "language", "text", "blocks",
      "comments", "links", "images", "sha256",
    ] {
      let place = try #require(line.range(of: "\"\(key)\":", range: last..<line.endIndex), "\(key)")
      last = place.upperBound
    }
    let object = try object(line)
    #expect(object["text"] as? String == Bridge.paperAccount.document.articleText)
    #expect(object["updated"] is NSNull)
    #expect(object["published"] as? String == "2031-05-15")
    let comments = try #require(object["comments"] as? [[String: Any]])
    #expect(comments.count == 8)
    #expect(comments[0]["parent"] is NSNull)
    #expect(comments[1]["parent"] as? Int == 0)
    #expect(comments[6]["parent"] as? String == "unknown")
    #expect(comments[7]["parent"] as? String == "unknown")
    #expect(comments[5]["text"] as? String == "")
    #expect(comments[5]["votes"] as? Int == -1)
    #expect(object["via"] as? String == "https://reader.example/?u=tarnwick")
    #expect(object["retrieved"] as? String == "2031-05-16T07:05")
    #expect(object["place"] is NSNull)
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["entry"] as? Int } == blocks.indices.map { $0 == 3 ? 0 : nil })
    let entries = try #require(object["entries"] as? [[String: Any]])
    #expect(entries.map { $0["kind"] as? String } == ["embeddedPost", "live"])
    #expect(entries[0]["author"] as? String == "Ivo Reng")
    let gaps = try #require(object["gaps"] as? [[String: Any]])
    #expect(gaps.map { $0["count"] as? Int } == [3, nil])
    #expect(gaps[0]["under"] as? Int == 0)
  }

  @Test(
    "Spans cut their own text out of what `in` names",
    arguments: [
      Bridge.wireAccount, Bridge.paperAccount, Bridge.blogAccount, Bridge.officeAccount,
    ])
  func spans(account: Account) throws {
    let read = try object(readLine(account.document))
    let lines = statementLines(account)
    #expect(lines.count == account.statements.count)
    for line in lines {
      let statement = try object(line)
      let place = try #require(statement["in"] as? String)
      for key in ["content", "cue", "hedge", "sentence", "dispute"] {
        guard let part = statement[key] as? [String: Any] else { continue }
        let spans = try #require(part["spans"] as? [[Int]])
        let own = part["in"] as? String ?? place
        if key == "dispute", part["document"] as? String != account.id { continue }
        let scalars = Array(try text(own, in: read).unicodeScalars)
        let cut = spans.map { span in
          String(String.UnicodeScalarView(scalars[span[0]..<span[1]]))
        }
        #expect(cut.joined(separator: " … ") == part["text"] as? String)
      }
    }
  }

  @Test("Offsets count scalars across blocks, far into a block, and in titles")
  func offsets() {
    var draft = Draft("aaaaaaaaaaa1")
    draft.add(.title, "Détour")
    draft.add(.paragraph, String(repeating: "é", count: 300))
    draft.add(.caption, "a caption")
    draft.add(.paragraph, "zwölf Boote")
    let map = OffsetMap(draft.document("a", outlet: nil, title: "Détour"))
    let title = draft.passage("tour")
    #expect(map.place(of: title) == .title)
    #expect(map.spans(of: title, in: .title) == [2..<6])
    let boats = draft.passage("Boote")
    #expect(map.place(of: boats) == .text)
    #expect(map.spans(of: boats, in: .text) == [308..<313])
    #expect(map.place(of: draft.passage("caption")) == .block(2))
    let across = Passage(
      draft.id, draft.blocks[1].range.lowerBound..<draft.blocks[3].range.lowerBound + 2)
    #expect(map.spans(of: across, in: .text) == [0..<304])
  }

  @Test("The case as JSON has everything, each thing on its own line")
  func whole() throws {
    let text = json(Bridge.study, version: "1.2.3")
    let object = try object(text)
    #expect(object["assay"] as? String == "1.2.3")
    #expect((object["questions"] as? [Any])?.count == 8)
    #expect((object["numbers"] as? [Any])?.count == 14)
    #expect((object["statements"] as? [Any])?.count == 9)
    #expect((object["accounts"] as? [Any])?.count == 4)
    #expect((object["failures"] as? [Any])?.count == 2)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1 + 12 + 2 + 8 + 2 + 5 + 2 + 14 + 9 + 9 + 4 + 1 + 2 + 1)
  }

  @Test(
    "Values are written so that every reader of JSON reads the same",
    arguments: [
      (137.0, "137"), (0.5, "0.5"), (-3.0, "-3"), (1e300, "1e+300"), (.infinity, "null"),
      (.nan, "null"),
    ])
  func numbers(value: Double, expected: String) {
    var json = JSON()
    json.number(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test("Control characters and line separators are escaped")
  func strings() {
    var json = JSON()
    json.string("a\"\\\n\t\r\u{1}\u{1B}\u{7F}\u{85}\u{2028}\u{2029}é“")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "\"a\\\"\\\\\\n\\t\\r\\u0001\\u001b\\u007f\\u0085\\u2028\\u2029é“\"")
  }
}
