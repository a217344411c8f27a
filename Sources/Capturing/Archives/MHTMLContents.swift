import AssayModel
import Digest
import Language

extension ArchiveFile {
  /// The page of an MHTML file: a mail message whose parts are a page and what it uses (RFC 2557).
  ///
  /// The frames of a page are parts too and no pages of their own. The page bears the name of the file.
  func mhtmlContents() throws(CaptureProblem) -> Capture {
    guard size <= limits.fileSize else {
      let limit = sizeWords(limits.fileSize)
      throw CaptureProblem(reason: "is \(sizeWords(size)); the limit is \(limit) a file")
    }
    let bytes = try bytes(0..<size)
    var head = HeaderFields()
    var at = Sniffed.skippingWhiteSpace(bytes, Sniffed.afterByteOrderMark(bytes))
    let message = at == 0 ? bytes : Array(bytes[at...])
    let skipped = at
    at = 0
    head.read(message.prefix(HeaderFields.limit), at: &at)

    let parts = MailPart.all(of: message)
    let start = MediaType(head["content-type"] ?? "")["start"].map(ArchiveFile.identifier)
    let root = start.flatMap { wanted in
      parts.first { $0.fields["content-id"].map(ArchiveFile.identifier) == wanted && $0.isPage }
    }
    guard let page = root ?? parts.first(where: \.isPage) else {
      throw CaptureProblem(reason: "is a web archive (MHTML) without a page")
    }
    let content = page.decoded(message)
    guard Sniffed.skippingWhiteSpace(content, 0) < content.count else {
      throw CaptureProblem(reason: "is a web archive (MHTML) whose page is empty")
    }
    if case .other(let what) = Sniffed(content) {
      throw CaptureProblem(reason: "is a web archive (MHTML) whose page is \(what)")
    }
    let url = [
      head["snapshot-content-location"], page.fields["content-location"], head["content-location"],
    ].compactMap { $0 }.first { PageGathering.isPageAddress($0) }
    var notes: [String] = []
    if page.body.upperBound == message.count, page.start > 0 {
      notes.append("the archive ends without an end: some of the page may be missing")
    }
    return Capture(
      name: name, bytes: content, sha256: Digest.sha256(content),
      kind: Sniffed(content) == .html || content.contains(0x3C) ? .html : .text,
      declaredCharset: page.type["charset"],
      retrievedAt: head["date"].flatMap { WrittenTime.moment($0) }, url: url,
      container: container(offset: skipped + page.start), notes: notes)
  }

  /// An identifier without the angle brackets that may stand around it.
  private static func identifier(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }
}

extension MailPart {
  /// Whether the part is a page, as far as it says.
  fileprivate var isPage: Bool {
    ["text/html", "application/xhtml+xml"].contains(type.name)
  }
}
