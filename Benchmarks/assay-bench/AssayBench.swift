import ArgumentParser

/// The measuring command.
@main
struct AssayBench: ParsableCommand {}
