/// A sentence that is made once and shown twice: with links in a page, as plain text on a terminal.
///
/// What a literal holds are our own words. An interpolated string is somebody else's: in a page it is set apart, so that
/// its direction of writing does not turn ours.
struct Prose: ExpressibleByStringInterpolation {
  /// A part of the sentence.
  enum Part {
    /// Our own words.
    case own(String)
    /// Words of a person or a source.
    case foreign(String)
    /// Words that lead to a place in the page.
    case link(String, Anchor)
  }

  /// The parts, in order.
  private(set) var parts: [Part] = []

  /// The sentence without its links.
  var plain: String {
    parts.map { part in
      switch part {
      case .own(let words), .foreign(let words), .link(let words, _): words
      }
    }.joined()
  }

  init(stringLiteral words: String) { parts = [.own(words)] }
  init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }
  init(_ parts: [Part]) { self.parts = parts }

  /// Words that lead to a place, or words alone where there is none.
  static func link(_ words: String, _ anchor: Anchor?) -> Prose {
    guard let anchor else { return Prose([.foreign(words)]) }
    return Prose([.link(words, anchor)])
  }

  /// Our own words made elsewhere: a figure, a count.
  static func own(_ words: String) -> Prose { Prose([.own(words)]) }

  static func + (a: Prose, b: Prose) -> Prose { Prose(a.parts + b.parts) }

  /// A list as a sentence has it: `a`, `a and b`, `a, b and c`.
  static func list(_ items: [Prose], last: String = " and ") -> Prose {
    var out = Prose([])
    for (index, item) in items.enumerated() {
      if index > 0 { out = out + .own(index == items.count - 1 ? last : ", ") }
      out = out + item
    }
    return out
  }

  /// The sentence with the words of others cut to at most so many characters each.
  func shortened(to limit: Int) -> Prose {
    func short(_ words: String) -> String {
      words.count > limit ? words.prefix(limit - 1) + "…" : words
    }
    return Prose(
      parts.map { part in
        switch part {
        case .own: part
        case .foreign(let words): .foreign(short(words))
        case .link(let words, let anchor): .link(short(words), anchor)
        }
      })
  }

  struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.own(literal)) }
    }
    mutating func appendInterpolation(_ words: String) { parts.append(.foreign(words)) }
    mutating func appendInterpolation(own words: String) { parts.append(.own(words)) }
    mutating func appendInterpolation(_ number: Int) { parts.append(.own(grouped(number))) }
    mutating func appendInterpolation(_ prose: Prose) { parts += prose.parts }
  }
}

extension HTML {
  /// Writes a sentence with its links.
  mutating func write(_ prose: Prose) {
    for part in prose.parts {
      switch part {
      case .own(let words): text(words)
      case .foreign(let words): element(.bdi, text: words)
      case .link(let words, let anchor):
        element(.a, .to(anchor)) { html in html.element(.bdi, text: words) }
      }
    }
  }
}
