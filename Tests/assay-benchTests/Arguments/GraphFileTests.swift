import Foundation
import Testing

@testable import assay_bench

@Suite("Files of graphs of arguments")
struct GraphFileTests {
  private func read(_ text: String, _ form: GraphFile.Form) throws(GraphFile.Flaw) -> GraphFile {
    try GraphFile(Array(text.utf8), form: form)
  }

  @Test("The three forms tell one graph")
  func forms() throws {
    let apx = try read(
      "att(1,2). arg(1).\narg( 2 ).arg(3).% a comment\natt(2,3).\natt(3,3)\n.", .apx)
    let tgf = try read("1 first\r\n2\r\n3\r\n#\r\n2 3\r\n1 2 why\r\n3 3\r\n1 2\r\n", .tgf)
    let af = try read("# made by hand\np af 3\n1 2\n\n2 3\n3 3", .af)
    #expect(apx.names == ["1", "2", "3"])
    #expect(tgf.agrees(with: apx) && af.agrees(with: apx) && apx.agrees(with: af))
    #expect(apx.graph.attackCount == 3)
    #expect(tgf.graph.groundedLabelling == [.in, .out, .undecided])
  }

  @Test(
    "Graphs with other names or attacks do not agree",
    arguments: ["p af 2\n1 2", "p af 3\n1 2\n3 2", "p af 3\n2 1", "p af 3"])
  func differing(text: String) throws {
    let graph = try read("arg(1). arg(2). arg(3). att(1,2).", .apx)
    #expect(try !graph.agrees(with: read(text, .af)))
    #expect(try !read("x\ny\nz\n#\nx y", .tgf).agrees(with: graph))
  }

  @Test("Names hold any letters, and a graph may be empty")
  func names() throws {
    #expect(try read("arg(naïve-1.b).att(naïve-1.b,naïve-1.b).", .apx).names == ["naïve-1.b"])
    #expect(try read("", .apx).names.isEmpty)
    #expect(try read("#\n", .tgf).names.isEmpty)
    #expect(try read("p af 0\n", .af).names.isEmpty)
  }

  @Test(
    "What does not belong there is told with its line",
    arguments: [
      (.apx, "arg(a).\natt(a,b).", 2, "an attack on the unknown argument b"),
      (.apx, "arg(a).\n\narg(b", 3, "a closing bracket is missing"),
      (.apx, "arg(a)\narg(b).", 2, "a full stop is missing"),
      (.apx, "arg().", 1, "an argument without a name"),
      (.apx, "arg(a,b).", 1, "neither arg(…) nor att(…,…): arg"),
      (.tgf, "a\n#\nb a", 3, "an attack by the unknown argument b"),
      (.tgf, "a\n#\na", 3, "an attack names two arguments"),
      (.af, "", 1, "there is no line `p af`"),
      (.af, "1 2", 1, "the first line must be `p af` and how many arguments there are"),
      (.af, "p af 2\n1 3", 2, "an attack is two numbers from 1 to 2"),
      (.af, "p af 0\n1 1", 2, "an attack is two numbers from 1 to 0"),
      (
        .af, "p af 99999999999999999999", 1,
        "the first line must be `p af` and how many arguments there are"
      ),
    ] as [(GraphFile.Form, String, Int, String)])
  func flaws(form: GraphFile.Form, text: String, line: Int, message: String) {
    #expect(throws: GraphFile.Flaw(line: line, message: message)) { try read(text, form) }
  }

  @Test(
    "Damaged files are read or refused, whatever the damage", arguments: GraphFile.Form.allCases)
  func damaged(form: GraphFile.Form) {
    let texts = [
      GraphFile.Form.apx: "arg(a). arg(b).\narg(c). % x\natt(a,b). att(b,c).\natt(c,c).\n",
      .tgf: "a\nb x\nc\n#\na b\nb c 1\nc c\n", .af: "# x\np af 3\n1 2\n2 3\n3 3\n",
    ]
    let whole = Array((texts[form] ?? "").utf8)
    let marks = Array("(),.%#\n\r\t -0a9p\u{0}é".utf8)
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var refused = 0
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0...below(4) {
        let place = below(bytes.count)
        switch below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(marks[below(marks.count)], at: place)
        case 2: bytes[place] = UInt8(below(256))
        default: bytes.removeSubrange(place..<min(bytes.count, place + below(9)))
        }
        if bytes.isEmpty { bytes = [10] }
      }
      do throws(GraphFile.Flaw) {
        let file = try GraphFile(bytes, form: form)
        #expect(file.graph.groundedLabelling.count == file.names.count)
      } catch {
        refused += 1
        #expect(error.line >= 1 && error.line <= 1 + bytes.count { $0 == 10 })
      }
    }
    #expect(refused > 500)
    #expect(refused < 5_000)
  }
}
