/// One entry of a ZIP archive, as the directory at its end gives it.
struct ZIPEntry: Hashable {
  /// The name: data, and never a path.
  var name: String
  /// How many bytes the name has in the archive.
  var nameSize: Int
  var isEncrypted: Bool
  var method: Int
  var checksum: UInt32
  var packedSize: Int
  var size: Int
  /// Where the entry's own head begins.
  var start: Int
  /// Whether it is a link, as some systems store it.
  var isLink: Bool
}

/// The directory of a ZIP archive (APPNOTE 6.3), its 64-bit form included.
///
/// Every number in it is compared with what is there before it is used.
struct ZIPDirectory {
  /// The entries, in the order of the directory.
  private(set) var entries: [ZIPEntry] = []

  /// The most bytes that a directory may have.
  static let limit = 64 << 20

  init(of archive: ArchiveFile) throws(CaptureProblem) {
    let tailStart = max(0, archive.size - 66_000)
    let tail = try archive.bytes(tailStart..<archive.size)
    guard let end = ZIPDirectory.lastEnd(in: tail) else { throw .brokenZIP }
    var count = tail.number(end + 10, 2)
    var size = tail.number(end + 12, 4)
    var start = tail.number(end + 16, 4)
    var directoryEnd = tailStart + end
    if end >= 20, tail.has([0x50, 0x4B, 6, 7], at: end - 20) {
      let place = tail.number(end - 12, 8)
      guard place >= 0, place <= directoryEnd - 56 else { throw .brokenZIP }
      let large = try archive.bytes(place..<(place + 56))
      guard large.has([0x50, 0x4B, 6, 6], at: 0) else { throw .brokenZIP }
      count = large.number(32, 8)
      size = large.number(40, 8)
      start = large.number(48, 8)
      directoryEnd = place
    }
    guard size >= 0, start >= 0, start <= directoryEnd, size <= directoryEnd - start, count >= 0
    else { throw .brokenZIP }
    guard size <= ZIPDirectory.limit else {
      throw CaptureProblem(reason: "has a directory of more than \(sizeWords(ZIPDirectory.limit))")
    }
    let bytes = try archive.bytes(start..<(start + size))
    var at = 0
    while at < bytes.count {
      guard let (entry, next) = ZIPDirectory.entry(bytes, at), entry.start < start else {
        throw .brokenZIP
      }
      entries.append(entry)
      at = next
    }
    guard entries.count == count else { throw .brokenZIP }
  }

  /// Throws where two entries share bytes, or a name: what such an archive holds depends on who reads it.
  func check() throws(CaptureProblem) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw CaptureProblem(reason: "has two entries named \(entry.name.prefix(200)); not read")
    }
    var end = 0
    for entry in entries.sorted(by: { $0.start < $1.start }) {
      guard entry.start >= end else {
        throw CaptureProblem(reason: "has entries that share their bytes; not read")
      }
      end = entry.start + 30 + entry.nameSize + entry.packedSize
    }
  }

  /// Where the last record that ends a directory begins, with a comment that fits behind it.
  private static func lastEnd(in tail: [UInt8]) -> Int? {
    var at = tail.count - 22
    while at >= 0 {
      if tail[at] == 0x50, tail.has([0x50, 0x4B, 5, 6], at: at),
        tail.number(at + 20, 2) <= tail.count - at - 22
      {
        return at
      }
      at -= 1
    }
    return nil
  }

  private static func entry(_ bytes: [UInt8], _ at: Int) -> (ZIPEntry, next: Int)? {
    guard bytes.count - at >= 46, bytes.has([0x50, 0x4B, 1, 2], at: at) else { return nil }
    let nameEnd = at + 46 + bytes.number(at + 28, 2)
    let extraEnd = nameEnd + bytes.number(at + 30, 2)
    let next = extraEnd + bytes.number(at + 32, 2)
    guard next <= bytes.count else { return nil }
    let flags = bytes.number(at + 8, 2)
    let isUnix = bytes[at + 5] == 3
    var entry = ZIPEntry(
      name: String(decoding: bytes[(at + 46)..<nameEnd], as: UTF8.self),
      nameSize: nameEnd - at - 46, isEncrypted: flags & 0x41 != 0, method: bytes.number(at + 10, 2),
      checksum: UInt32(truncatingIfNeeded: bytes.number(at + 16, 4)),
      packedSize: bytes.number(at + 20, 4), size: bytes.number(at + 24, 4),
      start: bytes.number(at + 42, 4),
      isLink: isUnix && bytes.number(at + 40, 2) & 0xF000 == 0xA000)
    // The 64-bit numbers stand in this order, each only where the short one is full.
    var field = nameEnd
    while field + 4 <= extraEnd {
      let end = min(extraEnd, field + 4 + bytes.number(field + 2, 2))
      if bytes.number(field, 2) == 1 {
        var value = field + 4
        for path in [\ZIPEntry.size, \ZIPEntry.packedSize, \ZIPEntry.start]
        where entry[keyPath: path] == 0xFFFF_FFFF && value + 8 <= end {
          entry[keyPath: path] = bytes.number(value, 8)
          value += 8
        }
      }
      field = end
    }
    let limit = 1 << 48
    guard (0..<limit).contains(entry.start), (0..<limit).contains(entry.packedSize) else {
      return nil
    }
    return (entry, next)
  }
}

extension CaptureProblem {
  fileprivate static let brokenZIP = CaptureProblem(
    reason: "is a damaged ZIP archive (its directory cannot be read)")
}

extension [UInt8] {
  /// The little-endian number of a few bytes; negative where it is too large or the bytes are not there.
  func number(_ at: Int, _ count: Int) -> Int {
    guard at >= 0, at + count <= self.count else { return -1 }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[at + index]) }
    return Int(exactly: value) ?? -1
  }

  /// Whether the bytes stand at the offset.
  func has(_ wanted: [UInt8], at: Int) -> Bool {
    at >= 0 && at + wanted.count <= count && self[at..<(at + wanted.count)].elementsEqual(wanted)
  }
}
