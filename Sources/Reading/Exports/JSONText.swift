/// A JSON text: its values in one array, in the order of the bytes.
///
/// Read in one pass without recursion; strings and numbers stay ranges of the bytes until they are asked for. A text
/// that breaks off is read up to there, its open objects and arrays closed, and ``problem`` says where.
/// Several values one after another (JSON Lines) are all read.
struct JSONText: Sendable {
  /// What a value is.
  enum Kind: UInt8, Sendable {
    case object, array, key, string, number, word
  }

  /// A value, or the key before one.
  struct Node: Sendable {
    var kind: Kind
    /// Whether a string holds a backslash.
    var hasEscapes = false
    /// The bytes inside the quotation marks, of the number or the word; unused for objects and arrays.
    var start: UInt32
    var end: UInt32
    /// The node after this one and everything in it.
    var next: UInt32
  }

  /// Where and why reading stopped.
  struct Problem: Sendable, Hashable {
    enum Kind: Sendable { case ends, unexpected, tooDeep, tooBig }
    var kind: Kind
    var offset: Int
  }

  /// How many objects and arrays may be open at once.
  static let depth = 65_536

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  /// The values that stand in no other, in order.
  private(set) var roots: [Int] = []
  /// Why not all of it was read; `nil` when it was.
  private(set) var problem: Problem?

  private enum Awaited { case value, firstValue, key, firstKey, colon, comma }

  /// Reads a text of valid UTF-8 in linear time.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count < Int(UInt32.max) else {
      problem = Problem(kind: .tooBig, offset: 0)
      return
    }
    read()
  }

  private mutating func read() {
    var open: [Int] = []
    var awaited = Awaited.value
    var at = 0
    while at < bytes.count, problem == nil {
      let byte = bytes[at]
      if byte <= 0x20 {
        at += 1
        continue
      }
      switch (byte, awaited) {
      case (0x2C, .comma):
        // A comma between values that stand by themselves is passed over.
        awaited = open.last.map { nodes[$0].kind == .object ? .key : .value } ?? .value
        at += 1
      case (0x3A, .colon):
        awaited = .value
        at += 1
      case (0x7D, .comma), (0x7D, .key), (0x7D, .firstKey), (0x5D, .comma), (0x5D, .value),
        (0x5D, .firstValue):
        let kind: Kind = byte == 0x7D ? .object : .array
        guard let last = open.last, nodes[last].kind == kind,
          nodes.last?.kind != .key
        else {
          problem = Problem(kind: .unexpected, offset: at)
          break
        }
        open.removeLast()
        nodes[last].next = UInt32(nodes.count)
        awaited = .comma
        at += 1
      case (0x22, .key), (0x22, .firstKey):
        at = addString(.key, at)
        awaited = .colon
      case (_, .value), (_, .firstValue):
        at = addValue(at, &open)
        awaited = awaitedNext(open)
      case (_, .comma) where open.isEmpty:
        at = addValue(at, &open)
        awaited = awaitedNext(open)
      default: problem = Problem(kind: .unexpected, offset: at)
      }
    }
    if problem == nil, !open.isEmpty { problem = Problem(kind: .ends, offset: bytes.count) }
    if nodes.last?.kind == .key { nodes.removeLast() }
    for index in open { nodes[index].next = UInt32(nodes.count) }
  }

  /// What comes after a value that was just begun or read.
  private func awaitedNext(_ open: [Int]) -> Awaited {
    guard let last = open.last, last == nodes.count - 1 else { return .comma }
    return nodes[last].kind == .object ? .firstKey : .firstValue
  }

  /// Adds the value that begins at an offset; gives the offset behind it, or behind its opening bracket.
  private mutating func addValue(_ at: Int, _ open: inout [Int]) -> Int {
    if open.isEmpty { roots.append(nodes.count) }
    switch bytes[at] {
    case 0x7B, 0x5B:
      guard open.count < JSONText.depth else {
        problem = Problem(kind: .tooDeep, offset: at)
        return at
      }
      open.append(nodes.count)
      add(bytes[at] == 0x7B ? .object : .array, at..<at)
      return at + 1
    case 0x22: return addString(.string, at)
    default:
      var end = at
      while end < bytes.count, JSONText.isWord(bytes[end]) { end += 1 }
      guard end > at else {
        if roots.last == nodes.count { roots.removeLast() }
        problem = Problem(kind: .unexpected, offset: at)
        return at
      }
      add(isDigit(bytes[at]) || bytes[at] == 0x2D ? .number : .word, at..<end)
      return end
    }
  }

  private mutating func addString(_ kind: Kind, _ at: Int) -> Int {
    var end = at + 1
    var hasEscapes = false
    while end < bytes.count, bytes[end] != 0x22 {
      if bytes[end] == 0x5C {
        hasEscapes = true
        end += 1
      }
      end += 1
    }
    if end >= bytes.count {
      end = bytes.count
      problem = Problem(kind: .ends, offset: end)
    }
    add(kind, (at + 1)..<end)
    if hasEscapes { nodes[nodes.count - 1].hasEscapes = true }
    return min(end + 1, bytes.count)
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) {
    nodes.append(
      Node(
        kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        next: UInt32(nodes.count + 1)))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2B || byte == 0x2D
      || byte == 0x2E
  }

  /// The line of an offset, from 1.
  func line(of offset: Int) -> Int { 1 + bytes.prefix(offset).count { $0 == 0x0A } }
}
