/// A text for a terminal of 80 columns being written, line by line.
///
/// What was read enters it through one function, which shows control characters and the marks that turn the direction of
/// writing by their code points: nothing from a source controls a terminal.
struct TerminalText {
  /// What has been written.
  private(set) var text = ""
  /// The columns of a line.
  static let width = 80

  /// Writes a heading, underlined, with a blank line above it.
  mutating func heading(_ words: String, underline: Character = "-") {
    let shown = TerminalText.harmless(words)
    blank()
    for line in TerminalText.wrapped(shown, to: TerminalText.width) { add(line) }
    add(String(repeating: underline, count: min(TerminalText.width, columns(of: shown))))
  }

  /// Writes a paragraph, wrapped; `mark` stands before its first line and indents the rest.
  mutating func paragraph(_ words: String, mark: String = "") {
    let inner = TerminalText.width - columns(of: mark)
    let lines = TerminalText.wrapped(TerminalText.harmless(words), to: inner)
    for (index, line) in lines.enumerated() {
      add((index == 0 ? mark : String(repeating: " ", count: columns(of: mark))) + line)
    }
  }

  /// Writes sentences as a list, and how many more there are.
  mutating func list(_ sentences: [String], limit: Int = 12) {
    for sentence in sentences.prefix(limit) { paragraph(sentence, mark: "- ") }
    let rest = sentences.count - limit
    if rest > 0 { paragraph("(\(grouped(rest)) more: see assay weigh --json)", mark: "  ") }
  }

  /// Writes a blank line, unless one stands there already.
  mutating func blank() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Writes a table: the first column wrapped, the others to the right in columns of their own width.
  ///
  /// The first column gets what the others leave, at least so many columns of the terminal and at most 48. Columns that do
  /// not fit beside each other follow below, with the first column again.
  mutating func table(
    first least: Int, _ head: String, columns heads: [String], rows: [(String, [String])]
  ) {
    var widths = heads.map { columns(of: $0) }
    for (_, cells) in rows {
      for (index, cell) in cells.enumerated() where index < widths.count {
        widths[index] = max(widths[index], columns(of: cell))
      }
    }
    let others = widths.reduce(0) { $0 + $1 + 2 }
    let first = max(least, min(48, TerminalText.width - others))
    var from = 0
    repeat {
      var end = from
      var used = first
      while end < heads.count, end == from || used + 2 + widths[end] <= TerminalText.width {
        used += 2 + widths[end]
        end += 1
      }
      if from > 0 { blank() }
      for (title, cells) in [(head, heads)] + rows {
        row(title, first, zip(cells, widths).dropFirst(from).prefix(end - from).map { $0 })
      }
      from = end
    } while from < heads.count
  }

  /// Writes one row, its cells on the first line.
  private mutating func row(_ title: String, _ first: Int, _ cells: [(String, Int)]) {
    let lines = TerminalText.wrapped(TerminalText.harmless(title), to: first - 2)
    for (index, line) in lines.enumerated() {
      var out = index == 0 ? line : "  " + line
      if index == 0 {
        out += String(repeating: " ", count: max(0, first - columns(of: line)))
        for (cell, width) in cells {
          out += String(repeating: " ", count: 2 + max(0, width - columns(of: cell))) + cell
        }
      }
      add(out)
    }
  }

  private mutating func add(_ line: String) {
    var line = Substring(line)
    while line.hasSuffix(" ") { line.removeLast() }
    text += String(line).plainlySpaced + "\n"
  }

  /// A text on one line with everything that could act on a terminal made visible.
  static func harmless(_ words: String) -> String {
    var out = ""
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: out += " "
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A text cut between words into lines of at most so many columns; a word that is longer is cut.
  ///
  /// A percent sign stays with its number. O(length).
  static func wrapped(_ words: String, to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var pieces: [String] = []
    for piece in words.split(separator: " ") {
      if piece.first == "%", let last = pieces.last {
        pieces[pieces.count - 1] = last + " " + piece
      } else {
        pieces.append(String(piece))
      }
    }
    for piece in pieces {
      let wide = columns(of: piece)
      if used > 0, used + 1 + wide > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      for character in piece {
        let step = columns(of: character)
        if used + step > limit {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += step
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}

/// How many columns of a terminal a text takes.
func columns(of text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

/// Two for the wide characters of East Asia and pictures, one for others.
private func columns(of character: Character) -> Int {
  switch character.unicodeScalars.first?.value ?? 0 {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
