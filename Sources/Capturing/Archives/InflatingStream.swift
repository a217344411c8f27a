/// The unpacked bytes of a gzip file, whose parts are unpacked one after another.
///
/// A damaged part costs its own bytes: unpacking goes on at the next part that can be found.
struct GzipStream<Base: ByteStream>: ByteStream {
  private var base: Base
  private let budget: UnpackingBudget
  private let inflater = Inflater(.gzip)
  private var packed: [UInt8] = []
  private var at = 0
  /// Where `packed` begins in the file, if it lies there as it is.
  private var start: Int?
  private var hasEnded = false
  private var part = Part.none
  private var own: [StreamDamage] = []

  private enum Part {
    case none
    case begun(Int?)
    case open(Int?)
  }

  init(_ base: Base, budget: UnpackingBudget) {
    self.base = base
    self.budget = budget
  }

  var damages: [StreamDamage] { base.damages + own }

  mutating func next() throws(CaptureProblem) -> Piece? {
    while true {
      if case .none = part {
        guard try findPart() else { return nil }
      }
      if at == packed.count, !inflater.isFull {
        try readMore()
        if at == packed.count {
          if case .open(let offset) = part { own.append(StreamDamage(kind: .cut, offset: offset)) }
          if case .begun(let offset) = part { own.append(StreamDamage(kind: .cut, offset: offset)) }
          part = .none
          return nil
        }
      }
      let (bytes, step) = inflater.unpack(packed, at: &at, room: FileStream.pieceSize)
      try budget.spend(bytes.count)
      let current = part
      switch (step, current) {
      case (.more, .begun(let offset)): part = bytes.isEmpty ? current : .open(offset)
      case (.more, _): break
      case (.end, _): part = .none
      case (.damaged, .begun(let offset)), (.damaged, .open(let offset)):
        own.append(StreamDamage(kind: .damaged, offset: offset))
        part = .none
      case (.damaged, .none): part = .none
      }
      guard !bytes.isEmpty else { continue }
      if case .begun(let offset) = current {
        return Piece(bytes: bytes, place: .partBegins(offset))
      }
      return Piece(bytes: bytes, place: .within)
    }
  }

  /// Moves to the next part, past bytes that belong to none; `false` at the end.
  private mutating func findPart() throws(CaptureProblem) -> Bool {
    var hasStray = false
    while true {
      while packed.count - at < 4, !hasEnded { try readMore() }
      guard packed.count - at >= 4 else { return false }
      let isPart =
        packed[at] == 0x1F && packed[at + 1] == 0x8B && packed[at + 2] == 8 && packed[at + 3] < 0x20
      if isPart {
        part = .begun(start.map { $0 + at })
        inflater.restart()
        return true
      }
      // Zeros are padding.
      if !hasStray, packed[at] != 0, own.last?.kind != .damaged {
        own.append(StreamDamage(kind: .stray, offset: start.map { $0 + at }))
        hasStray = true
      }
      at += 1
    }
  }

  private mutating func readMore() throws(CaptureProblem) {
    guard let piece = try base.next() else {
      hasEnded = true
      return
    }
    let rest = packed[at...]
    if case .onDisk(let offset) = piece.place { start = offset - rest.count } else { start = nil }
    packed = rest.isEmpty ? piece.bytes : Array(rest) + piece.bytes
    at = 0
  }
}

/// The unpacked bytes of one entry of a ZIP archive.
struct DeflateStream<Base: ByteStream>: ByteStream {
  private var base: Base
  private let budget: UnpackingBudget
  private let inflater = Inflater(.none)
  private var packed: [UInt8] = []
  private var at = 0
  private var isDone = false
  private var own: [StreamDamage] = []

  init(_ base: Base, budget: UnpackingBudget) {
    self.base = base
    self.budget = budget
  }

  var damages: [StreamDamage] { base.damages + own }

  mutating func next() throws(CaptureProblem) -> Piece? {
    while !isDone {
      if at == packed.count, !inflater.isFull {
        guard let piece = try base.next() else {
          own.append(StreamDamage(kind: .cut))
          isDone = true
          return nil
        }
        packed = piece.bytes
        at = 0
      }
      let (bytes, step) = inflater.unpack(packed, at: &at, room: FileStream.pieceSize)
      try budget.spend(bytes.count)
      if step == .damaged { own.append(StreamDamage(kind: .damaged)) }
      isDone = step != .more
      if !bytes.isEmpty { return Piece(bytes: bytes, place: .within) }
    }
    return nil
  }
}
