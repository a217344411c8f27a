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
    let place = mention.places.first?.lowercased()
    var keys: [String] = []
    if let place { keys.append("\(place)|\(year.map(String.init) ?? "")") }
    if let year { keys.append("\(mention.head)|\(year)") }
    if keys.isEmpty { keys.append("\(account.id)|\(mention.passage.hull.lowerBound)") }
    if let key = keys.first, let known = index[key] {
      others[known].event.mentions.append(mention.passage)
      return others[known].event.id
    }
    let id = derivedID(account.document.sha256, "event", keys[0])
    var name = account.document.text(mention.passage)
    if let year, !name.contains(String(year)) { name += " (\(year))" }
    others.append(
      OtherEvent(
        event: Event(
          id: id, name: name, time: mention.time, place: mention.places.first,
          mentions: [mention.passage])))
    for key in keys where index[key] == nil { index[key] = others.count - 1 }
    return id
  }

  private struct OtherEvent { var event: Event }
}

/// The day, counted from 1970-01-01, that a second falls on.
func floorDay(_ second: Int) -> Int {
  second >= 0 ? second / 86400 : (second - 86399) / 86400
}
