import AssayModel

/// Answers of one account that say the same on the same word: the first is shown, the rest are linked.
struct SaidAgain {
  /// The answer that is shown.
  let answer: Answer
  /// The others, in the order of the text.
  var again: [Answer]

  /// Puts answers together that differ in nothing but their place.
  ///
  /// O(n).
  ///
  /// The answers of one account stand together, in the order in which accounts first answer.
  static func groups(_ answers: [Answer]) -> [SaidAgain] {
    var out: [SaidAgain] = []
    var known: [Key: Int] = [:]
    var places: [String: Int] = [:]
    for answer in answers where places[answer.passage.document] == nil {
      places[answer.passage.document] = places.count
    }
    var byAccount = [[Answer]](repeating: [], count: places.count)
    for answer in answers {
      if let place = places[answer.passage.document] { byAccount[place].append(answer) }
    }
    for answer in byAccount.joined() {
      let key = Key(answer)
      if let index = known[key] {
        out[index].again.append(answer)
      } else {
        known[key] = out.count
        out.append(SaidAgain(answer: answer, again: []))
      }
    }
    return out
  }

  private struct Key: Hashable {
    let document: String
    let text: String
    let chain: [String]
    let certainty: Statement.Certainty
    let polarity: Statement.Polarity
    let standing: String
    let asOf: Moment?
    let correction: AppliedCorrection?

    init(_ answer: Answer) {
      document = answer.passage.document
      text = answer.text
      chain = answer.chain.map(\.name)
      certainty = answer.certainty
      polarity = answer.polarity
      standing = answer.standing.word
      asOf = answer.asOf
      correction = answer.correction
    }
  }
}

extension Page {
  /// Writes the answers of the accounts side by side.
  func writeTable(of question: Question, into html: inout HTML) {
    let rows = SaidAgain.groups(question.answers)
    if rows.isEmpty { return }
    html.element(.table, .role("table")) { html in
      writeHeader(["Account", "Answer", "Who says it, and the sentence"], into: &html)
      html.element(.tbody, .role("rowgroup")) { html in
        var last = ""
        for row in rows.prefix(Limits.answers) {
          let isSame = row.answer.passage.document == last
          last = row.answer.passage.document
          html.element(.tr, .role("row"), isSame ? .style("same") : nil) { html in
            html.element(.th, .scope("row"), .role("rowheader")) { html in
              writeAccount(of: row.answer.passage, into: &html)
            }
            writeCells(row, into: &html)
          }
        }
      }
    }
    writeRest(rows.count, shown: Limits.answers, "answers", into: &html)
  }

  /// Writes questions that have one answer each, a row for each.
  func writeTable(_ indices: ArraySlice<Int>, into html: inout HTML) {
    html.element(.table, .style("once"), .role("table")) { html in
      writeHeader(["Question", "Answer", "Who says it, and the sentence"], into: &html)
      html.element(.tbody, .role("rowgroup")) { html in
        for index in indices {
          let question = study.questions[index]
          guard let answer = question.answers.first else { continue }
          html.element(.tr, .role("row"), .id(.question(index))) { html in
            html.element(.th, .scope("row"), .role("rowheader")) { html in
              html.element(.bdi, text: masked(question.text.capped(300), byReader: false))
            }
            writeCells(SaidAgain(answer: answer, again: []), into: &html)
          }
        }
      }
    }
  }

  private func writeHeader(_ titles: [String], into html: inout HTML) {
    html.element(.thead, .role("rowgroup")) { html in
      html.element(.tr, .role("row")) { html in
        for title in titles {
          html.element(.th, .scope("col"), .role("columnheader"), text: title)
        }
      }
    }
  }

  /// Writes which account answers, and when it was published.
  private func writeAccount(of passage: Passage, into html: inout HTML) {
    guard let (index, document) = account(passage) else { return }
    html.element(.a, .to(.source(index))) { html in
      html.element(.bdi, text: name(of: document).capped(200))
    }
    if let time = document.updated ?? document.published {
      html.element(.small) { html in
        html.text((document.updated == nil ? "" : "updated ") + time.words.capped(80))
      }
    }
  }

  /// Writes the value, and who says it in which sentence.
  private func writeCells(_ row: SaidAgain, into html: inout HTML) {
    let answer = row.answer
    html.element(.td, .style("value"), .role("cell")) { html in
      writeValue(answer, into: &html)
    }
    html.element(.td, .role("cell")) { html in
      write(answer.chain, of: answer.passage, voice: answer.voice, into: &html)
      writeSentence(of: answer, into: &html)
      writeLabels(of: answer, into: &html)
      writeAgain(row.again, into: &html)
    }
  }

  private func writeAgain(_ again: [Answer], into html: inout HTML) {
    if again.isEmpty { return }
    html.element(.p, .style("again")) { html in
      html.text("Said again")
      for (index, answer) in again.prefix(20).enumerated() {
        html.text(index == 0 ? ": " : " ")
        if let anchor = anchor(answer.passage) {
          html.element(.a, .to(anchor), text: "passage \(index + 2)")
        }
      }
      if again.count > 20 { html.text(" and \(grouped(again.count - 20)) times more") }
    }
  }

  /// Writes a value with its bound, leading to it, and the time for which it is given.
  func writeValue(_ answer: Answer, into html: inout HTML) {
    html.element(.a, .style("figure"), .to(anchor(answer.passage) ?? .section("sources"))) {
      html in html.element(.bdi, text: answer.text.capped(120))
    }
    if let time = answer.asOf {
      html.element(.small, text: "as of " + time.words.capped(80))
    }
  }

  /// Writes the sentence with the value marked, leading to the sentence.
  func writeSentence(of answer: Answer, into html: inout HTML) {
    html.element(.p, .style("sentence")) { html in
      html.element(.a, .to(anchor(answer.sentence) ?? .section("sources"))) { html in
        write(
          answer.sentence, marking: answer.passage, limit: Limits.sentence(edition), into: &html)
      }
      writeDispute(within: answer.sentence, besides: answer.standing, into: &html)
    }
  }

  /// Writes what an answer must not be read without.
  func writeLabels(of answer: Answer, into html: inout HTML) {
    writeLabels(
      certainty: answer.certainty, polarity: answer.polarity, standing: answer.standing,
      sequence: answer.sequence, correction: answer.correction,
      byReader: answer.voice != .article, into: &html)
  }
}
