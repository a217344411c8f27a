import AssayModel

extension Page {
  /// Writes the text of an account: the article's blocks, then the thread.
  func write(textOf index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    let article = document.blocks.filter { $0.post == nil }
    html.element(
      .div, .style("text"), document.language.flatMap(LanguageTag.init).map(Attribute.language)
    ) { html in
      if document.blocks.isEmpty {
        html.element(.p, .style("quiet"), text: "This source has no text.")
      }
      var place = 0
      var page: Int?
      var entry: Int?
      while place < article.count, article[place].range.lowerBound < shown[index] {
        if article[place].page != page {
          page = article[place].page
          if let page { html.element(.p, .style("page"), text: "Page \(page)") }
        }
        if article[place].entry != entry {
          entry = article[place].entry
          writeHead(ofEntry: entry, of: index, into: &html)
        }
        if article[place].kind == .furniture {
          var end = place
          while end < article.count, article[end].kind == .furniture { end += 1 }
          writeFurniture(article[place..<end], index, into: &html)
          place = end
        } else {
          write(article[place], index, into: &html)
          place += 1
        }
      }
      writeThread(of: index, into: &html)
    }
    if let end = study.accounts[index].readTo {
      html.element(
        .p, .style("rest"),
        text: "Statements, figures and times were looked for in the first \(grouped(end)) of "
          + "\(grouped(document.buffer.count)) bytes of this source.")
    }
    if document.buffer.count > shown[index] {
      html.element(
        .p, .style("rest"),
        text: "Only the first \(grouped(shown[index])) of \(grouped(document.buffer.count)) bytes "
          + "of this source are shown here; `assay report --json` has them all.")
    }
  }

  /// Writes whose entry of the article begins here and of when it is, or that the article goes on.
  private func writeHead(ofEntry entry: Int?, of index: Int, into html: inout HTML) {
    let entries = study.accounts[index].document.entries
    guard let entry else {
      return html.element(.p, .style("page"), text: "The article goes on")
    }
    guard entries.indices.contains(entry) else { return }
    let part = entries[entry]
    let kind = part.kind == .live ? "Entry" : "Embedded post"
    let time = part.published?.words ?? part.publishedText
    html.element(.p, .style("page")) { html in
      html.text(kind)
      if let author = part.author.map({ masked($0, byReader: false) }) {
        html.text(" by ")
        html.element(.bdi, text: author.capped(200))
      }
      if let time { html.element(.bdi, text: ", " + time.capped(80)) }
    }
  }

  /// Writes what belongs to the page around the article, folded away.
  private func writeFurniture(
    _ blocks: ArraySlice<Block>, _ index: Int, into html: inout HTML
  ) {
    html.element(.details, .style("furniture")) { html in
      html.element(
        .summary,
        text: "Around the article: \(counted(blocks.count, "piece", "pieces")) of the page")
      for block in blocks where block.range.lowerBound < shown[index] {
        write(block, index, into: &html)
      }
    }
  }

  /// Writes one block with its marks.
  func write(_ block: Block, _ index: Int, into html: inout HTML) {
    let isQuoted = block.kind == .quotation || block.kind == .embeddedPost
    let tag: HTML.Tag = isQuoted ? .blockquote : .p
    html.element(tag, style(of: block.kind), .anyDirection) { html in
      writeMarked(block.range, of: index, into: &html)
    }
  }

  private func style(of kind: Block.Kind) -> Attribute {
    switch kind {
    case .title: .style("b title")
    case .heading: .style("b heading")
    case .paragraph, .quotation, .embeddedPost: .style("b")
    case .listItem: .style("b item")
    case .caption, .credit, .byline: .style("b aside")
    case .pullQuote: .style("b pulled")
    case .tableRow: .style("b row")
    case .note: .style("b note")
    case .furniture: .style("b around")
    }
  }

  /// Writes a range of a document, cut into flat pieces at every boundary of a mark.
  private func writeMarked(_ block: Range<Int>, of index: Int, into html: inout HTML) {
    let document = study.accounts[index].document
    let range = document.whole(block.lowerBound..<min(block.upperBound, shown[index]))
    let marks = marks[index]
    var at = range.lowerBound
    var next = marks.first(from: at)
    while next < marks.pieces.count, marks.pieces[next].range.lowerBound < range.upperBound {
      let piece = marks.pieces[next]
      next += 1
      let low = max(piece.range.lowerBound, at)
      let high = min(max(piece.range.upperBound, low), range.upperBound)
      html.text(document.buffer[at..<low])
      let isAnchor = piece.isAnchor && piece.range.lowerBound == low
      let id: Attribute? = isAnchor ? .id(.passage(index, low)) : nil
      html.element(.span, id, style(of: piece.styles)) { html in
        html.text(document.buffer[low..<high])
      }
      at = high
    }
    html.text(document.buffer[at..<range.upperBound])
  }

  /// The classes that show a piece's marks: the strongest of them, whether it belongs to a statement, and whether it is
  /// evidence.
  private func style(of bits: UInt8) -> Attribute? {
    func has(_ style: Marks.Style) -> Bool { bits & (1 << style.rawValue) != 0 }
    let isEvidence = has(.evidence)
    switch (has(.value), has(.disputed), has(.words), has(.number)) {
    case (true, true, _, _): return .style(isEvidence ? "v x k" : "v x")
    case (true, false, true, _): return .style(isEvidence ? "v w k" : "v w")
    case (true, false, false, _): return .style(isEvidence ? "v k" : "v")
    case (false, true, _, _): return .style(isEvidence ? "x k" : "x")
    case (false, false, true, true): return .style(isEvidence ? "w n k" : "w n")
    case (false, false, true, false): return .style(isEvidence ? "w k" : "w")
    case (false, false, false, true): return .style(isEvidence ? "n k" : "n")
    case (false, false, false, false): return isEvidence ? .style("k") : nil
    }
  }
}
