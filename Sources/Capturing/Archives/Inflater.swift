import CZlib

/// Unpacks what DEFLATE packed, a piece at a time, with zlib.
final class Inflater {
  /// What is wrapped around the packed data.
  enum Wrapping {
    /// A gzip header and checksum.
    case gzip
    /// A zlib header and checksum.
    case zlib
    /// Nothing.
    case none

    fileprivate var windowBits: CInt {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }
  }

  /// How far a step came.
  enum Step {
    /// Needs more bytes, or more room.
    case more
    /// The packed data has ended here.
    case end
    /// These bytes are no packed data, or their checksum is wrong.
    case damaged
  }

  // zlib keeps the address of the struct, which must therefore not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  /// Whether there may be more unpacked bytes without any more packed ones.
  private(set) var isFull = false

  init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let result = inflateInit2_(
      stream, wrapping.windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    isReady = result == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Makes ready for other data of the same wrapping.
  func restart() {
    if isReady { inflateReset(stream) }
    isFull = false
  }

  /// Unpacks bytes from `at` on, which it moves, and gives at most `room` unpacked bytes.
  func unpack(_ packed: [UInt8], at: inout Int, room: Int) -> (bytes: [UInt8], step: Step) {
    guard isReady, room > 0 else { return ([], .damaged) }
    var step = Step.more
    let start = at
    var used = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, filled in
      packed.withUnsafeBufferPointer { input in
        let count = min(input.count - start, Int(UInt32.max) / 2)
        stream.pointee.next_in = input.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + start)
        }
        stream.pointee.avail_in = UInt32(count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let result = inflate(stream, Z_NO_FLUSH)
        used = count - Int(stream.pointee.avail_in)
        filled = room - Int(stream.pointee.avail_out)
        switch result {
        case Z_OK, Z_BUF_ERROR: step = .more
        case Z_STREAM_END: step = .end
        default: step = .damaged
        }
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
      }
    }
    at = start + used
    isFull = bytes.count == room
    return (bytes, step)
  }
}

/// What came of unpacking bytes that are all in memory.
struct Unpacked {
  enum Ending {
    /// All of it, and the checksum is right.
    case whole
    /// The packed bytes end too early.
    case cut
    /// The packed bytes are damaged.
    case damaged
    /// There is more than was asked for.
    case tooLarge
  }

  var bytes: [UInt8]
  var ending: Ending

  /// Unpacks bytes up to a limit; gzip data may consist of several parts.
  init(_ packed: [UInt8], _ wrapping: Inflater.Wrapping, limit: Int) {
    let inflater = Inflater(wrapping)
    var unpacked: [UInt8] = []
    var at = 0
    ending = .cut
    steps: while true {
      let before = at
      let (bytes, step) = inflater.unpack(packed, at: &at, room: 1 << 16)
      unpacked += bytes
      if unpacked.count > limit {
        unpacked.removeSubrange(limit...)
        ending = .tooLarge
        break
      }
      switch step {
      case .damaged:
        ending = .damaged
        break steps
      case .end:
        ending = .whole
        guard wrapping == .gzip, packed[at...].starts(with: [0x1F, 0x8B]) else { break steps }
        inflater.restart()
      case .more:
        if at == before, bytes.isEmpty { break steps }
        ending = .cut
      }
    }
    bytes = unpacked
  }
}

/// The CRC-32 of bytes, as ZIP and gzip count it, continued from that of the bytes before them.
func crc32(_ bytes: [UInt8], after sum: UInt32 = 0) -> UInt32 {
  bytes.withUnsafeBufferPointer { buffer in
    UInt32(truncatingIfNeeded: CZlib.crc32(UInt(sum), buffer.baseAddress, UInt32(buffer.count)))
  }
}
