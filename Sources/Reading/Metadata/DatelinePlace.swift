import AssayModel
import Language

/// Where the place stands with which an article's first paragraph begins: "PORT ELLERY, May 3 (Norden Wire) —".
///
/// `nil` where it begins otherwise.
func datelinePlace(in document: Document) -> Range<Int>? {
  let first = document.articleBlocks.first { $0.kind == .paragraph && $0.range.count >= 40 }
  return first.flatMap { datelinePlace(document.buffer, $0.range) }
}

/// Where the place stands with which a paragraph begins, as a news agency writes it.
///
/// A place in capitals may be parted from the text by a dash alone ("BERLIN –"); a place in small letters needs an
/// agency in brackets or a date before the dash ("Roma, 3 mag. (Lume) -"), or before a full stop.
func datelinePlace(_ bytes: [UInt8], _ paragraph: Range<Int>) -> Range<Int>? {
  let head = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 140)
  guard let place = Dateline.name(bytes, head) else { return nil }
  var at = place.range.upperBound
  var line = Dateline()
  while at < head.upperBound {
    if bytes[at] == 0x20 {
      at += 1
    } else if let dash = Dateline.dash(bytes, at, head.upperBound) {
      guard line.hasAgency || line.hasDate || place.isCapital else { return nil }
      return at + dash < paragraph.upperBound ? place.range : nil
    } else if bytes[at] == 0x28 {
      guard let close = bytes[at..<head.upperBound].firstIndex(of: 0x29), close - at <= 50 else {
        return nil
      }
      line.take(bracket: (at + 1)..<close, bytes, place.isCapital)
      at = close + 1
      if line.hasAgency || line.hasDate, at < head.upperBound,
        bytes[at] == 0x2E || bytes[at] == 0x3A
      {
        return place.range
      }
    } else if bytes[at] == 0x2C || bytes[at] == 0x2E || bytes[at] == 0x2F {
      let end = Dateline.partEnd(bytes, at + 1, head.upperBound)
      let part = trimmedRange((at + 1)..<end, in: bytes)
      guard line.take(part: part, bytes, place.isCapital) else {
        // "Москва. 3 мая. INTERFAX - " ends the place's part with a full stop.
        return line.hasDate && bytes[at] == 0x2E ? place.range : nil
      }
      at = end
    } else if bytes[at] == 0x3A {
      let name = String(decoding: bytes[place.range], as: UTF8.self).lowercased()
      return place.isCapital && (line.hasDate || Gazetteer.english.place(name) != nil)
        ? place.range : nil
    } else {
      return nil
    }
  }
  return nil
}

/// What stands between a dateline's place and the text.
private struct Dateline {
  var hasAgency = false
  var hasDate = false
  private var parts = 0

  /// Takes what stands in brackets: an agency or a date.
  ///
  /// After a name in small letters only what is known as an agency: a person's party stands in brackets too.
  mutating func take(bracket range: Range<Int>, _ bytes: [UInt8], _ isCapital: Bool) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if WrittenTime.isStamp(text) {
      hasDate = true
    } else if Agencies.namesWire(bytes, range) || isBodyName(text) || isCapital {
      hasAgency = true
    }
  }

  /// Takes what follows a comma: a date, a region or an agency; whether it is one of them.
  mutating func take(part range: Range<Int>, _ bytes: [UInt8], _ isCapital: Bool) -> Bool {
    parts += 1
    guard !range.isEmpty, range.count <= 40, parts <= 4 else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if WrittenTime.isStamp(text) {
      hasDate = true
      return true
    }
    guard text.spaced.count <= 4, let first = text.first, first.isUppercase else { return false }
    return text.spaced.allSatisfy { $0.first?.isUppercase == true || $0 == "of" || $0 == "de" }
  }

  /// Where a part ends: before a comma, a bracket, a dash between spaces or a full stop and a capital.
  static func partEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      if bytes[at] == 0x2C || bytes[at] == 0x28 || bytes[at] == 0x3A { return at }
      if bytes[at] == 0x2E, at + 1 < end, bytes[at + 1] == 0x20, at - start > 3,
        !isShortMonth(bytes, at)
      {
        return at
      }
      if at > start, bytes[at - 1] == 0x20, dash(bytes, at, end) != nil { return at }
      at += 1
    }
    return end
  }

  /// Whether the full stop shortens a word, as what follows it shows.
  private static func isShortMonth(_ bytes: [UInt8], _ stop: Int) -> Bool {
    var next = stop + 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return false }
    return bytes[next] == 0x28 || isDigit(bytes[next]) || dash(bytes, next, bytes.count) != nil
  }

  /// The length of a dash at an offset.
  static func dash(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    if bytes[at] == 0x2D {
      return at + 1 < end && bytes[at + 1] == 0x2D ? 2 : 1
    }
    guard at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80 else { return nil }
    return bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94 || bytes[at + 2] == 0x95 ? 3 : nil
  }

  /// The place's name at the beginning: one to four words with capitals.
  static func name(_ bytes: [UInt8], _ head: Range<Int>) -> (range: Range<Int>, isCapital: Bool)? {
    var at = head.lowerBound
    var end = at
    var words = 0
    var letters = 0
    var isCapital = true
    while at < head.upperBound, words < 4 {
      let start = at
      var own = 0
      var allCapital = true
      var firstCapital = false
      while at < head.upperBound {
        if isLetter(at: at, before: head.upperBound, in: bytes) {
          let small = isSmallLetter(at: at, before: head.upperBound, in: bytes)
          if own == 0 { firstCapital = !small }
          if small { allCapital = false }
          own += 1
          at += min(scalarLength(bytes[at]), head.upperBound - at)
        } else if own > 0, bytes[at] == 0x27 || bytes[at] == 0x2D || bytes[at] == 0x2F,
          at + 1 < head.upperBound, isLetter(at: at + 1, before: head.upperBound, in: bytes)
        {
          at += 1
        } else if own > 0, own <= 2, bytes[at] == 0x2E, firstCapital, at + 1 < head.upperBound,
          bytes[at + 1] == 0x20, start == head.lowerBound
        {
          // "ST. ELLERY"
          at += 1
        } else {
          break
        }
      }
      guard own > 0, firstCapital else { break }
      words += 1
      letters += own
      if !allCapital { isCapital = false }
      end = at
      guard at < head.upperBound, bytes[at] == 0x20, at + 1 < head.upperBound,
        dash(bytes, at + 1, head.upperBound) == nil
      else { break }
      at += 1
    }
    guard words > 0, letters >= 3, end < head.upperBound else { return nil }
    if isCapital, noPlaces.contains(bytes, head.lowerBound..<end) { return nil }
    return (head.lowerBound..<end, isCapital)
  }

  /// What stands in capitals before a dash or a colon and is no place.
  private static let noPlaces = WordTable(
    [
      (
        1,
        """
        breaking
        breaking news
        live
        update
        updated
        exclusive
        watch
        video
        photos
        opinion
        analysis
        editorial
        note
        correction
        editor's note
        news
        read
        listen
        eilmeldung
        kommentar
        exklusiv
        direct
        exclusif
        en vivo
        última hora
        in diretta
        esclusiva
        pilne
        wideo
        срочно
        видео
        терміново
        відео
        """
      )
    ], byLine: true)
}
