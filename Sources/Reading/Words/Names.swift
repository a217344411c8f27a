/// Whether a text is shaped like the name of one person: two to five words with capitals.
func isPersonName(_ text: String) -> Bool {
  guard (3...80).contains(text.utf8.count) else { return false }
  let bytes = Array(text.utf8)
  return isPersonName(bytes, 0..<bytes.count)
}

/// Whether a range of UTF-8 is shaped like the name of one person: two to five words with capitals.
func isPersonName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard (3...80).contains(range.count) else { return false }
  var words = 0
  var capitals = 0
  var startsWithParticle = false
  var at = range.lowerBound
  while at < range.upperBound {
    if bytes[at] == 0x20 {
      at += 1
      continue
    }
    var end = at
    while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
    guard words < 5, let word = NameWord(bytes, at..<end) else { return false }
    let kinds = nameWords.kinds(of: word.key)
    if kinds & 1 != 0 { return false }
    if word.isCapital || (word.hasInnerCapital && words > 0) {
      capitals += 1
    } else if kinds & 2 == 0, words == 0 || !word.hasInnerMark {
      return false
    }
    if word.endsInStop, word.letters > 4, end < range.upperBound { return false }
    if words == 0 { startsWithParticle = kinds & 2 != 0 }
    words += 1
    at = end
  }
  guard words >= 2 else { return false }
  return capitals >= 2 || (capitals == 1 && words == 2 && startsWithParticle)
}

/// A word of what may be a name.
private struct NameWord {
  /// Its letters and hyphens, in lower case.
  var key = WordKey()
  var letters = 0
  /// Whether its first letter is a capital, or of a script without them.
  var isCapital = false
  /// Whether an apostrophe or hyphen stands in it.
  var hasInnerMark = false
  /// Whether a capital follows such a mark: "d'Ancourt", "el-Sadi".
  var hasInnerCapital = false
  var endsInStop = false

  /// Reads a word; `nil` where it has no letter, or a sign that no name has.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if isLetter(at: at, before: range.upperBound, in: bytes) {
        if letters == 0 {
          isCapital = !isSmallLetter(at: at, before: range.upperBound, in: bytes)
        } else if hasInnerMark, !isSmallLetter(at: at, before: range.upperBound, in: bytes) {
          hasInnerCapital = true
        }
        letters += 1
        let length = byte < 0x80 ? 1 : scalarLength(byte)
        let end = min(at + length, range.upperBound)
        // Longer words are told by what the table's limit leaves of them.
        while at < end {
          if key.count < WordKey.limit {
            at += key.append(characterAt: at, before: end, in: bytes)
          } else {
            at = end
          }
        }
        continue
      }
      switch byte {
      case 0x2D:
        key.append(byte)
        hasInnerMark = true
      case 0x27: hasInnerMark = true
      case 0x2E, 0x28, 0x29, 0x2C, 0x60, 0x26, 0x2A, 0x2B, 0x7C: break
      case 0xE2:
        guard at + 2 < range.upperBound, bytes[at + 1] == 0x80 else { return nil }
        if bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98 || bytes[at + 2] == 0x91 {
          hasInnerMark = true
        } else {
          return nil
        }
        at += 2
      case 0x80...0xBF: break
      case 0xC2, 0xCC, 0xCD: at += 1
      default: return nil
      }
      at += 1
    }
    guard letters > 0 else { return nil }
    endsInStop = bytes[range.upperBound - 1] == 0x2E
  }
}

/// Whether a letter at an offset is a small one; letters of scripts without capitals are not.
func isSmallLetter(at: Int, before end: Int, in bytes: [UInt8]) -> Bool {
  let byte = bytes[at]
  if byte < 0x80 { return byte >= 0x61 }
  guard at + 1 < end else { return false }
  let next = bytes[at + 1]
  switch byte {
  case 0xC3: return next >= 0x9F
  case 0xC4, 0xC5: return lowered(byte, next) == (byte, next)
  case 0xC6...0xC9, 0xD2, 0xD3: return next & 1 == 1
  case 0xCE: return next >= 0xAC
  case 0xCF: return true
  case 0xD0: return next >= 0xB0
  case 0xD1: return true
  case 0xE1:
    // Latin with two marks, as Vietnamese has it.
    guard next >= 0xB8, next <= 0xBB, at + 2 < end else { return false }
    return bytes[at + 2] & 1 == 1
  default: return false
  }
}

/// Whether a word in lower case names a job, a body, a day or a button, and so no person.
func isNoName(_ word: String) -> Bool {
  let bytes = Array(word.utf8)
  return nameWords.kinds(of: WordKey(bytes, 0..<bytes.count)) & 1 != 0
}

/// Words in names: 1 for those that name a job, a body, a day or a button, and so no person, 2 for particles.
private let nameWords = WordTable([
  (
    1,
    """
    the and for from with staff editor editors editorial correspondent reporter reporters writer writers columnist
    agency agencies news newsroom desk team board press associated reuters bureau service contributor contributing
    senior chief special guest admin administrator monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december published updated posted minutes read
    comments comment share photo photos photograph image video online newspaper magazine network media foundation
    institute university department ministry journalist producer politics business sports world international
    national analyst director professor minister prime president police his her their our login follow sign log
    subscribe menu search getty images istockphoto last next this that night morning midnight noon contrast then now
    redaktion redakteur redakteurin korrespondent korrespondentin reporterin journalistin agentur agenturen
    registrieren anmelden uhr aktualisiert veröffentlicht
    rédaction rédacteur rédactrice journaliste correspondant correspondante agence publié
    redacción redactor redactora periodista corresponsal agencia agencias publicado actualizado
    redazione giornalista corrispondente agenzia inviato pubblicato aggiornato
    redakcja redaktor redaktorka dziennikarz dziennikarka korespondent korespondentka agencja opublikowano
    редакция редактор корреспонден обозреватель журналист журналистка агентство опубликовано обновлено фото
    редакція редакторка кореспондент оглядач журналістка журналіст агентство опубліковано оновлено
    """
  ),
  (
    2,
    """
    de da do dos das di del della der den des du van von vom zu zur la le les el al bin ibn ben bint ter ten te y e
    af av dan of abu af- st san santa mac o
    """
  ),
])
