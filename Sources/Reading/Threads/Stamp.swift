/// A line of a plain text that says when a post was written, and often who wrote it.
///
///     Orla 05.06.2031 09:40        [–]orla 12 points 3 hours ago (2 children)
///     Postby Orla » Thu Jun 05, 2031 9:19 am        •20h ago        25-06-2031, 09:43 AM#2
struct Stamp {
  /// The name before the time; `nil` where the line has none.
  var author: String?
  var time: String
  var votes: Int?
  /// The post's number in the thread.
  var number: Int?

  /// Reads a line all of which is head; `nil` for a sentence that mentions a time.
  init?(_ text: String) {
    guard text.utf8.count <= 140, text.utf8.count >= 2,
      mayHoldTime(text) || Stamp.endsShort(text)
    else { return nil }
    let line = Stamp.spread(Stamp.unmarked(text))
    // "Orla wrote: ↑Jun 5" stands above a quotation.
    guard !isProfileLine(line), !isPostLabel(line), !line.contains("↑") else { return nil }
    guard let (before, time, after) = Stamp.cut(line) else { return nil }
    self.time = time
    for part in after.spaced.map({ String($0).trimmed(of: "|·•()[],.") }) where !part.isEmpty {
      let lower = part.lowercased()
      if let value = Int(part.trimmed(of: "#")) {
        number = number ?? value
      } else if !Stamp.extras.contains(lower), !isPostFurniture(part), part != "–" {
        return nil
      }
    }
    var tokens = before.spaced.map(String.init)
    votes = Stamp.points(&tokens)
    let name = Stamp.name(tokens.joined(separator: " "))
    if name.isEmpty || isRemovedNotice(before) { return }
    guard isHandle(name), !isPageFurniture(name), name.spaced.count <= 5 else { return nil }
    author = name
  }

  /// A line without the marks that browsers print before its words: pictures, buttons, bullets, a list's number.
  static func unmarked(_ text: String) -> String {
    var line = Substring(
      text.contains("(BUTTON)")
        ? text.replacing("(BUTTON)", with: " ").spaced.joined(separator: " ") : text)
    dropMarks(&line)
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if (1...4).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") {
      line = line.dropFirst(digits.count + 2)
      dropMarks(&line)
    }
    return String(line)
  }

  private static func dropMarks(_ line: inout Substring) {
    while let first = line.first {
      if first == "[", let end = line.prefix(70).firstIndex(of: "]"),
        !line.hasPrefix("[deleted]"), !line.hasPrefix("[removed]")
      {
        line = line[line.index(after: end)...]
      } else if "•●*▲·◦▪ ".contains(first) {
        line = line.dropFirst()
      } else {
        break
      }
    }
  }

  /// The line with spaces where a page's elements stood side by side: "OrlaJun 5", "AM#2", "points5".
  private static func spread(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if at > 0, bytes[at - 1] > 0x20 {
        let last = bytes[at - 1]
        let isLetter = last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || last >= 0x80
        if byte == 0x23
          || (isLetter || isDigit(last)) && byte >= 0x41 && byte <= 0x5A && beginsMonth(bytes, at)
          || isLetter && (isDigit(byte) || byte == 0x2D) && endsWithPoints(bytes, at)
          || isLetter && isDigit(byte) && isShortTime(bytes[at...])
        {
          result.append(0x20)
        }
      }
      result.append(byte)
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether an English month's short or long name and a day's number begin here.
  private static func beginsMonth(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 4 < bytes.count,
      months.contains(String(decoding: bytes[at..<(at + 3)], as: UTF8.self))
    else { return false }
    var end = at + 3
    while end < bytes.count, end - at < 10, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
    return end + 1 < bytes.count && bytes[end] == 0x20 && isDigit(bytes[end + 1])
  }

  private static func endsWithPoints(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[..<at].suffix(6).elementsEqual("points".utf8)
      || bytes[..<at].suffix(5).elementsEqual("point".utf8)
  }

  /// Whether bytes are a number and the letter of a unit of time and nothing else: "3 d", "22h".
  private static func isShortTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix { isDigit($0) }
    guard (1...3).contains(digits.count) else { return false }
    var rest = bytes.dropFirst(digits.count)
    if rest.first == 0x20 { rest = rest.dropFirst() }
    return shortUnits.contains(String(decoding: rest, as: UTF8.self))
  }

  /// Whether a line ends in a short time.
  private static func endsShort(_ text: String) -> Bool {
    guard text.utf8.count <= 70 else { return false }
    let bytes = Array(text.utf8)
    guard let first = bytes.suffix(6).firstIndex(where: isDigit) else { return false }
    return isShortTime(bytes[first...])
  }

  /// The words before the time, the time, and the words after it.
  private static func cut(_ line: String) -> (String, String, String)? {
    for part in line.split(whereSeparator: { "|•·()[]".contains($0) }) {
      guard let time = embeddedTime(String(part)), time.utf8.contains(where: isDigit),
        let range = line[part.startIndex...].firstRange(of: time)
      else { continue }
      // A month or a year alone is no stamp.
      let words = time.spaced
      guard words.count >= 2 || time.utf8.count >= 5 else { return nil }
      if words.count == 2, words[0].utf8.allSatisfy({ !isDigit($0) }), words[1].utf8.count == 4,
        words[1].utf8.allSatisfy(isDigit)
      {
        return nil
      }
      return (String(line[..<range.lowerBound]), time, String(line[range.upperBound...]))
    }
    let bytes = Array(line.utf8)
    guard line.utf8.count <= 70, let first = bytes.suffix(6).firstIndex(where: isDigit),
      isShortTime(bytes[first...])
    else { return nil }
    return (
      String(decoding: bytes[..<first], as: UTF8.self),
      String(decoding: bytes[first...], as: UTF8.self), ""
    )
  }

  /// Takes "12 points" out of the tokens; of three in a row, the middle one is what a page shows unvoted.
  private static func points(_ tokens: inout [String]) -> Int? {
    var values: [Int] = []
    var at = 0
    while at + 1 < tokens.count {
      if ["point", "points"].contains(tokens[at + 1].lowercased()),
        let value = Int(tokens[at].replacing("−", with: "-"))
      {
        values.append(value)
        tokens.removeSubrange(at...(at + 1))
      } else {
        at += 1
      }
    }
    return values.count == 3 ? values[1] : values.first
  }

  /// The name in the words before a time, without what introduces it and without badges.
  static func name(_ words: String) -> String {
    var name = words.trimmed(of: "»|·•,–—-: ")
    let lower = name.lowercased()
    for start in introductions where lower.hasPrefix(start) {
      name = String(name.dropFirst(start.count)).trimmed(of: ": ")
      break
    }
    for end in endings where name.lowercased().hasSuffix(end) {
      name = String(name.dropLast(end.count)).trimmed(of: ",: ")
    }
    // Reddit's signs of who opened the thread or keeps it: "orla[S]", "orla[M]".
    if name.hasSuffix("]"), let open = name.lastIndex(of: "["), open > name.startIndex {
      name = String(name[..<open]).trimmed
    }
    return withoutBadge(withoutFullName(name))
  }

  /// A short name without the full one in brackets behind it: "orla_k (Orla Kent)".
  private static func withoutFullName(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.firstIndex(of: "("), open > name.startIndex else {
      return name
    }
    let short = String(name[..<open]).trimmed
    let isHandle = short.first?.isLowercase == true || short.contains("_")
    return isHandle && !short.contains(" ") || folded(short) == folded(String(name[open...]))
      ? short : name
  }

  /// A name without a badge behind it, also one that stands right at it: "orlaOP".
  static func withoutBadge(_ name: String) -> String {
    for badge in badges where name.hasSuffix(badge) && name.count > badge.count + 1 {
      let rest = name.dropLast(badge.count)
      guard let last = rest.last, last == " " || last.isLowercase || last.isNumber else { continue }
      return String(rest).trimmed(of: "•·| ")
    }
    return name
  }

  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static let shortUnits: Set<String> = [
    "s", "m", "h", "d", "w", "y", "mo", "min", "mins", "hr", "hrs", "wk", "yr",
  ]

  private static let introductions = [
    "comment from ", "reply from ", "comment by ", "reply by ", "posted by ", "postby ", "post by ",
    "written by ", "submitted by ", "by ", "u/", "/u/", "posted on", "published on", "published",
    "posted", "updated",
  ]

  private static let endings = [
    " says", " said", " wrote", " writes", " sagt", " schrieb", " schreibt", " commented",
    " replied", " posted", " is offline", " is online", " on", " at", " am",
  ]

  private static let badges = [
    " Post author", " Moderator", " Author", " Admin", " Staff", " Guest", " OP", " Mod",
    " Subscriber", " Member", "Moderator", "Staff", "OP", "Admin",
  ]

  private static let extras: Set<String> = [
    "parent", "next", "prev", "root", "edited", "op", "context", "favorite", "unvote", "children",
    "child", "level", "said", "says", "wrote", "author", "moderator", "-", "–", "ago", "hide",
    "past", "discuss", "on", "story",
  ]
}
