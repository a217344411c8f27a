/// The names of elements and attributes in one tree, each kept once and known by a small number.
///
/// The names of ``Tag`` come first, in its order, so that the number of a known element is its position there.
/// Numbers are given in the order of first appearance; the seed of the hash never shows in them.
struct NameTable: Sendable {
  /// The bytes of all names, end to end.
  private var bytes: [UInt8]
  /// Where each name starts, and where the last one ends.
  private var starts: [UInt32]
  /// The hash of each name.
  private var hashes: [UInt64]
  /// An open-addressed table of number + 1; 0 is free.
  private var slots: [UInt32]
  /// The tags by number.
  private let tags: [Tag]

  /// How many names there are.
  var count: Int { hashes.count }

  /// How many bytes the table holds.
  var byteCount: Int {
    bytes.capacity + starts.capacity * 4 + hashes.capacity * 8 + slots.count * 4
  }

  private static let seed = UInt64.random(in: .min ... .max)

  init() {
    tags = Tag.allCases
    bytes = []
    starts = [0]
    hashes = []
    slots = [UInt32](repeating: 0, count: 1024)
    for tag in tags { _ = tag.name.isEmpty ? appendUnlisted("") : intern(tag.name) }
  }

  /// The number of a name, given in this table's own spelling.
  mutating func intern(_ name: String) -> UInt32 {
    let array = Array(name.utf8)
    return intern(array.span)
  }

  /// The number of the name that stands in a range of a buffer.
  mutating func intern(_ buffer: [UInt8], _ range: Range<Int>) -> UInt32 {
    intern(buffer.span.extracting(range))
  }

  /// The number of a name, new or known.
  ///
  /// Amortised linear in the length of the name.
  mutating func intern(_ name: borrowing Span<UInt8>) -> UInt32 {
    let hash = NameTable.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, equals(id, name) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = append(name, hash: hash)
    slots[slot] = id + 1
    if count * 2 > slots.count { grow() }
    return id
  }

  /// A new number for a name that may be there already; ``intern(_:)`` never gives it.
  mutating func appendUnlisted(_ name: String) -> UInt32 {
    let array = Array(name.utf8)
    return append(array.span, hash: 0)
  }

  /// The number of a name, if it is there.
  func id(of name: String) -> UInt32? {
    let array = Array(name.utf8)
    let span = array.span
    let hash = NameTable.hash(span)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, equals(id, span) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The tag of an HTML element with this name.
  func tag(_ id: UInt32) -> Tag { Int(id) < tags.count ? tags[Int(id)] : .unknown }

  func string(_ id: UInt32) -> String {
    String(decoding: bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])], as: UTF8.self)
  }

  func equals(_ id: UInt32, _ name: String) -> Bool {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])].elementsEqual(name.utf8)
  }

  private func equals(_ id: UInt32, _ name: borrowing Span<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == name.count else { return false }
    for i in name.indices where bytes[start + i] != name[i] { return false }
    return true
  }

  private mutating func append(_ name: borrowing Span<UInt8>, hash: UInt64) -> UInt32 {
    let id = UInt32(truncatingIfNeeded: count)
    for i in name.indices { bytes.append(name[i]) }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    return id
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: id) + 1
    }
  }

  /// A seeded hash that folds the full product of each eight bytes, so that names chosen to collide do not.
  private static func hash(_ name: borrowing Span<UInt8>) -> UInt64 {
    var hash = seed
    var index = 0
    while index < name.count {
      var word: UInt64 = 0
      let end = min(index + 8, name.count)
      while index < end {
        word = word << 8 | UInt64(name[index])
        index += 1
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
      hash = product.high ^ product.low ^ seed
    }
    return (hash ^ UInt64(truncatingIfNeeded: name.count)) | 1 << 63
  }
}
