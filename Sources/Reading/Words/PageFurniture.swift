/// Whether a line belongs to the page and not to the text: buttons, menus, invitations, counters.
///
/// Only lines that are nothing else: a sentence that merely mentions a newsletter stays.
func isPageFurniture(_ line: String) -> Bool {
  guard line.utf8.count <= 240 else { return false }
  let lower = line.lowercased().trimmed(of: ".:!»›>|·•…-–—*[]()+ ")
  if lower.isEmpty { return true }
  if let rest = lower.dropping(prefix: "x "), furnitureLines.contains(rest) { return true }
  if furnitureLines.contains(lower) { return true }
  if line.utf8.count <= 120 {
    for start in furnitureStarts where lower.hasPrefix(start) { return true }
  }
  for start in alsoReadStarts where lower.hasPrefix(start) { return true }
  if let first = line.first, "<«‹←".contains(first), line.utf8.count < 80 { return true }
  if isCounter(lower) || isButtonRow(line) { return true }
  return isInvitation(lower)
}

/// Whether a line counts comments, shares or votes and says nothing else: "21 comments".
func isCounter(_ lower: String) -> Bool {
  let tokens = words(lower)
  guard (2...4).contains(tokens.count), tokens.contains(where: { $0.allSatisfy(\.isNumber) }) else {
    return false
  }
  return tokens.allSatisfy {
    $0.allSatisfy(\.isNumber) || counted.contains($0)
      || ["min", "minute", "minutes", "read", "on"].contains($0)
  } && tokens.contains { counted.contains($0) || $0 == "read" }
}

/// Whether a line asks the reader to subscribe, sign up or give.
private func isInvitation(_ lower: String) -> Bool {
  guard invitationStarts.contains(where: { lower.hasPrefix($0) }) else { return false }
  return invitationWords.contains { lower.contains($0) }
}

/// Whether every part of a line with bars or brackets is a button of its own.
private func isButtonRow(_ line: String) -> Bool {
  guard line.utf8.contains(where: { $0 == 0x7C || $0 == 0x5B || $0 == 0xC2 || $0 == 0x2F }) else {
    return false
  }
  let parts = line.split { "|[]·•/".contains($0) }.map { String($0).trimmed(of: ":()") }
    .filter { !$0.isEmpty }
  guard parts.count >= 2, parts.allSatisfy({ $0.count <= 40 }) else { return false }
  // "Pictures: [1] [2]": numbers in brackets are links, not words.
  if line.hasSuffix("]"), parts.filter({ $0.allSatisfy(\.isNumber) }).count >= 2 { return true }
  return parts.allSatisfy { part in
    let lower = part.lowercased()
    return part.allSatisfy(\.isNumber) || furnitureLines.contains(lower)
      || furnitureStarts.contains { lower.hasPrefix($0) } || counted.contains(lower)
  }
}

private let counted: Set<String> = [
  "comment", "comments", "reply", "replies", "response", "responses", "share", "shares", "like",
  "likes", "view", "views", "vote", "votes", "point", "points", "thought", "thoughts", "reactions",
  "upvotes", "upvote", "posts", "post", "reader", "retweets",
]

private let furnitureLines: Set<String> = [
  "close", "menu", "search", "home", "share", "share this", "share this article",
  "share this post", "tweet", "email", "e-mail", "print", "print friendly", "subscribe", "log in",
  "login", "sign in", "sign up", "register", "guest",
  "notify of", "most voted", "newest oldest", "newest", "oldest", "best", "top",
  "inline feedbacks", "view all comments", "join the discussion", "comments are closed", "comments",
  "comments closed", "leave a comment", "leave a reply", "post a comment", "add a comment", "reply",
  "like", "report", "report abuse", "flag", "permalink", "load more", "load more comments",
  "show more", "show more comments", "show more replies", "read more", "advertisement", "ad",
  "sponsored", "related", "related articles", "related stories", "related posts", "more from",
  "facebook", "twitter", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "copy link",
  "save", "bookmark", "skip to content", "skip to main content", "back to top", "back", "next",
  "previous", "previous post", "next post", "privacy policy", "terms of use", "terms of service",
  "cookie policy", "contact us", "contact", "about us", "about", "newsletter", "listen", "loading",
  "original source", "source", "tags",
  "topics",
  "follow us", "sort by", "sort by best", "view comments", "hide comments", "donate", "edit",
  "quote",
  "all rights reserved", "most read", "most popular", "trending", "editors' picks", "recommended",
  "view all", "see all", "play", "pause", "mute", "expand", "collapse", "popular in the community",
]

private let furnitureStarts: [String] = [
  "back to ", "print friendly", "skip to ", "share on ",
  "share via ", "click here to ", "click to ", "filed under", "tagged with", "tags:", "posted in ",
  "read more:", "read also", "also read", "see also:", "related:", "follow us on", "follow @",
  "you must be logged in", "your email address will not be published", "log in to ", "sign in to ",
  "login to ", "be the first to comment", "this entry was posted", "notify me of", "save my name",
  "required fields", "read next",
  "recommended:",
  "related post", "related story", "more:", "watch:", "see more", "more on this",
  "aktuell auf der startseite",
  "this post may contain affiliate", "this article contains affiliate", "image source, ",
  "all rights reserved", "please enable javascript",
  "this site uses cookies", "we use cookies", "advertisement", "continue reading",
]

private let invitationStarts: [String] = [
  "join ", "subscribe ", "sign up", "become ", "support ", "donate", "to join ", "get ",
  "download ",
  "click ", "follow ", "share ", "register ", "log in", "already a ", "to continue reading",
  "to read ", "enjoy ", "try ", "start ", "if you enjoy", "if you value", "help us", "please ",
]

private let invitationWords: [String] = [
  "subscri", "newsletter", "our journalism", "comment", "our app", "account", "log in", "donat",
  "free trial", "inbox", "member", "whatsapp channel", "telegram channel", "our channel",
]

/// What leads to another article, in several languages.
private let alsoReadStarts: [String] = [
  "read also", "also read", "read more:", "lire aussi", "à lire aussi", "lesen sie auch",
  "lesen sie hier",
  "mehr zum thema",
  "lies auch", "leia também", "leia mais", "lee también", "leggi anche", "ver también",
  "te puede interesar",
  "les også", "läs också", "læs også", "lees ook", "czytaj też", "czytaj także",
]
