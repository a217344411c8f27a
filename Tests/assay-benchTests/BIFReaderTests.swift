import Testing
import Weighing

@testable import assay_bench

@Suite("Network files")
struct BIFReaderTests {
  private func read(_ text: String) throws -> Network {
    try BIFReader.network(Array(text.utf8))
  }

  private let wind = """
    network "harbour {odd}" { property made by nobody; }
    variable wind { type discrete [ 2 ] { <7.5, >=7.5 }; property position = (1, 2) ; }
    variable tide { type discrete [ 2 ] { in, Asy/Patch }; }
    variable swell { type discrete [3] { none, some, 12+ }; }
    probability ( wind ) { table 0.25, 0.75; }
    probability ( tide ) { table 0.4 0.6; }

    """

  @Test("Rows go where the parents' states say, in whatever order they stand")
  func rows() throws {
    let network = try read(
      wind + """
        probability ( swell | wind, tide ) {
          (>=7.5, in) 0.1, 0.2, 0.7; // the third row
          (<7.5, Asy/Patch) 0.3, 0.3, 0.4;
          /* two lines
             of remarks */
          (<7.5, in) 1, 0, 0;
          (>=7.5, Asy/Patch) .5, 2.5e-1, 0.25;
        }
        """)
    #expect(network.variables.map(\.name) == ["wind", "tide", "swell"])
    #expect(network.variables[0].states == ["<7.5", ">=7.5"])
    #expect(network.variables[1].states == ["in", "Asy/Patch"])
    #expect(network.variables[2].parents == [0, 1])
    let wanted = [1, 0, 0, 0.3, 0.3, 0.4, 0.1, 0.2, 0.7, 0.5, 0.25, 0.25]
    #expect(zip(network.variables[2].table, wanted).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("A whole table has the variable's own states slowest, the last parent's fastest")
  func table() throws {
    let network = try read(
      wind + """
        probability ( swell | wind, tide ) {
          table 1, .3, .1, .5,  0, .3, .2, .25,  0, .4, .7, .25;
        }
        """)
    let wanted = [1, 0, 0, 0.3, 0.3, 0.4, 0.1, 0.2, 0.7, 0.5, 0.25, 0.25]
    #expect(zip(network.variables[2].table, wanted).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("Rows that are not named come by default")
  func fallback() throws {
    let network = try read(
      wind + """
        probability ( swell | tide ) { (in) 1, 0, 0; default 0.5, 0.25, 0.25; }
        """)
    #expect(network.variables[2].table == [1, 0, 0, 0.5, 0.25, 0.25])
  }

  @Test(
    "Tables may stand before the variables; names may be quoted, hold blanks, or be missing from the head"
  )
  func order() throws {
    let network = try read(
      """
      \u{FEFF}probability ( "wind speed" ) { table 0.5, 0.5; }
      variable "wind speed" { type discrete [ 2 ] { Very High, "lo; w" }; }
      """)
    #expect(network.variables[0].name == "wind speed")
    #expect(network.variables[0].states == ["Very High", "lo; w"])
  }

  @Test(
    "A bad file gets one line that names the place",
    arguments: [
      ("", 1, "names no variables"),
      ("wind {}", 1, "“wind”"),
      ("variable a { type discrete [ 2 ] { x, y };", 1, "the end of the file"),
      ("variable a { type discrete [ 3 ] { x, y }; }", 1, "another number of states"),
      ("variable a { type discrete [ two ] { x, y }; }", 1, "a number is wanted"),
      ("variable a { type discrete [ 2 ] { x, x }; }", 1, "a state twice"),
      ("variable a { type real; }", 1, "“discrete” is wanted"),
      ("variable a { }", 1, "no type"),
      ("variable a { property x; }\nvariable a", 1, "no type"),
      ("/* never closed", 1, "no end"),
      ("network \"a\n{ }", 1, "quotation mark"),
      ("network", 1, "“{” is wanted"),
      ("network a { property b }", 1, "“;” is wanted"),
    ])
  func badHeads(text: String, line: Int, message: String) {
    #expect {
      try read(text)
    } throws: { error in
      guard let error = error as? BIFError else { return false }
      return error.line == line && error.message.contains(message) && !error.message.contains("\n")
    }
  }

  @Test(
    "A bad table gets one line that names the place",
    arguments: [
      ("", 7, "“swell” has no table"),
      ("probability ( swell ) { table 1, 0; }", 7, "2 numbers, not 3"),
      ("probability ( swell ) { table 1, zero, 0; }", 7, "“zero”"),
      ("probability ( swell ) { table 1, nan, 0; }", 7, "“nan”"),
      ("probability ( swell | gale ) { table 1; }", 7, "no variable “gale”"),
      ("probability ( gale ) { table 1; }", 7, "no variable “gale”"),
      ("probability ( wind ) { table 1, 0; }", 7, "“wind” has two tables"),
      ("probability ( swell | tide ) {\n(in) 1, 0, 0;\n}", 7, "lacks a row"),
      ("probability ( swell | tide ) {\n(in) 1, 0;\n(Asy/Patch) 1, 0, 0; }", 8, "2 numbers, not 3"),
      ("probability ( swell | tide ) {\n(in) 1, 0, 0;\n(in) 1, 0, 0; }", 9, "twice"),
      ("probability ( swell | tide ) {\n(out) 1, 0, 0; }", 8, "no state “out”"),
      ("probability ( swell | tide ) {\n(in, in) 1, 0, 0; }", 8, "2 states for 1 parents"),
      ("probability ( swell | tide ) {\ndefault 1, 0; }", 7, "the default of “swell” has 2"),
    ])
  func badTables(text: String, line: Int, message: String) {
    #expect {
      try read(wind + text)
    } throws: { error in
      guard let error = error as? BIFError else { return false }
      return error.line == line && error.message.contains(message)
    }
  }

  @Test("A file that is well written but makes no sense is refused by the network")
  func nonsense() {
    #expect(throws: WeighingError.self) {
      try read(wind + "probability ( swell ) { table 1, 1, 1; }")
    }
  }

  @Test("Whatever bytes come, there is an answer or an error", arguments: 0..<200)
  func cut(seed: Int) {
    var bytes = Array(
      (wind + "probability ( swell | tide ) { (in) 1, 0, 0; default .5, .2, .3; }").utf8)
    bytes[(seed * 131) % bytes.count] = UInt8(truncatingIfNeeded: seed * 37)
    _ = try? BIFReader.network(bytes)
    _ = try? BIFReader.network(Array(bytes[..<(bytes.count * seed / 200)]))
  }
}
