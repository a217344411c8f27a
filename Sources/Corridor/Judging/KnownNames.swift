import AssayModel

/// Who is who among the sources of a case: which names stand for one source.
///
/// A surname alone stands for the one full name that ends with it.
struct KnownNames {
  /// The name to show for each name, folded, in every form it is known by.
  private var shown: [String: String] = [:]

  /// Learns the names of a case.
  ///
  /// - Parameters:
  ///   - actors: Who speaks, with their aliases.
  ///   - outlets: The outlets as they are shown.
  ///   - given: The names that persons gave for speakers, in the order of the case file.
  init(actors: [Actor], outlets: [String], given: [String]) {
    let named = actors.filter { !$0.id.hasPrefix("~") }
    for actor in named { add(actor.name, as: actor.name) }
    for actor in named {
      for alias in actor.aliases { add(alias, as: actor.name) }
    }
    for outlet in outlets { add(outlet, as: outlet) }
    for name in given where name.contains(" ") { add(name, as: name) }
    var bySurname: [String: Set<String>] = [:]
    for name in named.map(\.name) + given {
      let parts = Citation.Link.source(named: name).split(separator: " ")
      if parts.count > 1, let last = parts.last {
        bySurname[String(last), default: []].insert(self[name])
      }
    }
    for (surname, full) in bySurname where full.count == 1 {
      if let name = full.first { add(surname, as: name) }
    }
    for name in given { add(name, as: name) }
  }

  private mutating func add(_ name: String, as shownName: String) {
    let key = Citation.Link.source(named: name)
    if shown[key] == nil { shown[key] = shownName }
  }

  /// The name to show for a name; itself where it is not known.
  subscript(_ name: String) -> String {
    let key = Citation.Link.source(named: name)
    let bare = key.hasPrefix("the ") ? String(key.dropFirst(4)) : "the " + key
    return shown[key] ?? shown[bare] ?? name
  }

  /// The link of a chain for a speaker.
  ///
  /// Whom the text does not name, and a paper or recording, is a source of its own in each document; so is the author of a post
  /// among the readers of each outlet.
  func link(
    for speaker: Speaker, in document: Document, voice: Statement.Voice
  ) -> Citation.Link {
    let name = speaker.role == .poster ? speaker.name : self[speaker.name]
    let folded = Citation.Link.source(named: name)
    switch speaker.role {
    case .outlet, .named:
      return Citation.Link(source: folded, name: name, role: speaker.role)
    case .unnamed, .document:
      return Citation.Link(
        source: "\(folded) (\(document.id))", name: speaker.name, role: speaker.role)
    case .poster:
      var place = Citation.Link.source(named: self[document.byname])
      if case .post(let index) = voice, document.posts.indices.contains(index),
        document.posts[index].author == nil
      {
        place = "\(document.id), \(index)"
      }
      return Citation.Link(
        source: "\(folded) (reader, \(place))", name: name, role: speaker.role)
    }
  }
}
