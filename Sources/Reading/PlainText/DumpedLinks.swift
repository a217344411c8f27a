import AssayModel

/// A page dumped by a text browser that numbers its links in the words and lists them at the end, as lynx does.
///
///     See [3]the notice of the port.
///
///     References
///
///        3. https://port.example/notice
///
/// The numbers and the list are taken out of the text, and the links point where the list says.
struct DumpedLinks {
  /// The text without numbers and list.
  private(set) var bytes: [UInt8]
  /// The links, each over the words behind its number.
  private(set) var links: [Link] = []
  /// For each line, how many columns were taken out of it.
  private(set) var cut: [Int] = []

  /// Looks for a list of links at the end of a text and for their numbers in it; linear.
  init(_ text: [UInt8]) {
    let text = withoutPictureMarks(text)
    bytes = text
    guard let list = LinkList(text) else { return }
    take(list, from: text)
  }

  private mutating func take(_ list: LinkList, from text: [UInt8]) {
    var result: [UInt8] = []
    var found: [(number: Int, at: Int)] = []
    var lineCut = 0
    var cuts: [Int] = []
    var at = 0
    while at < list.start {
      if text[at] == 0x0A {
        cuts.append(lineCut)
        lineCut = 0
      } else if text[at] == 0x5B, let (number, end) = DumpedLinks.number(text, at, list.start),
        number > (found.last?.number ?? 0), list.urls[number] != nil
      {
        // Two words that stood side by side on the page stay two words.
        if let last = result.last, isWordByte(last), end < list.start, isWordByte(text[end]) {
          result.append(0x20)
        }
        found.append((number, result.count))
        lineCut += end - at
        at = end
        continue
      }
      result.append(text[at])
      at += 1
    }
    guard found.count * 4 >= list.urls.count else { return }
    bytes = result
    cut = cuts + [lineCut]
    for (index, mark) in found.enumerated() {
      let limit = index + 1 < found.count ? found[index + 1].at : result.count
      let range = trimmedRange(words(from: mark.at, limit), in: result)
      if !range.isEmpty, let url = list.urls[mark.number] {
        links.append(Link(url: url, range: range))
      }
    }
  }

  /// The words behind a number, as far as the line, a stop or the next number lets them go.
  private func words(from start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit, bytes[end] != 0x0A {
      if [0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29].contains(bytes[end]),
        end + 1 >= bytes.count || bytes[end + 1] <= 0x20
      {
        break
      }
      end += 1
    }
    return start..<end
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }

  /// A number in square brackets and the offset behind it.
  private static func number(_ text: [UInt8], _ start: Int, _ limit: Int) -> (Int, Int)? {
    var at = start + 1
    var value = 0
    while at < limit, at - start <= 6, isDigit(text[at]) {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    guard at > start + 1, at < limit, text[at] == 0x5D else { return nil }
    return (value, at + 1)
  }
}

/// The numbered list of addresses at the end of a dump.
private struct LinkList {
  /// Where the list's heading begins.
  let start: Int
  /// The addresses by their numbers.
  let urls: [Int: String]

  init?(_ text: [UInt8]) {
    var found: [Int: String] = [:]
    var last = Int.max
    var end = text.count
    while end > 0 {
      var begin = end
      while begin > 0, text[begin - 1] != 0x0A { begin -= 1 }
      let line = trimmedRange(begin..<end, in: text)
      if !line.isEmpty {
        if let (number, url) = LinkList.entry(text, line) {
          guard number < last, number > 0 else { return nil }
          found[number] = url
          last = number
        } else if LinkList.isHeading(text, line, "References") {
          guard !found.isEmpty else { return nil }
          start = begin
          urls = found
          return
        } else if LinkList.isHeading(text, line, "Hidden links:")
          || LinkList.isHeading(text, line, "Visible links:")
        {
          // Hidden links are counted with the others or after them.
          last = Int.max
        } else {
          return nil
        }
      }
      end = max(0, begin - 1)
    }
    return nil
  }

  private static func isHeading(_ text: [UInt8], _ line: Range<Int>, _ name: String) -> Bool {
    text[line].elementsEqual(name.utf8)
  }

  /// A line such as `12. https://port.example/`.
  private static func entry(_ text: [UInt8], _ line: Range<Int>) -> (Int, String)? {
    var at = line.lowerBound
    var value = 0
    while at < line.upperBound, at - line.lowerBound < 6, isDigit(text[at]) {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    guard at > line.lowerBound, at + 2 < line.upperBound, text[at] == 0x2E, text[at + 1] == 0x20
    else { return nil }
    let url = text[(at + 2)..<line.upperBound]
    guard let colon = url.firstIndex(of: 0x3A), !url[..<colon].contains(0x20) else { return nil }
    return (value, String(decoding: url, as: UTF8.self))
  }
}

/// A text with blanks where a text browser put the names of small pictures before its lines: `[s]   Words`, `*`.
///
/// Only a mark that stands there three times and more goes. Linear.
private func withoutPictureMarks(_ text: [UInt8]) -> [UInt8] {
  var marks: [Range<Int>] = []
  var counts: [ArraySlice<UInt8>: Int] = [:]
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    if let mark = pictureMark(text, start..<end) {
      marks.append(mark)
      counts[text[mark], default: 0] += 1
    }
    start = end + 1
  }
  var result = text
  for mark in marks where counts[text[mark], default: 0] >= 3 {
    for at in mark { result[at] = 0x20 }
  }
  return result
}

/// The mark of a picture at the beginning of a line: a word in brackets with two blanks behind it, or a lone star.
private func pictureMark(_ text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
  let words = trimmedRange(line, in: text)
  guard let first = text[words].first else { return nil }
  if first == 0x2A { return words.count == 1 ? words : nil }
  guard first == 0x5B, let close = text[words].prefix(42).firstIndex(of: 0x5D) else { return nil }
  let inside = text[(words.lowerBound + 1)..<close]
  guard !inside.isEmpty, !inside.contains(0x20), !inside.allSatisfy(isDigit) else { return nil }
  let mark = words.lowerBound..<(close + 1)
  if mark.upperBound == words.upperBound {
    return inside.contains(0x2E) || inside.count <= 2 ? mark : nil
  }
  guard mark.upperBound + 1 < words.upperBound, text[mark.upperBound] == 0x20,
    text[mark.upperBound + 1] == 0x20
  else { return nil }
  return mark
}
