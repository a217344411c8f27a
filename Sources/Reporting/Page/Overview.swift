import AssayModel

/// What a case's documents hold, counted once.
struct Tally {
  /// The posts of all threads.
  var posts = 0
  /// The statements of somebody, those of posts among them.
  var statements = 0
  /// What writers assert in their own name.
  var own = 0
  /// The quotations with a speaker, without one, and the words that quotation marks only set apart.
  var attributed = 0
  var unattributed = 0
  var terms = 0
  /// How many numbers ended in each place, by its word.
  var numbers: [String: Int] = [:]

  /// Counts a case.
  ///
  /// O(n).
  init(_ study: Case) {
    for account in study.accounts {
      posts += account.document.posts.count
      let own = account.statements.count { $0.kind == .own }
      self.own += own
      statements += account.statements.count - own
      for quotation in account.quotations {
        if quotation.isTerm {
          terms += 1
        } else if quotation.statement != nil {
          attributed += 1
        } else {
          unattributed += 1
        }
      }
    }
    for number in study.numbers { numbers[number.place.word, default: 0] += 1 }
  }
}

/// A place where numbers end: its word, the name of its list, and what it means.
struct NumberPlace {
  /// The place's word, as in JSON.
  let word: String
  /// The name of the list.
  let list: StaticString
  /// What stands there, in words.
  let meaning: String

  /// The places in the order they are shown.
  static let all = [
    NumberPlace(
      word: "answer", list: "n-answer", meaning: "an answer about this event"),
    NumberPlace(
      word: "another event", list: "n-other", meaning: "an answer about another event"),
    NumberPlace(
      word: "event unclear", list: "n-unclear", meaning: "a figure whose event is not clear"),
    NumberPlace(
      word: "background", list: "n-background", meaning: "a figure that belongs to no event"),
    NumberPlace(word: "time or date", list: "n-time", meaning: "part of a time or date"),
    NumberPlace(word: "name or label", list: "n-name", meaning: "part of a name or label"),
    NumberPlace(word: "wording", list: "n-wording", meaning: "a number word that counts nothing"),
    NumberPlace(word: "reader's post", list: "n-post", meaning: "in a reader’s comment"),
    NumberPlace(
      word: "outside the article", list: "n-page", meaning: "in menus, captions, bylines"),
    NumberPlace(word: "unsorted", list: "n-unsorted", meaning: "not understood"),
  ]
}

extension Page {
  /// Writes what was read, what could not be placed, and the questions at a glance.
  func writeOverview(into html: inout HTML) {
    let tally = Tally(study)
    section("overview", "Overview", into: &html) { html in
      writeGlance(into: &html)
      html.element(.h3, text: "What was read")
      html.element(.ul, .style("tiles")) { html in
        let plain: [(Int, String, StaticString)] = [
          (study.accounts.count, study.accounts.count == 1 ? "account" : "accounts", "sources"),
          (tally.posts, tally.posts == 1 ? "reader’s comment" : "readers’ comments", "l-posts"),
          (tally.statements, tally.statements == 1 ? "statement" : "statements", "statements"),
          (
            tally.attributed,
            tally.attributed == 1 ? "quotation with a speaker" : "quotations with a speaker",
            "l-spoken"
          ),
          (
            tally.unattributed,
            tally.unattributed == 1
              ? "quotation without a speaker" : "quotations without a speaker", "l-unspoken"
          ),
          (tally.terms, "words set apart by quotation marks", "l-terms"),
        ]
        for (count, words, target) in plain {
          html.element(.li) { html in
            html.element(.a, .to(.section(target))) { html in
              html.element(.strong, text: grouped(count))
              html.element(.span, text: " " + words)
            }
          }
        }
      }
      writeNumberPlaces(tally, into: &html)
    }
  }

  private func writeNumberPlaces(_ tally: Tally, into html: inout HTML) {
    let total = study.numbers.count
    html.element(.h3, text: "Where \(counted(total, "number", "numbers")) ended")
    guard total > 0 else {
      return html.element(.p, .style("quiet"), text: "No numbers were found.")
    }
    html.element(.ul, .style("places")) { html in
      for place in NumberPlace.all {
        let count = tally.numbers[place.word] ?? 0
        html.element(.li, count == 0 ? .style("none") : nil) { html in
          html.element(.a, .to(.section(place.list))) { html in
            html.element(.strong, text: grouped(count))
            html.element(.span, .style("place"), text: " " + place.word)
          }
          html.element(.span, .style("quiet"), text: " " + place.meaning)
          html.element(.span, .style("bar"), .hidden) { html in
            html.element(.span, .share((count * 100 + total / 2) / total)) { _ in }
          }
        }
      }
    }
  }

  /// Writes the questions that several accounts answer, each with its distinct answers.
  private func writeGlance(into html: inout HTML) {
    let shared = study.questions.enumerated().filter {
      $1.event == Event.caseID && $1.accountCount > 1
    }
    guard !shared.isEmpty else { return }
    let differing = shared.filter { $1.agreement == .differ }.count
    html.element(
      .p, .style("lead"),
      text: "Several accounts answer \(counted(shared.count, "question", "questions")). On "
        + (differing == 0 ? "none of them do they differ." : "\(grouped(differing)) they differ."))
    html.element(.ul, .style("glance")) { html in
      for (index, question) in shared.prefix(12) {
        html.element(.li) { html in
          html.element(.a, .to(.question(index)), text: question.text.capped(200))
          html.element(.span, .style("values")) { html in
            let values = question.distinctAnswers
            html.element(
              .bdi, text: values.prefix(6).joined(separator: " · "))
            if values.count > 6 { html.text(" and \(grouped(values.count - 6)) more") }
          }
          writeAgreement(question, short: true, into: &html)
        }
      }
    }
    if shared.count > 12 {
      html.element(.p, .style("rest")) { html in
        html.element(
          .a, .to(.section("answers")), text: "\(grouped(shared.count - 12)) more questions below")
      }
    }
  }

  /// Writes how the answers to a question compare.
  func writeAgreement(_ question: Question, short: Bool = false, into html: inout HTML) {
    let style: Attribute =
      switch question.agreement {
      case .differ: .style("agreement differ")
      case .alike: .style("agreement alike")
      case .compatible, .single: .style("agreement")
      }
    html.element(
      .span, style, text: short ? question.agreementWord : question.agreementWords)
  }
}
