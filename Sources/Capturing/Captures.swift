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

  if outcomes.contains(where: { if case .pdf = $0 { true } else { false } }) {
    let tool = await PDFTool.find()
    outcomes = await inParallel(outcomes, width: 2) { outcome in
      guard case .pdf(let pending) = outcome else { return outcome }
      return await rendered(pending, by: tool, limits: limits)
    }
  }

  var gathered = Gathered(
    caseFiles: listing.caseFiles, emptyFolders: listing.emptyFolders)
  var firstNames: [String: String] = [:]
  for outcome in outcomes {
    switch outcome {
    case .capture(let capture):
      if let first = firstNames[capture.sha256] {
        gathered.failures.append(
          Failure(name: capture.name, reason: "is the same file as \(first); counted once"))
      } else {
        firstNames[capture.sha256] = capture.name
        gathered.captures.append(capture)
      }
    case .failure(let failure): gathered.failures.append(failure)
    case .pdf, .asset: break
    }
  }
  return gathered
}

/// What one listed item came to.
enum Outcome: Sendable {
  /// A capture, complete.
  case capture(Capture)
  /// A PDF that still needs its text.
  case pdf(PendingPDF)
  /// One line that says why not.
  case failure(Failure)
  /// Part of a saved page, of no interest by itself.
  case asset
}

/// A PDF whose bytes are here and whose text is not.
struct PendingPDF: Sendable {
  var path: FilePath
  var name: String
  var bytes: [UInt8]
  var sha256: String
}

/// Reads one listed item and finds out what it is.
private func outcome(of item: Listing.Item, limits: Limits) -> Outcome {
  func failed(_ reason: String) -> Outcome { .failure(Failure(name: item.name, reason: reason)) }
  if let problem = item.problem { return failed(problem) }
  let ending = Ending(item.path)
  if item.isInAssets, ending.isPageAsset { return .asset }
  do {
    if !ending.isReadable {
      let head = try FileBytes.head(of: item.path, count: 4096)
      let sniffed = Sniffed(head)
      guard [.pdf, .html, .json, .xml].contains(sniffed) else {
        return failed(ending.unsupportedReason)
      }
    }
    let bytes = try FileBytes.all(of: item.path, limit: limits.fileSize)
    switch kind(of: bytes, ending: ending) {
    case .failure(let problem): return failed(problem.reason)
    case .success(.pdf):
      return .pdf(
        PendingPDF(path: item.path, name: item.name, bytes: bytes, sha256: sha256(bytes)))
    case .success(let kind):
      return .capture(
        Capture(name: item.name, bytes: bytes, sha256: sha256(bytes), kind: kind))
    }
  } catch {
    return failed(error.reason)
  }
}

/// Makes the text of a PDF.
private func rendered(
  _ pending: PendingPDF, by tool: PDFTool?, limits: Limits
) async -> Outcome {
  guard let tool else {
    return .failure(Failure(name: pending.name, reason: PDFTool.missing))
  }
  do {
    let rendition = try await tool.rendition(of: pending, limits: limits)
    return .capture(
      Capture(
        name: pending.name, bytes: pending.bytes, sha256: pending.sha256, kind: .pdf,
        rendition: rendition))
  } catch {
    return .failure(Failure(name: pending.name, reason: error.reason))
  }
}

/// Why an input could not be captured, in one line that does not repeat its name.
struct CaptureProblem: Error, Hashable {
  var reason: String
}
