/// Finds the pieces in which a page speaks of itself: of cookies, of rights, of terms.
struct Notices {
  /// Whether the page's own subject is what notices speak of.
  private let isTheSubject: Bool
  private let page: Page

  init(_ page: Page, title: String?) {
    self.page = page
    let title = lowered(Array((title ?? "").utf8)[...])
    isTheSubject = subjects.occurs(in: title[...])
  }

  /// Whether a piece is such a notice.
  ///
  /// A long paragraph has to name cookies as a notice does, more than once.
  func hasNotice(_ piece: Page.Piece) -> Bool {
    guard piece.words <= 200, !isTheSubject else { return false }
    let isShort = piece.words <= 70
    var cookies = 0
    var at = piece.range.lowerBound
    let end = piece.range.upperBound
    while at < end {
      let isKey = keyBytes[Int(page.buffer[at])]
      if isKey, at + 5 < end {
        if page.buffer[at] == 0x6B {
          // "cookie", by its k.
          if at >= piece.range.lowerBound + 3, has(cookieEnd, at, end), page.buffer[at - 1] == 0x6F,
            page.buffer[at - 2] == 0x6F, page.buffer[at - 3] | 0x20 == 0x63
          {
            cookies += 1
            let isMany = at + 3 < end && page.buffer[at + 3] == 0x73
            if isShort, isMany || page.buffer[at - 3] == 0x43 { return true }
          }
        } else if isShort {
          for phrase in phrases where phrase[0] == page.buffer[at] && has(phrase, at, end) {
            return true
          }
        }
      }
      at += 1
    }
    return cookies > 1
  }

  private func has(_ phrase: [UInt8], _ at: Int, _ end: Int) -> Bool {
    at + phrase.count <= end && page.buffer[at..<(at + phrase.count)].elementsEqual(phrase)
  }
}

private let subjects = ByteWords(["cookie", "privacy", "copyright", "terms of"])

private let cookieEnd = Array("kie".utf8)

/// What short pieces about the page say.
private let phrases: [[UInt8]] = [
  "All rights reserved", "ll rights reserved", "may not be reproduced", "çerez",
  "Alle Rechte vorbehalten", "Tous droits réservés", "Todos los derechos reservados",
  "Privacy Policy", "Terms of Use", "Terms of Service", "d blocker", "dblocker",
  "refresh the page or",
].map { Array($0.utf8) }

/// The bytes that a phrase begins with, and the k of "cookie".
private let keyBytes: [Bool] = {
  var result = [Bool](repeating: false, count: 256)
  for phrase in phrases { result[Int(phrase[0])] = true }
  result[0x6B] = true
  return result
}()
