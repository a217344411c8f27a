/// The part of a stream that is looked at: bytes from `head` on, as many as were asked for.
struct StreamWindow<Base: ByteStream> {
  private(set) var bytes: [UInt8] = []
  /// Where the bytes that are still of interest begin.
  private(set) var head = 0
  /// Whether the stream has no more bytes than these.
  private(set) var hasEnded = false
  /// The stream that the bytes come from.
  private(set) var base: Base

  /// Where in `bytes` a packed part begins, with its offset in the file, in ascending order.
  private var parts: [(at: Int, offset: Int?)] = []
  /// Where `bytes` begins in the file, if it lies there as it is.
  private var start: Int?

  init(_ base: Base) {
    self.base = base
  }

  /// Reads until `count` bytes follow the head, or the stream ends.
  mutating func fill(_ count: Int) throws(CaptureProblem) {
    while !hasEnded, bytes.count - head < count {
      guard let piece = try base.next() else {
        hasEnded = true
        return
      }
      switch piece.place {
      case .onDisk(let offset): start = offset - bytes.count
      case .partBegins(let offset): parts.append((bytes.count, offset))
      case .within: break
      }
      bytes += piece.bytes
    }
  }

  /// Lets go of bytes up to an index.
  ///
  /// Indices stay as they are until ``compact()``.
  mutating func advance(to index: Int) {
    head = min(max(head, index), bytes.count)
  }

  /// Frees what was let go of where that is most of the bytes, so that each byte is moved less than once on average.
  mutating func compact() {
    guard head > 1 << 18, head * 2 > bytes.count else { return }
    bytes.removeFirst(head)
    start = start.map { $0 + head }
    let kept = parts.firstIndex { $0.at >= head } ?? parts.count
    parts = parts[kept...].map { ($0.at - head, $0.offset) }
    head = 0
  }

  /// The offset of an index in the file, where it has one.
  func offset(of index: Int) -> Int? {
    if let start { return start + index }
    return part(at: index)?.offset
  }

  /// Whether a packed part begins at the index.
  func beginsPart(_ index: Int) -> Bool { part(at: index) != nil }

  private func part(at index: Int) -> (at: Int, offset: Int?)? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].at < index { low = middle + 1 } else { high = middle }
    }
    guard low < parts.count, parts[low].at == index else { return nil }
    return parts[low]
  }
}
