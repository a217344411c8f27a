/// Whether a sentence is the house speaking to its readers: an invitation to subscribe, to follow, to write in.
///
/// It begins as such sentences do; or, where `asks`, it asks for something and names a thing that only a publisher has
/// to give: either alone is ordinary text.
func isHouseLine(_ lower: ArraySlice<UInt8>, asks: Bool = true) -> Bool {
  guard lower.count <= 420 else { return false }
  if houseStarts.begins(withoutSigns(lower)) { return true }
  return asks && houseAsks.occurs(in: lower) && isHouseThing(lower)
}

/// Whether a line names a thing that a publisher has to give: a newsletter, an app, a place on a network.
func isHouseThing(_ lower: ArraySlice<UInt8>) -> Bool { houseThings.occurs(in: lower) }

/// Whether a line says who else worked on a report, as "With files from …" does.
func isWorkCredit(_ lower: ArraySlice<UInt8>) -> Bool {
  guard lower.count <= 420 else { return false }
  return creditStarts.begins(withoutSigns(lower)) || creditPhrases.occurs(in: lower)
}

/// Whether a line may say who its writer is: "Ann Writer is an editor …", "About the author …".
///
/// Only what the first words say is looked at.
func maySayWhoWrites(_ lower: ArraySlice<UInt8>) -> Bool {
  guard lower.count <= 600 else { return false }
  if writerStarts.begins(lower) { return true }
  return lower.prefix(80).split(separator: 0x20, maxSplits: 5).dropFirst(2).prefix(3)
    .contains { writerVerbs.contains($0) }
}

private let writerStarts = ByteWords(["the writer", "the author", "the columnist", "about the"])

private let writerVerbs = ByteWords(words: "is was writes covers teaches reports")

/// Whether a line is a correction, an update or a word of the editors about the text itself.
func isCorrectionNote(_ lower: ArraySlice<UInt8>) -> Bool {
  let line = withoutSigns(lower)
  let length = noteMarks.leading(line)
  if length > 0 {
    guard let next = line.dropFirst(length).first(where: { $0 != 0x20 }) else { return false }
    // "Update: …", "Correction, May 3: …", "Update (10:40) …"; not "Update your plans".
    return next == 0x3A || next == 0x2C || next == 0x28 || next == 0x2D || next == 0xE2
      || isDigit(next)
  }
  return noteStarts.begins(line)
}

private let houseStarts = ByteWords([
  "do you have a story", "got a story", "have a story", "do you have a tip", "got a tip",
  "for more stories", "for more news", "for all the latest news", "for the latest news",
  "for the latest breaking news", "stay up to date with", "stay informed with",
  "stay connected with",
  "want more stories", "like what you see", "like this article", "enjoyed this article",
  "thank you for reading", "thanks for reading", "you can follow", "you can reach",
  "email the author",
  "read more about", "read our", "see our", "check out our", "check out more of",
  "visit our", "click here", "tap here", "find out more about our",
  "ihre meinung ist uns wichtig", "haben sie fragen", "haben sie anregungen", "sie haben fragen",
  "mehr zum thema", "mehr zur", "mehr zu ", "alle nachrichten", "alle infos", "nichts verpassen",
  "retrouvez ", "pour aller plus loin", "sigue toda la", "segui le notizie", "resta aggiornato",
  "больше новостей", "следите за", "подписывайтесь", "підписуйтесь", "читайте нас",
])

private let houseAsks = ByteWords([
  "sign up", "signing up", "subscribe", "subscribing", "follow", "download", "email", "contact",
  "get in touch",
  "click", "join", "check out", "support", "register", "stay informed", "listen", "send us",
  "write to",
  "get our", "get the", "get more", "receive", "delivered", "read more", "share your",
  "let us know",
  "abonniere", "abonnieren", "folgen", "folge", "folgst", "melden sie", "schreiben sie",
  "senden sie",
  "jetzt", "hier geht", "lesen sie", "bestellen", "informiert",
  "abonnez", "suivez", "inscrivez", "recevez", "téléchargez", "écrivez",
  "suscríb", "suscrib", "sigue", "síguenos", "regístr", "recibe", "descarga",
  "iscriviti", "seguici", "segui", "ricevi", "scarica", "assine", "siga", "receba", "inscreva",
  "volg", "meld", "abonneer", "prenumerera", "följ", "tilmeld", "følg", "abonner",
  "zapisz", "obserwuj", "śledź", "подпи", "підпи", "читайте", "следите",
])

private let houseThings = ByteWords([
  "newsletter", "newsletters", "our app", "whatsapp", "telegram", "facebook", "twitter",
  "instagram",
  "bluesky", "tiktok", "linkedin", "inbox", "free trial", "our channel", "our website", "our site",
  "our news team", "our journalism", "our reporting", "our podcast", "letterbox", "app store",
  "google play", "e-paper", "news-app", "unserem liveblog", "unseren newsletter", "unsere app",
  "unserem newsletter", "social media", "notre newsletter", "notre application", "notre chaîne",
  "nuestro boletín", "nuestra newsletter", "nuestro canal", "nostra newsletter", "nostro canale",
  "nossa newsletter", "nosso canal", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "newslettera",
  "телеграм", "telegram-канал", "рассылк", "розсилк", "youtube",
])

private let creditStarts = ByteWords([
  "additional reporting by", "additional reporting", "reporting by", "reported by", "editing by",
  "edited by", "with files from", "with reporting by", "with reporting from", "with additional",
  "with material from", "with inputs from", "with input from", "with agencies", "with wires",
  "contributing:", "contributors:", "mit informationen der", "mit informationen von",
  "mit material",
  "mit agenturmaterial", "mit dpa", "mit afp", "avec afp", "avec reuters", "con información de",
  "compiled by", "translated by", "written by", "produced by", "photographs by", "image credit",
  "photo credit", "picture credit", "beitragsbild", "bildnachweis", "crédit photo", "crédits photo",
])

private let creditPhrases = ByteWords([
  "contributed to this", "contributed reporting", "contributed to the report",
  "assisted in this report", "helped with this report", "contributed from",
])

private let noteMarks = ByteWords([
  "correction", "corrections", "clarification", "clarifications", "update", "updated",
  "editor's note",
  "editors' note", "editor’s note", "note", "amendment", "korrektur", "berichtigung",
  "richtigstellung",
  "aktualisierung", "nachtrag", "anmerkung der redaktion", "rectificatif", "correctif", "erratum",
  "mise à jour", "note de la rédaction", "corrección", "fe de errores", "actualización",
  "correzione", "rettifica", "errata corrige", "aggiornamento", "correção", "atualização",
  "sprostowanie", "aktualizacja", "исправление", "поправка", "обновление", "уточнение",
  "виправлення", "оновлення", "уточнення",
])

private let noteStarts = ByteWords([
  "this article was amended", "this article has been", "this article was updated",
  "this article was corrected", "this story has been", "this story was updated",
  "this story was corrected", "this post has been updated", "this report has been updated",
  "an earlier version of this", "a previous version of this", "in an earlier version of this",
  "in einer früheren version", "in einer früheren fassung", "une version précédente de cet",
  "una versión anterior de est", "una versione precedente di",
])
