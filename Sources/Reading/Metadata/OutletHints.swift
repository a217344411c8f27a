/// The outlet that a text was first published by, where it says so.
func originalOutlet(_ text: String) -> String? {
  let lower = text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  guard originWords.contains(where: { offset(of: $0, in: lower) != nil }) else { return nil }
  for mark in originMarks {
    if let name = textAfter(mark, in: text).flatMap(outletName) { return name }
  }
  return nil
}

/// A word that each of the marks of origin holds.
private let originWords = ["published", "appeared", "posted from", "reprinted"].map {
  Array($0.utf8)
}

/// The outlet of a disclaimer: "do not necessarily reflect the Courier's views".
func disclaimedOutlet(_ text: String) -> String? {
  let bytes = text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  guard
    offset(of: Array("reflect".utf8), in: bytes) != nil
      || offset(of: Array("represent".utf8), in: bytes) != nil
      || offset(of: Array("those of".utf8), in: bytes) != nil
  else { return nil }
  let lower = text.lowercased()
  guard lower.contains("view") || lower.contains("opinion") || lower.contains("position"),
    lower.contains("reflect") || lower.contains("represent") || lower.contains("those of")
  else { return nil }
  let parts = text.spaced.map(String.init)
  for (index, part) in parts.enumerated() where index > 1 {
    guard opinions.contains(part.lowercased().trimmed(of: ".,")),
      let owner = withoutGenitive(parts[index - 1])
    else { continue }
    var start = index - 1
    while start > 0, index - start < 5, parts[start - 1].first?.isUppercase == true { start -= 1 }
    let name = (parts[start..<(index - 1)] + [owner]).joined(separator: " ")
    if let name = outletName(name) { return name }
  }
  for mark in ["reflect the ", "represent the "] {
    guard let tail = textAfter(mark, in: text) else { continue }
    for word in opinions {
      if let name = textAfter(word + " of ", in: tail).flatMap(outletName) { return name }
    }
  }
  return nil
}

/// What follows the first occurrence of a mark, letter case aside.
private func textAfter(_ mark: String, in text: String) -> String? {
  let lower = Array(text.lowercased().utf8)
  let bytes = Array(text.utf8)
  guard lower.count == bytes.count, let at = offset(of: Array(mark.utf8), in: lower) else {
    return nil
  }
  return String(decoding: bytes[(at + mark.utf8.count)...], as: UTF8.self)
}

/// A word without the ending that marks an owner; `nil` where it has none.
private func withoutGenitive(_ word: String) -> String? {
  for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
  for ending in ["s'", "s’"] where word.hasSuffix(ending) { return String(word.dropLast()) }
  return nil
}

private let opinions = ["views", "opinions", "opinion", "position", "positions", "view", "policy"]

private let originMarks: [String] = [
  "originally published at ", "originally published by ", "originally published on ",
  "originally published in ", "originally appeared at ", "originally appeared in ",
  "originally appeared on ", "first published by ", "first published at ", "first published in ",
  "first appeared in ", "first appeared at ", "first appeared on ", "cross posted from ",
  "cross-posted from ", "crossposted from ", "republished from ", "reprinted from ",
  "reprinted with permission from ",
]

/// The holder of a copyright line: "© 2024 The Courier. All rights reserved."
func copyrightOutlet(_ text: String) -> String? {
  guard text.utf8.count <= 200 else { return nil }
  var rest = text
  var marked = false
  for mark in ["copyright ©", "copyright (c)", "copyright", "©", "(c)"] {
    if let after = rest.dropping(prefix: mark) {
      rest = after.trimmed
      marked = true
      break
    }
  }
  guard marked else { return nil }
  let parts = rest.spaced.drop {
    $0.allSatisfy { $0.isNumber || "-–©,".contains($0) } || $0.lowercased() == "by"
  }
  let name = parts.joined(separator: " ")
  let bytes = Array(name.utf8)
  let lower = Array(name.lowercased().utf8)
  guard lower.count == bytes.count else { return outletName(name) }
  var end = bytes.count
  for mark in [" all rights", ". ", " | ", ", "] {
    if let at = offset(of: Array(mark.utf8), in: lower) { end = min(end, at) }
  }
  return outletName(String(decoding: bytes[..<end], as: UTF8.self))
}

/// A host without "www.", where a line is an address and nothing else.
func hostOutlet(_ url: String) -> String? {
  guard let range = url.firstRange(of: "://") else { return nil }
  var host = String(url[range.upperBound...].prefix { !"/?#:".contains($0) }).lowercased()
  if let rest = host.dropping(prefix: "www.") { host = rest }
  return host.contains(".") ? host : nil
}

/// The name at the beginning of a text: words with capitals and the small words between them.
private func outletName(_ text: String) -> String? {
  var taken: [Substring] = []
  for word in text.spaced.prefix(9) {
    let bare = String(word).trimmed(of: ",.;:()\"“”")
    guard let first = bare.first else { break }
    let joins =
      !taken.isEmpty
      && ["of", "with", "and", "the", "for", "in", "on", "&", "de", "del"].contains(
        bare.lowercased())
    guard first.isUppercase || first.isNumber || joins || bare.contains(".") else {
      if taken.isEmpty, bare.lowercased() == "the" { continue }
      break
    }
    taken.append(word)
    if word.last.map({ ",.;:)".contains($0) }) == true { break }
  }
  while let last = taken.last,
    ["of", "with", "and", "the", "for", "in", "on"].contains(last.lowercased())
  {
    taken.removeLast()
  }
  let name = taken.joined(separator: " ").trimmed(of: ",.;:()\"“”")
  return name.count >= 2 && name.count <= 60 ? name : nil
}
