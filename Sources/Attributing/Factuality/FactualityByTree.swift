import Language

/// How sure a text is of an event, from the syntax of its sentence.
///
/// Climbs from the event to its governor, to the governor's governor, and so on to the top; on the way it collects what
/// negations, modal verbs and conditions do to each clause, and what each governing word makes of its complement. This is the
/// propagation of polarity that TruthTeller (Lotan, Stern and Dagan, 2013) does on dependency trees.
struct FactualityByTree {
  let syntax: SentenceSyntax
  /// The tokens of the sentence in lower case.
  let words: [String]
  let lexicon = Signatures.english

  /// How many governors are looked at.
  private static let highest = 14

  /// The certainty of the event that a token names.
  ///
  /// O(children of the governors looked at).
  func certainty(of event: Int) -> Double { FactualityStep.certainty(steps(of: event)) }

  /// What is done to the event's certainty, from the event outwards.
  func steps(of event: Int) -> [FactualityStep] {
    var climb = Climb(token: event)
    for _ in 0..<Self.highest {
      if climb.isLocal { climb.steps += local(climb.token, from: climb.below) }
      climb.isLocal = true
      climb.below = climb.token
      guard rise(&climb) else { break }
    }
    return climb.steps
  }

  /// Where a climb stands.
  private struct Climb {
    var token: Int
    /// The token it came from.
    var below: Int?
    /// Whether what stands in the token's own clause counts.
    var isLocal = true
    var steps: [FactualityStep] = []

    init(token: Int) { self.token = token }

    mutating func govern(_ yes: Double, _ no: Double) {
      steps.append(.governed(.init(yes, no)))
    }
  }

  /// Goes on to the governor; `false` where what stands higher up no longer bears on the event.
  private func rise(_ climb: inout Climb) -> Bool {
    let token = climb.token
    let relation = syntax.relation(token)
    let marks = marks(token)
    if let value = condition(marks), Self.clauses.contains(relation) {
      climb.govern(value, value)
      return false
    }
    guard let head = syntax.head(token) else { return false }
    if marks.isEmpty, isPast(token), hasSubject(token), Self.misread.contains(relation) {
      return false
    }
    if marks.contains("to"), isVerbal(token), let near = nearGovernor(token, relation, &climb.steps)
    {
      climb.token = near
      return true
    }
    guard isCarried(token, relation, head, marks, &climb) else { return false }
    climb.token = head
    return true
  }

  private static let clauses: Set<Relation> = [
    .advcl, .ccomp, .advclRelcl, .acl, .xcomp, .conj, .root, .parataxis, .csubj,
  ]

  /// Under these a finite past form with a subject is a clause of its own that the parser hung too low: ", analysts *said*".
  private static let misread: Set<Relation> = [.xcomp, .advcl, .acl, .parataxis, .dep, .obj, .obl]

  /// Adds what the governor does by the relation; `false` where it does nothing and nothing higher up does.
  private func isCarried(
    _ token: Int, _ relation: Relation, _ head: Int, _ marks: [String], _ climb: inout Climb
  ) -> Bool {
    switch relation {
    case .conj: conjunct(token, head, marks, &climb)
    case .ccomp, .csubj, .csubjPass: clause(token, relation, head, marks, &climb)
    case .xcomp: open(token, head, marks, &climb)
    case .advcl, .acl, .nmod, .obl, .oblAgent, .oblUnmarked:
      adjunct(token, relation, head, marks, &climb)
    case .obj, .nsubjPass, .iobj: object(token, relation, head, &climb)
    case .nsubj: subject(token, head, &climb)
    case .compound: true
    default: false
    }
  }

  private func conjunct(
    _ token: Int, _ head: Int, _ marks: [String], _ climb: inout Climb
  ) -> Bool {
    let isOwn = syntax.children(token).contains { Self.ownWords.contains(syntax.relation($0)) }
    // "would not say more, but *raised* the toll"
    if isPast(token), syntax.tag(token) == .verb, !takesPast(head) { return false }
    if marks.contains("to"), !self.marks(head).contains("to"), syntax.tag(token) == .verb {
      climb.govern(1.9, 0.6)
    }
    climb.isLocal = !isOwn
    return true
  }

  private static let ownWords: Set<Relation> = [.aux, .auxPass, .nsubj, .nsubjPass, .cop]

  private func takesPast(_ head: Int) -> Bool {
    let word = word(head)
    return syntax.tag(head) == .verb
      && (word.hasSuffix("ed") || word.hasSuffix("en") || FactualityWords.pasts.contains(word))
  }

  private func clause(
    _ token: Int, _ relation: Relation, _ head: Int, _ marks: [String], _ climb: inout Climb
  ) -> Bool {
    var signature = relation == .ccomp ? self.signature(head, .that) : nil
    if marks.contains("to") { signature = self.signature(head, .to) ?? signature }
    let verbs = syntax.children(token).filter {
      [.aux, .auxPass, .cop].contains(syntax.relation($0))
    }
    .map(word)
    // "demands that he *be* heard"
    if verbs.first == "be" { signature = .init(1.2, -0.8) }
    // The future as it was told: "said it would close".
    if verbs.contains("would"), let signature, signature.yes >= 2.3,
      climb.steps.last == .modal(FactualityWords.modals["would"] ?? 0)
    {
      climb.steps[climb.steps.count - 1] = .modal(2.2)
    }
    climb.steps.append(.governed(signature ?? .init(2.8, 1)))
    return true
  }

  private func open(
    _ token: Int, _ head: Int, _ marks: [String], _ climb: inout Climb
  ) -> Bool {
    let signature =
      if marks.contains("to") {
        self.signature(head, .to) ?? .init(2, -1)
      } else if word(token).hasSuffix("ing") {
        self.signature(head, .thing) ?? .init(3, -2.5)
      } else {
        Signatures.Signature(3, -2.5)
      }
    climb.steps.append(.governed(signature))
    return true
  }

  private func adjunct(
    _ token: Int, _ relation: Relation, _ head: Int, _ marks: [String], _ climb: inout Climb
  ) -> Bool {
    if marks.contains("to"), isVerbal(token) {
      let signature = self.signature(head, .to)
      climb.steps.append(
        .governed(signature ?? (relation == .advcl ? .init(1.9, 0.6) : .init(1.6, -0.5))))
      return true
    }
    if let before = marks.lazy.compactMap({ lexicon.signature($0, .words, .before) }).first {
      climb.steps.append(.governed(before))
      return false
    }
    switch relation {
    case .nmod, .acl:
      if !marks.isEmpty, let signature = self.signature(head, .thing) {
        climb.steps.append(.governed(signature))
        return true
      }
      if relation == .nmod { return !isDefinite(token) }
      guard marks.contains("that") else { return false }
      climb.steps.append(.governed(self.signature(head, .that) ?? .init(2, -1)))
      return true
    case .advcl:
      if marks.isEmpty {
        // "said no more, citing the inquiry": the no is not shared.
        climb.isLocal = false
        return true
      }
      guard word(token).hasSuffix("ing") else { return false }
      var signature = self.signature(head, .thing)
      if signature == nil, [.adjective, .noun].contains(syntax.tag(head)) {
        signature = self.signature(head, .to)
      }
      if let signature { climb.steps.append(.governed(signature)) }
      return true
    default:
      if relation == .oblUnmarked || marks.contains(where: Self.circumstances.contains) {
        return false
      }
      if let signature = self.signature(head, .thing), signature.yes < 2.5 {
        climb.steps.append(.governed(signature))
        return true
      }
      return !isDefinite(token)
    }
  }

  /// What stands after these is taken for granted.
  private static let circumstances: Set<String> = [
    "after", "during", "since", "despite", "amid", "before", "at", "following", "because",
  ]

  private func object(
    _ token: Int, _ relation: Relation, _ head: Int, _ climb: inout Climb
  ) -> Bool {
    // In "the raid is expected to end" it is the end that is expected.
    let isRaised = relation == .nsubjPass && syntax.child(head, .xcomp) != nil
    if relation != .iobj, !isRaised, let signature = signature(head, .thing) {
      climb.steps.append(.governed(signature))
      return true
    }
    return !isDefinite(token)
  }

  private func subject(_ token: Int, _ head: Int, _ climb: inout Climb) -> Bool {
    if syntax.tag(head) == .adjective, let signature = signature(head, .thing) {
      climb.steps.append(.governed(signature))
      return true
    }
    return !isDefinite(token)
  }

  /// The word right before the "to" of an infinitive that the parser hung elsewhere, where that word takes an infinitive: "lacked
  /// the *money* to build".
  private func nearGovernor(
    _ token: Int, _ relation: Relation, _ steps: inout [FactualityStep]
  ) -> Int? {
    guard [.advcl, .acl, .xcomp, .obl, .nmod].contains(relation),
      let to = syntax.children(token).first(where: { word($0) == "to" })
    else { return nil }
    var near = to - 1
    if FactualityWords.negates(word(near)) {
      steps.append(.negation)
      near -= 1
    }
    guard near != syntax.head(token), near != token, syntax.head(near) != token,
      let signature = signature(near, .to),
      [.noun, .adjective].contains(syntax.tag(near)) || relation == .advcl
    else { return nil }
    steps.append(.governed(signature))
    return near
  }
}
