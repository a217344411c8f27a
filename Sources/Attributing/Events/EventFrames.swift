import AssayModel
import Language

/// Which event each sentence of a document is about.
///
/// The document's own event is the one its title and lead speak of. A sentence is about another event where it names one
/// with another place, or gives a date well before the document's event; the sentences that follow in the same block
/// stay with it until the document's own event or another date comes up.
struct EventFrames {
  /// The mentions, the document's own event first where there is one.
  private(set) var mentions: [EventMention] = []
  /// For each stretch and each of its sentences the mentions of events in it, with the index of the event.
  private var inSentence: [[[(token: Int, event: Int)]]] = []
  /// For each stretch and each of its sentences the event it is about.
  private var frames: [[Int?]] = []
  /// Whether the document has an event of its own.
  private(set) var hasMain = false
  /// When the document's own event was, in seconds since 1970.
  private(set) var mainStart: Int?

  /// The words of the names that go with the document's own event, in lower case.
  private(set) var ownNames: Set<String> = []

  init(_ stretches: [Stretch], document: Document, anchor: Moment?) {
    let raw = stretches.enumerated().map { position, stretch in
      stretch.text.sentences.map { stretch.mentions(in: $0, stretch: position) }
    }
    let main = MainEvent(stretches, raw: raw, document: document, anchor: anchor)
    if let event = main.mention {
      mentions.append(event)
      hasMain = true
    }
    mainStart = main.start
    ownNames = main.names.union(main.titleWords)
    for (position, stretch) in stretches.enumerated() {
      var current: Int? = hasMain ? 0 : nil
      var frame: [Int?] = []
      var placed: [[(token: Int, event: Int)]] = []
      for (number, sentence) in stretch.text.sentences.enumerated() {
        var here: [(token: Int, event: Int)] = []
        var foreign: Int?
        var own = false
        let date = main.foreignDate(in: sentence, stretch)
        for mention in raw[position][number] {
          switch main.judge(mention, in: stretch, beside: date) {
          case .own:
            own = true
            if hasMain { here.append((mention.head, 0)) }
          case .other:
            let index = add(mention, stretch, document, date: date)
            here.append((mention.head, index))
            foreign = foreign ?? index
          case .taken:
            // "The crisis" in the midst of another event is that one.
            guard current == nil || current == 0 else { break }
            own = true
            if hasMain { here.append((mention.head, 0)) }
          case .neither:
            break
          }
        }
        if let date {
          let index = foreign ?? add(date, sentence, stretch, document)
          here.append((date.tokens.lowerBound, index))
          // A date in front frames the sentence and what follows it; one further on only its own sentence.
          let isInFront = date.tokens.lowerBound - sentence.tokens.lowerBound <= 3
          if isInFront || !own && foreign != nil {
            foreign = index
            own = false
          } else if !own {
            frame.append(index)
            placed.append(here)
            continue
          }
        }
        if let foreign, !own { current = foreign } else if own { current = hasMain ? 0 : nil }
        frame.append(current)
        placed.append(here)
      }
      frames.append(frame)
      inSentence.append(placed)
    }
  }

  /// The event that a figure at a token is tied to: the mention nearest to it in its sentence, else the sentence's frame.
  ///
  /// A bare date frames what happened to people; money, distances and counts that it stands with still belong to what the
  /// document is about.
  func event(stretch: Int, token: Int, in text: TokenizedText, family: Topic.Family? = nil) -> Int?
  {
    let found = event(stretch: stretch, token: token, in: text)
    guard let found, let family, [.money, .count, .distance, .size, .share].contains(family),
      mentions[found].head == EventFrames.bareDate
    else { return found }
    return hasMain ? 0 : nil
  }

  /// A time of day without its day, placed on the day of the document's own event so that it can be put in order.
  func onMainDay(_ moment: Moment) -> Moment {
    guard moment.kind == .time, moment.start == nil, let mainStart, let clock = moment.secondOfDay
    else { return moment }
    var placed = moment
    placed.start = mainStart + clock
    placed.end = mainStart + clock + 60
    placed.relative = true
    return placed
  }

  /// The head of a mention that is only a date.
  static let bareDate = "event"

  private func event(stretch: Int, token: Int, in text: TokenizedText) -> Int? {
    let sentence = text.sentence(ofToken: token)
    guard frames.indices.contains(stretch), frames[stretch].indices.contains(sentence) else {
      return nil
    }
    let here = inSentence[stretch][sentence]
    guard Set(here.map(\.event)).count > 1 else {
      return frames[stretch][sentence] ?? here.first?.event
    }
    return here.min { abs($0.token - token) < abs($1.token - token) }?.event
  }

  private mutating func add(
    _ mention: RawMention, _ stretch: Stretch, _ document: Document, date: TimeExpression?
  ) -> Int {
    let beside = date.flatMap {
      abs($0.tokens.upperBound - mention.tokens.lowerBound) <= 4 ? $0.moment : nil
    }
    mentions.append(
      EventMention(
        passage: stretch.passage(stretch.text.bytes(mention.tokens), in: document.id),
        head: mention.lemma, places: mention.places.isEmpty ? mention.names : mention.places,
        time: mention.time?.moment ?? beside, voice: stretch.voice))
    return mentions.count - 1
  }

  private mutating func add(
    _ date: TimeExpression, _ sentence: Sentence, _ stretch: Stretch, _ document: Document
  ) -> Int {
    let mention = stretch.mentions(in: sentence, stretch: 0).first {
      abs($0.head - date.tokens.lowerBound) <= 6 && !$0.isDefinite
    }
    // Where it was: the names that are not those of the document's own event.
    let places = stretch.names(in: sentence.tokens).filter { name in
      (name.kind == .other || name.kind == .place && !stretch.isDemonym(name))
        && Set(MainEvent.words(name.text)).isDisjoint(with: ownNames)
    }.map(\.text)
    mentions.append(
      EventMention(
        passage: stretch.passage(
          stretch.text.bytes(mention?.tokens ?? date.tokens), in: document.id),
        head: mention?.lemma ?? Self.bareDate, places: (mention?.places ?? []) + places,
        time: date.moment, voice: stretch.voice))
    return mentions.count - 1
  }
}
