import AssayModel

extension Corrector {
  /// Takes statements out; what was tied to them is tied to none.
  mutating func dismissStatements(_ indices: [Int], _ correction: Correction) {
    for index in indices.sorted(by: >) {
      let text = account.document.text(account.statements[index].content)
      account.document.corrections.append(
        correction.applied(to: "statement dismissed", before: text))
      account.statements.remove(at: index)
      account.retie { $0 == index ? nil : $0 > index ? $0 - 1 : $0 }
    }
  }

  /// Takes figures out; their numbers are wording.
  mutating func dismissFigures(_ indices: [Int], _ correction: Correction) {
    for index in indices.sorted(by: >) {
      let text = account.document.text(account.figures[index].passage)
      account.document.corrections.append(correction.applied(to: "figure dismissed", before: text))
      account.figures.remove(at: index)
      for number in account.numbers.indices {
        guard case .figure(let figure) = account.numbers[number].use else { continue }
        if figure == index { account.numbers[number].use = .wording }
        if figure > index { account.numbers[number].use = .figure(figure - 1) }
      }
    }
  }

  /// Takes numbers that were not understood for wording.
  mutating func dismissNumbers(_ indices: [Int], _ correction: Correction) {
    for index in indices {
      let text = account.document.text(account.numbers[index].passage)
      account.document.corrections.append(correction.applied(to: "number dismissed", before: text))
      account.numbers[index].use = .wording
    }
  }
}
