/// The agency that the dateline of a report names: "PORT ANSEL, June 5 (Harbour Wire) —".
///
/// `nil` where the paragraph does not begin with a place in capitals, an agency in brackets and a dash.
func datelineAgency(_ text: String) -> String? {
  let head = String(text.prefix(90))
  guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")"),
    let word = head.spaced.first, word.filter(\.isLetter).count >= 2,
    word.allSatisfy({ !$0.isLetter || $0.isUppercase })
  else { return nil }
  let after = String(head[head.index(after: close)...]).trimmed
  guard let dash = after.first, "-–—".contains(dash) else { return nil }
  guard String(head[..<open]).spaced.count <= 8 else { return nil }
  let name = String(head[head.index(after: open)..<close]).trimmed
  guard isNameLine(name), name.count >= 2, name.count <= 40, !isTimeText(name) else { return nil }
  return name
}
