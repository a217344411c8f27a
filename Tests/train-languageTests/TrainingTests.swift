import Language
import Testing

@testable import train_language

@Suite struct TrainingTests {
  /// Invented sentences: "the X Vs the Y", "X Vs".
  private var sentences: [TreebankSentence] {
    get throws {
      var text = ""
      let nouns = ["captain", "mayor", "clerk", "driver", "baker", "miller", "nurse", "pilot"]
      let verbs = ["sees", "hears", "knows", "meets"]
      for (index, noun) in nouns.enumerated() {
        for (turn, verb) in verbs.enumerated() {
          let other = nouns[(index + turn + 1) % nouns.count]
          text += """
            # text = the \(noun) \(verb) the \(other).
            1\tthe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
            2\t\(noun)\t\(noun)\tNOUN\tNN\t_\t3\tnsubj\t_\t_
            3\t\(verb)\t\(verb.dropLast())\tVERB\tVBZ\t_\t0\troot\t_\t_
            4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
            5\t\(other)\t\(other)\tNOUN\tNN\t_\t3\tobj\t_\tSpaceAfter=No
            6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_


            """
        }
      }
      return try parseTreebank(Array(text.utf8), path: "invented")
    }
  }

  private var settings: TrainingSettings {
    var settings = TrainingSettings()
    settings.tagRows = 4_000
    settings.moveRows = 8_000
    settings.labelRows = 2_000
    settings.rounds = 4
    return settings
  }

  @Test func `a small treebank is learnt`() throws {
    let model = try #require(SyntaxModel(train(on: sentences, settings) { _ in }))
    var parser = WordParser(model: model)
    parser.begin()
    for word in ["the", "weaver", "hears", "the", "nurse", "."] {
      parser.add(WordForm(Array(word.utf8), 0..<word.utf8.count))
    }
    parser.tag()
    parser.parse()
    #expect(
      parser.tags.map { PartOfSpeech(rawValue: $0)?.code } == [
        "DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT",
      ])
    #expect(parser.heads == [1, 2, -1, 4, 2, 2])
    #expect(
      parser.relations.map { Relation(rawValue: $0) } == [
        .det, .nsubj, .root, .det, .obj, .punct,
      ])
  }

  @Test func `the same treebank gives the same bytes`() throws {
    #expect(try train(on: sentences, settings) { _ in } == train(on: sentences, settings) { _ in })
  }

  @Test func `bytes that are no weights are refused`() throws {
    #expect(SyntaxModel([]) == nil)
    #expect(SyntaxModel(Array(repeating: 1, count: 100)) == nil)
    let bytes = try train(on: sentences, settings) { _ in }
    #expect(SyntaxModel(Array(bytes.dropLast())) == nil)
  }

  @Test(arguments: [
    "1\tthe\tthe\tDET\n",
    "1\tthe\tthe\tNONE\tDT\t_\t0\troot\t_\t_\n",
    "1\tthe\tthe\tDET\tDT\t_\t9\troot\t_\t_\n",
  ])
  func `a line that is no word of a treebank is an error`(_ line: String) {
    #expect(throws: TreebankError.self) { try parseTreebank(Array(line.utf8), path: "invented") }
  }
}
