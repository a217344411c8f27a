import ArgumentParser
import Capturing
import Foundation

/// `assay-bench simulation`: worlds drawn from the model, weighed in several ways.
struct SimulationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulation",
    abstract: "Weighs made-up worlds in several ways and tells how often each is right.",
    discussion: """
      The worlds are drawn from the very model that the engine computes: what comes out is a ceiling, not evidence \
      about real news. Claims above .95 are rare: to judge them takes many worlds. The same seed gives the same bytes.
      """)

  @Argument(help: "The file for the figures, as JSON.")
  var out: String

  @Option(help: "How many worlds of each kind are drawn.")
  var worlds = 20_000

  @Option(help: "In how many of them bands are drawn too.")
  var bandWorlds = 2_000

  @Option(help: "What the chance begins with.")
  var seed: UInt64 = 1

  @Option(help: "How many draws make a band.")
  var draws = 1_000

  func validate() throws {
    guard worlds > 0 else { throw ValidationError("There must be at least one world.") }
    guard draws >= 100 else { throw ValidationError("A band takes at least 100 draws.") }
  }

  func run() async throws {
    let simulation = Simulation(worlds: worlds, bandWorlds: bandWorlds, seed: seed, draws: draws)
    let kinds = await inParallel(Array(WorldKind.all.enumerated())) { place, kind in
      Result { try simulation.figures(of: kind, at: place) }
    }
    let figures = SimulationFigures(
      seed: seed, worlds: worlds, bandWorlds: bandWorlds, draws: draws,
      kinds: try kinds.map { try $0.get() })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try (encoder.encode(figures) + Data("\n".utf8)).write(to: URL(fileURLWithPath: out))
    print(figures.table, terminator: "")
  }
}
