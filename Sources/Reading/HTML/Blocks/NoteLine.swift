/// Whether a paragraph is a note on the article itself: a correction, an update, a word of the editors.
///
/// It begins with the label and a stop after it, perhaps with a date between ("Correction, 5 June: …"), or with a
/// sentence that only such notes begin with.
func isNoteLine(_ range: Range<Int>, in buffer: [UInt8]) -> Bool {
  var low = range.lowerBound
  // Brackets, stars and quotation marks before it.
  while low < range.upperBound, low - range.lowerBound < 4, !buffer[low].isWord { low += 1 }
  guard low < range.upperBound, noteBegins[Int(buffer[low])] else { return false }
  if buffer.prefix(of: noteSentences, at: low, before: range.upperBound) != nil { return true }
  guard let label = buffer.prefix(of: noteLabels, at: low, before: range.upperBound) else {
    return false
  }
  var at = low + label.count
  guard at < range.upperBound else { return false }
  if buffer[at].isWord { return false }
  // "UPDATE 14:30:", "Correction (5 June):"
  let end = min(range.upperBound, at + 40)
  var hasDigit = false
  while at < end {
    switch buffer[at] {
    case 0x3A: if !(at + 1 < end && isDigit(buffer[at + 1]) && hasDigit) { return true }
    case 0xE2
    where at + 2 < end && buffer[at + 1] == 0x80
      && (buffer[at + 2] == 0x93 || buffer[at + 2] == 0x94):
      return at - low - label.count <= 1 || hasDigit
    case 0x2D where at > low + label.count && buffer[at - 1] == 0x20:
      return at - low - label.count <= 1 || hasDigit
    case 0x2E where !hasDigit: return at == low + label.count
    case 0x30...0x39: hasDigit = true
    default: break
    }
    at += 1
  }
  return false
}

private let noteLabels: [[UInt8]] = byteList(
  "corrections|correction|clarification|updated|update|editor's note|editor’s note|editors' note|editors’ note|editorial note|amendment|note to readers"
    + "|korrektur|berichtigung|richtigstellung|aktualisierung|anmerkung der redaktion|hinweis der redaktion|anm. d. red|transparenzhinweis"
    + "|rectificatif|erratum|mise à jour|précision|note de la rédaction|ndlr"
    + "|corrección|fe de errores|fe de erratas|actualización|aclaración|rectificación|nota de la redacción|nota del editor"
    + "|correzione|rettifica|errata corrige|aggiornamento|nota della redazione|nota del direttore"
    + "|korekta|sprostowanie|aktualizacja|od redakcji"
    + "|Исправление|исправление|Уточнение|уточнение|Обновление|Обновлено|ОБНОВЛЕНО|ОБНОВЛЕНИЕ|Поправка|От редакции|Примечание редакции"
    + "|Виправлення|Уточнення|Оновлення|Оновлено|ОНОВЛЕНО|Від редакції|Примітка редакції|Спростування"
)

private let noteSentences: [[UInt8]] = byteList(
  "this article was amended|this article was corrected|this article was updated|this article has been amended|this article has been corrected|this article has been updated|this story was corrected|this story was updated|this story has been corrected|this story has been updated|this post has been updated|this post was updated|this report has been updated|an earlier version of this|a previous version of this|an earlier version misstated|earlier versions of this"
    + "|in einer früheren version|in einer ersten version|dieser artikel wurde aktualisiert|dieser artikel wurde nachträglich|dieser text wurde aktualisiert"
    + "|une version précédente de|une première version de|cet article a été mis à jour|cet article a été modifié|cet article a été corrigé"
    + "|una versión anterior de|este artículo ha sido actualizado|este artículo ha sido corregido|esta noticia ha sido actualizada"
    + "|una versione precedente di|questo articolo è stato aggiornato|questo articolo è stato corretto"
    + "|we wcześniejszej wersji|artykuł został zaktualizowany|w pierwotnej wersji"
    + "|В предыдущей версии|В более ранней версии|В первоначальной версии|Текст был обновлен|Материал обновлен"
    + "|У попередній версії|У першій версії|Текст було оновлено|Матеріал оновлено")

private let noteBegins: [Bool] = {
  var result = [Bool](repeating: false, count: 256)
  for label in noteLabels + noteSentences {
    guard let first = label.first else { continue }
    result[Int(first)] = true
    if first >= 0x61 && first <= 0x7A { result[Int(first - 0x20)] = true }
  }
  return result
}()
