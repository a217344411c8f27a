import ArgumentParser
import AssayModel
import Language

/// `assay-bench quantities`: the numbers and measures of each text of a gold file.
struct QuantitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Finds the quantities of each text and writes the predictions for the scorer.",
    discussion: """
      The labels of the gold file are not read. A quantity is what a reader would count or measure with: a count of \
      things, a measure, a sum, a share, a length of time, "one" of several. Dates, clock times, places in an order, \
      numbers in names, addresses and codes, and words such as "several" that give no number are none. The unit is its \
      English name, with what the sum is told for ("us dollar per barrel"); for a plain count, the noun that is \
      counted with what describes it. A range is written "low-high", and so is a change "from low to high".
      """)

  @OptionGroup var files: GoldAndPredictions

  func run() throws {
    try files.predict { QuantitiesRow($0) }
  }
}

/// The quantities of one text.
struct QuantitiesRow: Encodable {
  let id: String
  let quantities: [WrittenQuantity]

  init(_ gold: GoldText) {
    let text = TokenizedText(gold.text)
    let places = ScalarPlaces(text.buffer)
    id = gold.id
    quantities = WrittenQuantities(text).list.map { $0.placed(places) }
  }
}
