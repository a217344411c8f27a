public import AssayModel

/// A report of a case as one HTML file that needs no network and no script.
///
/// The same case gives the same bytes. Source text enters the page escaped, at one place; every link leads
/// to a place in the page, or by `http` or `https` out of it. O(n log n) in the size of the case.
///
/// - Parameters:
///   - study: The case.
///   - edition: With full texts, or to be shared: short quotations and no posters' names.
///   - comments: The order in which the posts of a thread are shown.
///   - version: The version of the program, named in the page.
/// - Returns: The page, as UTF-8 text.
public func report(
  _ study: Case, edition: Edition = .full, comments: PostOrder = .page, version: String
) -> String {
  let page = Page(study, edition: edition, comments: comments, version: version)
  var html = HTML()
  page.write(into: &html)
  return String(decoding: html.bytes, as: UTF8.self)
}

extension Page {
  /// The name of the case's event, as the page calls it.
  var eventName: String {
    let event = study.events.first { $0.id == Event.caseID }
    guard let name = event?.name, !name.isEmpty else { return "Unnamed event" }
    return masked(name.capped(300), byReader: false)
  }

  /// Writes the whole page.
  fileprivate func write(into html: inout HTML) {
    html.literal("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
    html.literal(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
      """)
    html.element(.title, text: eventName + " – Assay report")
    html.literal("<style>")
    html.literal(stylesheet)
    html.literal("</style></head>\n<body><a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
    writeBanner(into: &html)
    html.literal("<div class=\"frame\">")
    writeContents(into: &html)
    html.literal("<main id=\"main\" tabindex=\"-1\">")
    writeOverview(into: &html)
    writeFindings(into: &html)
    writeFailures(into: &html)
    writeAnswers(into: &html)
    writeWeighing(into: &html)
    writeStatements(into: &html)
    writeTimeline(into: &html)
    writeSources(into: &html)
    writeLists(into: &html)
    html.literal("</main></div>\n")
    writeFooter(into: &html)
    html.literal("</body></html>\n")
  }

  /// Writes a section under its heading.
  func section(
    _ name: StaticString, _ title: String, into html: inout HTML, body: (inout HTML) -> Void
  ) {
    html.literal("\n")
    html.element(.section, .id(.section(name)), .labelled(by: .heading(name))) { html in
      html.element(.h2, .id(.heading(name)), text: title)
      body(&html)
    }
  }

  /// Writes how many items of a list are not shown.
  func writeRest(_ all: Int, shown: Int, _ many: String, into html: inout HTML) {
    guard all > shown else { return }
    html.element(
      .p, .style("rest"),
      text: "\(grouped(all - shown)) more \(many) are not shown here; "
        + "`assay report --json` has them all.")
  }

  private func writeFooter(into html: inout HTML) {
    html.element(.footer) { html in
      html.element(.p) { html in
        html.text("Made by Assay ")
        html.element(.bdi, text: version)
        html.text(
          ". It finds and lines up what accounts say; it passes no verdict on anybody. "
            + "Everything above leads back to the words it came from.")
      }
    }
  }
}
