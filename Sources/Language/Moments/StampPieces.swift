/// A word, run of digits or mark of a time stamp.
struct StampPiece: Sendable, Equatable {
  enum Kind: Sendable { case word, number, mark }

  let kind: Kind
  /// The text in lower case.
  let lower: String
  /// The value of a number of at most fifteen digits, else −1.
  let value: Int
  /// Whether white space stands before it.
  let isApart: Bool
  /// The text as written.
  let text: String
}

/// Cuts a time stamp into pieces.
///
/// Text after 300 scalars is left out.
func stampPieces(_ text: String) -> [StampPiece] {
  var result: [StampPiece] = []
  var current = ""
  var kind: StampPiece.Kind?
  var isApart = true
  var nextApart = true
  func flush() {
    guard let found = kind else { return }
    let value = found == .number && current.utf8.count <= 15 ? Int(current) ?? -1 : -1
    result.append(
      StampPiece(
        kind: found, lower: current.lowercased(), value: value, isApart: isApart, text: current))
    current = ""
    kind = nil
    nextApart = false
  }
  for (index, scalar) in text.unicodeScalars.enumerated() {
    if index >= 300 { break }
    let next: StampPiece.Kind?
    switch classify(scalar.value) {
    case .space, .invalid: next = nil
    case .letter: next = isWide(scalar) ? .mark : .word
    case .digit: next = .number
    case .quote, .mark:
      // An apostrophe inside a word belongs to it.
      next = kind == .word && (scalar == "'" || scalar == "’") ? .word : .mark
    }
    if next != kind || next == .mark { flush() }
    guard let next else {
      nextApart = true
      continue
    }
    if kind == nil {
      kind = next
      isApart = nextApart
    }
    current.unicodeScalars.append(scalar == "’" ? "'" : scalar)
  }
  flush()
  return result
}

/// Whether a scalar is one of the signs that East Asian dates are written with; each is a piece of its own.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  (0x2E80...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
}
