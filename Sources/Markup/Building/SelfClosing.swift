/// What `<iframe/>` means: an element written as empty, as XML has it.
public enum SelfClosing: Sendable, Hashable {
  /// The slash means nothing, as the HTML standard has it: what follows is the element's content.
  case ignored
  /// The slash counts on an element whose content would be read as raw text, unless an end tag closes it.
  ///
  /// For pages of any kind. Without it an `<iframe/>` or `<script/>` of a page written as XHTML holds the rest of the page.
  case whereNothingCloses
  /// The slash counts on every element that may be empty, as in XML.
  ///
  /// For pages known to have been served as `application/xhtml+xml`.
  case asWritten
}

extension Builder {
  /// Whether the start tag at hand is all there is of its element.
  ///
  /// Never of the elements that the insertion modes are made of.
  var isWrittenEmpty: Bool {
    guard tokens.isSelfClosing, selfClosing == .asWritten else { return false }
    switch tokens.tag {
    case .html, .head, .body, .frameset, .table, .caption, .colgroup, .tbody, .tfoot, .thead, .tr,
      .td, .th, .template:
      return false
    default:
      return true
    }
  }

  /// Whether the start tag at hand is all there is of an element of raw text.
  var isRawTextWrittenEmpty: Bool {
    guard tokens.isSelfClosing else { return false }
    switch selfClosing {
    case .ignored: return false
    case .asWritten: return true
    case .whereNothingCloses: return !tokens.hasEndTagAhead
    }
  }
}

extension Tokenizer {
  /// Whether an end tag of the element just opened stands before another start tag of its name.
  ///
  /// The look ahead ends at the next start tag of the name, so that all looks for one name together read the page once.
  var hasEndTagAhead: Bool {
    let name = Array(tag.name.utf8)
    var place = position
    while place < source.count {
      place = firstIndex(of: .lessThan, or: .lessThan, in: source, from: place)
      guard place + 1 < source.count else { return false }
      if source[place] == .lessThan {
        let isEnd = source[place + 1] == .slash
        if isName(name, at: isEnd ? place + 2 : place + 1) { return isEnd }
      }
      place += 1
    }
    return false
  }

  private func isName(_ name: [UInt8], at place: Int) -> Bool {
    let after = place + name.count
    guard after < source.count else { return false }
    for (i, byte) in name.enumerated() where source[place + i].lowercased != byte { return false }
    let byte = source[after]
    return byte.isHTMLSpace || byte == .slash || byte == .greaterThan
  }
}
