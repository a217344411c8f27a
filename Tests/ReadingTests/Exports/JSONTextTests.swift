import Testing

@testable import Reading

@Suite("Strict JSON")
struct JSONTextTests {
  private func top(_ text: String) throws -> JSONValue {
    let read = JSONText(Array(text.utf8))
    return JSONValue(text: read, index: try #require(read.roots.first))
  }

  @Test func membersAndElementsAreFound() throws {
    let value = try top(#" {"a": [1, 2.5, "x", null, {"b": true}], "c": {"a": "inner"}, "d": -7} "#)
    #expect(value["a"]?.elements.map(\.id) == ["1", "2.5", "x", nil, nil])
    #expect(value["a"]?.elements.compactMap(\.integer) == [1, 2])
    #expect(value["c"]?["a"]?.string == "inner")
    #expect(value["d"]?.integer == -7)
    #expect(value["b"] == nil)
  }

  @Test(arguments: [
    (#""a\n\t\"b\\\/""#, "a\n\t\"b\\/"), (#""\u00e9\u0416""#, "éЖ"),
    (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d!""#, "\u{FFFD}!"), (#""\u12""#, "12"),
  ])
  func escapesAreUndone(_ written: String, _ meant: String) throws {
    let bytes = try #require(try top(written).bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == meant)
  }

  @Test(arguments: [
    ("1099511627775", 1_099_511_627_775), ("1099511627776", nil), ("-9223372036854775808", nil),
    ("1938414600.0", 1_938_414_600), ("1e3", 1000),
    ("\"12\"", 12), ("1e400", nil), ("\"x\"", nil), ("[]", nil),
  ])
  func numbersAreKept(_ written: String, _ meant: Int?) throws {
    #expect(try top(written).integer == meant)
  }

  @Test func absentAndNullAreTheSame() throws {
    let value = try top(#"{"a": null}"#)
    #expect(value["a"] == nil && value["b"] == nil)
  }

  @Test func everyLineOfJSONLinesIsRead() {
    let text = JSONText(Array("{\"a\":1}\n{\"a\":2}\n[3]".utf8))
    #expect(text.roots.count == 3 && text.problem == nil)
  }

  @Test(arguments: [
    (#"{"a": [{"b": "cut of"#, JSONText.Problem.Kind.ends, "cut of"),
    (#"{"a": [{"b": "whole"}, {"#, .ends, "whole"),
    (#"{"a": [{"b": "whole", "c""#, .ends, "whole"),
    (#"{"a": [{"b": "whole", ]"#, .unexpected, "whole"),
    (#"{"a": [{"b": "whole"} ; {"b": "never"}]}"#, .unexpected, "whole"),
  ])
  func whatStandsBeforeABreakIsRead(
    _ text: String, _ kind: JSONText.Problem.Kind, _ found: String
  ) throws {
    let read = JSONText(Array(text.utf8))
    #expect(read.problem?.kind == kind)
    let value = JSONValue(text: read, index: try #require(read.roots.first))
    let inner = value["a"].map { Array($0.elements) } ?? []
    #expect(inner.compactMap { $0["b"]?.string } == [found])
  }

  @Test func depthIsABudget() {
    let deep = JSONText([UInt8](repeating: 0x5B, count: 1_000_000))
    #expect(deep.problem?.kind == .tooDeep)
    #expect(deep.nodes.count == JSONText.depth)
  }

  @Test func anyCutOfATextIsReadWithoutHarm() {
    let whole = Array(
      #"[{"kind":"Listing","data":{"children":[{"a\u00e9":-1.5e3,"b":[true,null]}]}}]"#.utf8)
    for end in whole.indices {
      let text = JSONText(Array(whole[..<end]))
      for node in text.nodes { #expect(Int(node.next) <= text.nodes.count) }
      #expect(text.problem != nil || end == 0)
    }
  }
}
