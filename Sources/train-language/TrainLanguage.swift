import ArgumentParser
import Language

@main
struct TrainLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-language",
    abstract: "Trains the tagger, the parser and the lemmas on a treebank, or measures them.")

  @Option(help: "The folder with en_ewt-train.conllu.gz, en_ewt-dev.conllu.gz and the others.")
  var treebank: String?

  @Option(help: "Where the weights are written.")
  var output = "Sources/CLanguageWeights/english.weights"

  @Flag(help: "Only measures the weights that are built in.")
  var evaluate = false

  @Option(help: "Only measures the reading of a plain text with the weights that are built in.")
  var text: String?

  @Flag(help: "Trains on the training part alone, to tune on dev.")
  var withoutDev = false

  @Option(help: "Rounds over the treebank for the parser.")
  var rounds = 12

  @Option(parsing: .upToNextOption, help: "The tables' sizes in rows: tags, moves, relations.")
  var sizes: [Int] = []

  func run() throws {
    if let text { return try time(readBytes(at: text)) }
    guard let treebank else {
      throw ValidationError("Name the folder of the treebank: --treebank DIR.")
    }
    if evaluate {
      try report(.english, treebank, ["en_ewt-dev", "en_ewt-test", "en_pud-test"])
      return
    }
    var sentences = try readTreebank(at: "\(treebank)/en_ewt-train.conllu.gz")
    if !withoutDev { sentences += try readTreebank(at: "\(treebank)/en_ewt-dev.conllu.gz") }
    var settings = TrainingSettings()
    settings.rounds = rounds
    if sizes.count == 3 {
      (settings.tagRows, settings.moveRows, settings.labelRows) = (sizes[0], sizes[1], sizes[2])
    }
    let bytes = train(on: sentences, settings) { print($0) }
    try write(bytes, to: output)
    print("\(output): \(bytes.count) bytes")
    guard let model = SyntaxModel(bytes) else {
      throw TreebankError(description: "the weights cannot be read back")
    }
    try report(model, treebank, withoutDev ? ["en_ewt-dev"] : ["en_ewt-test", "en_pud-test"])
  }

  /// Prints how long a text's syntax takes after it has been cut into tokens.
  private func time(_ bytes: [UInt8]) {
    let text = TokenizedText(bytes, in: 0..<bytes.count)
    var reader = SyntaxReader()
    var least = Duration.seconds(1000)
    for _ in 0..<5 {
      let start = ContinuousClock().now
      for sentence in text.sentences { reader.read(sentence, of: text) }
      least = min(least, ContinuousClock().now - start)
    }
    print("\(text.tokens.count) tokens, \(least / max(1, text.tokens.count)) a token")
  }

  private func report(_ model: SyntaxModel, _ treebank: String, _ names: [String]) throws {
    for name in names {
      let sentences = try readTreebank(at: "\(treebank)/\(name).conllu.gz")
      for line in Evaluation(model, on: sentences).lines { print("\(name)  \(line)") }
    }
  }
}
