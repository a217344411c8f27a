import AssayModel

extension Page {
  /// Writes the full lists behind the counts of the overview, folded.
  func writeLists(into html: inout HTML) {
    section("lists", "Every number and quotation", into: &html) { html in
      html.element(
        .p, .style("lead"),
        text: "Nothing vanishes: every quotation, comment and number that was read ended in one of "
          + "these lists.")
      writeQuotations(
        "l-spoken", "Quotations with a speaker", into: &html
      ) { $0.statement != nil && !$0.isTerm }
      writeQuotations(
        "l-unspoken", "Quotations without a speaker", into: &html
      ) { $0.statement == nil && !$0.isTerm }
      writeQuotations("l-terms", "Words set apart by quotation marks", into: &html) { $0.isTerm }
      writePosts(into: &html)
      html.element(.h3, text: "Numbers, by where they ended")
      var places: [String: [Int]] = [:]
      for (index, number) in study.numbers.enumerated() {
        places[number.place.word, default: []].append(index)
      }
      for place in NumberPlace.all {
        let title = place.word.prefix(1).uppercased() + place.word.dropFirst()
        write(
          list: place.list, "\(title): \(place.meaning)", places[place.word] ?? [], into: &html
        ) { index, html in write(study.numbers[index], into: &html) }
      }
    }
  }

  /// Writes a folded list whose target lies inside, so that a link to it unfolds it.
  private func write<Item>(
    list: StaticString, _ title: String, _ items: [Item], into html: inout HTML,
    item: (Item, inout HTML) -> Void
  ) {
    html.element(.details, .style("list")) { html in
      html.element(.summary) { html in
        html.element(.span, .style("name"), text: title)
        html.element(.span, .style("quiet"), text: " " + grouped(items.count))
      }
      html.element(.div, .id(.section(list))) { html in
        if items.isEmpty {
          html.element(.p, .style("quiet"), text: "None.")
        } else {
          html.element(.ol, .style("items")) { html in
            for each in items.prefix(Limits.items) {
              html.element(.li) { html in item(each, &html) }
            }
          }
        }
        writeRest(items.count, shown: Limits.items, "items", into: &html)
      }
    }
  }

  private func write(_ number: PlacedNumber, into html: inout HTML) {
    writeCited(number.passage, reach: edition == .share ? 30 : 60, into: &html)
    switch number.place {
    case .answer(let id), .otherEvent(let id), .eventUnclear(let id):
      guard let index = questions[id], shownQuestions.contains(index) else { return }
      html.text(" ")
      html.element(.a, .style("asks"), .to(.question(index))) { html in
        html.element(.bdi, text: masked(study.questions[index].text.capped(200), byReader: true))
      }
    case .background, .time, .name, .wording, .post, .page, .unsorted: break
    }
  }

  private func writeQuotations(
    _ list: StaticString, _ title: String, into html: inout HTML,
    where holds: (QuotationMention) -> Bool
  ) {
    var found: [(account: Int, quotation: QuotationMention)] = []
    for (index, account) in study.accounts.enumerated() {
      for quotation in account.quotations where holds(quotation) {
        found.append((index, quotation))
      }
    }
    write(list: list, title, found, into: &html) { item, html in
      html.element(
        .a, .style("cited"), .to(anchor(item.quotation.passage) ?? .source(item.account))
      ) { html in
        write(item.quotation.passage, limit: 300, into: &html)
      }
      let statements = study.accounts[item.account].statements
      if let index = item.quotation.statement, statements.indices.contains(index) {
        let statement = statements[index]
        write(statement.chain, of: statement.content, voice: statement.voice, into: &html)
        writeLabels(
          certainty: statement.certainty, polarity: statement.polarity,
          standing: statement.standing, correction: nil, byReader: statement.voice != .article,
          into: &html)
      } else {
        html.element(.span, .style("quiet from")) { html in
          html.text(" ")
          html.element(.bdi, text: name(of: study.accounts[item.account].document).capped(200))
          if item.quotation.voice != .article { html.text(", reader’s comment") }
        }
      }
    }
  }

  private func writePosts(into html: inout HTML) {
    var posts: [(account: Int, post: Int)] = []
    for (index, account) in study.accounts.enumerated() {
      for post in account.document.posts.indices { posts.append((index, post)) }
    }
    write(list: "l-posts", "Readers’ comments", posts, into: &html) { item, html in
      writeHead(ofPost: item.post, item.account, into: &html)
      html.text(" ")
      html.element(.a, .to(postAnchor(item.account, item.post))) { html in
        html.text("under ")
        html.element(.bdi, text: name(of: study.accounts[item.account].document).capped(200))
      }
    }
  }
}
