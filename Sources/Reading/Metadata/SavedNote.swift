import AssayModel

/// What a program that saved a page wrote into it: where it came from and when.
///
/// Browsers write `saved from url=(0046)https://…`, SingleFile `Page saved with SingleFile url: … saved date: …`,
/// the Wayback Machine `FILE ARCHIVED ON …`, HTTrack `Mirrored from …`.
struct SavedNote {
  private(set) var url: String?
  /// The time as the note words it.
  private(set) var time: String?

  /// Reads a comment; `nil` where it is no such note.
  init?(comment: ArraySlice<UInt8>) {
    guard comment.count >= 20 else { return nil }
    let head = Array(comment.prefix(4000))
    if let start = SavedNote.end(of: "saved from url=(", in: head) {
      guard let close = head[start...].firstIndex(of: 0x29) else { return nil }
      url = SavedNote.word(head, from: close + 1)
    } else if SavedNote.end(of: "Page saved with SingleFile", in: head) != nil {
      url = SavedNote.end(of: "url:", in: head).flatMap { SavedNote.word(head, from: $0) }
      time = SavedNote.end(of: "saved date:", in: head).map { start in
        SavedNote.line(head, from: start, endingAt: 0x28)
      }
    } else if let start = SavedNote.end(of: "FILE ARCHIVED ON ", in: head) {
      var end = start
      while end < head.count, head[end] != 0x0A,
        !head[end...].starts(with: " AND ".utf8)
      {
        end += 1
      }
      time = String(decoding: head[start..<end], as: UTF8.self).trimmed + " GMT"
    } else if let start = SavedNote.end(of: "Mirrored from ", in: head),
      let by = SavedNote.end(of: " by HTTrack", in: head), by > start
    {
      let address = String(decoding: head[start..<(by - 11)], as: UTF8.self).trimmed
      url = address.contains("://") ? address : "http://" + address
      if let close = head[by...].firstIndex(of: 0x2C) {
        time = SavedNote.line(head, from: close + 1, endingAt: 0x0A)
      }
    } else {
      return nil
    }
    if let url, !url.contains("://") { self.url = nil }
    if url == nil, time == nil { return nil }
  }

  private static func end(of mark: StaticString, in bytes: [UInt8]) -> Int? {
    mark.withUTF8Buffer { mark in
      offset(of: Array(mark), in: bytes).map { $0 + mark.count }
    }
  }

  private static func word(_ bytes: [UInt8], from start: Int) -> String? {
    let word = bytes[start...].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    return word.isEmpty || word.count > 2000 ? nil : String(decoding: word, as: UTF8.self)
  }

  private static func line(_ bytes: [UInt8], from start: Int, endingAt stop: UInt8) -> String {
    let line = bytes[start...].prefix(80).prefix { $0 != 0x0A && $0 != stop }
    return String(decoding: line, as: UTF8.self).trimmed
  }
}
