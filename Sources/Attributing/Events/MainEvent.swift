import AssayModel
import Language

/// The event that a document is about, as far as the document alone shows it.
struct MainEvent {
  /// What a mention is to the document's own event.
  ///
  /// `taken` takes up whatever event was spoken of last: "the crisis", "the attack".
  enum Judgement { case own, taken, other, neither }

  /// A mention of it, if the document is about one.
  private(set) var mention: EventMention?
  /// When it was, in seconds since 1970.
  private(set) var start: Int?
  /// The head nouns that stand for it.
  private var heads: Set<String> = []
  /// The words of the names that go with it, in lower case.
  private(set) var names: Set<String> = []
  /// The longer words of the title, in lower case.
  private(set) var titleWords: Set<String> = []
  private let published: Moment?

  /// Nouns that take up an event of any kind.
  private static let general: Set<String> = [
    "incident", "tragedy", "disaster", "event", "atrocity", "carnage", "emergency", "crisis",
  ]

  init(_ stretches: [Stretch], raw: [[[RawMention]]], document: Document, anchor: Moment?) {
    published = anchor
    // The title and the first blocks tell what a document is about.
    var lead: [Int] = []
    var leadLength = 0
    for (position, stretch) in stretches.enumerated() where stretch.voice == .article {
      if stretch.kind == .title || stretch.kind == .caption
        || stretch.counts && leadLength < 40
      {
        lead.append(position)
        if stretch.counts { leadLength += stretch.text.tokens.count }
      }
    }
    let leading = Set(lead)
    for position in lead {
      for name in stretches[position].names { names.formUnion(Self.words(name.text)) }
    }
    if let title = document.title {
      let text = TokenizedText(title)
      for token in text.tokens where token.isCapitalised {
        names.insert(withoutPossessive(token.lower))
      }
      titleWords = Set(
        text.tokens.filter { $0.kind == .word && $0.range.count > 3 }.map {
          withoutPossessive($0.lower)
        })
    }
    // The head noun that is used most, the lead counting more.
    var scores: [String: Int] = [:]
    var firstOf: [String: RawMention] = [:]
    for (position, sentences) in raw.enumerated()
    where stretches[position].voice == .article
      && (stretches[position].counts || stretches[position].kind == .title)
    {
      for mention in sentences.joined() {
        let weight = (leading.contains(position) ? 4 : 1) + (mention.isDefinite ? 1 : 0)
        scores[mention.lemma, default: 0] +=
          Self.general.contains(mention.lemma) ? weight / 2 : weight
        if firstOf[mention.lemma] == nil
          || !names.isDisjoint(
            with: Self.words(firstOf[mention.lemma]?.names.joined(separator: " ") ?? "")) == false
        {
          firstOf[mention.lemma] = firstOf[mention.lemma] ?? mention
        }
      }
    }
    guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      let first = firstOf[best.key]
    else {
      // An account that never calls its event by a noun is still about one.
      heads = Self.general
      if let position = lead.first, let sentence = stretches[position].text.sentences.first {
        mention = EventMention(
          passage: stretches[position].passage(sentence.range, in: document.id), head: "event",
          places: Self.placeNames(stretches, leading: lead))
      }
      return
    }
    heads = [best.key]
    for (lemma, score) in scores where score * 3 >= best.value && score >= 4 { heads.insert(lemma) }
    heads.formUnion(Self.general)
    // The names it is called by wherever it is called by one more than once.
    var counts: [String: Int] = [:]
    for mention in raw.joined().joined() where mention.lemma == best.key {
      for word in Set(mention.names.flatMap { Self.words($0) }) { counts[word, default: 0] += 1 }
    }
    for (word, count) in counts where count >= 2 { names.insert(word) }
    start = Self.day(
      of: best.key, raw: raw, stretches: stretches, leading: leading, published: anchor)
    let stretch = stretches[first.stretch]
    var time: Moment?
    if let start {
      let day = Civil(daysSince1970: Int((Double(start) / 86400).rounded(.down)))
      time = Moment(.date, day.iso, start: start, end: start + 86400, precision: .day)
    }
    mention = EventMention(
      passage: stretch.passage(stretch.text.bytes(first.tokens), in: document.id), head: best.key,
      places: Self.places(stretches, leading: lead, of: first), time: time ?? first.time?.moment)
  }

  /// The day most often given near the event's own noun, before the document was published; a date in the noun's own phrase
  /// and one in the lead count most.
  private static func day(
    of head: String, raw: [[[RawMention]]], stretches: [Stretch], leading: Set<Int>,
    published: Moment?
  ) -> Int? {
    let limit = published?.end ?? Int.max
    let floor = published?.end.map { $0 - 400 * 86400 } ?? Int.min
    var votes: [Int: Int] = [:]
    // A picture's date is when it was taken, which is after the event as a rule.
    for (position, stretch) in stretches.enumerated()
    where stretch.voice == .article && (stretch.counts || stretch.kind == .title) {
      for (number, sentence) in stretch.text.sentences.enumerated() {
        let own = raw[position][number].filter {
          $0.lemma == head && ($0.isDefinite || leading.contains(position))
        }
        guard !own.isEmpty || leading.contains(position) else { continue }
        let harm = sentence.tokens.contains {
          stretch.has($0, .kill, .die, .injure, .eventVerb) && !stretch.has($0, .event)
        }
        for time in stretch.times(in: sentence.tokens) {
          guard let start = time.moment.start, let end = time.moment.end, end - start <= 3 * 86400,
            time.moment.kind == .date || time.moment.kind == .time, start <= limit, start > floor
          else { continue }
          let isInPhrase = own.contains { $0.time?.range == time.range }
          let weight =
            (own.isEmpty ? 1 : 2) * (harm ? 2 : 1) * (leading.contains(position) ? 4 : 1)
            + (isInPhrase ? 12 : 0)
          votes[start - ((start % 86400) + 86400) % 86400, default: 0] += weight
        }
      }
    }
    return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  private static func places(_ stretches: [Stretch], leading: [Int], of mention: RawMention)
    -> [String]
  {
    mention.names + placeNames(stretches, leading: leading).filter { !mention.names.contains($0) }
  }

  private static func placeNames(_ stretches: [Stretch], leading: [Int]) -> [String] {
    var result: [String] = []
    for position in leading {
      for name in stretches[position].names where !result.contains(name.text) {
        // A town that no gazetteer knows is told by the word before it.
        let isPlace = ["in", "at", "near", "outside", "off"].contains(
          stretches[position].lower(name.tokens.lowerBound - 1))
        guard name.kind == .place || name.kind == .other && isPlace else { continue }
        result.append(name.text)
      }
    }
    return Array(result.prefix(6))
  }

  /// The words of a name, in lower case, small ones left out.
  static func words(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map {
      withoutPossessive(String($0))
    }.filter { $0.count > 2 || $0 == "us" || $0 == "uk" }
  }

  /// Whether a mention is of the document's own event.
  ///
  /// `date` is a date of another event in the same sentence: "in 2012 a fire" is another fire, whatever its name.
  func judge(_ mention: RawMention, in stretch: Stretch, beside date: TimeExpression?) -> Judgement
  {
    if let date, !mention.isDefinite, abs(mention.tokens.lowerBound - date.tokens.upperBound) <= 4 {
      return .other
    }
    if let time = mention.time?.moment, isForeign(time) { return .other }
    // "The deadliest fire in the country since 2012" is the one that is told of.
    if heads.contains(mention.lemma),
      mention.tokens.contains(where: {
        stretch.lower($0).hasSuffix("est") || stretch.lower($0) == "worst"
      })
    {
      return .own
    }
    let placed = mention.places.flatMap(Self.words)
    let words = mention.names.flatMap(Self.words)
    if !placed.isEmpty, Set(placed).isDisjoint(with: names), Set(words).isDisjoint(with: names) {
      return .other
    }
    if !words.isEmpty, placed.isEmpty, mention.isDefinite, Set(words).isDisjoint(with: names),
      heads.contains(mention.lemma), !mention.names.allSatisfy({ $0 == $0.uppercased() })
    {
      return .neither
    }
    if heads.contains(mention.lemma), !Set(words).isDisjoint(with: names) { return .own }
    if heads.contains(mention.lemma), mention.isDefinite { return .taken }
    return .neither
  }

  /// Whether a date is one of another event: more than two days before the document's own, or in another year where its
  /// day is not known.
  func isForeign(_ moment: Moment) -> Bool {
    guard moment.kind == .date || moment.kind == .time, let end = moment.end,
      let begin = moment.start
    else { return false }
    if let start { return end < start - 2 * 86400 || begin > start + 400 * 86400 }
    guard let published = published?.start else {
      return moment.precision >= .year && !moment.relative
    }
    return end < published - 366 * 86400
  }

  /// A date in the sentence that belongs to another event.
  func foreignDate(in sentence: Sentence, _ stretch: Stretch) -> TimeExpression? {
    stretch.times(in: sentence.tokens).first {
      ($0.moment.kind == .date) && !$0.isVague
        && isForeign($0.moment)
    }
  }
}
