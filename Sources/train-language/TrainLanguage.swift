import ArgumentParser
import Language

@main
struct TrainLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-language",
    abstract: "Trains the tagger, the parser and the lemmas on a treebank, or measures them.")

  @Option(help: "The folder with en_ewt-train.conllu.gz, en_ewt-dev.conllu.gz and the others.")
  var treebank: String

  @Option(help: "Where the weights are written.")
  var output = "Sources/CLanguageWeights/english.weights"

  @Flag(help: "Only measures the weights that are built in.")
  var evaluate = false

  @Flag(help: "Trains on the training part alone, to tune on dev.")
  var withoutDev = false

  @Option(help: "Rounds over the treebank for the parser.")
  var rounds = 12

  func run() throws {
    if evaluate {
      try report(.english, ["en_ewt-dev", "en_ewt-test", "en_pud-test"])
      return
    }
    var sentences = try readTreebank(at: "\(treebank)/en_ewt-train.conllu.gz")
    if !withoutDev { sentences += try readTreebank(at: "\(treebank)/en_ewt-dev.conllu.gz") }
    var settings = TrainingSettings()
    settings.rounds = rounds
    let bytes = train(on: sentences, settings) { print($0) }
    try write(bytes, to: output)
    print("\(output): \(bytes.count) bytes")
    guard let model = SyntaxModel(bytes) else {
      throw TreebankError(description: "the weights cannot be read back")
    }
    try report(model, withoutDev ? ["en_ewt-dev"] : ["en_ewt-test", "en_pud-test"])
  }

  private func report(_ model: SyntaxModel, _ names: [String]) throws {
    for name in names {
      let sentences = try readTreebank(at: "\(treebank)/\(name).conllu.gz")
      for line in Evaluation(model, on: sentences).lines { print("\(name)  \(line)") }
    }
  }
}
