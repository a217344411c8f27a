import Glibc

/// One record of a WARC file.
struct WARCRecord {
  /// How a record's block was found.
  enum State: Hashable {
    /// As long as it says.
    case whole
    /// The file ends in the middle of it.
    case cut
    /// Longer or shorter than it says; the block reaches up to the next record.
    case wrongLength
    /// Too large to be kept; the block is its beginning.
    case tooLarge
  }

  var fields: HeaderFields
  var block: [UInt8]
  /// Where the record begins in the file, if it can be found there.
  var offset: Int?
  var state: State
}

/// The records of a WARC file, one after another.
///
/// The lengths that a file gives are only ever compared with what is there: nothing is allocated by them. Where one is
/// wrong, the next line `WARC/1.` that begins a record says where to go on. Each byte is looked at a few times at most.
struct WARCReader<Base: ByteStream> {
  private var window: StreamWindow<Base>
  private let limit: Int
  /// How often bytes were met that belong to no record.
  private(set) var strayPlaces = 0

  /// Reads records whose blocks are kept up to `limit` bytes.
  init(_ base: Base, limit: Int) {
    window = StreamWindow(base)
    self.limit = limit
  }

  var damages: [StreamDamage] { window.base.damages }

  /// The next record; `nil` at the end.
  mutating func next() throws(CaptureProblem) -> WARCRecord? {
    while true {
      window.compact()
      guard try findRecord() else { return nil }
      let start = window.head
      let offset = window.offset(of: start)
      guard let fields = try readHead() else { continue }
      let body = window.head
      let length = fields["content-length"].flatMap { WARCReader.length($0) }
      return try record(fields, from: body, length: length, offset: offset)
    }
  }

  // MARK: Finding

  /// Moves to the head of the next record; `false` where there is none.
  private mutating func findRecord() throws(CaptureProblem) -> Bool {
    while true {
      try window.fill(1)
      guard window.head < window.bytes.count else { return false }
      let byte = window.bytes[window.head]
      guard byte == 0x0D || byte == 0x0A else { break }
      window.advance(to: window.head + 1)
      window.compact()
    }
    if try isHead(window.head) { return true }
    strayPlaces += 1
    return try skipToRecord()
  }

  /// Lets go of everything up to the head of the next record.
  private mutating func skipToRecord() throws(CaptureProblem) -> Bool {
    while true {
      if let found = try head(from: window.head, to: window.bytes.count) {
        window.advance(to: found)
        return true
      }
      window.advance(to: window.bytes.count)
      if window.hasEnded { return false }
      window.compact()
      try window.fill(1)
    }
  }

  /// The first head of a record that begins in a range of the window.
  private mutating func head(from start: Int, to end: Int) throws(CaptureProblem) -> Int? {
    var at = start
    while at < end {
      let found = window.bytes.withUnsafeBufferPointer { buffer -> Int? in
        guard let base = buffer.baseAddress,
          let place = memchr(base + at, CInt(UInt8(ascii: "W")), end - at)
        else { return nil }
        return UnsafeRawPointer(place) - UnsafeRawPointer(base)
      }
      guard let found else { return nil }
      let isLineStart =
        found == 0 || window.bytes[found - 1] == 0x0A || window.beginsPart(found)
      if isLineStart, try isHead(found) { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether a record begins here: its version, and a line that gives a field.
  private mutating func isHead(_ at: Int) throws(CaptureProblem) -> Bool {
    func has(_ text: StaticString) -> Bool { Sniffed.has(text, window.bytes, at) }
    try window.fill(at - window.head + 96)
    guard has("WARC/1.") || has("WARC/0.") else { return false }
    let bytes = window.bytes[at..<min(at + 96, window.bytes.count)]
    let (first, second) = HeaderFields.line(of: bytes, at: at)
    guard first.count <= 12, second < bytes.endIndex else {
      // A file may end in the middle of its last head.
      return first.count <= 12 && window.hasEnded
    }
    let name = bytes[second...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D }
    return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == 0x3A
  }

  /// Reads the head of a record and moves behind it; `nil` where it has no end.
  private mutating func readHead() throws(CaptureProblem) -> HeaderFields? {
    var wanted = 4096
    while true {
      try window.fill(wanted)
      var fields = HeaderFields()
      let bytes = window.bytes[window.head...].prefix(HeaderFields.limit)
      var at = HeaderFields.line(of: bytes, at: window.head).next
      if fields.read(bytes, at: &at) || window.hasEnded {
        window.advance(to: at)
        return fields
      }
      guard wanted < HeaderFields.limit, at == bytes.endIndex || wanted < 1 << 14 else {
        // A line that is no field ends a head as well as an empty one would.
        window.advance(to: max(at, window.head + 1))
        return at == bytes.endIndex ? nil : fields
      }
      wanted *= 4
    }
  }

  // MARK: Blocks

  /// Takes the block behind a head, and moves behind it.
  private mutating func record(
    _ fields: HeaderFields, from body: Int, length: Int?, offset: Int?
  ) throws(CaptureProblem) -> WARCRecord {
    func made(_ end: Int, _ state: WARCRecord.State) -> WARCRecord {
      WARCRecord(
        fields: fields, block: Array(window.bytes[body..<end]), offset: offset, state: state)
    }
    var searched = body
    if let length, length <= limit {
      try window.fill(length + 1)
      let end = body + length
      if end <= window.bytes.count, try isFollowed(end) {
        window.advance(to: end)
        return made(end, .whole)
      }
      let reach = min(end, window.bytes.count)
      if let found = try head(from: body, to: reach) {
        window.advance(to: found)
        return made(withoutLineEnds(body..<found), .wrongLength)
      }
      if end > window.bytes.count {
        window.advance(to: window.bytes.count)
        return made(window.bytes.count, .cut)
      }
      searched = end
    }
    // The length is wrong, missing or too large to be kept: the next record says where this one ends.
    func ended(_ end: Int) -> WARCRecord {
      let end = withoutLineEnds(body..<end)
      guard end - body > limit else { return made(end, .wrongLength) }
      return made(min(body + 1 << 16, end), .tooLarge)
    }
    while true {
      if let found = try head(from: searched, to: window.bytes.count) {
        window.advance(to: found)
        return ended(found)
      }
      searched = window.bytes.count
      if window.hasEnded {
        window.advance(to: searched)
        return ended(searched)
      }
      if searched - body > limit {
        let record = made(min(body + 1 << 16, searched), .tooLarge)
        window.advance(to: searched)
        window.compact()
        _ = try skipToRecord()
        return record
      }
      try window.fill(searched - window.head + 1)
    }
  }

  /// Whether a block that ends here is followed by what may follow: line ends, and a record or nothing.
  private mutating func isFollowed(_ end: Int) throws(CaptureProblem) -> Bool {
    try window.fill(end - window.head + 16)
    var at = end
    while at < window.bytes.count, at < end + 12 {
      guard window.bytes[at] == 0x0D || window.bytes[at] == 0x0A else { return try isHead(at) }
      at += 1
    }
    return true
  }

  /// The end of a range without the line ends that part two records.
  private func withoutLineEnds(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    for wanted: UInt8 in [0x0A, 0x0D, 0x0A, 0x0D]
    where end > range.lowerBound && window.bytes[end - 1] == wanted {
      end -= 1
    }
    return end
  }

  /// A length in decimal digits that is small enough to be counted.
  private static func length(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return nil
    }
    return Int(text)
  }
}
