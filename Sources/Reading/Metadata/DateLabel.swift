/// The words before a date that say what it is the date of: "Published", "Last updated:", "Оновлено".
enum DateLabel {
  /// A label in lower case.
  private struct Label {
    let words: [UInt8]
    let role: DateLine.Role
  }

  /// The label that a range begins with: its length, with the colon and spaces after it, and what it means.
  static func match(startOf range: Range<Int>, in bytes: [UInt8]) -> (
    length: Int, role: DateLine.Role
  )? {
    guard range.count > 3 else { return nil }
    for label in groups[Int(lower(bytes, range.lowerBound, range.upperBound).0)]
    where matches(label.words, range, bytes) {
      var end = range.lowerBound + label.words.count
      guard end == range.upperBound || !isLetter(at: end, before: range.upperBound, in: bytes)
      else {
        continue
      }
      while end < range.upperBound, bytes[end] == 0x3A || bytes[end] == 0x20 || bytes[end] == 0x2E {
        end += 1
      }
      return (end - range.lowerBound, label.role)
    }
    return nil
  }

  /// What the label means that a range begins with.
  static func role(startOf range: Range<Int>, in bytes: [UInt8]) -> DateLine.Role? {
    match(startOf: range, in: bytes)?.role
  }

  /// What the label means that a range ends with.
  static func role(endOf range: Range<Int>, in bytes: [UInt8]) -> DateLine.Role? {
    let text = trimmed(range, of: ends, in: bytes)
    for label in all where label.words.count <= text.count {
      let start = text.upperBound - label.words.count
      if start > text.lowerBound, isLetter(at: start - 1, before: start, in: bytes) { continue }
      if matches(label.words, start..<text.upperBound, bytes) { return label.role }
    }
    return nil
  }

  /// Whether a label of a change stands at the beginning of one of a range's words.
  static func holdsUpdate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for at in range {
      if at > range.lowerBound, bytes[at - 1] != 0x20, bytes[at - 1] != 0x28 { continue }
      if role(startOf: at..<range.upperBound, in: bytes) == .updated { return true }
    }
    return false
  }

  private static let ends = SignSet(":.(–—-|")

  private static func matches(_ words: [UInt8], _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard range.count >= words.count else { return false }
    var own = 0
    while own < words.count {
      let found = lower(bytes, range.lowerBound + own, range.upperBound)
      guard found.0 == words[own] else { return false }
      if found.length == 2 {
        guard own + 1 < words.count, found.1 == words[own + 1] else { return false }
      }
      own += found.length
    }
    return true
  }

  /// The small letter at an offset, of one byte or of two.
  private static func lower(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (UInt8, UInt8, length: Int)
  {
    let byte = bytes[at]
    if byte < 0xC3 || byte > 0xD3 || at + 1 >= end {
      return (byte &- 0x41 < 26 ? byte | 0x20 : byte, 0, 1)
    }
    let low = lowered(byte, bytes[at + 1])
    return (low.0, low.1, 2)
  }

  private static let groups: [[Label]] = {
    var result = [[Label]](repeating: [], count: 256)
    for label in all { result[Int(label.words[0])].append(label) }
    return result
  }()

  /// All labels, longer ones first.
  private static let all: [Label] = {
    func labels(_ words: String, _ role: DateLine.Role) -> [Label] {
      words.split(separator: "\n").map { Label(words: Array($0.utf8), role: role) }
    }
    let all = labels(published, .published) + labels(updated, .updated)
    return all.sorted {
      $0.words.count != $1.words.count
        ? $0.words.count > $1.words.count : $0.words.lexicographicallyPrecedes($1.words)
    }
  }()

  private static let published = """
    first published on
    first published
    originally published on
    originally published
    date published
    publication date
    published on
    published at
    published
    posted on
    posted at
    posted
    released on
    released
    date
    issued on
    issued
    created on
    created
    on
    veröffentlicht am
    veröffentlicht
    erstveröffentlicht am
    erschienen am
    erschienen
    erstellt am
    erstellt
    publiziert am
    publiziert
    datum
    publié le
    publiée le
    publié
    mis en ligne le
    paru le
    créé le
    le
    publicado el
    publicada el
    publicado em
    publicado
    publicada
    fecha de publicación
    fecha
    creado el
    pubblicato il
    pubblicata il
    pubblicato
    data di pubblicazione
    data
    opublikowano
    data publikacji
    publikacja
    dodano
    utworzono
    опубликовано
    опубликован
    дата публикации
    размещено
    дата
    опубліковано
    дата публікації
    розміщено
    створено
    publicerad
    publicerat
    publisert
    publiceret
    udgivet
    gepubliceerd op
    gepubliceerd
    """

  private static let updated = """
    last updated on
    last updated at
    last updated
    last modified on
    last modified
    last update
    updated on
    updated at
    updated
    update
    modified on
    modified
    zuletzt aktualisiert am
    zuletzt aktualisiert
    letzte aktualisierung
    aktualisierung
    aktualisiert am
    aktualisiert um
    aktualisiert
    zuletzt geändert am
    zuletzt geändert
    letzte änderung
    geändert am
    stand
    dernière mise à jour le
    dernière mise à jour
    mis à jour le
    mis à jour à
    mis à jour
    mise à jour le
    mise à jour
    modifié le
    modifié
    actualisé le
    última actualización
    actualizado el
    actualizado a las
    actualizado
    actualizada
    actualización
    modificado el
    modificado
    ultimo aggiornamento
    aggiornato il
    aggiornato alle
    aggiornato
    aggiornamento
    ultima modifica
    modificato il
    ostatnia aktualizacja
    aktualizacja
    zaktualizowano
    zmodyfikowano
    ostatnia zmiana
    последнее обновление
    обновлено
    обновлен
    обновлён
    изменено
    останнє оновлення
    оновлено
    змінено
    atualizado em
    atualizado
    uppdaterad
    oppdatert
    opdateret
    bijgewerkt op
    bijgewerkt
    """
}
