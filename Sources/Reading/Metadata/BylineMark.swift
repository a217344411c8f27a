/// The words that begin a byline, in eight languages and a few more: "By", "Von", "Автор:".
enum BylineMark {
  /// The length of the mark that a range begins with, 0 where it begins with none.
  ///
  /// White space after the mark belongs to it. Looks at a few marks of the same first letter.
  static func length(startOf range: Range<Int>, in bytes: [UInt8]) -> Int {
    guard range.count > 4 else { return 0 }
    let first = bytes[range.lowerBound]
    let group = marks[Int(first &- 0x41 < 26 ? first | 0x20 : first)]
    next: for mark in group where mark.count < range.count {
      var at = range.lowerBound
      var own = 0
      while own < mark.count {
        let byte = bytes[at]
        if byte < 0x80 {
          guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == mark[own] else { continue next }
          at += 1
          own += 1
        } else {
          guard at + 1 < range.upperBound, own + 1 < mark.count,
            lowered(byte, bytes[at + 1]) == (mark[own], mark[own + 1])
          else { continue next }
          at += 2
          own += 2
        }
      }
      while at < range.upperBound, bytes[at] == 0x20 { at += 1 }
      return at - range.lowerBound
    }
    return 0
  }

  /// Whether any mark begins with a byte.
  static func begins(with byte: UInt8) -> Bool {
    !marks[Int(byte &- 0x41 < 26 ? byte | 0x20 : byte)].isEmpty
  }

  /// The marks by their first byte, longer ones first; the first bytes of Cyrillic stand for both cases.
  private static let marks: [[[UInt8]]] = {
    var result = [[[UInt8]]](repeating: [], count: 256)
    let all = words.split(separator: "\n").map { Array($0.utf8) }
    for mark in all.sorted(by: { ($0.count, $1[0]) > ($1.count, $0[0]) }) {
      let text = mark.last == 0x3A ? mark : mark + [0x20]
      result[Int(mark[0])].append(text)
      // Capital letters of the other half of the Cyrillic block begin with another byte.
      if mark[0] == 0xD1 { result[0xD0].append(text) }
    }
    return result
  }()

  private static let words = """
    by:
    by
    written by:
    written by
    story by
    words by
    author:
    author
    authors:
    reported by
    posted by
    published by
    text by
    report by
    reporting by
    analysis by
    opinion by
    article by
    interview by
    created by
    von:
    von
    ein beitrag von
    ein artikel von
    ein kommentar von
    ein gastbeitrag von
    eine analyse von
    kommentar von
    interview von
    geschrieben von
    verfasst von
    text von
    autor:
    autor
    autorin:
    autoren:
    text:
    par:
    par
    écrit par
    rédigé par
    publié par
    propos recueillis par
    texte:
    auteur:
    auteurs:
    por:
    por
    escrito por
    publicado por
    redactado por
    texto:
    autora:
    autores:
    di
    di:
    scritto da
    a cura di
    pubblicato da
    articolo di
    testo di
    autore:
    da
    tekst:
    autorka:
    autorzy:
    napisał
    napisała
    opracował
    opracowała
    oprac.
    opr.
    автор:
    автор
    авторы:
    автор статьи:
    автор текста:
    текст:
    подготовил
    подготовила
    подготовили
    автори:
    автор статті:
    автор тексту:
    авторка:
    підготував
    підготувала
    підготували
    door
    av
    af
    foto y texto:
    """
}
