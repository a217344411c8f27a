public import AssayModel

/// Lines up what the accounts say: the events they tell of, the questions they answer, who speaks,
/// what is dated, what cannot be right, and where every number ended.
///
/// A pure function.
public func reconcile(
  _ accounts: [Account], failures: [Failure] = [], decisions: Decisions = Decisions()
) -> Case {
  var accounts = accounts
  spreadDisputes(&accounts)
  var result = Case(accounts: accounts, failures: failures)
  let joined = JoinedEvents(accounts, named: decisions.event)
  result.events = joined.events
  result.actors = actors(in: accounts)
  let lined = questions(accounts, events: joined)
  result.questions = lined.questions
  result.numbers = placedNumbers(accounts, lined: lined)
  result.timeline = timeline(accounts, events: joined)
  result.findings = findings(accounts)
  return result
}
