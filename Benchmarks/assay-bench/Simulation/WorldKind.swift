/// What worlds of one kind are like.
struct WorldKind: Sendable {
  /// The word for it in files.
  var id: String
  /// What it is, in a line for readers.
  var title: String
  var hypotheses = 3
  var sources = 4
  var facts = 3
  var reports = 8
  /// How often a report after the first tells again what an earlier one told.
  var tellsAgain = 0.7
  /// How often a report that tells again is the other one word for word.
  var verbatim = 0.9
  /// How expected facts are, in log odds: from 1 to 99 %, as far as words reach.
  var expected = -4.6...4.6
  /// How likely a source that tracks the truth asserts what is so.
  var hit = 0.9...0.99
  /// How likely a source that tracks the truth asserts what is not so.
  var falseAlarm = 0.01...0.1
  /// How reliable sources are.
  var reliability = 0.55...0.98
  /// How often a source that does not track the truth asserts a fact.
  var anyway = 0.2...0.8
  /// How many of the sources, the first ones, lie with a strong interest.
  var liars = 0
  /// How often a report comes by way of another source.
  var relayed = 0.0
  /// Whether each source tells of each fact in turn, rather than of facts of chance.
  var isShared = false

  /// The kinds that are tried.
  static let all = [
    WorldKind(
      id: "plain",
      title: "4 sources, 3 facts, 8 reports, 70 % told again, 90 % of these word for word"),
    WorldKind(
      id: "many_sources", title: "10 sources, 5 facts, 16 reports", sources: 10, facts: 5,
      reports: 16),
    WorldKind(
      id: "liars", title: "2 of 4 sources rarely reliable, with a strong interest in saying it",
      liars: 2),
    WorldKind(id: "no_copies", title: "nobody copies", tellsAgain: 0),
    WorldKind(
      id: "shared_facts", title: "each of 4 sources tells of each of 3 facts, nobody copies",
      reports: 12, tellsAgain: 0, isShared: true),
    WorldKind(
      id: "chains", title: "half of the reports come by way of another source", relayed: 0.5),
    WorldKind(
      id: "one_wire", title: "12 reports, 95 % told again, all of these word for word", sources: 8,
      reports: 12, tellsAgain: 0.95, verbatim: 1),
  ]
}
