/// Whether a line belongs to the page and not to the text: buttons, menus, invitations, counters.
///
/// Only lines that are nothing else: a sentence that merely mentions a newsletter stays.
func isPageFurniture(_ line: String) -> Bool {
  guard line.utf8.count <= 240 else { return false }
  return isPageFurniture(Array(line.utf8)[...])
}

/// Whether a line belongs to the page and not to the text.
func isPageFurniture(_ line: ArraySlice<UInt8>) -> Bool {
  guard line.count <= 240 else { return false }
  let lower = lowered(line)
  let bare = withoutSigns(lower[...])
  if bare.isEmpty { return true }
  if furnitureLines.contains(bare) { return true }
  if bare.starts(with: [0x78, 0x20]), furnitureLines.contains(bare.dropFirst(2)) { return true }
  if line.count <= 120, furnitureStarts.begins(bare) { return true }
  if alsoReadStarts.begins(bare) { return true }
  if line.count < 80, pointsAway(lower) { return true }
  if isCounter(bare) || isPlaceInGallery(bare) || isButtonRow(lower[...]) { return true }
  return invitationStarts.begins(bare) && invitationWords.occurs(in: bare)
}

/// Whether a line counts comments, shares or votes and says nothing else: "21 comments".
func isCounter(_ lower: String) -> Bool {
  guard lower.utf8.count <= 60 else { return false }
  return isCounter(Array(lower.utf8)[...])
}

/// Whether a line in lower case counts comments, shares or votes and says nothing else.
func isCounter(_ lower: ArraySlice<UInt8>) -> Bool {
  guard lower.count <= 60 else { return false }
  let tokens = lower.split { !isLetterByte($0) && !isDigit($0) && $0 != 0x27 && $0 != 0x2D }
  guard (2...4).contains(tokens.count) else { return false }
  var numbers = 0
  var things = 0
  for token in tokens {
    if token.allSatisfy(isDigit) {
      numbers += 1
    } else if counted.contains(token) || token.elementsEqual("read".utf8) {
      things += 1
    } else if !countedBeside.contains(token) {
      return false
    }
  }
  return numbers > 0 && things > 0
}

/// Whether a line says which picture of how many is shown: "Image 1 of 5", "3/12".
private func isPlaceInGallery(_ lower: ArraySlice<UInt8>) -> Bool {
  guard lower.count <= 32 else { return false }
  let tokens = lower.split { !isLetterByte($0) && !isDigit($0) }
  let numbers = tokens.count { $0.allSatisfy(isDigit) }
  guard numbers == 2, (2...4).contains(tokens.count), let last = tokens.last,
    last.allSatisfy(isDigit)
  else { return false }
  let rest = tokens.filter { !$0.allSatisfy(isDigit) }
  if rest.isEmpty { return lower.contains(0x2F) && lower.count <= 7 }
  return rest.allSatisfy { galleryWords.contains($0) }
}

/// Whether a line begins with an arrow, as buttons do; quotation marks that close again are none.
private func pointsAway(_ lower: [UInt8]) -> Bool {
  if lower.first == 0x3C || lower.starts(with: [0xE2, 0x86, 0x90]) { return true }
  if lower.starts(with: [0xE2, 0x80, 0xB9]) { return true }
  return lower.starts(with: [0xC2, 0xAB]) && offset(of: [0xC2, 0xBB], in: lower) == nil
}

/// Whether every part of a line with bars or brackets is a button of its own.
private func isButtonRow(_ lower: ArraySlice<UInt8>) -> Bool {
  var parts: [ArraySlice<UInt8>] = []
  var start = lower.startIndex
  var at = lower.startIndex
  while at < lower.endIndex {
    let length = barLength(lower, at)
    if length > 0 {
      parts.append(lower[start..<at])
      start = at + length
    }
    at += max(1, length)
  }
  guard !parts.isEmpty else { return false }
  parts.append(lower[start...])
  parts = parts.map(withoutSigns).filter { !$0.isEmpty }
  guard parts.count >= 2, parts.allSatisfy({ $0.count <= 60 }) else { return false }
  // "Pictures: [1] [2]": numbers in brackets are links, not words.
  if lower.last == 0x5D, parts.count(where: { $0.allSatisfy(isDigit) }) >= 2 { return true }
  return parts.allSatisfy {
    $0.allSatisfy(isDigit) || furnitureLines.contains($0) || furnitureStarts.begins($0)
      || counted.contains($0)
  }
}

/// The length of a sign that parts the buttons of a row, 0 for anything else.
private func barLength(_ line: ArraySlice<UInt8>, _ at: Int) -> Int {
  switch line[at] {
  case 0x7C, 0x5B, 0x5D, 0x2F: return 1
  case 0xC2: return at + 1 < line.endIndex && line[at + 1] == 0xB7 ? 2 : 0
  case 0xE2:
    return at + 2 < line.endIndex && line[at + 1] == 0x80 && line[at + 2] == 0xA2 ? 3 : 0
  default: return 0
  }
}

/// A line without the signs and spaces at either end that buttons are dressed with.
func withoutSigns(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = line
  while let first = rest.first {
    if isSign(first) {
      rest = rest.dropFirst()
    } else if first == 0xC2, rest.count > 1, isSignAfterC2(rest[rest.startIndex + 1]) {
      rest = rest.dropFirst(2)
    } else if first == 0xE2, rest.count > 2,
      isSignAfterE2(rest[rest.startIndex + 1], rest[rest.startIndex + 2])
    {
      rest = rest.dropFirst(3)
    } else {
      break
    }
  }
  while let last = rest.last {
    let end = rest.endIndex
    if isSign(last) {
      rest = rest.dropLast()
    } else if rest.count > 1, rest[end - 2] == 0xC2, isSignAfterC2(last) {
      rest = rest.dropLast(2)
    } else if rest.count > 2, rest[end - 3] == 0xE2, isSignAfterE2(rest[end - 2], last) {
      rest = rest.dropLast(3)
    } else {
      break
    }
  }
  return rest
}

private func isSign(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x21, 0x28, 0x29, 0x2A, 0x2B, 0x2D, 0x2E, 0x3A, 0x3E, 0x5B, 0x5D, 0x7C: true
  default: false
  }
}

/// A no-break space, a middle dot, a closing guillemet.
private func isSignAfterC2(_ byte: UInt8) -> Bool { byte == 0xA0 || byte == 0xB7 || byte == 0xBB }

/// A dash, a bullet, an ellipsis, an angle, an arrow to the right.
private func isSignAfterE2(_ second: UInt8, _ third: UInt8) -> Bool {
  second == 0x80 && [0x93, 0x94, 0xA2, 0xA6, 0xBA].contains(third)
    || second == 0x86 && third == 0x92
}

private let counted = ByteWords(
  words: """
    comment comments reply replies response responses share shares like likes view views vote votes
    point points thought thoughts reactions upvotes upvote posts post reader retweets
    """)

private let countedBeside = ByteWords(words: "min minute minutes on")

private let galleryWords = ByteWords(
  words: """
    image photo picture slide pic of / bild foto von de sur di van från av fra фото из 図
    """)

private let furnitureLines = ByteWords([
  "close", "menu", "search", "home", "share", "share this", "share this article",
  "share this post", "tweet", "email", "e-mail", "print", "print friendly", "subscribe", "log in",
  "login", "sign in", "sign up", "register", "guest",
  "notify of", "most voted", "newest oldest", "newest", "oldest", "best", "top",
  "inline feedbacks", "view all comments", "join the discussion", "comments are closed", "comments",
  "comments closed", "leave a comment", "leave a reply", "post a comment", "add a comment", "reply",
  "like", "report", "report abuse", "flag", "permalink", "load more", "load more comments",
  "show more", "show more comments", "show more replies", "read more", "advertisement", "ad",
  "advert", "ads", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità",
  "advertentie", "annons", "annonse", "annonce", "reklame", "reklama", "реклама",
  "sponsored", "related", "related articles", "related stories", "related posts", "more from",
  "related topics", "related content", "related coverage", "related video", "related videos",
  "facebook", "twitter", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "copy link",
  "save", "bookmark", "skip to content", "skip to main content", "back to top", "back", "next",
  "previous", "previous post", "next post", "privacy policy", "terms of use", "terms of service",
  "cookie policy", "contact us", "contact", "about us", "about", "newsletter", "listen", "loading",
  "original source", "source", "tags", "topics",
  "follow us", "sort by", "sort by best", "view comments", "hide comments", "donate", "edit",
  "quote", "all rights reserved", "most read", "most popular", "trending", "editors' picks",
  "recommended", "view all", "see all", "play", "pause", "mute", "expand", "collapse",
  "popular in the community", "up next", "don't miss", "you may also like", "you might also like",
  "you may like", "you might like", "this slideshow requires javascript", "article continues below",
  "story continues below", "about the author", "about the authors", "auch interessant",
  "lesen sie auch", "mehr zum thema", "zum thema", "das könnte sie auch interessieren",
  "das könnte sie interessieren", "das könnte dich auch interessieren", "à lire aussi",
  "sur le même sujet", "lire aussi", "voir aussi", "leer más", "lee también", "leggi anche",
  "leia também", "leia mais", "lees ook", "lees meer", "läs också", "läs mer", "les også",
  "les mer", "læs også", "læs mere", "czytaj także", "zobacz także", "zobacz też",
  "читайте также", "читайте також", "по теме", "empfohlener redaktioneller inhalt",
  "empfohlener externer inhalt", "externer inhalt", "externen inhalt anzeigen",
  "ein klick für den datenschutz",
])

private let furnitureStarts = ByteWords([
  "back to ", "print friendly", "skip to ", "share on ",
  "share via ", "click here to ", "click to ", "filed under", "tagged with", "tags:", "posted in ",
  "read more:", "read also", "also read", "see also:", "related:", "follow us on", "follow @",
  "you must be logged in", "your email address will not be published", "log in to ", "sign in to ",
  "login to ", "be the first to comment", "this entry was posted", "notify me of", "save my name",
  "required fields", "read next",
  "recommended:",
  "related post", "related story", "more:", "watch:", "watch |", "see more", "more on this",
  "aktuell auf der startseite",
  "this post may contain affiliate", "this article contains affiliate", "image source, ",
  "all rights reserved", "please enable javascript",
  "this site uses cookies", "we use cookies", "advertisement", "continue reading",
  "this video is not available", "your browser does not support",
])

private let invitationStarts = ByteWords([
  "join ", "subscribe ", "sign up", "become ", "support ", "donate", "to join ", "get ",
  "download ",
  "click ", "follow ", "share ", "register ", "log in", "already a ", "to continue reading",
  "to read ", "enjoy ", "try ", "start ", "if you enjoy", "if you value", "help us", "please ",
])

private let invitationWords = ByteWords([
  "subscri", "newsletter", "our journalism", "comment", "our app", "account", "log in", "donat",
  "free trial", "inbox", "member", "whatsapp channel", "telegram channel", "our channel",
])

/// What leads to another article, in several languages.
private let alsoReadStarts = ByteWords([
  "read also", "also read", "read more:", "lire aussi", "à lire aussi", "lesen sie auch",
  "lesen sie hier", "lesen sie mehr", "mehr zum thema", "lies auch", "leia também", "leia mais",
  "lee también", "leggi anche", "ver también", "te puede interesar",
  "les også", "läs också", "læs også", "lees ook", "czytaj też", "czytaj także", "zobacz także",
  "читайте также", "читайте також", "читать также",
])
