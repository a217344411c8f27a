import AssayModel

extension JSON {
  /// Writes the questions with their answers.
  mutating func questions(of study: Case, _ mapped: [String: Mapped]) {
    key("questions", newLine: true)
    array(study.questions, lines: true) { json, question in
      json.object { json in
        json.pair("id", question.id)
        json.pair("event", question.event)
        json.key("topic")
        json.object { json in
          json.pair("family", question.topic.family.rawValue)
          json.pair("key", question.topic.key.isEmpty ? nil : question.topic.key)
          json.pair("subset", question.topic.subset.isEmpty ? nil : question.topic.subset)
        }
        json.pair("text", question.text)
        json.pair("agreement", question.agreement.rawValue)
        json.pair("accounts", question.accountCount)
        json.key("answers")
        json.array(question.answers) { $0.answer($1, mapped[$1.passage.document]) }
        json.key("readersAnswers")
        json.array(question.readersAnswers) { $0.answer($1, mapped[$1.passage.document]) }
      }
    }
  }

  private mutating func answer(_ answer: Answer, _ mapped: Mapped?) {
    object { json in
      json.pair("id", answer.id)
      json.pair("text", answer.text)
      json.key("value")
      switch answer.value {
      case .measure(let measure): json.measure(measure)
      case .moment(let moment): json.moment(moment)
      }
      json.pair("asOf", answer.asOf?.iso)
      json.key("passage")
      json.passage(answer.passage, mapped)
      json.key("sentence")
      json.passage(answer.sentence, mapped)
      json.chain(answer.chain, mapped, in: mapped?.map.place(of: answer.passage))
      json.pair("certainty", answer.certainty.rawValue)
      json.pair("polarity", answer.polarity.rawValue)
      json.standing(answer.standing, mapped)
      json.pair("statement", answer.statement)
      json.pair("voice", answer.voice == .article ? "article" : "post")
      switch answer.sequence {
      case .first:
        json.pair("sequence", "first")
        json.pair("updateOf", nil as String?)
      case .update(let earlier):
        json.pair("sequence", "update")
        json.pair("updateOf", earlier)
      case .orderUnknown:
        json.pair("sequence", "order unknown")
        json.pair("updateOf", nil as String?)
      }
      json.key("correction")
      json.correction(answer.correction)
    }
  }

  private mutating func measure(_ measure: Measure) {
    object { json in
      json.key("value")
      json.number(measure.value)
      json.key("upper")
      if let upper = measure.upper { json.number(upper) } else { json.null() }
      json.pair("bound", measure.bound.rawValue)
      json.pair("unit", measure.unit)
      json.pair("counted", measure.counted)
      json.pair("modifiers", measure.modifiers)
      json.pair("subset", measure.subset)
      json.pair("asOf", measure.asOf?.iso)
      json.key("revises")
      if let earlier = measure.revises { json.number(earlier) } else { json.null() }
      json.key("isEarlier")
      json.bool(measure.isEarlier)
    }
  }
}
