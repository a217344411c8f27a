import ArgumentParser
import AssayModel
import Language

/// `assay-bench times`: the times of each text of a gold file.
struct TimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Finds the times of each text and writes the predictions for the scorer.",
    discussion: """
      Relative times count from the text's `reference`. `start` and `end` are written where the time can be placed, \
      the end excluded. A message, which is one short line whose `reference` has a time of day, is read as people write to \
      each other: phrases with date and clock time together, the future preferred, the value as the words say it. Anything \
      else is read as news. The labels of the gold file are not read.
      """)

  @OptionGroup var files: GoldAndPredictions

  func run() throws {
    try files.predict { TimesRow($0) }
  }
}

/// The times of one text.
struct TimesRow: Encodable {
  let id: String
  let times: [Time]

  /// One time.
  struct Time: Encodable {
    let span: [Int]
    let type: String
    let value: String
    let start: String?
    let end: String?
  }

  init(_ gold: GoldText) {
    let text = TokenizedText(gold.text)
    let places = ScalarPlaces(text.buffer)
    let anchor = gold.reference.flatMap { WrittenTime.moment($0) }
    id = gold.id
    if let anchor, anchor.kind == .time, gold.isMessage {
      times = timePhrases(in: text, writtenAt: anchor).map { Time($0, places) }
    } else {
      times = timeExpressions(in: text, anchor: anchor).map { Time($0, places) }
    }
  }
}

extension GoldText {
  /// Whether the text has the form of a message: one line of at most 1,000 bytes.
  fileprivate var isMessage: Bool {
    text.utf8.count <= 1000 && !text.utf8.contains(0x0A)
  }
}

extension TimesRow.Time {
  init(_ found: TimeExpression, _ places: ScalarPlaces) {
    span = places.span(found.range)
    type = found.moment.kind.rawValue.uppercased()
    value = found.moment.value + (found.isUniversal ? "Z" : "")
    start = found.moment.start.map(dateAndTime)
    end = found.moment.end.map(dateAndTime)
  }
}

extension TimesRow.Time {
  init(_ found: TimePhrase, _ places: ScalarPlaces) {
    span = places.span(found.range)
    type = found.kind.rawValue.uppercased()
    value = found.value
    start = found.start.map(dateAndTime)
    end = found.end.map(dateAndTime)
  }
}

extension TimeExpression {
  /// Whether it is a time of day in UTC, which TIMEX3 writes with `Z`.
  fileprivate var isUniversal: Bool {
    moment.kind == .time && moment.offset == 0 && moment.precision >= .hour
      && !moment.value.contains("/")
  }
}

/// Seconds since 1970-01-01T00:00 as ISO 8601 without a zone.
func dateAndTime(_ seconds: Int) -> String {
  let day = Civil(daysSince1970: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  let rest = ((seconds % 86_400) + 86_400) % 86_400
  func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2) + "T"
    + [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
}
