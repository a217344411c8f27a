import Markup

/// Whether a line is a button to answer a post with, alone or at the end of the post's head: "Reply", "Reply to X".
func isReplyButton(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var words = LineWords(bytes, range)
  var count = 0
  var first: UInt32 = 0
  var last: UInt32 = 0
  var hasNumber = false
  while let word = words.next() {
    count += 1
    if count > 12 { return false }
    if word.isNumber { hasNumber = true }
    last = replyWords.kinds(of: word.key)
    if count == 1 { first = last }
  }
  guard count > 0, !endsSentence(bytes, range) else { return false }
  return count <= 3 ? first | last != 0 : last != 0 && hasNumber
}

/// Whether a heading stands over what was said below an article: "12 comments", "Comments (12)", "Comments".
///
/// A count that is no heading stands beside an article's time as well, and says nothing of what follows it.
func isThreadHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var words = LineWords(bytes, range)
  var count = 0
  var hasNumber = false
  var isNamed = false
  while let word = words.next() {
    count += 1
    if count > 24 { return false }
    if count > 4 { continue }
    if word.isNumber { hasNumber = true }
    if threadWords.kinds(of: word.key) != 0 { isNamed = true }
  }
  return isNamed && (hasNumber || count <= 2)
}

private let replyWords = WordTable([
  (
    1,
    """
    reply quote antworten antwort zitieren zitat répondre citer responder citar rispondi odpowiedz \
    cytuj ответить відповісти beantwoorden reageer reageren svara svar balas yanıtla
    """
  )
])

private let threadWords = WordTable([
  (
    1,
    """
    comment comments replies responses thoughts kommentar kommentare leserkommentare antworten \
    commentaire commentaires réponses comentario comentarios comentários respuestas commenti risposte \
    reacties komentarze komentarzy комментарии комментариев комментария коментарі коментарів \
    kommentarer svar
    """
  )
])
