/// What bytes are, as far as their beginning shows.
enum Sniffed: Hashable {
  /// A PDF.
  case pdf
  /// A web page.
  case html
  /// JSON: an object or a list.
  case json
  /// The XML that Disqus exports.
  case xml
  /// Something that is not text, in words ("a JPEG picture").
  case other(String)
  /// Nothing that gives itself away: text, as far as anyone can tell.
  case unmarked

  /// What a page with all that it uses in one file is called.
  static let mhtml = "a web archive (MHTML)"

  init(_ bytes: [UInt8]) {
    self = .unmarked
    if let name = Sniffed.signature(bytes) {
      self = .other(name)
      return
    }
    var at = Sniffed.afterByteOrderMark(bytes)
    at = Sniffed.skippingWhiteSpace(bytes, at)
    if Sniffed.has("%PDF-", bytes, at) {
      self = .pdf
    } else if Sniffed.isMHTML(bytes, at) {
      self = .other(Sniffed.mhtml)
    } else if Sniffed.has("{\\rtf", bytes, at) {
      self = .other("an RTF document")
    } else if Sniffed.beginsAsHTML(bytes, at) {
      self = .html
    } else if Sniffed.beginsAsDisqus(bytes, at) {
      self = .xml
    } else if Sniffed.beginsAsJSON(bytes, at) {
      self = .json
    }
  }

  /// The offset behind a UTF-8 byte order mark.
  static func afterByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first offset from `start` that does not hold ASCII white space.
  static func skippingWhiteSpace(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || (0x09...0x0D).contains(bytes[at]) { at += 1 }
    return at
  }

  /// Whether the ASCII text stands at the offset, whatever its case.
  static func has(_ text: StaticString, _ bytes: [UInt8], _ at: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      guard bytes.count - at >= wanted.count else { return false }
      for index in 0..<wanted.count {
        var byte = bytes[at + index]
        var other = wanted[index]
        if (0x41...0x5A).contains(byte) { byte |= 0x20 }
        if (0x41...0x5A).contains(other) { other |= 0x20 }
        if byte != other { return false }
      }
      return true
    }
  }

  private static func isMHTML(_ bytes: [UInt8], _ at: Int) -> Bool {
    has("MIME-Version:", bytes, at) || has("From: <Saved by", bytes, at)
      || has("Snapshot-Content-Location:", bytes, at)
  }

  /// Whether an object or a list begins here, with what may come first in one.
  private static func beginsAsJSON(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == 0x7B || bytes[start] == 0x5B else { return false }
    let at = skippingWhiteSpace(bytes, start + 1)
    guard at < bytes.count else { return false }
    return bytes[at] == 0x22 || bytes[start] == 0x5B && bytes[at] == 0x7B
  }

  /// Whether the export of Disqus begins here, behind any XML declaration and comments; O(bytes).
  private static func beginsAsDisqus(_ bytes: [UInt8], _ start: Int) -> Bool {
    has("<disqus", bytes, afterProlog(bytes, start))
  }

  /// Whether an HTML document begins here, behind any XML declaration and comments; O(bytes).
  private static func beginsAsHTML(_ bytes: [UInt8], _ start: Int) -> Bool {
    let at = afterProlog(bytes, start)
    return has("<!doctype html", bytes, at) || has("<html", bytes, at)
      || has("<head", bytes, at) || has("<body", bytes, at)
  }

  /// The offset behind any XML declaration and comments.
  private static func afterProlog(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      at = skippingWhiteSpace(bytes, at)
      let isComment = has("<!--", bytes, at)
      guard isComment || has("<?xml", bytes, at) else { break }
      at += 4
      while at < bytes.count, !(isComment ? has("-->", bytes, at) : has("?>", bytes, at)) {
        at += 1
      }
      at += isComment ? 3 : 2
    }
    return min(at, bytes.count)
  }
}

extension Sniffed {
  /// The name of the kind that the first bytes give away, if they do.
  fileprivate static func signature(_ bytes: [UInt8]) -> String? {
    func at(_ offset: Int, _ wanted: [UInt8]) -> Bool {
      bytes.count >= offset + wanted.count
        && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }
    for (wanted, name) in signatures where at(0, wanted) { return name }
    if at(0, Array("RIFF".utf8)) {
      if at(8, Array("WEBP".utf8)) { return "a WebP picture" }
      if at(8, Array("WAVE".utf8)) { return "a sound recording" }
      if at(8, Array("AVI ".utf8)) { return "a film" }
    }
    if at(4, Array("ftyp".utf8)) {
      if at(8, Array("avif".utf8)) { return "an AVIF picture" }
      if at(8, Array("hei".utf8)) { return "a HEIC picture" }
      return "a film or sound recording"
    }
    if at(0, Array("BM".utf8)), at(6, [0, 0, 0, 0]) { return "a BMP picture" }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    (Array("GIF87a".utf8), "a GIF picture"),
    (Array("GIF89a".utf8), "a GIF picture"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or a .docx, .odt or .epub)"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x42, 0x5A, 0x68, 0x39], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("Rar!\u{1A}\u{07}".utf8), "a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
    (Array("SQLite format 3\0".utf8), "a database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("OggS".utf8), "a sound recording"),
    (Array("ID3".utf8), "a sound recording"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a film"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
    (Array("WARC/1.".utf8), "a web archive (WARC)"),
    (Array("%!PS-Adobe".utf8), "a PostScript document"),
  ]
}
