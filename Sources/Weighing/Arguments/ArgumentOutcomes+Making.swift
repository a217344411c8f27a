public import AssayModel

/// Labels the arguments of a case, and everything they attack, by the grounded labelling.
///
/// Reports, sources, evidence and ratings attack nothing; only arguments do. An attack on what is not there is listed in
/// ``ArgumentOutcomes/strays`` and has no other effect. Of two arguments with one id the first is meant by it.
///
/// Complexity: linear in arguments, attacks and citations, but for the positions, whose search has a budget.
public func argumentOutcomes(_ cited: CitedJudgements) -> ArgumentOutcomes {
  let arguments = cited.judgements.arguments
  let attacks = Attacks(cited)
  let graph = ArgumentGraph(count: arguments.count, attacks: attacks.edges)
  let labels = graph.groundedLabelling
  let strays = Set(attacks.strays)
  let outcomes = arguments.indices.map { index -> ArgumentOutcome in
    let argument = arguments[index]
    var told: Set<Argument.Target> = []
    let targets = argument.attacks.filter { target in
      told.insert(target).inserted
        && !strays.contains(ArgumentOutcomes.Stray(argument: argument.id, target: target))
    }
    var outcome = ArgumentOutcome(
      argument: argument, label: labels[index],
      attackers: graph.attackers(of: index).map { arguments[$0].id },
      targets: targets.map {
        AttackedTarget(
          target: $0, attackers: attacks.attackers(of: $0), labels: labels, ids: attacks.ids)
      },
      passage: cited.argumentPassages[argument.id])
    outcome.questions = argument.scheme.map { criticalQuestions(for: $0) } ?? []
    return outcome
  }
  return ArgumentOutcomes(
    outcomes: outcomes, strays: attacks.strays,
    positions: positions(in: graph, ids: attacks.ids), attacks: attacks, labels: labels)
}

/// The coherent positions of a graph that is small enough for a reader.
private func positions(in graph: ArgumentGraph, ids: [String]) -> ArgumentOutcomes.Positions? {
  guard 1...100 ~= graph.count else { return nil }
  // More than a hundred positions tell a reader no more than that there are many.
  let preferred = graph.preferred(limit: 100, steps: 2_000_000)
  return ArgumentOutcomes.Positions(
    sets: preferred.sets.map { $0.map { ids[$0] } }, isComplete: preferred.isComplete)
}
