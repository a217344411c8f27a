import AssayModel
import Foundation
import Testing

@testable import Reporting

@Suite struct WeighingJSONTests {
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("It has every part, and the case's JSON holds the same object")
  func whole() throws {
    let text = weighingJSON(Hall.study, version: "1.2.3")
    let object = try Self.object(text)
    #expect(object["assay"] as? String == "1.2.3")
    let weighing = try #require(object["weighing"] as? NSDictionary)
    #expect(
      Set(weighing.allKeys.compactMap { $0 as? String }) == [
        "sets", "evidence", "sources", "arguments", "positions", "conventions", "warnings",
      ])
    let inCase = try Self.object(json(Hall.study, version: "1.2.3"))["weighing"]
    #expect(inCase as? NSDictionary == weighing)
    let sets = try #require(weighing["sets"] as? [[String: Any]])
    let first = try #require(sets.first)
    #expect(
      Set(first.keys) == [
        "id", "question", "line", "priorsBy", "priorsReason", "draws", "hypotheses", "leaders",
        "margin", "rows", "removals", "flips", "flipSearch", "breakEvens", "tornado", "checks",
        "assumptions", "confidences", "standard", "verdict", "matrix", "analysts",
      ])
    let hypotheses = try #require(first["hypotheses"] as? [[String: Any]])
    #expect(hypotheses.count == 4)
    #expect(hypotheses[0]["band"] as? [Double] == [0.412, 0.787])
    #expect(hypotheses[0]["words"] as? String == "likely, 62 %, 41–79 %")
    #expect(hypotheses[1]["contested"] is NSNull)
    #expect(hypotheses[3]["isRanked"] as? Bool == false)
    let rows = try #require(first["rows"] as? [[String: Any]])
    let cells = try #require(rows[0]["cells"] as? [[String: Any]])
    #expect((cells[3]["ratings"] as? [Any])?.isEmpty == true)
    #expect(((cells[0]["ratings"] as? [[String: Any]])?[1]["reason"]) is NSNull)
    let verdict = try #require(first["verdict"] as? [String: Any])
    #expect(verdict["outcome"] as? String == "met but fragile")
    #expect((verdict["item"] as? [String: Any])?["id"] as? String == "chain/1")
    #expect(sets[1]["verdict"] is NSNull)
    let matrix = try #require(first["matrix"] as? [String: Any])
    let marks = try #require((matrix["rows"] as? [[String: Any]])?[0]["marks"] as? [Any])
    #expect(marks[3] is NSNull)
  }

  @Test("A report cites its passage as everywhere")
  func passages() throws {
    let object = try Self.object(weighingJSON(Hall.study, version: "1"))
    let weighing = try #require(object["weighing"] as? [String: Any])
    let evidence = try #require(weighing["evidence"] as? [[String: Any]])
    let report = try #require((evidence[0]["reports"] as? [[String: Any]])?.first)
    let passage = try #require(report["passage"] as? [String: Any])
    #expect(passage["text"] as? String == "The north door did not open from the inside")
    #expect(passage["in"] as? String == "text")
    #expect(passage["spans"] as? [[Int]] == [[0, 43]])
    #expect(report["statement"] as? String == "a00000000001")
  }

  @Test("Nothing weighed is null, in both")
  func nothing() throws {
    #expect(try Self.object(weighingJSON(Bridge.study, version: "1"))["weighing"] is NSNull)
    #expect(try Self.object(json(Bridge.study, version: "1"))["weighing"] is NSNull)
  }

  @Test("No number has more than twelve significant digits")
  func digits() throws {
    let text = weighingJSON(Hall.study, version: "1")
    let numbers = try ReportTests.all("[:\\[,](-?[0-9][0-9.e-]*)", in: text)
    #expect(numbers.count > 300)
    for number in numbers {
      let digits = number.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
      #expect(digits.count <= 12, "\(number)")
    }
    #expect(text.contains("\"prior\":0.333333333333"))
  }

  @Test("The same case gives the same bytes")
  func same() {
    #expect(weighingJSON(Hall.study, version: "1") == weighingJSON(Hall.study, version: "1"))
    #expect(weighingText(Hall.study) == weighingText(Hall.study))
  }
}
