/// Whether a line is a page's menu: three parts or more of few words each, set apart by bars, dots or wide gaps ("Home   News
/// Weather").
func isMenuRow(_ line: String) -> Bool {
  guard line.utf8.count <= 240, !line.endsSentence else { return false }
  var parts: [String] = []
  var current = ""
  var blanks = 0
  func close() {
    let part = current.trimmed
    if !part.isEmpty { parts.append(part) }
    current = ""
  }
  for character in line {
    if "·|•›»\t".contains(character) {
      close()
      blanks = 0
    } else if character == " " || character == "\u{A0}" {
      blanks += 1
      if blanks >= 2 { close() } else { current.append(" ") }
    } else {
      blanks = 0
      current.append(character)
    }
  }
  close()
  return parts.count >= 3 && parts.allSatisfy { $0.utf8.count <= 30 && $0.spaced.count <= 4 }
}
