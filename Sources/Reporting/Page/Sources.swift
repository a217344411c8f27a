import AssayModel

extension Page {
  /// Writes the sources: what is known of each, and its text with everything cited marked in place.
  func writeSources(into html: inout HTML) {
    section("sources", "Sources", into: &html) { html in
      html.element(.p, .style("lead")) { html in
        if edition == .share {
          html.text("The full texts are not part of the edition to be shared.")
        } else {
          html.text("In the texts below ")
          html.literal("<span class=\"v\">values that answer a question</span>, ")
          html.literal("<span class=\"w\">the words of a statement</span>, ")
          html.literal("<span class=\"n\">other numbers and dates</span> and ")
          if weighing != nil {
            html.literal("<span class=\"k\">words cited as evidence</span>, ")
          }
          html.literal("<span class=\"x\">words that somebody disputes</span> are marked.")
        }
      }
      for index in study.accounts.indices { write(source: index, into: &html) }
    }
  }

  private func write(source index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    html.literal("\n")
    html.element(.article, .style("source"), .id(.source(index))) { html in
      html.element(.h3) { html in
        html.element(.span, .style("quiet"), text: "\(index + 1) ")
        html.element(.bdi, text: name(of: document).capped(200))
        html.element(.span, .style("headline")) { html in
          html.text(" ")
          html.element(
            .bdi,
            text: document.title.map { masked($0.capped(500), byReader: false) } ?? "Title unknown")
        }
      }
      writeFacts(document, into: &html)
      if edition == .full { write(textOf: index, into: &html) }
    }
  }

  /// Writes what is known of a document itself.
  private func writeFacts(_ document: Document, into html: inout HTML) {
    html.element(.dl, .style("facts")) { html in
      let authors = document.authors.prefix(20).map { readers?.name(ofAuthor: $0) ?? $0 }
        .joined(separator: ", ")
      fact("Authors", authors.isEmpty ? "unknown" : authors, into: &html)
      fact("Published", published(document.published), into: &html)
      fact("Updated", published(document.updated), into: &html)
      html.element(.dt, text: "Address")
      html.element(.dd) { html in write(address: document.url, into: &html) }
      if let via = document.via {
        html.element(.dt, text: "Shown by")
        html.element(.dd) { html in write(address: via, into: &html) }
      }
      if let fetched = document.retrievedAt { fact("Fetched", published(fetched), into: &html) }
      fact("File", fileName(document.name), into: &html)
      if let archive = document.container {
        let place = archive.offset.map { ", byte \($0)" } ?? ""
        fact("Archive", fileName(archive.name) + place, into: &html)
      }
      fact("Kind", document.kind.rawValue, into: &html)
      html.element(.dt, text: "SHA-256")
      html.element(.dd) { html in html.element(.code, text: document.sha256.capped(64)) }
      fact(
        "Readers’ comments", document.posts.isEmpty ? "none" : grouped(document.posts.count),
        into: &html)
      for note in document.notes.prefix(20) { fact("Note", note, into: &html) }
      for correction in document.corrections.prefix(50) {
        html.element(.dt, text: "Put right")
        html.element(.dd) { html in write(correction, into: &html) }
      }
    }
  }

  private func fact(_ term: String, _ value: String, into html: inout HTML) {
    html.element(.dt, text: term)
    html.element(.dd) { html in html.element(.bdi, text: value.capped(700)) }
  }

  /// A time of publication with its zone as given, or that it is not known.
  private func published(_ moment: Moment?) -> String {
    guard let moment else { return "unknown" }
    let hasClock = moment.clockWords != nil
    return moment.words + (hasClock && moment.zoneName == nil ? " (zone not given)" : "")
  }

  /// Writes an address as text; only one of the web becomes a link.
  private func write(address: String?, into html: inout HTML) {
    guard let address, !address.isEmpty else { return html.text("unknown") }
    if let safe = WebAddress(address) {
      html.element(.a, .out(safe), .stranger) { html in
        html.element(.bdi, text: address.capped(300))
      }
    } else {
      html.element(.bdi, text: address.capped(300))
    }
  }
}
