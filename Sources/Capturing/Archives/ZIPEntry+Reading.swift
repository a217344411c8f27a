extension ArchiveFile {
  /// Where the packed bytes of an entry lie, after its own head was compared with the directory.
  func packedRange(of entry: ZIPEntry) throws(CaptureProblem) -> Range<Int> {
    func problem(_ what: String) -> CaptureProblem {
      CaptureProblem(reason: "\(entry.name.prefix(200)) \(what)")
    }
    if entry.isLink { throw problem("is a link, which is not followed") }
    if entry.isEncrypted { throw problem("is encrypted; unpack it and give what is inside") }
    guard entry.method == 0 || entry.method == 8 else {
      throw problem("is packed by method \(entry.method), which cannot be unpacked here")
    }
    let head = try bytes(entry.start..<(entry.start + 30))
    guard head.count == 30, head.has([0x50, 0x4B, 3, 4], at: 0) else {
      throw problem("is not where the directory says")
    }
    let nameStart = entry.start + 30
    let nameEnd = nameStart + head.number(26, 2)
    let start = nameEnd + head.number(28, 2)
    let name = String(decoding: try bytes(nameStart..<nameEnd), as: UTF8.self)
    guard name == entry.name else { throw problem("has another name at its own place; not read") }
    guard start <= size, entry.packedSize <= size - start else {
      throw problem("says that it is larger than the archive")
    }
    return start..<(start + entry.packedSize)
  }

  /// The bytes of an entry, all of them, compared with the size and checksum that the directory gives.
  func bytes(of entry: ZIPEntry, limit: Int) throws(CaptureProblem) -> [UInt8] {
    let range = try packedRange(of: entry)
    var bytes: [UInt8] = []
    func collect(_ stream: some ByteStream) throws(CaptureProblem) {
      var stream = stream
      while let piece = try stream.next() {
        bytes += piece.bytes
        guard bytes.count <= limit else {
          throw CaptureProblem(
            reason: "\(entry.name.prefix(200)) is larger than \(sizeWords(limit))")
        }
      }
    }
    if entry.method == 0 {
      try collect(FileStream(file, range))
    } else {
      try collect(DeflateStream(FileStream(file, range), budget: budget))
    }
    guard bytes.count == entry.size, crc32(bytes) == entry.checksum else {
      throw CaptureProblem(
        reason: "\(entry.name.prefix(200)) is not what the directory says (size or checksum)")
    }
    return bytes
  }
}

/// A stream whose size and checksum are compared, at its end, with what was promised.
struct CheckedStream<Base: ByteStream>: ByteStream {
  private var base: Base
  private let size: Int
  private let checksum: UInt32
  private var seen = 0
  private var sum: UInt32 = 0
  private var own: [StreamDamage] = []

  init(_ base: Base, _ entry: ZIPEntry) {
    self.base = base
    size = entry.size
    checksum = entry.checksum
  }

  var damages: [StreamDamage] { base.damages + own }

  mutating func next() throws(CaptureProblem) -> Piece? {
    if let piece = try base.next() {
      seen += piece.bytes.count
      sum = crc32(piece.bytes, after: sum)
      return piece
    }
    if own.isEmpty, base.damages.isEmpty, seen != size || sum != checksum {
      own.append(StreamDamage(kind: .damaged))
    }
    return nil
  }
}
