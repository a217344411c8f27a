import AssayModel
import Digest
import SystemPackage

/// Captures what lies at the paths: files, and the files of folders.
///
/// Nothing vanishes: a file that cannot be a capture becomes one line that says why. The order is that of the names, byte by
/// byte, whatever the file system gives and in whatever order the paths are named.
public func captures(
  at paths: [String], limits: Limits = Limits(), progress: Progress.Observer? = nil
) async -> Gathered {
  let listing = Listing(of: paths)
  let items = listing.items.sorted {
    Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8))
  }
  var outcomes = await inParallel(
    items, progress: progress, activity: "capturing"
  ) { item in outcome(of: item, limits: limits) }

  if outcomes.contains(where: { $0.hasPDF }) {
    let tool = await PDFTool.find()
    outcomes = await inParallel(outcomes, width: 2) { outcome in
      await rendered(outcome, by: tool, limits: limits)
    }
  }

  var gathered = Gathered(
    caseFiles: listing.caseFiles, emptyFolders: listing.emptyFolders)
  var met = MetBytes()
  for outcome in outcomes {
    switch outcome {
    case .capture(let capture): gathered.add(capture, &met)
    case .archive(let contents):
      for capture in contents.captures { gathered.add(capture, &met) }
      gathered.failures += contents.failures
      gathered.remarks += contents.remarks
    case .failure(let failure): gathered.failures.append(failure)
    case .asset: break
    }
  }
  gathered.makeNamesUnique()
  return gathered
}

/// What one listed item came to.
enum Outcome: Sendable {
  /// A capture; a PDF that has no rendition yet still needs its text.
  case capture(Capture)
  /// An archive, with what was in it.
  case archive(ArchiveContents)
  /// One line that says why not.
  case failure(Failure)
  /// Part of a saved page, of no interest by itself.
  case asset

  /// Whether a PDF that needs its text is among it.
  fileprivate var hasPDF: Bool {
    switch self {
    case .capture(let capture): capture.isBarePDF
    case .archive(let contents): contents.captures.contains(where: \.isBarePDF)
    case .failure, .asset: false
    }
  }
}

extension Capture {
  /// Whether it is a PDF that still needs its text.
  fileprivate var isBarePDF: Bool { kind == .pdf && rendition == nil }
}

/// Reads one listed item and finds out what it is.
private func outcome(of item: Listing.Item, limits: Limits) -> Outcome {
  func failed(_ reason: String) -> Outcome { .failure(Failure(name: item.name, reason: reason)) }
  if let problem = item.problem { return failed(problem) }
  let ending = Ending(item.path)
  if item.isInAssets, ending.isPageAsset { return .asset }
  do {
    let head = try FileBytes.head(of: item.path, count: 4096)
    if let kind = ArchiveKind(head, item.path) {
      return try outcome(ofArchive: item, kind, limits: limits) ?? failed(ending.unsupportedReason)
    }
    if !ending.isReadable {
      let sniffed = Sniffed(head)
      guard [.pdf, .html, .json, .xml].contains(sniffed) else {
        return failed(ending.unsupportedReason)
      }
    }
    let bytes = try FileBytes.all(of: item.path, limit: limits.fileSize)
    switch kind(of: bytes, ending: ending) {
    case .failure(let problem): return failed(problem.reason)
    case .success(let kind):
      return .capture(
        Capture(name: item.name, bytes: bytes, sha256: sha256(bytes), kind: kind))
    }
  } catch {
    return failed(error.reason)
  }
}

/// Opens an archive; `nil` where it turns out to be none.
private func outcome(
  ofArchive item: Listing.Item, _ kind: ArchiveKind, limits: Limits
) throws(CaptureProblem) -> Outcome? {
  try FileBytes.open(item.path, limit: limits.archiveSize) { file, size throws(CaptureProblem) in
    guard size > 0 else { throw CaptureProblem(reason: "is empty") }
    let archive = try ArchiveFile(file, size: size, name: item.name, limits: limits)
    switch kind {
    case .warc: return .archive(archive.warcContents())
    case .wacz:
      let saysWACZ = Ending(item.path).text == "wacz"
      return archive.waczContents(saysWACZ: saysWACZ).map { .archive($0) }
    case .mhtml: return .capture(try archive.mhtmlContents())
    }
  }
}

/// Makes the text of the PDFs in an outcome.
private func rendered(_ outcome: Outcome, by tool: PDFTool?, limits: Limits) async -> Outcome {
  switch outcome {
  case .capture(let capture) where capture.isBarePDF:
    switch await rendered(capture, by: tool, limits: limits) {
    case .success(let capture): return .capture(capture)
    case .failure(let problem):
      return .failure(Failure(name: capture.name, reason: problem.reason))
    }
  case .archive(var contents):
    var captures: [Capture] = []
    for capture in contents.captures {
      guard capture.isBarePDF else {
        captures.append(capture)
        continue
      }
      switch await rendered(capture, by: tool, limits: limits) {
      case .success(let capture): captures.append(capture)
      case .failure(let problem):
        contents.failures.append(Failure(name: capture.name, reason: problem.reason))
      }
    }
    contents.captures = captures
    return .archive(contents)
  case .capture, .failure, .asset: return outcome
  }
}

/// Makes the text of a PDF.
private func rendered(
  _ capture: Capture, by tool: PDFTool?, limits: Limits
) async -> Result<Capture, CaptureProblem> {
  guard let tool else { return .failure(CaptureProblem(reason: PDFTool.missing)) }
  do {
    var capture = capture
    capture.rendition = try await tool.rendition(of: capture.bytes, limits: limits)
    return .success(capture)
  } catch {
    return .failure(error)
  }
}

/// Why an input could not be captured, in one line that does not repeat its name.
struct CaptureProblem: Error, Hashable {
  var reason: String
}
