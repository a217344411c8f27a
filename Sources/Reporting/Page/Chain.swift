import AssayModel

extension Page {
  /// Writes who says it, outermost first, each name leading to the place that names it.
  func write(
    _ chain: [Speaker], of passage: Passage, voice: Statement.Voice, into html: inout HTML
  ) {
    guard let (index, document) = account(passage) else { return }
    html.element(.p, .style("chain")) { html in
      if chain.first?.role != .outlet {
        writeOutlet(index, document, into: &html)
        if !chain.isEmpty { writeStep(into: &html) }
      }
      for (place, link) in chain.enumerated() {
        if place > 0 { writeStep(into: &html) }
        if link.role == .outlet {
          writeOutlet(index, document, into: &html)
        } else {
          write(link, index, voice, into: &html)
        }
      }
      if chain.allSatisfy({ $0.role == .outlet }) {
        html.element(.span, .style("quiet"), text: ", in its own words")
      }
    }
  }

  private func writeStep(into html: inout HTML) {
    html.literal(" <span class=\"step\">›</span> ")
  }

  private func writeOutlet(_ index: Int, _ document: Document, into html: inout HTML) {
    html.element(.a, .to(.source(index))) { html in
      html.element(.bdi, text: name(of: document))
    }
  }

  private func write(
    _ link: Speaker, _ account: Int, _ voice: Statement.Voice, into html: inout HTML
  ) {
    let byReader = voice != .article
    let shown = shownName(of: link, byReader: byReader)
    if link.role == .poster, case .post(let post) = voice,
      study.accounts[account].document.posts.indices.contains(post)
    {
      html.element(.a, .to(postAnchor(account, post))) { html in html.element(.bdi, text: shown) }
    } else if let passage = link.passage, let anchor = anchor(passage) {
      html.element(.a, .to(anchor)) { html in html.element(.bdi, text: shown) }
    } else {
      html.element(.bdi, text: shown)
    }
    guard let description = link.description, !description.isEmpty else { return }
    html.element(.span, .style("quiet")) { html in
      html.text(", ")
      html.element(.bdi, text: masked(description, byReader: byReader || link.role == .poster))
    }
  }

  /// The name of a link as this edition shows it.
  func shownName(of link: Speaker, byReader: Bool) -> String {
    if link.role == .poster, let readers { return readers.name(of: link.name) }
    let name = link.name.isEmpty ? "somebody without a name" : link.name
    return masked(name.capped(300), byReader: byReader)
  }
}

extension String {
  /// The string, cut after so many bytes, with an ellipsis where it was cut.
  func capped(_ limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(startIndex, offsetBy: limit)
    while end > startIndex, end.samePosition(in: unicodeScalars) == nil {
      end = utf8.index(before: end)
    }
    return String(self[..<end]) + "…"
  }
}
