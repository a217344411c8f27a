import Foundation
import Glibc

/// What was wrong with the runs on one input; empty where nothing was.
struct HostileVerdict {
  /// The limits of every run.
  static let seconds = 10.0
  static let peakBytes = 512 << 20

  private(set) var problems: [String] = []

  /// Judges both runs.
  ///
  /// What the manifest says of text is meant of what `assay read` prints, of bytes of what both commands print. What it
  /// says of markup is meant of what comes from the source: a report has markup and a policy of its own, so every piece of
  /// markup is counted in it and in the report of a harmless page, and only what is there more often came from the source.
  ///
  /// - Parameters:
  ///   - harmless: The report of a harmless page by the same program.
  ///   - strays: Files that were left where none belong.
  init(
    of expected: HostileInput.Expectation, read: HostileRunner.Outcome,
    report: HostileRunner.Outcome, harmless: Data, strays: [String]
  ) {
    for (name, outcome) in [("read", read), ("report", report)] {
      judge(outcome.figures, expected, name)
      for bytes in expected.outputLacks where occurrences(of: bytes, in: outcome.output) > 0 {
        problems.append("\(name) prints the bytes \(hex(bytes))")
      }
    }
    if let text = Self.text(of: read.output) {
      for words in expected.textHas where occurrences(of: Array(words.utf8), in: text) == 0 {
        problems.append("read lacks “\(words)”")
      }
      for words in expected.textLacks where occurrences(of: Array(words.utf8), in: text) > 0 {
        problems.append("read shows “\(words)”")
      }
    } else {
      problems.append("read prints what is not JSON")
    }
    for markup in expected.htmlHas where !comesFromSource(markup, report.output, harmless) {
      problems.append("report lacks \(markup)")
    }
    for markup in expected.htmlLacks where comesFromSource(markup, report.output, harmless) {
      problems.append("report lets through \(markup)")
    }
    if !strays.isEmpty { problems.append("leaves files: " + strays.joined(separator: ", ")) }
  }

  private mutating func judge(
    _ figures: MeasuredCommand.Figures, _ expected: HostileInput.Expectation, _ name: String
  ) {
    if figures.isLate {
      problems.append("\(name) was ended after \(shown(figures.seconds)) s")
    } else if let signal = figures.signal {
      problems.append("\(name) was ended by signal \(signal)")
    } else if let code = figures.code, !expected.exits.contains(code) {
      let wanted = expected.exits.sorted().map(String.init).joined(separator: " or ")
      problems.append("\(name) exits with \(code), not \(wanted)")
    }
    if figures.seconds > Self.seconds, !figures.isLate {
      problems.append("\(name) takes \(shown(figures.seconds)) s")
    }
    if figures.peakBytes > Self.peakBytes {
      problems.append("\(name) takes \(figures.peakBytes >> 20) MB")
    }
    if figures.sockets > 0 { problems.append("\(name) opens \(figures.sockets) sockets") }
  }

  private func comesFromSource(_ markup: String, _ report: Data, _ harmless: Data) -> Bool {
    let markup = Array(markup.utf8)
    return occurrences(of: markup, in: report) > occurrences(of: markup, in: harmless)
  }

  /// The articles' texts in the lines that `assay read` prints; `nil` where a line is no JSON object.
  private static func text(of output: Data) -> Data? {
    var text = Data()
    for line in output.split(separator: 0x0A) {
      guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        return nil
      }
      text += Data((object["text"] as? String ?? "").utf8) + [0x0A]
    }
    return text
  }
}

/// How often bytes stand in others, none overlapping; O(length) for the short ones that are looked for.
func occurrences(of wanted: [UInt8], in data: Data) -> Int {
  guard let first = wanted.first else { return 0 }
  return data.withUnsafeBytes { bytes in
    var count = 0
    var at = 0
    while at + wanted.count <= bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + at, Int32(first), bytes.count - wanted.count + 1 - at)
    {
      let isWhole = memcmp(found, wanted, wanted.count) == 0
      count += isWhole ? 1 : 0
      at = base.distance(to: UnsafeRawPointer(found)) + (isWhole ? wanted.count : 1)
    }
    return count
  }
}

/// A number with one digit after the point.
func shown(_ number: Double) -> String {
  String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), number)
}

private func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
}
