import AssayModel

/// Says what each paragraph of a plain text is, by its place, its length and its form.
struct ArticleClassifier {
  private(set) var paragraphs: [Paragraph]
  /// The paragraphs before this one are the article; those after it follow the thread.
  let articleEnd: Int
  private(set) var titleIndex: Int?
  private(set) var facts = PageFacts()

  /// The first paragraph of running text.
  private var bodyStart = 0
  /// After the last paragraph of running text.
  private var bodyEnd = 0

  init(paragraphs: [Paragraph], articleEnd: Int) {
    self.paragraphs = paragraphs
    self.articleEnd = articleEnd
  }

  /// Classifies every paragraph and gathers what they say of the page.
  mutating func classify(hasThread: Bool) {
    findLabels()
    findForms()
    findBody()
    findTitle()
    findBylines()
    findPictures()
    findHeadings()
    findTail(hasThread: hasThread)
    findOutlet()
  }

  /// Lines of the form "Date: 5 June 2024" at the head.
  private mutating func findLabels() {
    for index in paragraphs.indices.prefix(14) where paragraphs[index].text.utf8.count < 300 {
      guard let label = headLabel(paragraphs[index].text) else { continue }
      switch label.key {
      case .title:
        facts.title = facts.title ?? label.value
        if titleIndex == nil { titleIndex = nil }
      case .author:
        let named = people(in: label.value)
        if facts.authors.isEmpty { facts.authors = named.isEmpty ? [label.value] : named }
      case .published:
        guard isTimeText(label.value) else { continue }
        facts.published = facts.published ?? label.value
      case .updated:
        guard isTimeText(label.value) else { continue }
        facts.updated = facts.updated ?? label.value
      case .outlet:
        guard label.value.utf8.count <= 80, !isTimeText(label.value) else { continue }
        facts.outlet = facts.outlet ?? (hostOutlet(label.value) ?? label.value)
        if label.value.contains("://") { facts.url = facts.url ?? label.value }
      case .url: facts.url = facts.url ?? label.value
      }
      paragraphs[index].kind = .byline
    }
  }

  /// What a line's own form gives away, wherever it stands.
  private mutating func findForms() {
    for index in paragraphs.indices where paragraphs[index].kind == .paragraph {
      let text = paragraphs[index].text
      if isPageFurniture(text) || isRule(text) || isShareRow(text) {
        paragraphs[index].kind = .furniture
      } else if text.hasPrefix("http"), !text.contains(" ") {
        paragraphs[index].kind = .furniture
        if facts.url == nil, index < 6 || index + 4 > articleEnd { facts.url = text }
      } else {
        let marker = listMarkerLength(text)
        guard marker > 0 else { continue }
        paragraphs[index].kind = .listItem
        paragraphs[index].level = 1
      }
    }
  }

  /// The stretch of paragraphs that is worth most together: running text counts for what it is long, scraps a
  /// little against.
  private mutating func findBody() {
    var best = 0
    var sum = 0
    var start = 0
    bodyStart = min(1, articleEnd)
    bodyEnd = articleEnd
    for index in 0..<articleEnd {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += worth(paragraphs[index])
      if sum > best {
        best = sum
        bodyStart = start
        bodyEnd = index + 1
      }
    }
  }

  private func worth(_ paragraph: Paragraph) -> Int {
    if isRunning(paragraph) { return paragraph.text.utf8.count }
    switch paragraph.kind {
    case .furniture: return -14
    case .listItem: return -4
    default: return paragraph.text.endsSentence ? paragraph.text.utf8.count / 3 : -12
    }
  }

  private func isRunning(_ paragraph: Paragraph) -> Bool {
    guard paragraph.kind == .paragraph || paragraph.kind == .listItem else { return false }
    let length = paragraph.text.utf8.count
    guard length >= 80, paragraph.text.endsSentence || length >= 220 else { return false }
    return length >= 220 || (byline(paragraph.text) == nil && captionLine(paragraph.text) == nil)
  }

  private mutating func findTitle() {
    guard facts.title == nil else { return }
    var candidates: [Int] = []
    for index in 0..<min(bodyStart, articleEnd) where paragraphs[index].kind == .paragraph {
      let text = paragraphs[index].text
      let stop = dateLine(text) != nil || byline(text) != nil
      if stop, !candidates.isEmpty, bodyStart <= 12 { break }
      if !stop, isMenuRow(text) {
        paragraphs[index].kind = .furniture
        continue
      }
      guard !stop, (4...300).contains(text.utf8.count) else { continue }
      candidates.append(index)
    }
    guard var chosen = candidates.first else { return }
    if bodyStart > 12, let likely = likelyTitle(candidates) {
      // Below a page's menus the headline is not the first line.
      chosen = likely
      candidates = [likely]
    }
    // So is the name of a body above a line that is none, whatever their lengths.
    if candidates.count > 1, candidates[1] == chosen + 1, facts.outlet == nil,
      isBodyName(paragraphs[chosen].text), !isNameLine(paragraphs[candidates[1]].text),
      paragraphs[candidates[1]].text.spaced.count >= 4,
      !paragraphs[candidates[1]].text.endsSentence
    {
      facts.outlet = paragraphs[chosen].text
      paragraphs[chosen].kind = .byline
      chosen = candidates[1]
      candidates.removeFirst()
    }
    // Short names above a longer line are the paper's name and the section, not the headline.
    let first = paragraphs[chosen].text.spaced
    let next = candidates.dropFirst().prefix(24).first { paragraphs[$0].text.spaced.count > 4 }
    if first.count <= 4, let next,
      !paragraphs[next].text.endsSentence
        || paragraphs[next].text.hasSuffix("?"),
      candidates.prefix(while: { $0 != next }).allSatisfy({ isNameOrSection(paragraphs[$0].text) })
    {
      for index in candidates.prefix(while: { $0 != next }) { paragraphs[index].kind = .furniture }
      let name = paragraphs[chosen].text
      if first.count >= 2, name != name.uppercased(), facts.outlet == nil { facts.outlet = name }
      chosen = next
    }
    titleIndex = chosen
    paragraphs[chosen].kind = .title
  }

  /// Whether a line is short and its long words begin with capitals.
  private func isNameOrSection(_ text: String) -> Bool {
    let words = text.spaced
    return words.count <= 4
      && words.allSatisfy { $0.first?.isLowercase != true || $0.count <= 3 }
  }

  /// The candidate that looks most like a headline: several words, near the text, above a byline or date.
  private func likelyTitle(_ candidates: [Int]) -> Int? {
    var best: Int?
    var most = 0
    for index in candidates where index + 25 > bodyStart {
      let count = paragraphs[index].text.spaced.count
      guard count >= 4 else { continue }
      var score = 40 + min(count, 12) * 2 - (bodyStart - index)
      if isAboveFacts(index) { score += 12 }
      if paragraphs[index].text.endsSentence, !paragraphs[index].text.hasSuffix("?") { score -= 10 }
      if paragraphs[index].text.utf8.count > 160 { score -= 15 }
      if score > most {
        most = score
        best = index
      }
    }
    return best
  }

  /// Whether a byline or a date stands just below a line, and no other line of several words between.
  private func isAboveFacts(_ index: Int) -> Bool {
    for paragraph in paragraphs[(index + 1)..<min(index + 5, paragraphs.count)]
    where paragraph.kind == .paragraph {
      if dateLine(paragraph.text) != nil || byline(paragraph.text) != nil { return true }
      let count = paragraph.text.spaced.count
      if count >= 4, count <= 20, !paragraph.text.endsSentence { return false }
    }
    return false
  }

  /// The line between the headline and the text that names a paper or an office, beside the author and the
  /// date: "Harbour Wire", "Ansel Coast Guard, Press Office".
  private mutating func findHeadOutlet() {
    guard let titleIndex, titleIndex + 1 < bodyStart else { return }
    let head = (titleIndex + 1)..<min(bodyStart, articleEnd, titleIndex + 7)
    let isSigned = head.contains { byline(paragraphs[$0].text) != nil }
    for index in head where paragraphs[index].kind == .paragraph && facts.outlet == nil {
      let text = paragraphs[index].text
      guard isNameLine(text), isBesideFacts(index) else { continue }
      let names = isBodyName(text)
      guard names || (text.spaced.count >= 2 && (isSigned || !facts.authors.isEmpty)) else {
        continue
      }
      facts.outlet = text
      paragraphs[index].kind = .byline
    }
  }

  /// Whether the line before or after is a byline, a date or a label.
  private func isBesideFacts(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { near in
      guard paragraphs.indices.contains(near), near != titleIndex else { return false }
      let text = paragraphs[near].text
      return paragraphs[near].kind == .byline || dateLine(text) != nil
        || droppingBylineMark(text) != nil && text.spaced.count <= 8
        || text.utf8.count <= 80 && embeddedTime(text) != nil
    }
  }

  private mutating func findBylines() {
    findHeadOutlet()
    for index in 0..<articleEnd where paragraphs[index].kind == .paragraph {
      let text = paragraphs[index].text
      let nearHead = index - 6 < bodyStart
      if let line = dateLine(text), nearHead || index >= bodyEnd {
        paragraphs[index].kind = .byline
        switch line.role {
        case .published: facts.published = facts.published ?? line.time
        case .updated: facts.updated = facts.updated ?? line.time
        }
      } else if nearHead, let line = byline(text) {
        paragraphs[index].kind = .byline
        if facts.authors.isEmpty { facts.authors = line.authors }
        facts.published = facts.published ?? line.time
        facts.outlet = facts.outlet ?? line.outlet
      } else if bodyStart > index, index > (titleIndex ?? -1), facts.authors.isEmpty,
        isPersonName(text), nextIsDate(index)
      {
        paragraphs[index].kind = .byline
        facts.authors = [text]
      } else if index <= bodyStart + 3, index > (titleIndex ?? -1), facts.authors.isEmpty,
        let name = nameWithJob(text), nextIsDate(index)
      {
        paragraphs[index].kind = .byline
        facts.authors = [name]
      } else if index + 6 > bodyEnd, index > bodyStart, let bio = authorNote(text) {
        paragraphs[index].kind = .byline
        if facts.authors.isEmpty, let name = bio.name { facts.authors = [name] }
      }
    }
  }

  /// The name in a line such as "Ann Writer, staff reporter".
  private func nameWithJob(_ text: String) -> String? {
    guard text.utf8.count <= 90, let comma = text.firstIndex(of: ",") else { return nil }
    let name = String(text[..<comma])
    let job = words(String(text[text.index(after: comma)...]))
    guard isPersonName(name), (1...6).contains(job.count), !text.endsSentence,
      job.contains(where: { jobWords.contains($0) })
    else { return nil }
    return name
  }

  private func nextIsDate(_ index: Int) -> Bool {
    paragraphs[(index + 1)...].prefix(2).contains { dateLine($0.text) != nil }
      || paragraphs[..<index].suffix(1).contains { dateLine($0.text) != nil }
  }

  private mutating func findPictures() {
    for index in 0..<articleEnd where paragraphs[index].kind == .paragraph {
      let text = paragraphs[index].text
      if captionLine(text) != nil {
        paragraphs[index].kind = .caption
      } else if index < bodyStart + 1, index > (titleIndex ?? 0), endsInDay(text) {
        paragraphs[index].kind = .caption
      }
    }
  }

  private mutating func findHeadings() {
    for index in 0..<articleEnd where paragraphs[index].kind == .paragraph && index > bodyStart {
      let text = paragraphs[index].text
      guard text.utf8.count <= 110, text.spaced.count <= 14,
        !text.endsSentence || text.hasSuffix("?"),
        text.first?.isLowercase == false, !text.hasPrefix("“"), !text.hasPrefix("\""),
        let next = paragraphs[(index + 1)..<articleEnd].first(where: {
          $0.kind != .furniture && $0.kind != .caption && $0.kind != .credit
        }),
        next.text.utf8.count > text.utf8.count, next.text.utf8.count >= 60
      else { continue }
      paragraphs[index].kind = .heading
      paragraphs[index].level = 2
    }
  }

  /// What stands between the last paragraph of running text and the thread, and what follows the thread.
  private mutating func findTail(hasThread: Bool) {
    for index in 0..<min(bodyStart, articleEnd)
    where [.paragraph, .heading, .listItem].contains(paragraphs[index].kind) {
      let text = paragraphs[index].text
      // Below the headline an introduction may stand; above it, and among menus, nothing of the article does.
      let isLead = index > (titleIndex ?? -1) && text.spaced.count >= 8
      if !isLead, index != titleIndex, bodyStart > 6 || index < (titleIndex ?? 0) {
        paragraphs[index].kind = .furniture
      }
    }
    var afterMenu = false
    for index in bodyEnd..<paragraphs.count {
      let text = paragraphs[index].text
      if paragraphs[index].kind == .furniture { afterMenu = true }
      guard [.paragraph, .heading, .listItem].contains(paragraphs[index].kind) else { continue }
      let short = !text.endsSentence && text.utf8.count < 120
      if paragraphs.count - bodyEnd > 8, index > bodyEnd + 3, index < articleEnd {
        paragraphs[index].kind = .furniture
        continue
      }
      let isNotice = text.utf8.count < 160 && text.hasPrefix("©")
      if index >= articleEnd || isNotice || (short && (hasThread || afterMenu)) {
        paragraphs[index].kind = .furniture
      }
    }
  }

  private mutating func findOutlet() {
    for index in paragraphs.indices.reversed() where facts.outlet == nil {
      guard index + 12 > articleEnd || index < 3 else { continue }
      let text = paragraphs[index].text
      if let name = copyrightOutlet(text) {
        facts.outlet = name
        if paragraphs[index].kind == .paragraph { paragraphs[index].kind = .furniture }
      } else if let name = disclaimedOutlet(text) {
        facts.outlet = name
        if paragraphs[index].kind == .paragraph { paragraphs[index].kind = .byline }
      } else if index < articleEnd, let name = originalOutlet(text) {
        facts.outlet = name
      }
    }
    if facts.outlet == nil, let url = facts.url { facts.outlet = hostOutlet(url) }
    let texts = paragraphs[..<articleEnd].suffix(from: min(bodyStart, articleEnd))
    for paragraph in texts.filter({ $0.kind == .paragraph }).prefix(2) where facts.outlet == nil {
      facts.outlet = datelineAgency(paragraph.text)
    }
  }
}

/// Words that say what somebody does at a paper.
private let jobWords: Set<String> = [
  "reporter", "reporters", "staff", "correspondent", "editor", "writer", "columnist", "journalist",
  "desk", "bureau", "contributor", "freelance", "redaktion", "redakteur", "redakteurin",
  "korrespondent", "korrespondentin", "journaliste", "correspondant", "redactor", "redactora",
  "corresponsal", "periodista", "giornalista", "inviato", "корреспондент", "журналист", "redaktor",
]

/// Whether a line names places to share a page and nothing else: "Facebook Twitter WhatsApp Email".
private func isShareRow(_ text: String) -> Bool {
  guard text.utf8.count <= 120 else { return false }
  let tokens = words(text.lowercased())
  return (2...12).contains(tokens.count) && tokens.allSatisfy { sharePlaces.contains($0) }
}

private let sharePlaces: Set<String> = [
  "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "email",
  "e", "mail", "print", "copy", "link", "share", "bluesky", "threads", "mastodon", "instagram",
  "youtube", "messenger", "tumblr", "flipboard", "pocket", "save", "rss", "vk", "viber", "xing",
  "button",
]

/// Whether a line is a rule drawn with signs.
private func isRule(_ text: String) -> Bool {
  text.utf8.count >= 3 && text.allSatisfy { "-_=*~#•—–·.+ ".contains($0) }
}
