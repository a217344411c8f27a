import AssayModel
import Language

/// The event that most accounts are about, unless a person names it.
struct CaseEvent {
  /// What it is called.
  let name: String
  /// When it was.
  let time: Moment?
  /// Where it was.
  let place: String?
  /// The positions of the accounts that are about it.
  let accounts: Set<Int>
  /// The words of the places that go with it.
  private let words: Set<String>

  init(_ accounts: [Account], named: Decisions.NamedEvent?) {
    let mains = accounts.enumerated().compactMap { position, account in
      account.mainEvent.flatMap {
        account.events.indices.contains($0) ? (position, account.events[$0]) : nil
      }
    }
    // The day that most accounts give it.
    var days: [Int: Int] = [:]
    for (_, mention) in mains {
      if let start = mention.time?.start { days[floorDay(start), default: 0] += 1 }
    }
    var day = days.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    var time = day.map {
      Moment(
        .date, Civil(daysSince1970: $0).iso, start: $0 * 86400, end: ($0 + 1) * 86400,
        precision: .day)
    }
    if let date = named?.date, let given = WrittenTime.moment(date) {
      time = given
      day = given.start.map(floorDay)
    }
    // The places that most accounts name with it.
    var counts: [String: Int] = [:]
    for (_, mention) in mains {
      for place in Set(mention.places) { counts[place, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    place = named?.place ?? ranked.first?.key
    words = Set(
      (ranked.filter { $0.value * 2 >= mains.count || $0.value >= 2 }.map(\.key) + [
        named?.place ?? ""
      ]).flatMap(Self.words))
    self.time = time
    // An account is about something else where its own event is far from that day, in a place that goes with none of the
    // others.
    let calls = mains.map { position, mention in
      Set(mention.places.flatMap(Self.words) + Self.names(accounts[position].document.title ?? ""))
    }
    self.accounts = Set(
      mains.enumerated().compactMap { number, main in
        let (position, mention) = main
        guard let day, let start = mention.time?.start, abs(floorDay(start) - day) > 3 else {
          return position
        }
        let isThere = calls.indices.contains {
          $0 != number && !calls[$0].isDisjoint(with: calls[number])
        }
        return isThere ? position : nil
      })
    name =
      named?.name
      ?? Self.name(
        mains.map { accounts[$0.0].document.text($0.1.passage) }, heads: mains.map(\.1.head))
  }

  /// The mention whose words the others share most, with a capital first.
  private static func name(_ phrases: [String], heads: [String]) -> String {
    var frequency: [String: Int] = [:]
    for phrase in phrases { for word in Set(words(phrase)) { frequency[word, default: 0] += 1 } }
    let best =
      phrases.enumerated().max { a, b in
        let first = score(a.element, frequency)
        let second = score(b.element, frequency)
        return first != second ? first < second : a.offset > b.offset
      }?.element ?? ""
    var name = best.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for article in ["the ", "The ", "a ", "A ", "an ", "An ", "this ", "that "]
    where name.hasPrefix(article) {
      name = String(name.dropFirst(article.count))
    }
    guard let first = name.first else { return "Event" }
    return first.uppercased() + name.dropFirst()
  }

  private static func score(_ phrase: String, _ frequency: [String: Int]) -> Double {
    let words = Set(words(phrase))
    guard !words.isEmpty else { return 0 }
    let shared = words.reduce(0) { $0 + (frequency[$1] ?? 0) }
    return Double(shared) / Double(max(3, words.count))
      + (words.count >= 2 && words.count <= 7 ? 0.5 : 0)
  }

  /// The words of a title that are written as names are: with a capital, after the first word.
  private static func names(_ title: String) -> [String] {
    title.split(separator: " ").dropFirst().filter {
      $0.first?.isUppercase == true && $0 != $0.uppercased()
    }
    .flatMap { words(String($0)) }.filter { $0.count > 4 }
  }

  static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      $0.count > 2
    }
  }

  /// Whether another mention is of the case's event: its day agrees, or its place where no day is told.
  func matches(_ mention: EventMention, of account: Account) -> Bool {
    if let own = time?.start, let start = mention.time?.start, let end = mention.time?.end {
      let close = start <= own + 2 * 86400 && end >= own - 86400
      return close && (mention.time?.precision ?? .year) >= .month
    }
    guard mention.time == nil, !mention.places.isEmpty else { return false }
    return !Set(mention.places.flatMap(Self.words)).isDisjoint(with: words)
  }
}
