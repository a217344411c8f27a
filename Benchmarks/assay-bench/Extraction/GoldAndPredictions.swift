import ArgumentParser

/// The two files of a prediction command.
struct GoldAndPredictions: ParsableArguments {
  @Argument(help: "The gold file: one JSON object with id and text a line.", completion: .file())
  var gold: String

  @Argument(help: "The file for the predictions.", completion: .file())
  var predictions: String

  /// Makes a row of each text of the gold file, and prints what it cost.
  func predict(_ row: (GoldText) -> some Encodable) throws {
    let texts = try goldTexts(at: gold)
    let meter = Meter()
    let rows = texts.map(row)
    let measured = meter.stop(
      items: texts.count, bytes: texts.reduce(0) { $0 + $1.text.utf8.count })
    try write(rows, to: predictions)
    print(measured.line)
  }
}
