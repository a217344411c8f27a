import Foundation
import Testing

@testable import Markup

@Suite("The tokenizer against html5lib's tests")
struct TokenizerConformanceTests {
  /// Tests that cannot be put: their input is half a surrogate pair, as a script may write into a page, and no bytes of UTF-8
  /// are one.
  ///
  /// Bytes that come near are malformed, and become U+FFFD before the tokenizer sees them.
  static let withoutInput: Set = [
    "unicodeCharsProblematic.test: Invalid Unicode character U+D800",
    "unicodeCharsProblematic.test: Invalid Unicode character U+D800 with valid following character",
    "unicodeCharsProblematic.test: Invalid Unicode character U+DFFF",
    "unicodeCharsProblematic.test: Invalid Unicode character U+DFFF with valid preceding character",
  ]

  @Test(
    "Every test gives the tokens it expects",
    .enabled(if: SharedFolder.isThere, "html5lib's tests are not there (ASSAY_SHARED)"))
  func tokens() throws {
    var passed = 0
    var left: [String] = []
    var failures: [String] = []
    for file in SharedFolder.files("tokenizer", ending: "test") {
      let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      let tests = (json as? [String: Any])?["tests"] as? [[String: Any]] ?? []
      for test in tests {
        for state in test["initialStates"] as? [String] ?? ["Data state"] {
          guard let input = TokenTest.input(test) else {
            left.append("\(file.lastPathComponent): \(test["description"] as? String ?? "")")
            continue
          }
          let expected = TokenTest.expected(test)
          let found = TokenTest.run(input, state, test["lastStartTag"] as? String ?? "")
          if found == expected {
            passed += 1
          } else {
            failures.append(
              "\(file.lastPathComponent) [\(state)] \(test["description"] ?? ""): "
                + "\(input.debugDescription)\n  expected \(expected)\n  found    \(found)")
          }
        }
      }
    }
    print("html5lib tokenizer: \(passed) of \(passed + failures.count), \(left.count) left out")
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
    #expect(Set(left) == Self.withoutInput)
  }
}

/// One test of the tokenizer, as html5lib writes it.
enum TokenTest {
  /// The input; `nil` where it has half a surrogate pair.
  static func input(_ test: [String: Any]) -> String? {
    let text = test["input"] as? String ?? ""
    return test["doubleEscaped"] as? Bool == true ? unescaped(text) : text
  }

  /// The tokens as lines, text joined.
  static func expected(_ test: [String: Any]) -> [String] {
    let isEscaped = test["doubleEscaped"] as? Bool == true
    func text(_ value: Any?) -> String {
      guard let string = value as? String else { return "null" }
      return isEscaped ? unescaped(string) ?? string : string
    }
    var lines: [String] = []
    var characters = ""
    func flush() {
      if !characters.isEmpty { lines.append("text " + characters) }
      characters = ""
    }
    for token in test["output"] as? [[Any]] ?? [] {
      switch token[0] as? String {
      case "Character":
        characters += text(token[1])
        continue
      case "Comment":
        flush()
        lines.append("comment " + text(token[1]))
      case "EndTag":
        flush()
        lines.append("end " + text(token[1]))
      case "StartTag":
        flush()
        let attributes = token[2] as? [String: Any] ?? [:]
        let pairs = attributes.map { "\(text($0.key))=\(text($0.value))" }.sorted()
        let closing = token.count > 3 ? " /" : ""
        lines.append("start \(text(token[1])) \(pairs)\(closing)")
      default:
        flush()
        lines.append(
          "doctype \(text(token[1])) \(text(token[2])) \(text(token[3])) "
            + "\(token[4] as? Bool == true)")
      }
    }
    flush()
    return lines
  }

  static func run(_ input: String, _ state: String, _ lastStartTag: String) -> [String] {
    let bytes = Builder.prepare(Array(input.utf8), limit: .max).source
    var tokens = Tokenizer(bytes, names: ForeignNames.standard.names)
    switch state {
    case "RCDATA state": tokens.enter(.rcdata, endingWith: lastStartTag)
    case "RAWTEXT state": tokens.enter(.rawtext, endingWith: lastStartTag)
    case "Script data state": tokens.enter(.script, endingWith: lastStartTag)
    case "PLAINTEXT state": tokens.enter(.plaintext, endingWith: "")
    case "CDATA section state": tokens.content = .cdata
    default: break
    }
    var lines: [String] = []
    var characters = ""
    while true {
      let token = tokens.next()
      switch token {
      case .text:
        characters += tokens.string(tokens.slice)
        continue
      case .null:
        characters += String(repeating: "\0", count: Int(tokens.slice.count))
        continue
      default:
        if !characters.isEmpty { lines.append("text " + characters) }
        characters = ""
      }
      switch token {
      case .startTag:
        let pairs = tokens.attributes[tokens.firstAttribute...].map {
          "\(tokens.names.string($0.name))=\(tokens.string($0.value))"
        }.sorted()
        let closing = tokens.isSelfClosing ? " /" : ""
        lines.append("start \(tokens.names.string(tokens.name)) \(pairs)\(closing)")
      case .endTag: lines.append("end \(tokens.names.string(tokens.name))")
      case .comment: lines.append("comment " + tokens.string(tokens.slice))
      case .doctype:
        let doctype = tokens.doctype
        lines.append(
          "doctype \(doctype.name ?? "null") \(doctype.publicID ?? "null") "
            + "\(doctype.systemID ?? "null") \(!doctype.forcesQuirks)")
      default: return lines
      }
    }
  }

  private static func unescaped(_ text: String) -> String? {
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      if source[index] == 0x5C, index + 5 < source.count, source[index + 1] == 0x75,
        let unit = UInt16(
          String(decoding: source[index + 2..<index + 6], as: UTF16.self), radix: 16)
      {
        units.append(unit)
        index += 6
      } else {
        units.append(source[index])
        index += 1
      }
    }
    let string = String(decoding: units, as: UTF16.self)
    return Array(string.utf16) == units ? string : nil
  }
}
