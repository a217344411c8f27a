import AssayModel

extension EvidenceReport {
  /// What may not be judged of words with this standing.
  ///
  /// Nobody in custody or under duress speaks against their own interest freely, and what is said to be faked counts only as far
  /// as a fact of its own, that it is genuine, bears it out.
  func flaws(by standing: Standing) -> [Unattached] {
    switch standing {
    case .undisputed: return []
    case .duress:
      return anyway.filter { $0.values.values.contains { $0.upper < 0.5 } }.map { rating in
        Unattached(
          rating.place,
          "these words were spoken in custody or under duress, and cannot be rated as a statement "
            + "against interest; anyway must reach 50 %")
      }
    case .disputed(let by, _):
      guard ifGenuine == nil else { return [] }
      let who = by.map { " by \($0)" } ?? ""
      return [
        Unattached(
          quotePlace,
          "these words are disputed\(who); the report needs if-genuine: the evidence that they are genuine"
        )
      ]
    }
  }
}
