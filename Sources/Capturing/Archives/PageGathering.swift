import AssayModel
import Digest
import Language

/// Makes captures of the records of a web archive, one record after another.
struct PageGathering {
  /// A page that was taken, with the addresses under which it was met.
  struct Taken {
    var capture: Capture
    var addresses: [String]
  }

  let archive: ArchiveFile
  private(set) var taken: [Taken] = []
  var problems: ArchiveProblems
  /// Where addresses lead on to.
  private(set) var redirects: [(from: String, to: String)] = []
  /// How many records were met, of any sort.
  private(set) var records = 0
  /// Whether a record was met that the file ends in the middle of.
  private(set) var hasCutRecord = false

  private var size = 0
  /// What became of earlier records, by everything that a later one can name them with; `nil` for what was not taken.
  private var known: [String: Int?] = [:]

  init(_ archive: ArchiveFile) {
    self.archive = archive
    problems = ArchiveProblems(of: archive.name)
  }

  /// Takes a record for what it is; throws where there have been enough.
  mutating func take(_ record: WARCRecord) throws(CaptureProblem) {
    records += 1
    if record.state == .cut { hasCutRecord = true }
    let fields = record.fields
    let type = fields["warc-type"]?.lowercased() ?? ""
    guard ["response", "resource", "revisit"].contains(type) else { return report(record, nil) }
    let url = PageGathering.address(fields["warc-target-uri"] ?? "")
    if url.isEmpty {
      problems.add(nil, "holds an answer without an address; passed over", at(record))
    }
    guard PageGathering.isPageAddress(url) else { return report(record, nil) }
    report(record, url)
    if type == "revisit" { return revisit(record, url) }

    let answer = type == "response" ? HTTPAnswer(record.block) : nil
    let index = try page(record, url, answer)
    for key in PageGathering.keys(of: fields, url) where known[key] == nil {
      known[key] = .some(index)
    }
    known["last " + url] = .some(index)
  }

  /// Takes a page; gives its index, or `nil` for what is none.
  private mutating func page(
    _ record: WARCRecord, _ url: String, _ answer: HTTPAnswer?
  ) throws(CaptureProblem) -> Int? {
    let place = archive.place(record.offset)
    if let answer {
      if answer.isRedirect, let target = answer.fields["location"] {
        redirects.append((url, resolved(target, against: url)))
      }
      guard answer.isSuccess else { return nil }
    }
    let stated = answer.map { $0.fields["content-type"] } ?? record.fields["content-type"]
    let type = MediaType(stated ?? "")
    if record.state == .tooLarge {
      if payloadKind(type, answer.map { Array($0.sent) } ?? record.block, url: url) != nil {
        let limit = sizeWords(archive.limits.fileSize)
        problems.add(url, "is larger than \(limit), the limit of a page", place)
      }
      return nil
    }
    var body = HTTPAnswer.Body(bytes: record.block)
    if let answer {
      guard PageGathering.mayBePage(type) else { return nil }
      do throws(CaptureProblem) {
        body = try answer.body(limit: archive.limits.fileSize, budget: archive.budget)
      } catch {
        if archive.budget.isSpent { throw error }
        problems.add(url, error.reason, place)
        return nil
      }
    }
    guard let kind = payloadKind(type, body.bytes, url: url) else { return nil }
    guard taken.count < archive.limits.captures else {
      throw CaptureProblem(
        reason: "holds more than \(archive.limits.captures) pages; the first of them were taken")
    }
    size += body.bytes.count
    guard size <= archive.limits.capturedSize else {
      let limit = sizeWords(archive.limits.capturedSize)
      throw CaptureProblem(reason: "holds pages of more than \(limit); the first were taken")
    }
    var notes: [String] = []
    func note(_ text: String) { notes.append(text) }
    if let text = body.note {
      note("the page \(text); what is there was kept")
      problems.add(url, "\(text); what is there was kept", place)
    }
    switch record.state {
    case .cut: note("the archive ends in the middle of the page; what is there was kept")
    case .wrongLength: note("the archive gives a wrong length; what is there was kept")
    case .whole, .tooLarge: break
    }
    if let why = record.fields["warc-truncated"] {
      note("the crawler kept the first part of the page alone (\(why.prefix(100)))")
    }
    if record.state == .whole, let stated = record.fields["warc-block-digest"],
      RecordDigest(stated)?.fits(record.block) == false
    {
      note(
        "the archive’s own digest of the page does not fit: it may have been changed since")
      problems.add(
        url, "does not fit the archive’s own digest of it: it may have been changed since",
        place)
    }
    let capture = Capture(
      name: url, bytes: body.bytes, sha256: sha256(body.bytes), kind: kind,
      declaredCharset: type["charset"], retrievedAt: PageGathering.date(of: record.fields),
      url: url, container: archive.container(offset: record.offset), notes: notes)
    taken.append(Taken(capture: capture, addresses: [url]))
    return taken.count - 1
  }

  /// Takes a record that says: the same as before.
  private mutating func revisit(_ record: WARCRecord, _ url: String) {
    let answer = HTTPAnswer(record.block)
    guard record.block.isEmpty || answer.isSuccess || answer.status == 304 else { return }
    var names = PageGathering.references(of: record.fields, url)
    if answer.status == 304 { names.append("last " + url) }
    guard let name = names.first(where: { known[$0] != nil }) else {
      let type = MediaType(answer.fields["content-type"] ?? "")
      guard PageGathering.mayBePage(type), !type.name.isEmpty || record.block.isEmpty else {
        return
      }
      problems.add(
        url, "was the same as in an earlier archive, which is not this one; give that one too",
        archive.place(record.offset))
      return
    }
    guard let index = known[name] ?? nil else { return }
    let date = PageGathering.date(of: record.fields)
    taken[index].capture.addSighting(url: url, at: date)
    if !taken[index].addresses.contains(url), taken[index].addresses.count < 1000 {
      taken[index].addresses.append(url)
    }
  }

  /// Adds lines about the record itself.
  private mutating func report(_ record: WARCRecord, _ url: String?) {
    let place = archive.place(record.offset)
    switch record.state {
    case .whole, .tooLarge: break
    case .cut:
      problems.add(nil, "ends in the middle of a record; what is there was kept", at(record))
    case .wrongLength:
      problems.add(
        url, "has a wrong length in the archive; what stands before the next record was kept",
        url == nil ? at(record) : place)
    }
  }

  private func at(_ record: WARCRecord) -> String {
    record.offset.map { " (byte \($0))" } ?? ""
  }
}

extension PageGathering {
  /// Whether something of this media type can be a source.
  fileprivate static func mayBePage(_ type: MediaType) -> Bool {
    switch type.name {
    case "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown",
      "application/pdf", "application/x-pdf", "application/octet-stream", "application/unknown",
      "unknown/unknown", "content/unknown":
      true
    default: false
    }
  }

  /// An address without the angle brackets that some tools write.
  fileprivate static func address(_ text: String) -> String {
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return text }
    return String(text.dropFirst().dropLast())
  }

  static func isPageAddress(_ url: String) -> Bool {
    ["http://", "https://", "ftp://", "file://"].contains { url.lowercased().hasPrefix($0) }
  }

  fileprivate static func date(of fields: HeaderFields) -> Moment? {
    guard let text = fields["warc-date"], text.utf8.first.map({ $0 &- 0x30 < 10 }) == true else {
      return nil
    }
    return WrittenTime.moment(text)
  }

  /// The names by which later records may refer to a record.
  fileprivate static func keys(of fields: HeaderFields, _ url: String) -> [String] {
    var keys: [String] = []
    if let digest = RecordDigest(fields["warc-payload-digest"]) { keys.append(digest.key) }
    if let id = fields["warc-record-id"] { keys.append("id " + id) }
    if let date = fields["warc-date"] { keys.append("at \(date) \(url)") }
    return keys
  }

  /// The names by which a record refers to an earlier one.
  fileprivate static func references(of fields: HeaderFields, _ url: String) -> [String] {
    var keys: [String] = []
    if let id = fields["warc-refers-to"] { keys.append("id " + id) }
    if let date = fields["warc-refers-to-date"] {
      let target = fields["warc-refers-to-target-uri"].map(address) ?? url
      keys.append("at \(date) \(target)")
    }
    if let digest = RecordDigest(fields["warc-payload-digest"]) { keys.append(digest.key) }
    return keys
  }
}

/// An address that a page gives, against the page's own; enough for where a redirect leads.
func resolved(_ target: String, against base: String) -> String {
  if target.contains("://") { return target }
  guard let scheme = base.firstRange(of: "://") else { return target }
  if target.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + target }
  let host = base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  let root = base[..<host.endIndex]
  if target.hasPrefix("/") { return root + target }
  let path = base[host.endIndex...].prefix { $0 != "?" && $0 != "#" }
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
  return root + folder + target
}

extension Capture {
  /// The most notes about other times and places where the same bytes were met.
  private static let sightings = 20

  /// Notes that the same bytes were captured again.
  mutating func addSighting(url: String?, at date: Moment?, in archive: String? = nil) {
    guard notes.count < Capture.sightings else { return }
    var note = "the same bytes were captured again"
    if let date { note += ", " + date.stamp }
    if let url, url != self.url { note += ", at " + url }
    if let archive { note += ", in " + archive }
    notes.append(note)
  }
}

extension Moment {
  /// The moment as ISO 8601, with the letter for UTC where that is its zone.
  var stamp: String { value + (kind == .time && offset == 0 ? "Z" : "") }
}
