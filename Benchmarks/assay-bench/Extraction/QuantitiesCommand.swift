import ArgumentParser
import AssayModel
import Language

/// `assay-bench quantities`: the numbers and measures of each text of a gold file.
struct QuantitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Finds the quantities of each text and writes the predictions for the scorer.",
    discussion: "The labels of the gold file are not read.")

  @OptionGroup var files: GoldAndPredictions

  func run() throws {
    try files.predict { QuantitiesRow($0) }
  }
}

/// The quantities of one text.
struct QuantitiesRow: Encodable {
  let id: String
  let quantities: [Quantity]

  /// One quantity.
  struct Quantity: Encodable {
    let span: [Int]
    let value: Double
    let unit: String?
  }

  init(_ gold: GoldText) {
    let text = TokenizedText(gold.text)
    let places = ScalarPlaces(text.buffer)
    id = gold.id
    quantities = timesAndQuantities(in: text, anchor: nil).quantities.compactMap { found in
      switch found.kind {
      case .label, .wording, .unreadable: nil
      default:
        Quantity(
          span: places.span(found.range), value: found.measure.value, unit: found.measure.unit)
      }
    }
  }
}
