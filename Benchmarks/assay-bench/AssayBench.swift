import ArgumentParser

/// In this program `@Argument` is one of the command line, not one that persons weigh.
typealias Argument = ArgumentParser.Argument

/// The measuring command: runs rooms over sets of inputs and writes what a scorer reads.
@main
struct AssayBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay-bench",
    abstract:
      "Runs rooms of assay over sets of inputs, writes what their scorers read, and measures.",
    subcommands: [
      ReadingCommand.self, BlindCommand.self, MarkupCommand.self, HostileCommand.self,
      MeasuredCommand.self, QuotesCommand.self, TimesCommand.self, QuantitiesCommand.self,
      StatementsCommand.self, FactualityCommand.self, GoldCommand.self, WeighingCommand.self,
      NetworksCommand.self, ArgumentsCommand.self, SimulationCommand.self,
      WeighingSpeedCommand.self,
    ])
}
