import AssayModel
import Digest
import Language

/// The events of a case: its own first, then the others that accounts tell of, in the order they come up.
struct JoinedEvents {
  /// The events.
  private(set) var events: [Event] = []
  /// For each account, by position, the event id of each of its mentions.
  private var ids: [[String]] = []

  init(_ accounts: [Account], named: Decisions.NamedEvent?) {
    let own = CaseEvent(accounts, named: named)
    var event = Event(id: Event.caseID, name: own.name, time: own.time, place: own.place)
    var others: [OtherEvent] = []
    var index: [String: Int] = [:]
    for (position, account) in accounts.enumerated() {
      var mapped: [String] = []
      for (number, mention) in account.events.enumerated() {
        if number == account.mainEvent,
          own.accounts.contains(position) || own.matches(mention, of: account)
        {
          event.mentions.append(mention.passage)
          mapped.append(Event.caseID)
        } else if number != account.mainEvent, own.matches(mention, of: account) {
          event.mentions.append(mention.passage)
          mapped.append(Event.caseID)
        } else {
          mapped.append(Self.place(mention, account, &others, &index))
        }
      }
      ids.append(mapped)
    }
    events = accounts.isEmpty ? [] : [event] + others.map(\.event)
  }

  /// The event id of an account's mention; the id for "event unclear" where there is none.
  func id(account: Int, mention: Int?) -> String {
    guard let mention, ids.indices.contains(account), ids[account].indices.contains(mention) else {
      return Event.unclearID
    }
    return ids[account][mention]
  }

  /// Joins a mention to another event of the same year that shares a place with it, or the same noun where no place is told.
  private static func place(
    _ mention: EventMention, _ account: Account, _ others: inout [OtherEvent],
    _ index: inout [String: Int]
  ) -> String {
    let year = mention.time.flatMap(\.start).map { Civil(daysSince1970: floorDay($0)).year }
    let known = Set(mention.places.map { $0.lowercased() }).sorted()
    // A place and a year; a place alone; a kind of event and a year.
    var keys = known.map { "\($0)|\(year.map(String.init) ?? "")" }
    if year == nil { keys += known.map { "\($0)|*" } }
    if let year, known.isEmpty { keys.append("\(mention.head)|\(year)") }
    if keys.isEmpty { keys.append("\(account.id)|\(mention.passage.hull.lowerBound)") }
    for key in keys {
      guard let found = index[key] else { continue }
      others[found].event.mentions.append(mention.passage)
      if others[found].event.time == nil { others[found].event.time = mention.time }
      return others[found].event.id
    }
    if year != nil, let key = known.first(where: { index["\($0)|"] != nil }),
      let found = index["\(key)|"]
    {
      others[found].event.mentions.append(mention.passage)
      others[found].event.time = mention.time
      return others[found].event.id
    }
    let id = derivedID(account.document.sha256, "event", keys[0])
    others.append(
      OtherEvent(
        event: Event(
          id: id, name: name(mention, year: year, in: account), time: mention.time,
          place: mention.places.first, mentions: [mention.passage])))
    for key in keys + known.map({ "\($0)|*" }) where index[key] == nil {
      index[key] = others.count - 1
    }
    return id
  }

  /// The mention's own words, with the year where it is known.
  private static func name(_ mention: EventMention, year: Int?, in account: Account) -> String {
    let words = account.document.text(mention.passage).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    if mention.head == "event" { return "Another event: \(words)" }
    guard let year, !words.contains(String(year)) else { return words }
    return "\(words) (\(year))"
  }

  private struct OtherEvent { var event: Event }
}

/// The day, counted from 1970-01-01, that a second falls on.
func floorDay(_ second: Int) -> Int {
  second >= 0 ? second / 86400 : (second - 86399) / 86400
}
