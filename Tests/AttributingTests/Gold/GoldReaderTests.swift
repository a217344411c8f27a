import Testing

@Suite struct GoldReaderTests {
  @Test("An item is read with its posts, its labels and what they leave out")
  func item() throws {
    let text = """
      # for people

      item: thread-001
      post: ada
      text: My aunt says the gate was shut, and 12 fell.
      reply 1: bo
      text: no
      statement: the gate was shut … 12 fell | chain: (ada) > My aunt | kind: indirect | certainty: any
      figure: 12 | value: 12 | bound: exactly or about | family: killed or injured | said by: My aunt
      """
    let item = try #require(try goldItems(in: text).first)
    #expect(item.topic == "thread")
    #expect(item.posts.map(\.parent) == [nil, 0])
    #expect(item.paragraphs.map(\.post) == [0, 1])
    #expect(item.statements[0].content == ["the gate was shut", "12 fell"])
    #expect(item.statements[0].chain.map(\.isOptional) == [true, false])
    #expect(item.statements[0].certainty == nil)
    #expect(item.statements[0].polarity == "positive")
    #expect(item.figures[0].families == ["killed", "injured"])
  }

  @Test(
    "A mistake is told with its line",
    arguments: [
      ("item: a-1\ntext: It fell.\nstatement: It burned | chain: A | kind: direct", 3),
      ("item: a-1\ntext: It fell.\nstatement: It fell | chain: A", 3),
      ("item: a-1\ntext: It fell.\nstatement: It fell | chain: A | kind: shouted", 3),
      ("item: a-1\ntext: It fell.\nstatement: It fell | chain: A | kind: direct | colour: red", 3),
      ("item: a-1\ntext: 412 fell.\nfigure: 12 | value: 12 | bound: exactly | family: killed", 3),
      ("item: a-1\ntext: 12 fell.\nfigure: 12 | value: x | bound: exactly | family: killed", 3),
      ("text: It fell.", 1),
      ("item: a-1\nreply 2: bo", 2),
      ("item: a-1\nnothing", 2),
    ])
  func mistake(text: String, line: Int) {
    #expect { try goldItems(in: text) } throws: { ($0 as? GoldError)?.line == line }
  }
}
