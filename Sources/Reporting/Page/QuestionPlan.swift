import AssayModel

/// The questions about one event in the order and the groups in which a report shows them.
struct QuestionPlan {
  /// The event's id.
  let event: String
  /// Questions under their own headings: those that several accounts answer, then those that one answers
  /// more than once or that readers answer too.
  private(set) var headed: [Int] = []
  /// Questions with one answer.
  private(set) var single: [Int] = []
  /// Questions that readers alone answer.
  private(set) var readers: [Int] = []

  /// The plans of a case: its own event, the others as the case has them, and the unclear one last.
  static func plans(of study: Case) -> [QuestionPlan] {
    var plans = [QuestionPlan(event: Event.caseID)]
    var known = [Event.caseID: 0]
    for event in study.events where known[event.id] == nil && event.id != Event.unclearID {
      known[event.id] = plans.count
      plans.append(QuestionPlan(event: event.id))
    }
    for question in study.questions
    where known[question.event] == nil && question.event != Event.unclearID {
      known[question.event] = plans.count
      plans.append(QuestionPlan(event: question.event))
    }
    known[Event.unclearID] = plans.count
    plans.append(QuestionPlan(event: Event.unclearID))
    var later: [[Int]] = plans.map { _ in [] }
    for (index, question) in study.questions.enumerated() {
      guard let place = known[question.event] else { continue }
      if question.answers.isEmpty {
        plans[place].readers.append(index)
      } else if question.accountCount > 1 {
        plans[place].headed.append(index)
      } else if question.answers.count > 1 || !question.readersAnswers.isEmpty {
        later[place].append(index)
      } else {
        plans[place].single.append(index)
      }
    }
    for (place, indices) in later.enumerated() { plans[place].headed += indices }
    return plans.filter { $0.event == Event.caseID || !$0.isEmpty }
  }

  /// Whether nothing is asked about the event.
  var isEmpty: Bool { headed.isEmpty && single.isEmpty && readers.isEmpty }

  /// The questions that are shown.
  var shown: [Int] {
    [headed, single, readers].flatMap { $0.prefix(Limits.questions) }
  }
}
