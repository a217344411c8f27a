/// An attribute of an element.
///
/// Only the shapes below exist, so that no attribute acts on what was read.
struct Attribute {
  /// The attribute's name.
  let name: StaticString
  /// The value, not yet escaped.
  let value: String

  private init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A class of the style sheet.
  static func style(_ name: StaticString) -> Attribute { Attribute("class", name.description) }

  /// The depth of a post, from 1 to 8, as classes of the style sheet.
  static func depth(_ depth: Int) -> Attribute {
    Attribute("class", "post d\(min(max(depth, 1), 8))")
  }

  /// A place that links lead to.
  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.fragment) }

  /// A link to a place in this page.
  static func to(_ anchor: Anchor) -> Attribute { Attribute("href", "#" + anchor.fragment) }

  /// A link out of this page.
  static func out(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }

  /// What a link out of this page must carry.
  static var stranger: Attribute { Attribute("rel", "noopener noreferrer nofollow") }

  /// The role of a table's part, kept where narrow screens lay the table out otherwise.
  static func role(_ role: StaticString) -> Attribute { Attribute("role", role.description) }

  /// What a header heads.
  static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", scope.description) }

  /// A name for those who do not see the page, in our own words.
  static func label(_ words: String) -> Attribute { Attribute("aria-label", words) }

  /// The element that names this one.
  static func labelled(by anchor: Anchor) -> Attribute {
    Attribute("aria-labelledby", anchor.fragment)
  }

  /// What is only for the eye.
  static var hidden: Attribute { Attribute("aria-hidden", "true") }

  /// A language.
  static func language(_ language: LanguageTag) -> Attribute { Attribute("lang", language.text) }

  /// The direction of writing as the text itself shows it.
  static var anyDirection: Attribute { Attribute("dir", "auto") }

  /// Whether details begin unfolded.
  static func unfolded(_ open: Bool) -> Attribute? { open ? Attribute("open", "") : nil }

  /// The length of a bar in whole percents.
  static func share(_ percent: Int) -> Attribute {
    Attribute("style", "width:\(min(max(percent, 0), 100))%")
  }

  /// Words for the title of the page or a value that only describes.
  static func content(_ words: StaticString) -> Attribute {
    Attribute("content", words.description)
  }
}

/// The attributes of drawings, which hold whole numbers and words of our own.
extension Attribute {
  /// The size of a drawing's own coordinates.
  static func viewBox(_ width: Int, _ height: Int) -> Attribute {
    Attribute("viewBox", "0 0 \(width) \(height)")
  }

  /// A coordinate or a length.
  static func at(_ name: StaticString, _ value: Int) -> Attribute { Attribute(name, "\(value)") }

  /// A box that scrolls within itself can be reached by the keyboard.
  static var focusable: Attribute { Attribute("tabindex", "0") }
}

/// A place in the page that a link can lead to, made of our own numbers alone.
enum Anchor {
  /// A section of the report.
  case section(StaticString)
  /// The heading that names a section.
  case heading(StaticString)
  /// The question with this index.
  case question(Int)
  /// The account with this index.
  case source(Int)
  /// A post of the account with this index.
  case post(Int, Int)
  /// A byte of the account with this index.
  case passage(Int, Int)
  /// The set of hypotheses with this index.
  case set(Int)
  /// The ratings of the set with this index.
  case ratings(Int)
  /// A hypothesis of a set, both by index.
  case hypothesis(Int, Int)
  /// The evidence with this index.
  case evidence(Int)
  /// How expected an evidence is under a hypothesis: the indices of evidence, set and hypothesis.
  case cell(Int, Int, Int)
  /// The report with this index, counted over all evidence.
  case report(Int)
  /// The source with this index among those whose reliability counts.
  case weighedSource(Int)
  /// The argument with this index.
  case argument(Int)

  /// The fragment; all of them count from 1.
  var fragment: String {
    switch self {
    case .section(let name): name.description
    case .heading(let name): name.description + "-h"
    case .question(let index): "q\(index + 1)"
    case .source(let index): "s\(index + 1)"
    case .post(let index, let post): "s\(index + 1)-c\(post)"
    case .passage(let index, let offset): "p\(index + 1)-\(offset)"
    case .set(let index): "w\(index + 1)"
    case .ratings(let index): "w\(index + 1)-ratings"
    case .hypothesis(let set, let index): "w\(set + 1)-h\(index + 1)"
    case .evidence(let index): "e\(index + 1)"
    case .cell(let index, let set, let hypothesis): "e\(index + 1)-w\(set + 1)-h\(hypothesis + 1)"
    case .report(let index): "r\(index + 1)"
    case .weighedSource(let index): "o\(index + 1)"
    case .argument(let index): "g\(index + 1)"
    }
  }
}
