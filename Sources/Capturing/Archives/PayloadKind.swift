import AssayModel

/// What kind of source the body of an answer is; `nil` for what a page merely uses.
///
/// The bytes have the last word, as with files: a picture that is sent as a page is a picture.
func payloadKind(_ type: MediaType, _ bytes: [UInt8], url: String) -> Capture.Kind? {
  let sniffed = Sniffed(bytes)
  if case .other = sniffed { return nil }
  switch type.name {
  case "text/html", "application/xhtml+xml":
    if sniffed == .pdf { return .pdf }
    if sniffed == .html { return .html }
    let first = Sniffed.skippingWhiteSpace(bytes, Sniffed.afterByteOrderMark(bytes))
    // Scripts fetch data under the name of a page.
    guard first < bytes.count, bytes[first] != 0x7B, bytes[first] != 0x5B else { return nil }
    return bytes.contains(UInt8(ascii: "<")) ? .html : .text
  case "text/plain", "text/markdown":
    if sniffed == .pdf { return .pdf }
    if sniffed == .html { return .html }
    guard Sniffed.skippingWhiteSpace(bytes, 0) < bytes.count, !isForRobots(url) else { return nil }
    return type.name == "text/plain" ? .text : .markdown
  case "application/pdf", "application/x-pdf":
    return sniffed == .pdf ? .pdf : sniffed == .html ? .html : nil
  case "", "application/octet-stream", "application/unknown", "unknown/unknown", "content/unknown":
    return sniffed == .pdf ? .pdf : sniffed == .html ? .html : nil
  default:
    return nil
  }
}

/// Whether an address is that of the file that tells crawlers what to leave alone.
private func isForRobots(_ url: String) -> Bool {
  let path = url.split(separator: "?", maxSplits: 1).first ?? ""
  return path.hasSuffix("/robots.txt")
}
