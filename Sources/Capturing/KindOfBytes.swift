import AssayModel

/// Finds what kind of source bytes are: by the bytes first, by the ending of the name second.
func kind(of bytes: [UInt8], ending: Ending) -> Result<Capture.Kind, CaptureProblem> {
  func refused(_ reason: String) -> Result<Capture.Kind, CaptureProblem> {
    .failure(CaptureProblem(reason: reason))
  }
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return refused("is UTF-32 text; save it as UTF-8")
  }
  if isEmpty(bytes) { return refused("is empty") }
  switch Sniffed(bytes) {
  case .pdf: return .success(.pdf)
  case .html: return .success(.html)
  case .xml: return .success(.xml)
  case .json where ending.kind == nil: return .success(.json)
  case .other(let what): return refused("is \(what), not \(promised(by: ending))")
  case .json, .unmarked: break
  }
  switch ending.kind {
  case .html?: return .success(bytes.contains(UInt8(ascii: "<")) ? .html : .text)
  case .pdf?:
    // Some PDFs carry a few bytes of a transport before their header.
    if bytes.prefix(1024).split(separator: UInt8(ascii: "%")).contains(where: {
      $0.starts(with: Array("PDF-".utf8))
    }) {
      return .success(.pdf)
    }
    return refused("is not a PDF, whatever its name says")
  case let kind?: return .success(kind)
  case nil: return refused(ending.unsupportedReason)
  }
}

/// Whether there is nothing but a byte order mark and white space.
private func isEmpty(_ bytes: [UInt8]) -> Bool {
  if bytes == [0xFF, 0xFE] || bytes == [0xFE, 0xFF] { return true }
  return Sniffed.skippingWhiteSpace(bytes, Sniffed.afterByteOrderMark(bytes)) == bytes.count
}

/// What a name with this ending promises.
private func promised(by ending: Ending) -> String {
  switch ending.kind {
  case .html?: "a web page"
  case .pdf?: "a PDF"
  case .json?: "JSON"
  case .xml?: "XML"
  default: "text"
  }
}
