internal import CLanguageWeights

/// The weights of tagger, parser and lemmas, read where they lie.
///
/// This file alone looks at raw memory: the weights are megabytes that the program holds anyway, and a copy or a check
/// of bounds for each of a hundred rows a word would cost more than the sums. Every index is a hash shifted right until
/// it is below the number of rows, which ``init(_:count:owner:)`` has compared with the length.
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
    case magic, tagBits, arcBits, labelBits, wordBits, tagStart, arcStart, labelStart, wordStart
    case lemmaStart, lemmaCount, count
  }

  /// What ``Head/magic`` holds: "ASY1".
  package static let magic: UInt32 = 0x3159_5341

  /// How long the head is.
  package static let headCount = 64

  /// The bytes of a row of tag weights; the last part of speech has always 0 and no column.
  package static let tagRow = 16

  private let base: UnsafeRawPointer
  private let owner: UnsafeMutableRawBufferPointer?
  private let tagShift: UInt64
  private let arcShift: UInt64
  private let labelShift: UInt64
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
      guard start % 4 == 0, start + size <= count else { return nil }
      return base + start
    }
    func bits(_ head: Head) -> Int { min(number(head), 24) }
    guard let tagRows = section(.tagStart, Self.tagRow << bits(.tagBits)),
      let arcRows = section(.arcStart, 4 << bits(.arcBits)),
      let labelRows = section(.labelStart, Relation.chosen << bits(.labelBits)),
      let wordRows = section(.wordStart, 8 << bits(.wordBits)),
      let lemmas = section(.lemmaStart, number(.lemmaCount)), bits(.wordBits) > 0
    else { return nil }
    self.base = base
    self.owner = owner
    self.tagRows = tagRows
    self.arcRows = arcRows
    self.labelRows = labelRows
    self.wordRows = wordRows
    tagShift = UInt64(64 - bits(.tagBits))
    arcShift = UInt64(64 - bits(.arcBits))
    labelShift = UInt64(64 - bits(.labelBits))
    wordMask = UInt32(1 << bits(.wordBits) - 1)
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

  /// The tag with the highest sum of weights.
  @inline(__always) package func bestTag(_ features: borrowing FeatureList) -> UInt8 {
    var sum = SIMD16<Int16>(repeating: 0)
    for index in 0..<features.count {
      let row = Int(truncatingIfNeeded: features[index] &>> tagShift) &* Self.tagRow
      sum &+= SIMD16<Int16>(
        truncatingIfNeeded: tagRows.loadUnaligned(fromByteOffset: row, as: SIMD16<Int8>.self))
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
  /// A row is three bytes, each a weight plus 128, in four; they are added two in one register.
  @inline(__always) package func arcScores(_ features: borrowing FeatureList) -> (
    shift: UInt32, left: UInt32, right: UInt32
  ) {
    var outer: UInt32 = 0
    var inner: UInt32 = 0
    for index in 0..<features.count {
      let row = arcRows.load(
        fromByteOffset: Int(truncatingIfNeeded: features[index] &>> arcShift) &* 4, as: UInt32.self)
      outer &+= row & 0x00FF_00FF
      inner &+= (row &>> 8) & 0xFF
    }
    return (outer & 0xFFFF, inner, outer &>> 16)
  }

  /// The relation with the highest sum of weights.
  @inline(__always) package func bestLabel(_ features: borrowing FeatureList) -> UInt8 {
    var low = SIMD16<Int16>(repeating: 0)
    var middle = SIMD16<Int16>(repeating: 0)
    var high = SIMD16<Int16>(repeating: 0)
    for index in 0..<features.count {
      let row = Int(truncatingIfNeeded: features[index] &>> labelShift) &* Relation.chosen
      low &+= SIMD16<Int16>(
        truncatingIfNeeded: labelRows.loadUnaligned(fromByteOffset: row, as: SIMD16<Int8>.self))
      middle &+= SIMD16<Int16>(
        truncatingIfNeeded: labelRows.loadUnaligned(
          fromByteOffset: row &+ 16, as: SIMD16<Int8>.self))
      high &+= SIMD16<Int16>(
        truncatingIfNeeded: labelRows.loadUnaligned(
          fromByteOffset: row &+ 32, as: SIMD16<Int8>.self))
    }
    var best: UInt8 = 0
    var highest = Int16.min
    for index in 0..<16 {
      if low[index] > highest { (highest, best) = (low[index], UInt8(index)) }
    }
    for index in 0..<16 {
      if middle[index] > highest { (highest, best) = (middle[index], UInt8(index + 16)) }
    }
    for index in 0..<16 {
      if high[index] > highest { (highest, best) = (high[index], UInt8(index + 32)) }
    }
    return best
  }
}
