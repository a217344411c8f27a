import AssayModel
import Language

/// The instant at which the messages of these tests are written: Wednesday, 11 March 2026, 10:20.
let writing = "2026-03-11T10:20"

/// The times of a message as `words | value | start | end`; `-` for what is not placed.
func phrased(_ message: String, at instant: String = writing) -> [String] {
  let text = TokenizedText(message)
  guard let moment = WrittenTime.moment(instant) else { return ["no instant"] }
  return timePhrases(in: text, writtenAt: moment).map { phrase in
    let ends = [phrase.start, phrase.end].map { $0.map { stamp($0) } ?? "-" }
    return ([text.text(phrase.range), phrase.value] + ends).joined(separator: " | ")
  }
}

/// The words and values alone.
func valued(_ message: String, at instant: String = writing) -> [String] {
  phrased(message, at: instant).map {
    $0.split(separator: "|").prefix(2).map { $0.drop { $0 == " " } }.joined(separator: "| ")
      .trimmed
  }
}

extension String {
  fileprivate var trimmed: String { String(self.reversed().drop { $0 == " " }.reversed()) }
}
