import AssayModel

/// The persons and bodies that speak, most statements first.
///
/// A short name stands for the one full name that ends with it.
func actors(in accounts: [Account]) -> [Actor] {
  var full: [String: Set<String>] = [:]
  for statement in accounts.lazy.flatMap(\.statements) {
    for link in statement.chain where link.role == .named {
      if let last = link.name.split(separator: " ").last, last.count < link.name.count {
        full[last.lowercased(), default: []].insert(link.name.lowercased())
      }
    }
  }
  var order: [String] = []
  var actors: [String: Actor] = [:]
  for statement in accounts.lazy.flatMap(\.statements) where statement.voice == .article {
    for link in statement.chain
    where link.role == .named || link.role == .unnamed || link.role == .document {
      let folded = link.name.lowercased()
      let longer = full[folded].flatMap { $0.count == 1 ? $0.first : nil }
      let key = link.role == .named ? longer ?? folded : "~" + folded
      if actors[key] == nil { order.append(key) }
      // In place: a copy for each statement would take the square of their number.
      add(statement.id, link.name, to: &actors[key, default: Actor(id: key, name: link.name)])
    }
  }
  return order.compactMap { actors[$0] }.map { actor in
    // The longest form of the name is the one to show.
    guard let longest = actor.aliases.max(by: { ($0.count, $1) < ($1.count, $0) }),
      longest.count > actor.name.count
    else { return actor }
    return Actor(
      id: actor.id, name: longest, aliases: [actor.name] + actor.aliases.filter { $0 != longest },
      statements: actor.statements)
  }
}

private func add(_ statement: String, _ name: String, to actor: inout Actor) {
  if actor.statements.last != statement { actor.statements.append(statement) }
  if name != actor.name, !actor.aliases.contains(name) { actor.aliases.append(name) }
}
