import Foundation

/// Where the shared material lies, when it does: `ASSAY_SHARED`, or a folder `shared` beside the project.
func sharedFolder() -> URL? {
  let manager = FileManager.default
  if let path = ProcessInfo.processInfo.environment["ASSAY_SHARED"],
    manager.fileExists(atPath: path)
  {
    return URL(fileURLWithPath: path)
  }
  let beside = projectRoot().deletingLastPathComponent().appendingPathComponent("shared")
  return manager.fileExists(atPath: beside.path) ? beside : nil
}

/// The folder of `Package.swift`.
func projectRoot() -> URL {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
