import AssayModel

extension WeighedSet {
  /// The standard of proof in indices, where one is turned on and may be: never for a hypothesis that names a person.
  var standard: ProofStandard? {
    guard let standard = model.set.standard else { return nil }
    let members = model.set.hypotheses.indices.filter {
      standard.proposition.contains(model.set.hypotheses[$0].id)
    }
    let namesPerson = members.contains {
      model.set.hypotheses[$0].personNamed != nil || model.set.hypotheses[$0].namesPerson != nil
    }
    guard !members.isEmpty, !namesPerson else { return nil }
    return ProofStandard(
      proposition: members, threshold: standard.threshold,
      reachedAtThreshold: standard.reachedAtThreshold)
  }

  /// What finding out about each fact would be worth, best first; facts that are given already are left out.
  func checks() throws(WeighingError) -> [CheckValue] {
    let open = model.evidence.indices.filter { index in
      let fact = model.evidence[index]
      guard fact.established == nil else { return false }
      return model.cells.rates(fact.id) || model.model.reports.contains { $0.fact == index }
    }
    let values = try engine.values(
      of: open.map { index in
        let check = model.evidence[index].check
        return FactCheck(fact: index, accuracy: check?.accuracy ?? 0.95, cost: check?.cost ?? 1)
      }, ranked: model.isRanked, standard: standard)
    return values.map { value in
      let fact = model.evidence[value.check.fact]
      return CheckValue(
        evidence: fact.id, check: fact.check, bits: value.bits, changesLeader: value.changesLeader,
        changesVerdict: value.changesVerdict, gain: value.gain, foundSo: value.foundSo,
        ifSo: value.ifSo, ifNot: value.ifNot)
    }
  }

  /// What the standard of proof gives for its proposition.
  func verdict(
    _ draws: Draws, posterior: [Double], _ removals: [Engine.Removal]
  ) -> Verdict? {
    guard let written = model.set.standard, let standard else { return nil }
    let none = model.set.hypotheses.indices.filter {
      model.set.hypotheses[$0].isNone && !standard.proposition.contains($0)
    }
    let origins = removals.compactMap { removal -> (WeighedItem, Double)? in
      guard case .origin = removal.item else { return nil }
      return (named(removal.item), standard.probability(in: removal.posterior))
    }
    let central = standard.probability(in: posterior)
    let band = draws.band(of: Set(standard.proposition))
    let grounds = ProofStandard.Grounds(
      central: central, band: band, noneOfThese: none.first.map { posterior[$0] },
      withoutOrigins: Dictionary(origins, uniquingKeysWith: { first, _ in first }),
      diagnosticity: engine.diagnosticity(of: standard))
    return Verdict(
      standard: written, central: central, band: band, outcome: standard.outcome(on: grounds))
  }
}
