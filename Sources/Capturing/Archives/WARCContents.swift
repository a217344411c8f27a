import AssayModel

extension ArchiveFile {
  /// The pages of a WARC file, packed or not.
  func warcContents() -> ArchiveContents {
    var pages = PageGathering(self)
    gather(from: FileStream(file, 0..<size), named: nil, into: &pages)
    return contents(of: pages, pages.taken)
  }

  /// Reads a stream of records to its end, or until something makes it stop.
  ///
  /// - Parameter entry: The name of the stream where it is a part of the archive.
  func gather(from stream: some ByteStream, named entry: String?, into pages: inout PageGathering) {
    func named(_ reason: String) -> String { entry.map { "\($0) \(reason)" } ?? reason }
    let before = pages.records
    do throws(CaptureProblem) {
      let peeked = try PeekedStream(stream)
      if peeked.head.starts(with: [0x1F, 0x8B]) {
        try gather(GzipStream(peeked, budget: budget), named, into: &pages)
      } else {
        try gather(peeked, named, into: &pages)
      }
      if pages.records == before { pages.problems.add(nil, named("holds no WARC record")) }
    } catch {
      pages.problems.add(nil, named(error.reason))
    }
  }

  private func gather<Stream: ByteStream>(
    _ stream: Stream, _ named: (String) -> String, into pages: inout PageGathering
  ) throws(CaptureProblem) {
    var reader = WARCReader(stream, limit: limits.fileSize)
    defer { report(reader, named, into: &pages) }
    while let record = try reader.next() { try pages.take(record) }
  }

  /// Adds a line for everything that was wrong with the stream itself.
  private func report<Stream: ByteStream>(
    _ reader: WARCReader<Stream>, _ named: (String) -> String, into pages: inout PageGathering
  ) {
    for damage in reader.damages {
      let place = damage.offset.map { " (byte \($0))" } ?? ""
      switch damage.kind {
      case .damaged:
        pages.problems.add(
          nil, named("is damaged: some of its packed bytes do not unpack; the rest was read"), place
        )
      case .cut where !pages.hasCutRecord:
        pages.problems.add(nil, named("ends in the middle of its packed bytes"), place)
      case .cut: break
      case .stray:
        pages.problems.add(nil, named("holds bytes that are no packed record; passed over"), place)
      }
    }
    if reader.strayPlaces > 0, pages.records > 0 {
      let places = reader.strayPlaces
      let shown = places == 1 ? "one place" : "\(places) places"
      pages.problems.add(nil, named("holds bytes that belong to no record, in \(shown)"))
    }
  }

  /// What was gathered, with a line where that is nothing.
  ///
  /// - Parameter isWanted: Whether something is to be said of an address.
  func contents(
    of pages: PageGathering, _ taken: [PageGathering.Taken],
    about isWanted: (String) -> Bool = { _ in true }
  ) -> ArchiveContents {
    var contents = ArchiveContents()
    contents.captures = taken.map(\.capture)
    contents.failures = pages.problems.failures(about: isWanted)
    if contents.captures.isEmpty, contents.failures.isEmpty {
      let records = pages.records == 1 ? "1 record" : "\(pages.records) records"
      let reason = "holds no page (in \(records), no answer with HTML, text or PDF)"
      contents.failures.append(Failure(name: name, reason: reason))
    }
    return contents
  }
}
