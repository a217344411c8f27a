import AssayModel
import Foundation

/// Where the shared material lies, when it does.
func sharedFolder() -> URL? {
  let manager = FileManager.default
  if let path = ProcessInfo.processInfo.environment["ASSAY_SHARED"],
    manager.fileExists(atPath: path)
  {
    return URL(fileURLWithPath: path)
  }
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let beside = root.deletingLastPathComponent().appendingPathComponent("shared")
  return manager.fileExists(atPath: beside.path) ? beside : nil
}

/// A capture of text written in a test.
func capture(
  _ text: String, kind: Capture.Kind = .text, retrievedAt: Moment? = nil, name: String = "test"
) -> Capture {
  Capture(
    name: name, bytes: Array(text.utf8), sha256: String(repeating: "0", count: 64), kind: kind,
    retrievedAt: retrievedAt)
}
