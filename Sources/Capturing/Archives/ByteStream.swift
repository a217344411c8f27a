import Glibc
import SystemPackage

/// Some bytes of a stream, and where they can be found on the disk.
struct Piece {
  /// Where the bytes lie.
  enum Place {
    /// Byte for byte in the file, the first at this offset.
    case onDisk(Int)
    /// Packed; the first byte begins a packed part of its own at this offset, `nil` where that is packed too.
    case partBegins(Int?)
    /// Packed, in the middle of a part.
    case within
  }

  var bytes: [UInt8]
  var place: Place
}

/// Bytes that come piece by piece, so that no archive need fit into memory.
protocol ByteStream {
  /// The next bytes, never none; `nil` at the end.
  mutating func next() throws(CaptureProblem) -> Piece?

  /// What was found to be wrong with the stream so far.
  var damages: [StreamDamage] { get }
}

/// A place where a stream is not as it should be.
struct StreamDamage: Hashable {
  enum Kind: Hashable {
    /// Packed data that does not unpack, or not to what its checksum says.
    case damaged
    /// Packed data that ends in the middle.
    case cut
    /// Bytes between packed parts that belong to none.
    case stray
  }

  var kind: Kind
  /// The offset in the file, where it is known.
  var offset: Int?
}

/// A range of an open file.
struct FileStream: ByteStream {
  static let pieceSize = 1 << 16

  private let file: FileDescriptor
  private var position: Int
  private let end: Int

  init(_ file: FileDescriptor, _ range: Range<Int>) {
    self.file = file
    position = range.lowerBound
    end = range.upperBound
  }

  var damages: [StreamDamage] { [] }

  mutating func next() throws(CaptureProblem) -> Piece? {
    let count = min(FileStream.pieceSize, end - position)
    guard count > 0 else { return nil }
    let bytes = try FileBytes.part(of: file, at: position, count: count)
    guard !bytes.isEmpty else { return nil }
    defer { position += bytes.count }
    return Piece(bytes: bytes, place: .onDisk(position))
  }
}

/// A stream whose first piece has been looked at already.
struct PeekedStream<Base: ByteStream>: ByteStream {
  private var first: Piece?
  private var base: Base

  init(_ base: Base) throws(CaptureProblem) {
    self.base = base
    first = try self.base.next()
  }

  /// The bytes that come first.
  var head: [UInt8] { first?.bytes ?? [] }

  var damages: [StreamDamage] { base.damages }

  mutating func next() throws(CaptureProblem) -> Piece? {
    if let piece = first {
      first = nil
      return piece
    }
    return try base.next()
  }
}
