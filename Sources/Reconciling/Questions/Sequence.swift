import AssayModel

/// One answer for each value that an account gives on one word, later ones of the account marked as updates, or, where no times
/// order them, as of unknown order.
func sequenced(_ found: [(account: Int, answer: Answer)]) -> [(account: Int, answer: Answer)] {
  var result: [(account: Int, answer: Answer)] = []
  var byAccount: [Int: [Int]] = [:]
  for (account, answer) in found {
    if let same = byAccount[account]?.suffix(200).first(where: {
      isRepeat(result[$0].answer, answer)
    }) {
      // The one that says more stays: a longer chain, a time.
      if answer.chain.count > result[same].answer.chain.count
        || result[same].answer.asOf == nil && answer.asOf != nil
      {
        result[same].answer = answer
      }
      continue
    }
    byAccount[account, default: []].append(result.count)
    result.append((account, answer))
  }
  for (_, places) in byAccount.sorted(by: { $0.key < $1.key }) where places.count > 1 {
    order(places, in: &result)
  }
  return result
}

/// Whether two answers of one account say the same on the same word, or one merely repeats the other's figure in its own.
private func isRepeat(_ a: Answer, _ b: Answer) -> Bool {
  guard interval(a.value) == interval(b.value), a.polarity == b.polarity,
    a.standing.word == b.standing.word
  else { return false }
  if let first = a.asOf, let second = b.asOf, first.start != second.start { return false }
  guard a.chain.count > 1, b.chain.count > 1 else { return true }
  return !speakerWords(a).isDisjoint(with: speakerWords(b))
}

/// The longer words of the innermost speaker's name: "ministry" and "the interior ministry" are one speaker.
private func speakerWords(_ answer: Answer) -> Set<String> {
  Set(
    (answer.chain.last?.name ?? "").lowercased().split(separator: " ").map(String.init).filter {
      $0.count > 3
    })
}

/// Orders the answers of one account by the times they are given for.
private func order(_ places: [Int], in result: inout [(account: Int, answer: Answer)]) {
  let timed = places.filter { result[$0].answer.asOf?.start != nil }
    .sorted { (result[$0].answer.asOf?.start ?? 0, $0) < (result[$1].answer.asOf?.start ?? 0, $1) }
  for (earlier, later) in zip(timed, timed.dropFirst()) {
    result[later].answer.sequence = .update(of: result[earlier].answer.id)
  }
  let untimed = places.filter { result[$0].answer.asOf?.start == nil }
  let differ = Set(places.map { intervalKey(result[$0].answer.value) }).count > 1
  guard differ else { return }
  for place in untimed where places.count > 1 {
    result[place].answer.sequence = .orderUnknown
  }
}

private func intervalKey(_ value: Answer.Value) -> String {
  let bounds = interval(value)
  return "\(bounds.low)|\(bounds.high)"
}

/// How the accounts' answers compare.
func agreement(_ found: [(account: Int, answer: Answer)]) -> Question.Agreement {
  var current: [Int: [Answer]] = [:]
  for (account, answer) in found where answer.polarity != .negative {
    current[account, default: []].append(answer)
  }
  // What an account has updated no longer stands against the others.
  let positions = current.keys.sorted()
  for position in positions {
    let answers = current[position] ?? []
    let replaced = Set(
      answers.compactMap { answer in
        if case .update(let earlier) = answer.sequence { earlier } else { nil }
      })
    current[position] = answers.filter { !replaced.contains($0.id) }
  }
  guard positions.count > 1 else { return .single }
  var alike = true
  for (index, first) in positions.enumerated() {
    for second in positions[(index + 1)...] {
      let pairs = (current[first] ?? []).flatMap { a in
        (current[second] ?? []).map { (interval(a.value), interval($0.value)) }
      }
      guard pairs.contains(where: { $0.0.meets($0.1) }) else { return .differ }
      if pairs.contains(where: { $0.0 != $0.1 }) { alike = false }
    }
  }
  return alike ? .alike : .compatible
}
