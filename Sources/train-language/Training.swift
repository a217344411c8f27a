import CZlib
import Language

/// How the weights are trained.
struct TrainingSettings {
  /// The rows of the tables: what does not fit is left out, the least weights first.
  var tagRows = 90_000
  var moveRows = 920_000
  var labelRows = 130_000
  var tagRounds = 10
  var rounds = 12
  var labelRounds = 8
  /// In how many parts the treebank is cut to tag each by a tagger that has not seen it.
  var parts = 5
}

/// Trains everything and gives the bytes of the weights; the same sentences give the same bytes.
func train(
  on sentences: [TreebankSentence], _ settings: TrainingSettings, tell: (String) -> Void
) -> [UInt8] {
  let vocabulary = Vocabulary(sentences)
  tell("tagger")
  let tagger = TaggerTraining(
    sentences, vocabulary: vocabulary, rounds: settings.tagRounds, seed: 1)
  tell("tags of unseen parts")
  let unseen = unseenTags(sentences, settings)
  let examples = sentences.indices.map { index in
    ParserTraining.Example(
      sentences[index], words: vocabulary.words(of: sentences[index]),
      tags: [sentences[index].tags, unseen[index]])
  }
  tell("parser")
  let parser = ParserTraining(
    examples, rounds: settings.rounds, labelRounds: settings.labelRounds, seed: 2)
  tell("lemmas")
  var file = WeightsFile()
  let tables: [(WeightTable, SyntaxModel.Head, SyntaxModel.Head)] = [
    (tagger.table(rows: settings.tagRows), .tagStart, .tagRows),
    (parser.moveTable(rows: settings.moveRows), .arcStart, .arcRows),
    (parser.labelTable(rows: settings.labelRows), .labelStart, .labelRows),
  ]
  for (table, start, rows) in tables {
    tell("\(rows): \(table.kept) features kept, \(table.lost) lost")
    file.append(table.bytes, start, table.rows, rows)
  }
  let words = vocabulary.table()
  file.append(words.slots.flatMap(WeightsFile.bytes), .wordStart, words.bits, .wordBits)
  let lemmas = LemmaTraining(sentences).section()
  file.append(lemmas, .lemmaStart, lemmas.count, .lemmaCount)
  return file.finished()
}

/// The tags that each sentence gets from a tagger trained on the other parts.
private func unseenTags(_ sentences: [TreebankSentence], _ settings: TrainingSettings) -> [[UInt8]]
{
  var result = Array(repeating: [UInt8](), count: sentences.count)
  for part in 0..<settings.parts {
    let others = sentences.indices.filter { $0 % settings.parts != part }.map { sentences[$0] }
    let vocabulary = Vocabulary(others)
    let tagger = TaggerTraining(
      others, vocabulary: vocabulary, rounds: 5, seed: 3)
    var file = WeightsFile()
    let table = tagger.table(rows: settings.tagRows)
    file.append(table.bytes, .tagStart, table.rows, .tagRows)
    // Only tags are wanted.
    file.append(Array(repeating: 0, count: 2 * SyntaxModel.arcRow), .arcStart, 2, .arcRows)
    file.append(Array(repeating: 0, count: 2 * SyntaxModel.labelRow), .labelStart, 2, .labelRows)
    let words = vocabulary.table()
    file.append(words.slots.flatMap(WeightsFile.bytes), .wordStart, words.bits, .wordBits)
    guard let model = SyntaxModel(file.finished()) else { continue }
    var parser = WordParser(model: model)
    for index in sentences.indices where index % settings.parts == part {
      parser.begin()
      for word in sentences[index].words { parser.add(WordForm(word.form, 0..<word.form.count)) }
      parser.tag()
      result[index] = parser.tags
    }
  }
  return result
}

/// Puts the sections of the weights together.
struct WeightsFile {
  private var head = [UInt32](repeating: 0, count: SyntaxModel.headCount / 4)
  private var body: [UInt8] = []

  static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
  }

  mutating func append(
    _ section: [UInt8], _ start: SyntaxModel.Head, _ count: Int, _ size: SyntaxModel.Head
  ) {
    while body.count % 64 != 0 { body.append(0) }
    head[start.rawValue] = UInt32(SyntaxModel.headCount + body.count)
    head[size.rawValue] = UInt32(count)
    body += section
  }

  func finished() -> [UInt8] {
    var head = head
    head[SyntaxModel.Head.magic.rawValue] = SyntaxModel.magic
    head[SyntaxModel.Head.count.rawValue] = UInt32(SyntaxModel.headCount + body.count)
    return head.flatMap(Self.bytes) + body
  }
}

/// Writes a file as it is: zlib's mode `T` packs nothing.
func write(_ bytes: [UInt8], to path: String) throws {
  guard let file = gzopen(path, "wbT") else {
    throw TreebankError(description: "\(path): cannot be written")
  }
  let written = bytes.withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) }
  guard gzclose(file) == Z_OK, Int(written) == bytes.count else {
    throw TreebankError(description: "\(path): was not written to its end")
  }
}
