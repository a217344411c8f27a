import AssayModel
import Digest
import Language

/// Parts that do not make the stated whole: "Of the 43 injured, 19 were men, 16 women and 11 children".
///
/// Judged only where one sentence gives an exact whole after "of the", or before a colon or "–" or a full list, and at least
/// two exact parts of the same kind follow up to the sentence's end. Parts may leave some over when the sentence says
/// "including" or "among them"; they can never be more than the whole.
func wrongSums(_ account: Account) -> [Finding] {
  var result: [Finding] = []
  var index = 0
  let figures = account.figures
  while index < figures.count {
    let sentence = figures[index].sentence
    var end = index
    while end < figures.count, figures[end].sentence == sentence { end += 1 }
    if let finding = wrongSum(Array(figures[index..<end]), in: account) { result.append(finding) }
    index = end
  }
  return result
}

private func wrongSum(_ figures: [Figure], in account: Account) -> Finding? {
  guard figures.count >= 3, let whole = figures.first, isWhole(whole), whole.measure.unit == nil
  else { return nil }
  let document = account.document
  let before = document.text(
    max(
      document.blocks[document.block(at: whole.passage.hull.lowerBound) ?? 0].range.lowerBound,
      whole.passage.hull.lowerBound - 8)..<whole.passage.hull.lowerBound
  ).lowercased()
  let isPartition =
    before.hasSuffix("of the ") || before.hasSuffix("of these ") || before.hasSuffix("of ")
  guard isPartition else { return nil }
  let parts = figures.dropFirst().filter {
    isWhole($0) && $0.measure.unit == nil
      && [.count, .killed, .injured, .missing, .detained, .hospitalised].contains($0.topic.family)
  }
  guard parts.count >= 2, parts.count == figures.count - 1 else { return nil }
  let sum = parts.reduce(0) { $0 + $1.measure.value }
  guard sum > whole.measure.value else { return nil }
  let terms = parts.map { numberText($0.measure.value) }.joined(separator: " + ")
  return Finding(
    id: derivedID(document.sha256, "sum", "\(whole.passage.hull.lowerBound)"), kind: .sum,
    text: "\(terms) = \(numberText(sum)), which is more than \(numberText(whole.measure.value)).",
    passages: [
      Passage(document.id, ([whole] + parts).flatMap(\.passage.ranges), page: whole.passage.page)
    ])
}

private func isWhole(_ figure: Figure) -> Bool {
  figure.measure.bound == .exactly && figure.measure.upper == nil
}
