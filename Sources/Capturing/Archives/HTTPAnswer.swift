/// An answer of a web server, as an archive keeps it: status, fields and body.
struct HTTPAnswer {
  /// The status; 200 where the archive kept no status line.
  private(set) var status = 200
  private(set) var fields = HeaderFields()
  /// The body as it was sent.
  private(set) var sent: ArraySlice<UInt8>

  /// Reads a message; bytes without a status line are all body.
  init(_ bytes: [UInt8]) {
    var at = 0
    sent = bytes[...]
    guard let first = bytes.first else { return }
    if Sniffed.has("HTTP", bytes, 0) {
      let (line, next) = HeaderFields.line(of: sent, at: 0)
      status = HTTPAnswer.status(of: bytes[line]) ?? 0
      at = next
    } else if first != 0x3A {
      return
    }
    fields.read(sent, at: &at)
    if let text = fields[":status"], let number = Int(text.prefix(3)) { status = number }
    sent = bytes[at...]
  }

  /// Whether it is the answer of a server that sends what was asked for.
  var isSuccess: Bool { (200..<300).contains(status) }

  /// Whether it sends the reader on to another address.
  var isRedirect: Bool {
    (300..<400).contains(status) && status != 304 && fields["location"] != nil
  }

  /// The number in a status line (`HTTP/1.1 200 OK`, `HTTP/2 200`, `HTTP 200`).
  private static func status(of line: ArraySlice<UInt8>) -> Int? {
    let words = line.split(separator: 0x20).prefix(3).dropFirst()
    guard let word = words.first, word.count == 3 else { return nil }
    return Int(String(decoding: word, as: UTF8.self))
  }

  /// What became of the body when it was unpacked.
  struct Body {
    var bytes: [UInt8]
    /// What the reader should know: that it is not all.
    var note: String?
  }

  /// The body as a browser would see it: its chunks joined, unpacked up to `limit` bytes.
  func body(limit: Int, budget: UnpackingBudget) throws(CaptureProblem) -> Body {
    var body = Body(bytes: [])
    let isChunked = fields.all("transfer-encoding").contains {
      $0.lowercased().contains("chunked")
    }
    if isChunked, let joined = HTTPAnswer.chunks(of: sent) {
      body.bytes = joined.bytes
      if !joined.isWhole { body.note = "ends in the middle of its last chunk" }
    } else {
      body.bytes = Array(sent)
    }
    let codings = fields.all("content-encoding")
      .flatMap { $0.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) }
      .filter { $0 != "identity" && $0 != "none" }
    guard codings.count <= 3 else {
      throw CaptureProblem(reason: "is packed \(codings.count) times over")
    }
    for coding in codings.reversed() {
      guard let unpacked = try HTTPAnswer.unpack(body.bytes, String(coding), limit: limit) else {
        continue
      }
      try budget.spend(unpacked.bytes.count)
      body.bytes = unpacked.bytes
      switch unpacked.ending {
      case .whole: break
      case .cut: body.note = "ends in the middle of its packed bytes"
      case .damaged: body.note = "is damaged: its packed bytes do not all unpack"
      case .tooLarge:
        throw CaptureProblem(
          reason: "unpacks to more than \(sizeWords(limit)), the limit of a page")
      }
    }
    return body
  }

  /// Takes one content coding off; `nil` where the archive has done so already.
  private static func unpack(
    _ bytes: [UInt8], _ coding: String, limit: Int
  ) throws(CaptureProblem) -> Unpacked? {
    // Many tools keep the field and unpack the body.
    let isPlain = Sniffed(bytes) == .html || bytes.isEmpty
    switch coding {
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return nil }
      return Unpacked(bytes, .gzip, limit: limit)
    case "deflate":
      if isPlain { return nil }
      // The standard says zlib; some servers send bare DEFLATE.
      let isZlib =
        bytes.count > 1 && bytes[0] & 15 == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      return Unpacked(bytes, isZlib ? .zlib : .none, limit: limit)
    case "br", "zstd", "compress", "x-compress", "dcb", "dcz":
      if isPlain { return nil }
      let names = ["br": "Brotli", "zstd": "Zstandard", "dcb": "Brotli", "dcz": "Zstandard"]
      throw CaptureProblem(
        reason: "is packed with \(names[coding] ?? coding), which cannot be unpacked here")
    default:
      return nil
    }
  }

  /// Joins the chunks of a body; `nil` where it is not in chunks, whatever its fields say.
  private static func chunks(of body: ArraySlice<UInt8>) -> (bytes: [UInt8], isWhole: Bool)? {
    var joined: [UInt8] = []
    var at = body.startIndex
    var isFirst = true
    while at < body.endIndex {
      let (line, next) = HeaderFields.line(of: body, at: at)
      guard line.count < 1000, let size = chunkSize(body[line]) else {
        return isFirst ? nil : (joined, false)
      }
      if size == 0 { return (joined, true) }
      let end = size > body.endIndex - next ? body.endIndex : next + size
      joined += body[next..<end]
      at = end
      if end == body.endIndex { return (joined, false) }
      // Behind a chunk stands a line end, and nothing else.
      if body[at] == 0x0D { at += 1 }
      guard at < body.endIndex, body[at] == 0x0A else { return isFirst ? nil : (joined, false) }
      at += 1
      isFirst = false
    }
    return (joined, false)
  }

  /// The size in the line before a chunk; a number too large to be counted is as large as can be.
  private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    var size = 0
    var digits = 0
    for byte in line {
      guard let digit = hexDigit(byte) else {
        return digits > 0 && [0x3B, 0x20, 0x09].contains(byte) ? size : nil
      }
      digits += 1
      size = size > Int.max >> 5 ? .max >> 1 : size << 4 | Int(digit)
    }
    return digits > 0 ? size : nil
  }
}
