/// What a word can be in a line about a post.
enum PostWord {
  static let button: UInt32 = 1 << 0
  static let counted: UInt32 = 1 << 1
  /// What may stand beside a count: "5 min read".
  static let countFiller: UInt32 = 1 << 2
  static let profile: UInt32 = 1 << 3

  static let table = WordTable([
    (
      button,
      """
      reply share report like likes flag permalink save edit quote upvote downvote parent embed link \
      points point votes vote replies abuse view hide show more give award react translate comment up \
      down \
      antworten zitieren melden teilen répondre signaler partager citer responder reportar compartir \
      denunciar rispondi segnala condividi odpowiedz zgłoś cytuj ответить пожаловаться поделиться \
      цитировать відповісти поскаржитися поділитися beantwoorden reageer svara
      """
    ),
    (
      counted,
      """
      comment comments reply replies response responses share shares like likes view views vote votes \
      point points thought thoughts reactions upvotes upvote posts post reader retweets
      """
    ),
    (countFiller, "min minute minutes read on"),
    (
      profile,
      """
      joined location posts messages registered registriert beiträge wohnort ort inscription mensajes \
      registrado ubicación reputation threads beigetreten founded founder likes thanks danke trophies \
      rank
      """
    ),
  ])
}

/// The words of a line: runs of letters, digits and inner marks, each in lower case.
struct LineWords {
  struct Word {
    var key: WordKey
    var isNumber: Bool
    var range: Range<Int>
  }

  let bytes: [UInt8]
  var at: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  @inline(__always)
  private func separator() -> Int {
    let byte = bytes[at]
    if byte < 0x80 {
      return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == 0x27
        || byte == 0x2D ? 0 : 1
    }
    return signLength(at: at, before: end, in: bytes)
  }

  mutating func next() -> Word? {
    while at < end {
      let length = separator()
      if length > 0 {
        at += length
        continue
      }
      let start = at
      var key = WordKey()
      var isNumber = true
      repeat {
        if !isDigit(bytes[at]) { isNumber = false }
        at += key.append(characterAt: at, before: end, in: bytes)
      } while at < end && separator() == 0
      return Word(key: key, isNumber: isNumber, range: start..<at)
    }
    return nil
  }
}

/// Whether a line below a post is a button or a count of it: "Reply", "+3", "12 points".
func isPostFurniture(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let rest = trimmed(range, of: buttonSigns, in: bytes)
  if rest.isEmpty { return true }
  var words = LineWords(bytes, rest)
  var count = 0
  var hasButton = false
  var hasWord = false
  while let word = words.next() {
    count += 1
    if count > 8 { return false }
    if word.isNumber { continue }
    hasWord = true
    guard PostWord.table.kinds(of: word.key) & PostWord.button != 0 else { return false }
    hasButton = true
  }
  if count == 1, !hasWord { return rest.count <= 5 && rest.allSatisfy { isDigit(bytes[$0]) } }
  return hasButton
}

private let buttonSigns = SignSet(".:!()[]|·•+-−–▲▼↑↓ ")

/// Whether a line above or below a post's words is a label on it: "Last edited 8 months ago by X".
func isPostLabel(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let rest = trimmed(range, of: brackets, in: bytes)
  guard rest.count <= 80, !rest.isEmpty else { return false }
  if editLabels.length(startOf: rest, in: bytes) > 0 { return true }
  let edited = editedLabel.length(startOf: rest, in: bytes)
  if edited > 0, isTimeText(bytes, (rest.lowerBound + edited)..<rest.upperBound) { return true }
  guard isPostFurniture(bytes, range) else { return false }
  var words = LineWords(bytes, rest)
  var count = 0
  var isNumber = true
  while let word = words.next() {
    count += 1
    if !word.isNumber { isNumber = false }
  }
  return count <= 3 && !(isNumber && count > 0)
}

private let brackets = SignSet("()[]")
private let editedLabel = Affixes(["edited "])
private let editLabels = Affixes([
  "last edited ", "edited by ", "edited on ", "this comment was edited", "this post was edited",
])

/// Whether a short line tells of a member and not of the matter: "Joined: Jan 2010", "Posts: 512".
func isProfileLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count <= 80 else { return false }
  var words = LineWords(bytes, range)
  guard let first = words.next() else { return false }
  let second = words.next()
  if PostWord.table.kinds(of: first.key) & PostWord.profile != 0 {
    return range.count < 60
      && (second == nil || range.contains { bytes[$0] == 0x3A || isDigit(bytes[$0]) })
  }
  guard let second else { return false }
  var key = first.key
  key.append(0x20)
  var at = second.range.lowerBound
  while at < second.range.upperBound {
    at += key.append(characterAt: at, before: second.range.upperBound, in: bytes)
  }
  return profileStarts.kinds(of: key) != 0
}

private let profileStarts = WordTable(
  [
    (
      1,
      """
      join date
      member since
      mitglied seit
      dabei seit
      registriert seit
      likes received
      reaction score
      trophy points
      rep power
      dank erhalten
      senior member
      junior member
      date d'inscription
      last edited
      zuletzt bearbeitet
      last seen
      last activity
      """
    )
  ], byLine: true)

/// Whether a line counts comments, shares or votes and says nothing else: "21 comments".
func isCounter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var words = LineWords(bytes, range)
  var count = 0
  var hasNumber = false
  var hasCounted = false
  while let word = words.next() {
    count += 1
    if count > 4 { return false }
    if word.isNumber {
      hasNumber = true
      continue
    }
    let kinds = PostWord.table.kinds(of: word.key)
    guard kinds & (PostWord.counted | PostWord.countFiller) != 0 else { return false }
    if kinds & PostWord.counted != 0 || isRead(word) { hasCounted = true }
  }
  return count >= 2 && hasNumber && hasCounted
}

private func isRead(_ word: LineWords.Word) -> Bool { word.key == readKey }
private let readKey = WordKey(Array("read".utf8), 0..<4)

/// The name in a line such as "Reply to X" or "In reply to X".
func replied(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  var start = range.lowerBound
  var mark = replyMarks.length(startOf: range, in: bytes)
  if mark == 0 {
    // The name of an icon may stand right before the words: "replyIn reply to X".
    while start < range.upperBound, bytes[start] >= 0x61, bytes[start] <= 0x7A { start += 1 }
    guard start > range.lowerBound, start - range.lowerBound <= 12, start < range.upperBound,
      bytes[start] == 0x49
    else { return nil }
    mark = iconMarks.length(startOf: start..<range.upperBound, in: bytes)
  }
  guard mark > 0 else { return nil }
  let name = trimmed(
    (start + mark)..<range.upperBound, of: replySigns, in: bytes)
  return isHandle(bytes, name) ? name : nil
}

private let replySigns = SignSet(":@ ")
private let iconMarks = Affixes(["in reply to "])
private let replyMarks = Affixes([
  "reply to ", "in reply to ", "replying to ", "antwort auf ", "en réponse à ",
])

// MARK: Texts

/// Whether a line below a post is a button or a count of it.
func isPostFurniture(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return isPostFurniture(bytes, 0..<bytes.count)
}

/// Whether a line above or below a post's words is a label on it.
func isPostLabel(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return isPostLabel(bytes, 0..<bytes.count)
}

/// The name in a line such as "Reply to X" or "In reply to X".
func replied(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  return replied(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// A name in the form in which two spellings of it are one: lower case, spaces and signs aside.
func folded(_ name: String) -> String {
  let bytes = Array(name.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    let byte = bytes[at]
    let length = min(scalarLength(byte), bytes.count - at)
    if byte < 0x80 {
      if isDigit(byte) || isLetter(at: at, before: bytes.count, in: bytes) {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    } else if isLetter(at: at, before: bytes.count, in: bytes) {
      if length == 2 {
        let low = lowered(byte, bytes[at + 1])
        result.append(low.0)
        result.append(low.1)
      } else {
        result += bytes[at..<(at + length)]
      }
    }
    at += length
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether a short line tells of a member and not of the matter.
func isProfileLine(_ text: String) -> Bool {
  guard text.utf8.count <= 80 else { return false }
  let bytes = Array(text.utf8)
  return isProfileLine(bytes, 0..<bytes.count)
}
