import AssayModel

/// Reads lines of text as an account: a headline, who signed it and when, paragraphs, and the thread below.
struct PlainTextReader {
  let lines: TextLines
  let retrievedAt: Moment?
  /// Lines known to be the page's and not the text's, as the running heads of a PDF are.
  var pageLines: Set<Int> = []
  var isPaged = false

  private var grouping: ParagraphGrouping
  private var paragraphs: [Paragraph] = []
  private var thread: PlainThread?
  private var titleIndex: Int?
  private var facts = PageFacts()

  init(lines: TextLines, retrievedAt: Moment?, pageLines: Set<Int> = [], isPaged: Bool = false) {
    self.lines = lines
    self.retrievedAt = retrievedAt
    self.pageLines = pageLines
    self.isPaged = isPaged
    grouping = ParagraphGrouping(lines, isPaged: isPaged)
  }

  /// Finds out what every line is.
  mutating func read() {
    thread = plainThread(in: lines)
    if let thread {
      paragraphs = grouping.paragraphs(in: 0..<thread.lines.lowerBound)
      let split = paragraphs.count
      paragraphs += grouping.paragraphs(in: thread.lines.upperBound..<lines.count)
      classify(articleEnd: split)
    } else {
      paragraphs = grouping.paragraphs(in: 0..<lines.count)
      classify(articleEnd: paragraphs.count)
    }
  }

  /// Puts what was found into a document over the same buffer.
  func fill(_ document: inout Document) {
    var blocks = paragraphs.flatMap(blocks(of:))
    if let thread {
      var builder = PlainThreadBuilder(grouping: grouping, retrievedAt: retrievedAt)
      builder.build(thread)
      document.posts = builder.posts
      blocks += builder.blocks
    }
    blocks.sort { $0.range.lowerBound < $1.range.lowerBound }
    document.blocks = blocks
    if let titleIndex {
      document.title = paragraphs[titleIndex].text
      document.titleRange = paragraphs[titleIndex].range
    } else {
      document.title = facts.title
    }
    document.authors = facts.authors
    document.outlet = facts.outlet
    document.url = facts.url
    document.published = facts.published.flatMap {
      moment($0, retrievedAt: retrievedAt, language: nil)
    }
    document.updated = facts.updated.flatMap { moment($0, retrievedAt: retrievedAt, language: nil) }
  }

  private mutating func classify(articleEnd: Int) {
    for index in paragraphs.indices where isPageLine(paragraphs[index]) {
      paragraphs[index].kind = .furniture
    }
    // The gaps of a menu show in the lines as they stand, not in the paragraph.
    for index in paragraphs.indices.prefix(12)
    where paragraphs[index].lines.count == 1 && isMenuRow(lines.text(paragraphs[index].range)) {
      paragraphs[index].kind = .furniture
    }
    var classifier = ArticleClassifier(paragraphs: paragraphs, articleEnd: articleEnd)
    classifier.classify(hasThread: thread != nil)
    paragraphs = classifier.paragraphs
    titleIndex = classifier.titleIndex
    facts = classifier.facts
  }

  private func isPageLine(_ paragraph: Paragraph) -> Bool {
    !pageLines.isEmpty && paragraph.lines.allSatisfy { pageLines.contains($0) }
  }

  /// The blocks of one paragraph: a caption that carries its credit makes two.
  private func blocks(of paragraph: Paragraph) -> [Block] {
    let page = paragraph.page
    guard paragraph.kind == .caption, let line = captionLine(lines.text(paragraph.range)) else {
      return [Block(paragraph.kind, paragraph.range, level: paragraph.level, page: page)]
    }
    let base = paragraph.range.lowerBound
    var result: [Block] = []
    if let caption = line.caption {
      result.append(
        Block(.caption, (base + caption.lowerBound)..<(base + caption.upperBound), page: page))
    }
    if let credit = line.credit, !credit.isEmpty {
      result.append(
        Block(.credit, (base + credit.lowerBound)..<(base + credit.upperBound), page: page))
    }
    return result
  }
}

extension TextLines {
  /// The bytes of a range as they stand.
  func text(_ range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }
}

/// What a page says of itself in its own lines.
struct PageFacts {
  var title: String?
  var authors: [String] = []
  var outlet: String?
  var published: String?
  var updated: String?
  var url: String?
}
