import AssayModel
import Attributing
import Testing

@Suite struct GoldMatchingTests {
  private static let text = "Anna Berg, the chief inspector, said that two men had died."

  private func verdict(_ labels: String) throws -> GoldVerdict {
    let items = try goldItems(in: "item: a-1\ntext: \(Self.text)\n" + labels)
    return try #require(items.first).verdict(on: account(of: article(Self.text)))
  }

  @Test(
    "A statement is right by its content, chain, kind, certainty and polarity",
    arguments: [
      ("two men had died | chain: Anna Berg | kind: indirect", true),
      ("that two men had died | chain: Berg | kind: direct", true),
      ("two men | chain: Anna Berg | kind: indirect", false),
      ("two men had died | chain: Lund | kind: indirect", false),
      ("two men had died | chain: (Lund) > Anna Berg | kind: indirect", true),
      ("two men had died | chain: Lund > Anna Berg | kind: indirect", false),
      ("two men had died | chain: Anna Berg | kind: belief", false),
      ("two men had died | chain: Anna Berg | kind: indirect | certainty: possible", false),
      ("two men had died | chain: Anna Berg | kind: indirect | polarity: negative", false),
      ("two men had died | chain: Anna Berg | kind: indirect | standing: disputed", false),
    ])
  func statement(label: String, isRight: Bool) throws {
    #expect(try verdict("statement: \(label)").statements.right == (isRight ? 1 : 0))
  }

  @Test(
    "A figure is right by its value, bound, family and speaker",
    arguments: [
      ("two | value: 2 | bound: exactly | family: killed | subset: any | said by: Anna Berg", true),
      ("two | value: 3 | bound: exactly | family: killed | subset: any", false),
      ("two | value: 2 | bound: at least | family: killed | subset: any", false),
      ("two | value: 2 | bound: exactly | family: injured | subset: any", false),
      ("two | value: 2 | bound: exactly | family: killed | subset: child", false),
      ("two | value: 2 | bound: exactly | family: killed | subset: any | said by: Lund", false),
    ])
  func figure(label: String, isRight: Bool) throws {
    #expect(try verdict("figure: \(label)").figures.right == (isRight ? 1 : 0))
  }

  @Test("What nobody labelled is outlandish where nothing was to be found")
  func outlandish() throws {
    #expect(try !verdict("none: statements").isRight)
    #expect(try !verdict("none: figures").isRight)
  }

  @Test(
    "Names meet by half of the shorter one's words",
    arguments: [
      ("Anna Berg", "Berg", true), ("the chief inspector", "a chief inspector of mines", true),
      ("his sister", "Mireille", false), ("Berg’s lawyer", "Berg's lawyer", true),
    ])
  func names(a: String, b: String, isOne: Bool) {
    #expect(namesMeet(a, b) == isOne)
  }
}
