import AssayModel
import CZlib

@testable import Capturing

/// One page of text, as a server would send it.
func page(_ title: String, _ text: String = "The ferry left at nine with 40 people on board.")
  -> String
{
  "<!doctype html><html><head><title>\(title)</title></head><body><p>\(text)</p></body></html>"
}

/// One WARC record.
func record(
  _ type: String, _ url: String?, date: String = "2031-05-03T10:00:00Z", _ more: [String],
  length: String? = nil, _ block: [UInt8]
) -> [UInt8] {
  var lines = ["WARC/1.1", "WARC-Type: \(type)", "WARC-Date: \(date)"]
  if let url { lines.append("WARC-Target-URI: \(url)") }
  lines += more + ["Content-Length: \(length ?? "\(block.count)")", "", ""]
  return Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
}

/// One WARC record without any fields of its own.
func record(_ type: String, _ url: String?, _ block: [UInt8]) -> [UInt8] {
  record(type, url, [], block)
}

/// The record of a server's answer.
func answer(
  _ url: String, _ body: String, date: String = "2031-05-03T10:00:00Z",
  status: String = "HTTP/1.1 200 OK", _ fields: [String] = ["Content-Type: text/html"],
  record more: [String] = [], length: String? = nil
) -> [UInt8] {
  answer(
    url, bytes: Array(body.utf8), date: date, status: status, fields, record: more, length: length)
}

/// The record of a server's answer, with a body that need not be text.
func answer(
  _ url: String, bytes body: [UInt8], date: String = "2031-05-03T10:00:00Z",
  status: String = "HTTP/1.1 200 OK", _ fields: [String], record more: [String] = [],
  length: String? = nil
) -> [UInt8] {
  let head = ([status] + fields + ["", ""]).joined(separator: "\r\n")
  return record("response", url, date: date, more, length: length, Array(head.utf8) + body)
}

/// Packs bytes.
func packed(_ bytes: [UInt8], _ windowBits: CInt = 15 + 16) -> [UInt8] {
  var stream = z_stream()
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
  deflateInit2_(
    &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    CInt(MemoryLayout<z_stream>.size))
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  deflateEnd(&stream)
  return Array(output.prefix(count))
}

/// One entry of a ZIP archive that a test makes, with what it lies about.
struct ZIPPart {
  var name: String
  var bytes: [UInt8]
  var isPacked = false
  var flags = 0
  var attributes = 0
  /// The name at the entry's own place, where it is another.
  var localName: String?
  /// Where the directory says that the entry begins.
  var start: Int?
  var statedSize: Int?
  var statedPackedSize: Int?
}

/// A ZIP archive.
func zip(_ parts: [ZIPPart]) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var file: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let content = part.isPacked ? packed(part.bytes, -15) : part.bytes
    let start = part.start ?? file.count
    let method = number(part.isPacked ? 8 : 0, 2)
    let sizes =
      number(Int(Capturing.crc32(part.bytes)), 4)
      + number(part.statedPackedSize ?? content.count, 4)
      + number(part.statedSize ?? part.bytes.count, 4)
    let local = Array((part.localName ?? part.name).utf8)
    file += [0x50, 0x4B, 3, 4] + number(20, 2) + number(part.flags, 2) + method + number(0, 4)
    file += sizes + number(local.count, 2) + number(0, 2) + local + content
    directory += [0x50, 0x4B, 1, 2] + number(20, 1) + [3] + number(20, 2) + number(part.flags, 2)
    directory += method + number(0, 4) + sizes + number(part.name.utf8.count, 2) + number(0, 8)
    directory += number(part.attributes << 16, 4) + number(start, 4) + Array(part.name.utf8)
  }
  let end =
    [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
    + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  return file + directory + end
}

/// Bytes in memory as a stream of pieces of one size.
struct BytesStream: ByteStream {
  var bytes: [UInt8]
  var pieceSize: Int
  private var at = 0

  init(_ bytes: [UInt8], pieceSize: Int = 1 << 16) {
    self.bytes = bytes
    self.pieceSize = pieceSize
  }

  var damages: [StreamDamage] { [] }

  mutating func next() throws(CaptureProblem) -> Piece? {
    guard at < bytes.count else { return nil }
    let end = min(bytes.count, at + pieceSize)
    defer { at = end }
    return Piece(bytes: Array(bytes[at..<end]), place: .onDisk(at))
  }
}

/// What is gathered from one file of this name and these bytes.
func gather(_ name: String, _ bytes: [UInt8], limits: Limits = Limits()) async throws -> Gathered {
  try await Folder.with { folder in
    try folder.write(name, bytes)
    var gathered = await captures(at: [folder.path + "/" + name], limits: limits)
    func short(_ failure: Failure) -> Failure {
      let home = folder.path + "/"
      func cut(_ text: String) -> String { text.replacing(home, with: "") }
      return Failure(name: cut(failure.name), reason: cut(failure.reason))
    }
    gathered.failures = gathered.failures.map(short)
    gathered.remarks = gathered.remarks.map(short)
    return gathered
  }
}
