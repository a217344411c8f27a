/// The relation of a word to its head, by Universal Dependencies, with the subtypes that English needs.
///
/// A subtype that is not listed counts as its universal relation.
public enum Relation: UInt8, Sendable, CaseIterable {
  /// A clause that describes a noun ("the plan *to leave*").
  case acl
  /// A clause that stands as an adverb ("he left *after they came*").
  case advcl
  /// An adverb.
  case advmod
  /// An adjective that describes a noun.
  case amod
  /// A second name of the same ("Berg, *the inspector*").
  case appos
  /// An auxiliary verb.
  case aux
  /// A preposition or the possessive mark.
  case `case`
  /// The "and" of a conjunct.
  case cc
  /// A clause with its own subject that is the object of a verb ("said *he left*").
  case ccomp
  /// A noun before a noun ("*police* station").
  case compound
  /// A further member of a row joined by "and".
  case conj
  /// The "be" of a predicate.
  case cop
  /// A clause as subject.
  case csubj
  /// Any relation that has no better name.
  case dep
  /// An article or another determiner.
  case det
  /// "Well", "yes", an emoticon.
  case discourse
  /// "There" and "it" without meaning.
  case expl
  /// A later word of a fixed phrase ("because *of*").
  case fixed
  /// A later word of a name ("Anna *Berg*").
  case flat
  /// The rest of a word written apart by mistake.
  case goeswith
  /// An indirect object without preposition ("gave *her* time").
  case iobj
  /// A later item of a list.
  case list
  /// The word that opens a clause ("*that*", "*to*", "*after*").
  case mark
  /// A noun that describes a noun ("the end *of the war*").
  case nmod
  /// The subject.
  case nsubj
  /// A number that counts a noun.
  case nummod
  /// The object.
  case obj
  /// A noun with a preposition that belongs to a verb ("said *on Monday*").
  case obl
  /// What is left of a clause whose verb is not repeated.
  case orphan
  /// A clause set beside ("it is over, *he said*").
  case parataxis
  /// A mark.
  case punct
  /// A word taken back.
  case reparandum
  /// The person spoken to.
  case vocative
  /// A predicate without its own subject ("wants *to leave*").
  case xcomp
  /// A relative clause ("the man *who left*").
  case aclRelcl
  /// A relative clause that refers to a clause ("he left, *which hurt*").
  case advclRelcl
  /// The auxiliary of a passive.
  case auxPass
  /// "Both", "either".
  case ccPreconj
  /// The particle of a verb ("gave *up*").
  case compoundPrt
  /// "All" and "such" before a determiner.
  case detPredet
  /// A title or label before a name ("*President* Berg").
  case nmodDesc
  /// A possessor ("*Berg's* house").
  case nmodPoss
  /// A noun without preposition that describes a noun ("five dollars *a day*").
  case nmodUnmarked
  /// The subject of a predicate that is a clause.
  case nsubjOuter
  /// The subject of a passive.
  case nsubjPass
  /// The doer of a passive ("shot *by police*").
  case oblAgent
  /// A noun without preposition that belongs to a verb, most often a time ("left *Monday*").
  case oblUnmarked
  /// A clause as subject of a passive.
  case csubjPass
  /// The top of the sentence.
  case root
  /// A classifier; not used in English.
  case clf
  /// A part set before or after its clause.
  case dislocated

  /// The name that treebanks use, such as `nsubj:pass`.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The relation that a treebank calls so; of an unknown subtype, the universal relation.
  public init?(code: String) {
    let newer = Self.renamed[code] ?? code
    guard
      let index = Self.codes.firstIndex(of: newer)
        ?? Self.codes.firstIndex(of: String(newer.prefix { $0 != ":" }))
    else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// The relation without its subtype.
  public var universal: Relation { Relation(code: String(code.prefix { $0 != ":" })) ?? self }

  /// How many relations a classifier chooses from: ``root`` is given by the tree, the last two do not occur.
  package static let chosen = 48

  /// Names of older treebanks.
  private static let renamed = [
    "obl:tmod": "obl:unmarked", "obl:npmod": "obl:unmarked", "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
  ]

  private static let codes = [
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "conj",
    "cop", "csubj", "dep", "det", "discourse", "expl", "fixed", "flat", "goeswith", "iobj", "list",
    "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum",
    "vocative", "xcomp", "acl:relcl", "advcl:relcl", "aux:pass", "cc:preconj", "compound:prt",
    "det:predet", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj:outer", "nsubj:pass",
    "obl:agent", "obl:unmarked", "csubj:pass", "root", "clf", "dislocated",
  ]
}
