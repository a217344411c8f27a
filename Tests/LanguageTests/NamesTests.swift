import Language
import Testing

@Suite struct NamesTests {
  private func found(_ text: String) -> [String] {
    let cut = TokenizedText(text)
    var common = CommonWords()
    common.learn(cut)
    return names(in: cut, common: common).map { "\($0.text) \($0.kind)" }
  }

  @Test(
    "Names of persons, bodies and places",
    arguments: [
      ("Yesterday Anna Berg left.", ["Anna Berg person"]),
      ("President Lund spoke.", ["Lund person"]),
      ("the Ministry of Labour and Social Affairs", ["Ministry of Labour and Social Affairs body"]),
      ("in Norway and Sweden", ["Norway place", "Sweden place"]), ("the FES said", ["FES body"]),
      ("Ludwig van der Berg left", ["Ludwig van der Berg person"]), ("The hall burned.", []),
      ("Four gunmen fled.", []),
      ("On Monday it burned.", []),
    ])
  func kinds(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }
}
