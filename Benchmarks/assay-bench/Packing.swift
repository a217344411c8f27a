import Foundation
import Subprocess

/// The names of a set's pages, `NAME.html.gz`, in the order of their bytes.
func pageNames(of setDir: String) throws -> [String] {
  let pages = URL(fileURLWithPath: setDir).appendingPathComponent("pages")
  return try FileManager.default.contentsOfDirectory(atPath: pages.path)
    .filter { $0.hasSuffix(".html.gz") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The bytes of a gzip file, unpacked by a child process; `nil` where that fails.
func unpacked(_ path: String) async -> [UInt8]? {
  let result = try? await run(
    .name("gzip"), arguments: ["-dc", "--", path], output: .bytes(limit: 1 << 28),
    error: .discarded)
  guard let result, result.terminationStatus.isSuccess else { return nil }
  return result.standardOutput
}

/// Bytes as a gzip file without a name or a time; `nil` where that fails.
func packed(_ bytes: [UInt8]) async -> [UInt8]? {
  let result = try? await run(
    .name("gzip"), arguments: ["-nc"], input: .array(bytes), output: .bytes(limit: 1 << 28),
    error: .discarded)
  guard let result, result.terminationStatus.isSuccess else { return nil }
  return result.standardOutput
}
