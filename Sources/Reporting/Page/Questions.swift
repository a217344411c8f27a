import AssayModel

extension Page {
  /// Writes every question with its answers: first what several accounts answer about the case's event,
  /// then what one answers, what readers alone answer, other events, and what belongs to no clear event.
  func writeAnswers(into html: inout HTML) {
    section("answers", "What the accounts say", into: &html) { html in
      if plans[0].isEmpty {
        html.element(
          .p, .style("quiet"), text: "No figure or time was found that answers a question.")
      }
      write(plans[0], level: .h3, into: &html)
    }
    if plans.count < 2 { return }
    section("other-events", "Other events in the same texts", into: &html) { html in
      html.element(
        .p, .style("lead"),
        text: "Figures that the accounts give for something else. They are never counted "
          + "among the answers above.")
      for plan in plans.dropFirst() {
        html.element(.h3) { html in html.element(.bdi, text: eventTitle(plan.event)) }
        if plan.event == Event.unclearID {
          html.element(
            .p, .style("quiet"), text: "The text does not make plain which event these are about.")
        }
        write(plan, level: .h4, into: &html)
      }
    }
  }

  /// What an event is called, with its time and place.
  func eventTitle(_ id: String) -> String {
    if id == Event.unclearID { return "Event unclear" }
    guard let index = events[id] else { return "An event without a name" }
    let event = study.events[index]
    // What the name says already is not said again.
    let year = event.time.map { String($0.value.prefix(4)) }
    let isDated = event.id != Event.caseID && year.map { event.name.contains($0) } ?? false
    return [
      masked(event.name, byReader: false),
      event.place.flatMap { event.name.contains($0) ? nil : $0 }, isDated ? nil : event.time?.words,
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ").capped(300)
  }

  /// Writes the questions about one event.
  private func write(_ plan: QuestionPlan, level: HTML.Tag, into html: inout HTML) {
    for index in plan.headed.prefix(Limits.questions) {
      write(study.questions[index], index, level: level, into: &html)
    }
    writeRest(plan.headed.count, shown: Limits.questions, "questions", into: &html)
    if !plan.single.isEmpty {
      if level == .h3 {
        html.element(level, text: "Answered once, by one account")
      } else if !plan.headed.isEmpty {
        html.element(.p, .style("among"), text: "Answered once, by one account")
      }
      writeTable(plan.single.prefix(Limits.questions), into: &html)
      writeRest(plan.single.count, shown: Limits.questions, "questions", into: &html)
    }
    if !plan.readers.isEmpty {
      html.element(level, text: "Answered in readers’ comments only")
      for index in plan.readers.prefix(Limits.questions) {
        html.element(.p, .style("asked"), .id(.question(index))) { html in
          html.element(.bdi, text: masked(study.questions[index].text.capped(300), byReader: true))
        }
        writeReaders(study.questions[index], into: &html)
      }
      writeRest(plan.readers.count, shown: Limits.questions, "questions", into: &html)
    }
  }

  /// Writes a question under its own heading.
  private func write(
    _ question: Question, _ index: Int, level: HTML.Tag, into html: inout HTML
  ) {
    html.element(.article, .style("question"), .id(.question(index))) { html in
      html.element(level) { html in
        html.element(.bdi, text: masked(question.text.capped(300), byReader: false))
      }
      writeAgreement(question, into: &html)
      writeTable(of: question, into: &html)
      writeReaders(question, into: &html)
    }
  }

  /// Writes what readers' comments answer, apart from the accounts.
  private func writeReaders(_ question: Question, into html: inout HTML) {
    if question.readersAnswers.isEmpty { return }
    let count = question.readersAnswers.count
    html.element(.details, .style("readers"), .unfolded(count <= 3)) { html in
      html.element(
        .summary,
        text: "Readers’ comments, not counted: \(counted(count, "answer", "answers"))")
      html.element(.ul, .style("plain")) { html in
        for answer in question.readersAnswers.prefix(Limits.answers) {
          html.element(.li) { html in
            html.element(.p, .style("value")) { html in writeValue(answer, into: &html) }
            write(answer.chain, of: answer.passage, voice: answer.voice, into: &html)
            writeSentence(of: answer, into: &html)
            writeLabels(of: answer, into: &html)
          }
        }
      }
      writeRest(count, shown: Limits.answers, "answers", into: &html)
    }
  }
}
