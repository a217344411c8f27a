/// A range of one of a tree's two buffers, in eight bytes.
struct Slice: Sendable, Hashable {
  /// The first byte; the top bit set means the arena, clear the source.
  var start: UInt32
  /// How many bytes.
  var count: UInt32

  static let arenaBit: UInt32 = 1 << 31
  static let empty = Slice(start: 0, count: 0)

  init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// Bytes of the source.
  init(source start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: end - start)
  }

  /// Bytes of the arena.
  init(arena start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start) | Slice.arenaBit
    count = UInt32(truncatingIfNeeded: end - start)
  }

  var isInArena: Bool { start & Slice.arenaBit != 0 }
  var isEmpty: Bool { count == 0 }
  var offset: Int { Int(start & ~Slice.arenaBit) }
  var end: Int { offset + Int(count) }

  /// The bytes after the first `n`.
  func dropping(_ n: Int) -> Slice {
    Slice(
      start: start + UInt32(truncatingIfNeeded: n), count: count - UInt32(truncatingIfNeeded: n))
  }

  /// The first `n` bytes.
  func keeping(_ n: Int) -> Slice { Slice(start: start, count: UInt32(truncatingIfNeeded: n)) }
}

/// The bytes of a tree: the page as it came, and an arena for what had to be rewritten.
///
/// Most text and attribute values stand in the page word for word and need no copy; those with character
/// references or forbidden bytes are written into the arena.
struct Buffers: Sendable {
  var source: [UInt8]
  var arena: [UInt8] = []

  func bytes(_ slice: Slice) -> ArraySlice<UInt8> {
    slice.isInArena ? arena[slice.offset..<slice.end] : source[slice.offset..<slice.end]
  }

  func string(_ slice: Slice) -> String { String(decoding: bytes(slice), as: UTF8.self) }

  func byte(_ slice: Slice, _ index: Int) -> UInt8 {
    slice.isInArena ? arena[slice.offset + index] : source[slice.offset + index]
  }
}
