internal import CLanguageWeights

/// The weights of tagger, parser and lemmas, read where they lie.
///
/// This file alone looks at raw memory: the weights are megabytes that the program holds anyway, and a copy or a check
/// of bounds for each of a hundred rows a word would cost more than the sums. Every index comes from
/// ``place(_:of:)`` and is below the number of rows, which has been compared with the length of the weights.
///
/// Layout, all little-endian: a head of 64 bytes (``Head``), then the sections, each at a multiple of 64.
package final class SyntaxModel: @unchecked Sendable {
  /// The English weights that are part of the program.
  package static let english: SyntaxModel = {
    guard
      let model = SyntaxModel(assay_language_weights(), count: assay_language_weights_count(), nil)
    else { return SyntaxModel() }
    return model
  }()

  /// The numbers at the beginning of the weights.
  package enum Head: Int, CaseIterable {
    case magic, tagRows, arcRows, labelRows, wordBits, tagStart, arcStart, labelStart, wordStart
    case lemmaStart, lemmaCount, count
  }

  /// What ``Head/magic`` holds: "ASY1".
  package static let magic: UInt32 = 0x3159_5341

  /// How long the head is.
  package static let headCount = 64

  /// The bytes of a row of tag weights: the last part of speech has always 0 and no column.
  package static let tagRow = 17
  /// The bytes of a row of transition weights.
  package static let arcRow = 4
  /// The bytes of a row of relation weights: the check, seven relations, their seven weights, a gap.
  package static let labelRow = 16
  /// How many relations a row has weights for.
  package static let labelPairs = 7

  /// The byte that stands before the row of a feature, never 0.
  @inline(__always) package static func check(_ hash: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: hash &>> 24) | 1
  }

  /// The place of a feature in a table of so many rows; the one beside it is the other that it may have.
  @inline(__always) package static func place(_ hash: UInt64, of rows: Int) -> Int {
    Int(truncatingIfNeeded: (hash &>> 32 &* UInt64(truncatingIfNeeded: rows)) &>> 32)
  }

  private let base: UnsafeRawPointer
  private let owner: UnsafeMutableRawBufferPointer?
  private let tagCount: Int
  private let arcCount: Int
  private let labelCount: Int
  private let wordMask: UInt32
  private let tagRows: UnsafeRawPointer
  private let arcRows: UnsafeRawPointer
  private let labelRows: UnsafeRawPointer
  private let wordRows: UnsafeRawPointer
  /// The section of lemmas.
  let lemmaBytes: UnsafeRawBufferPointer

  /// Takes weights from a file that the trainer has made; `nil` for bytes that are none.
  package convenience init?(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    guard let start = copy.baseAddress else { return nil }
    self.init(start, count: bytes.count, copy)
  }

  private init?(
    _ base: UnsafeRawPointer, count: Int, _ owner: UnsafeMutableRawBufferPointer?
  ) {
    guard count >= Self.headCount else { return nil }
    func number(_ head: Head) -> Int {
      Int(UInt32(littleEndian: base.load(fromByteOffset: head.rawValue * 4, as: UInt32.self)))
    }
    guard number(.magic) == Self.magic, number(.count) == count else { return nil }
    func section(_ start: Head, _ size: Int) -> UnsafeRawPointer? {
      let start = number(start)
      guard start % 64 == 0, start + size <= count else { return nil }
      return base + start
    }
    let wordBits = min(number(.wordBits), 24)
    guard let tagRows = section(.tagStart, Self.tagRow * number(.tagRows)),
      let arcRows = section(.arcStart, Self.arcRow * number(.arcRows)),
      let labelRows = section(.labelStart, Self.labelRow * number(.labelRows)),
      let wordRows = section(.wordStart, 8 << wordBits),
      let lemmas = section(.lemmaStart, number(.lemmaCount)),
      [.tagRows, .arcRows, .labelRows].allSatisfy({ number($0) > 0 && number($0) % 2 == 0 })
    else { return nil }
    self.base = base
    self.owner = owner
    self.tagRows = tagRows
    self.arcRows = arcRows
    self.labelRows = labelRows
    self.wordRows = wordRows
    tagCount = number(.tagRows)
    arcCount = number(.arcRows)
    labelCount = number(.labelRows)
    wordMask = UInt32(1 << wordBits - 1)
    lemmaBytes = UnsafeRawBufferPointer(start: lemmas, count: number(.lemmaCount))
  }

  /// Weights that know nothing.
  private convenience init() {
    preconditionFailure("The weights that were built in are no weights.")
  }

  deinit { owner?.deallocate() }

  /// What the word list knows of a word.
  @inline(__always) package func entry(of form: WordForm) -> WordEntry {
    var slot = form.lower & wordMask
    for _ in 0..<16 {
      let key = wordRows.load(fromByteOffset: Int(slot) &* 8, as: UInt32.self)
      if key == form.lower {
        return WordEntry(
          bits: wordRows.load(fromByteOffset: Int(slot) &* 8 &+ 4, as: UInt32.self))
      }
      if key == 0 { break }
      slot = (slot &+ 1) & wordMask
    }
    return WordEntry(bits: 0)
  }

  /// All ones where the numbers are the same, else 0; both below 256.
  ///
  /// A branch would be guessed wrong half of the time, and wait for memory each time.
  @inline(__always) private static func mask(_ first: Int, _ second: Int) -> Int {
    ((first ^ second) &- 1) &>> (Int.bitWidth &- 1)
  }

  /// Where the row of a feature begins in a table of rows of `size` bytes, or a mask of 0 where it has none.
  ///
  /// A row stands at its place or at the one beside it.
  @inline(__always) private func find(
    _ hash: UInt64, _ table: UnsafeRawPointer, _ rows: Int, _ size: Int
  ) -> (row: UnsafeRawPointer, mask: Int) {
    let check = Int(Self.check(hash))
    let pair = table + (Self.place(hash, of: rows) & ~1) &* size
    let first = Self.mask(Int(pair.load(as: UInt8.self)), check)
    let second = Self.mask(Int(pair.load(fromByteOffset: size, as: UInt8.self)), check)
    return (pair + size & second, first | second)
  }

  /// The tag with the highest sum of weights.
  @inline(__always) package func bestTag(_ features: inout FeatureList) -> UInt8 {
    var sum = SIMD16<Int16>(repeating: 0)
    let count = features.count
    let hashes = features.hashes.mutableSpan
    for index in 0..<count {
      let (row, mask) = find(hashes[index], tagRows, tagCount, Self.tagRow)
      let weights = (row + 1).loadUnaligned(as: SIMD16<Int8>.self)
      sum &+= SIMD16<Int16>(
        truncatingIfNeeded: weights & SIMD16<Int8>(repeating: Int8(truncatingIfNeeded: mask)))
    }
    var best: UInt8 = 16
    var highest: Int16 = 0
    for tag in 0..<16 where sum[tag] > highest {
      highest = sum[tag]
      best = UInt8(tag)
    }
    return best
  }

  /// The sums of weights of the three transitions, by their raw value.
  ///
  /// A row is a check byte and three weights in four bytes; a pair of rows is looked at as one. All pairs are fetched
  /// first, so that the waits for memory run side by side.
  @inline(__always) package func arcScores(_ features: inout FeatureList) -> (
    shift: Int32, left: Int32, right: Int32
  ) {
    let count = features.count
    let hashes = features.hashes.mutableSpan
    var pairs = features.pairs.mutableSpan
    for index in 0..<count {
      let place = Self.place(hashes[index], of: arcCount) & ~1
      pairs[index] = arcRows.load(fromByteOffset: place &* 4, as: UInt64.self)
    }
    var shift = SIMD2<Int32>(repeating: 0)
    var left = SIMD2<Int32>(repeating: 0)
    var right = SIMD2<Int32>(repeating: 0)
    for index in 0..<count {
      let pair = SIMD2<Int32>(
        Int32(truncatingIfNeeded: pairs[index]), Int32(truncatingIfNeeded: pairs[index] &>> 32))
      let check = SIMD2<Int32>(repeating: Int32(Self.check(hashes[index])))
      let rows = pair.replacing(with: 0, where: (pair & 0xFF) .!= check)
      shift &+= (rows &<< 16) &>> 24
      left &+= (rows &<< 8) &>> 24
      right &+= rows &>> 24
    }
    return (shift[0] &+ shift[1], left[0] &+ left[1], right[0] &+ right[1])
  }

  /// The relation with the highest sum of weights.
  @inline(__always) package func bestLabel(_ features: inout FeatureList) -> UInt8 {
    var room = InlineArray<64, Int32>(repeating: 0)
    var sums = room.mutableSpan
    let count = features.count
    let hashes = features.hashes.mutableSpan
    var found = features.pairs.mutableSpan
    // Where each row begins, and whether it is there, in the lowest bit.
    for index in 0..<count {
      let (row, mask) = find(hashes[index], labelRows, labelCount, Self.labelRow)
      found[index] = UInt64(truncatingIfNeeded: (row - labelRows) | mask & 1)
    }
    for index in 0..<count where found[index] & 1 != 0 {
      let row = labelRows + Int(truncatingIfNeeded: found[index] & ~1)
      var labels = row.load(as: UInt64.self) &>> 8
      var weights = row.load(fromByteOffset: 8, as: UInt64.self)
      for _ in 0..<Self.labelPairs {
        sums[Int(labels & 63)] &+= Int32(Int8(truncatingIfNeeded: weights))
        weights = weights &>> 8
        labels = labels &>> 8
      }
    }
    var best = 0
    for index in 1..<Relation.chosen where sums[index] > sums[best] { best = index }
    return UInt8(truncatingIfNeeded: best)
  }
}
