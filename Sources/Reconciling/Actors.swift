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
      if actors[key] == nil {
        order.append(key)
        actors[key] = Actor(id: key, name: link.name)
      }
      if var actor = actors[key] {
        if actor.statements.last != statement.id { actor.statements.append(statement.id) }
        if link.name != actor.name, !actor.aliases.contains(link.name) {
          actor.aliases.append(link.name)
        }
        actors[key] = actor
      }
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
