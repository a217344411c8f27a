import AssayModel
import Language

extension NamedPersons {
  /// Whether the texts of the case have a person of this surname, written as it is here.
  ///
  /// O(bytes of the texts).
  func isSurnameInTexts(_ surname: String) -> Bool {
    let bytes = Array(surname.utf8)
    let folded = surname.lowercased()
    return accounts.contains { account in
      guard account.document.buffer.holds(bytes) else { return false }
      return account.document.blocks.contains { block in
        guard block.post == nil, account.document.buffer[block.range].holds(bytes) else {
          return false
        }
        let text = TokenizedText(account.document.buffer, in: block.range)
        return names(in: text, common: CommonWords()).contains { mention in
          let last = mention.tokens.upperBound - 1
          return mention.kind == .person && withoutPossessive(text.tokens[last].lower) == folded
            && !isThing(text, words: mention.tokens)
        }
      }
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether these bytes, one at least, stand somewhere in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return false }
    return (startIndex...endIndex - wanted.count).contains { at in
      self[at] == first && self[at..<at + wanted.count].elementsEqual(wanted)
    }
  }
}
