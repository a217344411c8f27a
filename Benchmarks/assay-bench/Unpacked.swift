import Subprocess

/// The bytes of a gzip file, unpacked by a child process; `nil` where that fails.
func unpacked(_ path: String) async -> [UInt8]? {
  let result = try? await run(
    .name("gzip"), arguments: ["-dc", "--", path], output: .bytes(limit: 1 << 28),
    error: .discarded)
  guard let result, result.terminationStatus.isSuccess else { return nil }
  return result.standardOutput
}
