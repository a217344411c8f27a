import AssayModel
import Digest
import Language

/// The same instant given in two zones that do not agree: "20:40 local time (18:10 GMT)" where the account says that local time
/// is GMT+2.
///
/// Two times of day are taken for one instant when nothing but brackets, a comma, a slash or "or" stands between them and one
/// is in UTC. The difference must be a zone's, in quarters of an hour; where the first time's own offset is known, it
/// must be that one.
func wrongZones(_ account: Account) -> [Finding] {
  var result: [Finding] = []
  // Looked for once, and only where it is asked for.
  lazy var ownOffset = stated(in: account)
  for (first, second) in zip(account.times, account.times.dropFirst()) {
    guard first.moment.kind == .time, second.moment.kind == .time, first.voice == second.voice,
      second.moment.offset == 0, first.moment.offset != 0,
      isJoined(first.passage, second.passage, account.document),
      let local = secondOfDay(first.moment), let utc = secondOfDay(second.moment)
    else { continue }
    var difference = (local - utc) / 60
    if difference > 14 * 60 { difference -= 24 * 60 }
    if difference < -12 * 60 { difference += 24 * 60 }
    let expected = first.moment.offset ?? ownOffset
    let impossible = difference % 15 != 0
    guard impossible || expected.map({ $0 != difference }) ?? false else { continue }
    let document = account.document
    let wanted =
      expected.map { " and not \(offsetText($0)), which the account gives" }
      ?? ", which is no time zone"
    result.append(
      Finding(
        id: derivedID(document.sha256, "zone", "\(first.passage.hull.lowerBound)"), kind: .zone,
        text:
          "\(plain(document.text(first.passage))) and \(plain(document.text(second.passage))) are \(offsetText(difference)) apart\(wanted).",
        passages: [
          Passage(
            document.id, first.passage.ranges + second.passage.ranges, page: first.passage.page)
        ]))
  }
  return result
}

private func isJoined(_ a: Passage, _ b: Passage, _ document: Document) -> Bool {
  guard a.hull.upperBound <= b.hull.lowerBound, b.hull.lowerBound - a.hull.upperBound <= 24 else {
    return false
  }
  let words = TokenizedText(document.buffer, in: a.hull.upperBound..<b.hull.lowerBound).tokens
  return words.allSatisfy { word in
    word.kind == .number || word.kind == .mixed || joining.contains(word.lower)
  }
}

private let joining: Set<String> = [
  "(", ")", ",", "/", "or", "[", "]", "local", "time", "–", "—", "-", "+", "−", "that", "is", "was",
  "i.e", "gmt",
  "utc",
]

private func secondOfDay(_ moment: Moment) -> Int? {
  if let start = moment.start { return start - floorDay(start) * 86400 }
  return moment.secondOfDay
}

/// The offset of local time that the account itself gives ("GMT+2", "UTC+1"), in minutes.
private func stated(in account: Account) -> Int? {
  let text = TokenizedText(
    account.document.buffer, in: 0..<(account.readTo ?? account.document.buffer.count))
  for (index, token) in text.tokens.enumerated() where token.lower == "gmt" || token.lower == "utc"
  {
    guard index + 2 < text.tokens.count,
      ["+", "-", "−", "plus", "minus"].contains(text.tokens[index + 1].lower),
      let hours = Int(text.tokens[index + 2].lower.prefix { $0.isNumber })
        ?? spelled(text.tokens[index + 2].lower), hours <= 14
    else { continue }
    return ["+", "plus"].contains(text.tokens[index + 1].lower) ? hours * 60 : -hours * 60
  }
  return nil
}

private func spelled(_ word: String) -> Int? {
  ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6][word]
}

private func offsetText(_ minutes: Int) -> String {
  let sign = minutes < 0 ? "−" : ""
  let rest = abs(minutes) % 60
  return rest == 0 ? "\(sign)\(abs(minutes) / 60) h" : "\(sign)\(abs(minutes) / 60) h \(rest) min"
}

private func plain(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
