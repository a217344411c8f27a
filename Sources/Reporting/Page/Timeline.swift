import AssayModel

extension Page {
  /// Writes what is dated, earliest first, by day.
  func writeTimeline(into html: inout HTML) {
    section("timeline", "Timeline", into: &html) { html in
      if study.timeline.isEmpty {
        return html.element(.p, .style("quiet"), text: "Nothing dated was found.")
      }
      let entries = study.timeline.prefix(Limits.items)
      var index = 0
      while index < entries.count {
        let moment = entries[index].moment
        let key = isPlaced(moment) ? moment.dayKey : ""
        var end = index
        while end < entries.count,
          (isPlaced(entries[end].moment) ? entries[end].moment.dayKey : "") == key
        {
          end += 1
        }
        html.element(.h3) { html in
          html.element(
            .bdi, text: key.isEmpty ? "No day is given" : moment.dayWords ?? key.capped(60))
        }
        html.element(.ul, .style("times")) { html in
          for entry in entries[index..<end] {
            html.element(.li) { html in write(entry, into: &html) }
          }
        }
        index = end
      }
      writeRest(study.timeline.count, shown: Limits.items, "entries", into: &html)
    }
  }

  /// Whether a moment can be put on a day or a longer time.
  private func isPlaced(_ moment: Moment) -> Bool {
    (moment.kind == .date || moment.kind == .time) && !moment.dayKey.isEmpty
  }

  /// Whose page an entry stands on.
  private func voice(of entry: TimelineEntry) -> Statement.Voice {
    guard let (_, document) = account(entry.passage),
      let block = document.block(at: entry.passage.hull.lowerBound),
      let post = document.blocks[block].post
    else { return .article }
    return .post(post)
  }

  private func write(_ entry: TimelineEntry, into html: inout HTML) {
    let byReader = voice(of: entry) != .article
    html.element(.p, .style("when")) { html in
      let clock = isPlaced(entry.moment) ? entry.moment.clockWords : entry.moment.words
      html.element(.a, .to(anchor(entry.passage) ?? .section("sources"))) { html in
        html.element(
          .bdi, text: clock?.capped(80) ?? entry.moment.wholeWords)
      }
      if byReader {
        html.text(" ")
        html.element(.span, .style("label"), text: "reader’s comment")
      }
      if entry.event != Event.caseID {
        html.text(" ")
        html.element(.span, .style("label")) { html in
          html.element(.bdi, text: eventTitle(entry.event))
        }
      }
    }
    html.element(.p, .style("sentence")) { html in
      html.element(.a, .to(anchor(entry.sentence) ?? .section("sources"))) { html in
        write(
          entry.sentence, marking: entry.passage, limit: Limits.sentence(edition), into: &html)
      }
      writeDispute(within: entry.sentence, into: &html)
    }
    write(entry.chain, of: entry.passage, voice: voice(of: entry), into: &html)
  }
}
