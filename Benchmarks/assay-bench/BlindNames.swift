/// Makes the class and id names of a page meaningless, and leaves everything else as it was.
///
/// A name becomes the same made-up word wherever it stands on the page, so that what is alike stays alike; on another
/// page it becomes another word, so that no word can be learned. What points to an id (`href="#…"`, `for`, `headers`,
/// `aria-…`) goes on pointing to it. Scripts, styles and comments are left alone. O(page).
struct BlindNames {
  private let page: [UInt8]
  private let seed: UInt64
  private var out: [UInt8] = []

  /// The page with its names made meaningless.
  ///
  /// - Parameters:
  ///   - page: The bytes of an HTML page in an encoding that holds ASCII as it is.
  ///   - name: The page's name, which decides the words.
  static func blinded(_ page: [UInt8], name: String) -> [UInt8] {
    var blinder = BlindNames(page, seed: BlindNames.hash(Array(name.utf8)[...], from: 0))
    blinder.run()
    return blinder.out
  }

  private init(_ page: [UInt8], seed: UInt64) {
    self.page = page
    self.seed = seed
    out.reserveCapacity(page.count + page.count / 8)
  }

  private mutating func run() {
    var at = 0
    while at < page.count {
      guard page[at] == UInt8(ascii: "<") else {
        out.append(page[at])
        at += 1
        continue
      }
      if has("<!--", at) {
        at = copy(from: at, through: "-->")
      } else if at + 1 < page.count, isLetter(page[at + 1]) {
        at = tag(at)
      } else {
        out.append(page[at])
        at += 1
      }
    }
  }

  /// Copies a start tag with its names changed, and the whole element where its content is no markup.
  private mutating func tag(_ start: Int) -> Int {
    var at = start + 1
    while at < page.count, !isSpace(page[at]), page[at] != 0x3E, page[at] != 0x2F { at += 1 }
    let name = String(decoding: page[(start + 1)..<at], as: UTF8.self).lowercased()
    out += page[start..<at]
    at = attributes(at)
    return ["script", "style"].contains(name) ? copy(from: at, through: "</" + name) : at
  }

  private mutating func attributes(_ start: Int) -> Int {
    var at = start
    while at < page.count {
      let byte = page[at]
      guard !isSpace(byte), byte != 0x2F, byte != 0x3E else {
        out.append(byte)
        at += 1
        if byte == 0x3E { return at }
        continue
      }
      let nameStart = at
      at += 1
      while at < page.count, !isSpace(page[at]), ![0x2F, 0x3E, 0x3D].contains(page[at]) { at += 1 }
      let name = String(decoding: page[nameStart..<at], as: UTF8.self).lowercased()
      out += page[nameStart..<at]
      var next = at
      while next < page.count, isSpace(page[next]) { next += 1 }
      guard next < page.count, page[next] == 0x3D else { continue }
      next += 1
      while next < page.count, isSpace(page[next]) { next += 1 }
      out += page[at..<next]
      at = value(next, of: name)
    }
    return at
  }

  /// Copies an attribute's value, its quotation marks included, with its names changed.
  private mutating func value(_ start: Int, of name: String) -> Int {
    guard start < page.count else { return start }
    let mark = page[start]
    let isQuoted = mark == 0x22 || mark == 0x27
    let first = isQuoted ? start + 1 : start
    var end = first
    while end < page.count, isQuoted ? page[end] != mark : !isSpace(page[end]) && page[end] != 0x3E
    {
      end += 1
    }
    if isQuoted { out.append(mark) }
    let value = page[first..<end]
    if BlindNames.holdsNames(name) {
      words(value)
    } else if name == "href", value.first == UInt8(ascii: "#"), value.count > 1 {
      out.append(UInt8(ascii: "#"))
      out += word(for: value.dropFirst())
    } else {
      out += value
    }
    guard isQuoted, end < page.count else { return end }
    out.append(mark)
    return end + 1
  }

  /// Whether an attribute's value is a list of class or id names.
  private static func holdsNames(_ attribute: String) -> Bool {
    [
      "class", "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls",
      "aria-owns",
    ].contains(attribute)
  }

  private mutating func words(_ value: ArraySlice<UInt8>) {
    var at = value.startIndex
    while at < value.endIndex {
      if isSpace(value[at]) {
        out.append(value[at])
        at += 1
        continue
      }
      var end = at
      while end < value.endIndex, !isSpace(value[end]) { end += 1 }
      out += word(for: value[at..<end])
      at = end
    }
  }

  /// The made-up word for a name: `n` and twelve hex digits.
  private func word(for name: ArraySlice<UInt8>) -> [UInt8] {
    var hash = BlindNames.hash(name, from: seed)
    var word = [UInt8(ascii: "n")]
    for _ in 0..<12 {
      word.append(Array("0123456789abcdef".utf8)[Int(hash & 15)])
      hash >>= 4
    }
    return word
  }

  /// FNV-1a over 64 bits, with its bits mixed once more.
  private static func hash(_ bytes: ArraySlice<UInt8>, from seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }

  private mutating func copy(from start: Int, through mark: String) -> Int {
    var at = start
    while at < page.count, !has(mark, at) { at += 1 }
    out += page[start..<at]
    return at == start && at < page.count ? literal(at) : at
  }

  private mutating func literal(_ at: Int) -> Int {
    out.append(page[at])
    return at + 1
  }

  private func has(_ text: String, _ at: Int) -> Bool {
    let wanted = text.utf8
    guard page.count - at >= wanted.count else { return false }
    return zip(page[at...], wanted).allSatisfy { byte, other in
      (isLetter(byte) ? byte | 0x20 : byte) == other
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
