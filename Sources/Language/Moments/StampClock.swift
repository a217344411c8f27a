import AssayModel

/// The time of day in a time stamp, with its zone.
struct StampClock: Sendable {
  let hour: Int
  let minute: Int?
  let second: Int?
  var offset: Int?
  var zone: String?
  /// Its pieces.
  var range = 0..<0

  /// A time, or `nil` where the day has no such time.
  init?(hour: Int, minute: Int?, second: Int?) {
    guard (0...24).contains(hour), (0..<60).contains(minute ?? 0), (0...60).contains(second ?? 0),
      hour < 24 || (minute ?? 0) == 0
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  var seconds: Int { hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) }
  var length: Int { second != nil ? 1 : minute != nil ? 60 : 3600 }
  var precision: Moment.Precision { second != nil ? .second : minute != nil ? .minute : .hour }
  var iso: String {
    padded(hour) + ":" + padded(minute ?? 0) + (second.map { ":" + padded($0) } ?? "")
  }

  /// The first time of day among the pieces: "19:15", "7:15pm", "5 pm", "19h15", "19.15 Uhr", "19时15分".
  static func find(_ pieces: [StampPiece]) -> StampClock? {
    for index in pieces.indices where pieces[index].kind == .number {
      if let found = read(pieces, index) { return found }
    }
    return nil
  }

  private static func read(_ pieces: [StampPiece], _ index: Int) -> StampClock? {
    let hour = pieces[index].value
    guard hour >= 0, hour <= 24, pieces[index].text.utf8.count <= 2 else { return nil }
    var end = index + 1
    var minute: Int?
    var second: Int?
    func lower(_ at: Int) -> String { at < pieces.count ? pieces[at].lower : "" }
    func number(_ at: Int) -> Int? {
      guard at < pieces.count, pieces[at].kind == .number, pieces[at].text.utf8.count == 2 else {
        return nil
      }
      return pieces[at].value
    }
    let half: Bool?
    switch lower(end) {
    case ":":
      guard let found = number(end + 1) else { return nil }
      minute = found
      end += 2
      if lower(end) == ":", let found = number(end + 1) {
        second = found
        end += 2
        // Fractions of a second are left out.
        if lower(end) == "." || lower(end) == ",", end + 1 < pieces.count,
          pieces[end + 1].kind == .number,
          !pieces[end + 1].isApart
        {
          end += 2
        }
      }
    case "h", "u":
      guard let found = number(end + 1), !pieces[end].isApart || !pieces[end + 1].isApart else {
        return nil
      }
      minute = found
      end += 2
    case ".":
      guard let found = number(end + 1) else { return nil }
      let after = lower(end + 2)
      let before = index > 0 ? pieces[index - 1].lower : ""
      guard
        after == "uhr" || isHalf(after) != nil || zone(pieces, end + 2) != nil || before == "kl"
          || before == "klo"
          || before == "pukul"
          || index > 1 && before == "." && pieces[index - 2].lower == "kl"
      else { return nil }
      minute = found
      end += 2
    case "时", "時", "点":
      minute = number(end + 1)
      end += minute == nil ? 1 : 3
    default:
      guard isHalf(lower(end)) != nil || lower(end) == "uhr" else { return nil }
    }
    half = isHalf(lower(end)).map { $0 }
    var whole = hour
    if let half {
      guard hour <= 12 || half else { return nil }
      if hour <= 12 { whole = hour % 12 + (half ? 12 : 0) }
      end += 1
      // "p.m."
      if lower(end) == ".", end + 1 < pieces.count, pieces[end + 1].lower == "m" { end += 2 }
    }
    if lower(end) == "uhr" { end += 1 }
    guard var clock = StampClock(hour: whole, minute: minute, second: second) else { return nil }
    if let zone = zone(pieces, end) {
      clock.offset = zone.offset
      clock.zone = zone.text
      end = zone.end
    }
    clock.range = index..<end
    return clock
  }

  /// Whether a piece is "pm" (true) or "am" (false); "p.m." begins with "p".
  private static func isHalf(_ lower: String) -> Bool? {
    switch lower {
    case "am", "a": false
    case "pm", "p": true
    default: nil
    }
  }

  /// The zone at a piece: "Z", "+03:00", "-0500", "GMT+0300", "(EST)", "MSK".
  static func zone(_ pieces: [StampPiece], _ index: Int) -> (offset: Int?, text: String, end: Int)?
  {
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    switch piece.lower {
    case "+", "-", "−", "–":
      guard let found = offset(pieces, index), piece.lower == "+" || found.isFull else {
        return nil
      }
      return (found.minutes, name(pieces, index..<found.end), found.end)
    case "(", ",", ".", "·":
      guard index + 1 < pieces.count, pieces[index + 1].kind == .word else { return nil }
      return zone(word: pieces, index + 1)
    default:
      return piece.kind == .word ? zone(word: pieces, index) : nil
    }
  }

  private static func zone(word pieces: [StampPiece], _ index: Int) -> (
    offset: Int?, text: String, end: Int
  )? {
    let piece = pieces[index]
    guard let known = Vocabulary.english.zones[piece.lower], piece.text == piece.text.uppercased()
    else { return nil }
    if known == 0, index + 1 < pieces.count, !pieces[index + 1].isApart,
      let found = offset(pieces, index + 1)
    {
      return (found.minutes, name(pieces, index..<found.end), found.end)
    }
    return (known, piece.text, index + 1)
  }

  private static func offset(_ pieces: [StampPiece], _ sign: Int) -> (
    minutes: Int, end: Int, isFull: Bool
  )? {
    guard pieces[sign].kind == .mark, sign + 1 < pieces.count, pieces[sign + 1].kind == .number,
      !pieces[sign + 1].isApart
    else { return nil }
    let isMinus: Bool
    switch pieces[sign].lower {
    case "+": isMinus = false
    case "-", "−", "–": isMinus = true
    default: return nil
    }
    let digits = pieces[sign + 1].text.utf8.count
    var minutes = pieces[sign + 1].value
    var end = sign + 2
    var isFull = digits == 4
    if digits == 4 {
      minutes = minutes / 100 * 60 + minutes % 100
    } else if digits <= 2 {
      minutes *= 60
      if end + 1 < pieces.count, pieces[end].lower == ":", pieces[end + 1].kind == .number,
        pieces[end + 1].value < 60
      {
        minutes += pieces[end + 1].value
        end += 2
        isFull = true
      }
    } else {
      return nil
    }
    guard minutes <= 18 * 60 else { return nil }
    return (isMinus ? -minutes : minutes, end, isFull)
  }

  private static func name(_ pieces: [StampPiece], _ range: Range<Int>) -> String {
    pieces[range].map(\.text).joined()
  }
}
