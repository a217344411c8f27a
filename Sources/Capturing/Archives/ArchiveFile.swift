import AssayModel
import Digest
import SystemPackage

/// An archive that is open for reading, with all that is counted for it.
struct ArchiveFile {
  let file: FileDescriptor
  let size: Int
  /// The archive's path as given.
  let name: String
  /// SHA-256 of the archive's bytes.
  let sha256: String
  let limits: Limits
  let budget: UnpackingBudget

  /// Reads the whole archive once, for its digest.
  init(
    _ file: FileDescriptor, size: Int, name: String, limits: Limits
  ) throws(CaptureProblem) {
    self.file = file
    self.size = size
    self.name = name
    self.limits = limits
    budget = UnpackingBudget(limits, archiveSize: size)
    var stream = FileStream(file, 0..<size)
    var digest = SHA256Stream()
    while let piece = try stream.next() { digest.update(piece.bytes) }
    sha256 = digest.digest()
  }

  /// Some of the archive's bytes; fewer where it ends.
  func bytes(_ range: Range<Int>) throws(CaptureProblem) -> [UInt8] {
    var stream = FileStream(file, range.clamped(to: 0..<size))
    var bytes: [UInt8] = []
    while let piece = try stream.next() { bytes += piece.bytes }
    return bytes
  }

  /// The container of what lies at an offset.
  func container(offset: Int?) -> Container {
    Container(name: name, sha256: sha256, offset: offset)
  }

  /// Where something lies, for the end of a line.
  func place(_ offset: Int?) -> String {
    offset.map { " (in \(name), byte \($0))" } ?? " (in \(name))"
  }
}

/// What came out of one archive.
struct ArchiveContents: Sendable {
  /// The pages, in the order of the archive; a PDF among them has no text yet.
  var captures: [Capture] = []
  /// A line for everything that could not be taken.
  var failures: [Failure] = []
  /// Lines that are no failures.
  var remarks: [Failure] = []
}

/// The kinds of archive that are opened.
enum ArchiveKind: Hashable {
  case warc, wacz, mhtml

  /// Tells from a file's first bytes and its name; `nil` for what is no archive, or not one of these.
  init?(_ head: [UInt8], _ path: FilePath) {
    let ending = Ending(path)
    let name = (path.lastComponent?.string ?? "").lowercased()
    let saysWARC = name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
    let start = Sniffed.skippingWhiteSpace(head, 0)
    if Sniffed.has("WARC/", head, start) {
      self = .warc
    } else if head.starts(with: [0x1F, 0x8B]) {
      let unpacked = Unpacked(head, .gzip, limit: 1 << 12).bytes
      guard saysWARC || Sniffed.has("WARC/", unpacked, Sniffed.skippingWhiteSpace(unpacked, 0))
      else { return nil }
      self = .warc
    } else if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      guard ending.text == "wacz" || ending.text == "zip" else { return nil }
      self = .wacz
    } else if Sniffed(head) == .other(Sniffed.mhtml) {
      self = .mhtml
    } else {
      switch ending.text {
      case "mht", "mhtml": self = .mhtml
      case "wacz": self = .wacz
      default:
        guard saysWARC else { return nil }
        self = .warc
      }
      // A file of another kind that bears the ending is told by its bytes.
      switch Sniffed(head) {
      case .unmarked: break
      case .other, .pdf, .html, .json, .xml: return nil
      }
    }
  }
}
