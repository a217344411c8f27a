import ArgumentParser

/// The command line.
@main
struct Assay: ParsableCommand {}
