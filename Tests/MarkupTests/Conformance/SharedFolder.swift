import Foundation

/// The folder of shared test sets, which stands beside the package or where `ASSAY_SHARED` says.
enum SharedFolder {
  static let url: URL? = {
    let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"].map { URL(fileURLWithPath: $0) }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared")
    return [named, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("bench/html5lib").path)
    }
  }()

  static var isThere: Bool { url != nil }

  /// The files of a folder of the html5lib test sets with an ending, sorted by name.
  static func files(_ folder: String, ending: String) -> [URL] {
    guard let url = url?.appendingPathComponent("bench/html5lib").appendingPathComponent(folder)
    else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == ending }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
