import ArgumentParser
import Glibc
import SystemPackage

/// A file that is written whole or not at all.
///
/// The text goes into a file beside it, which then takes its place. Something that is no plain file (a pipe, a
/// device) is written to directly, and a link is followed.
struct OutputFile {
  let path: FilePath

  init(_ path: String) {
    self.path = FilePath(path)
  }

  /// Says early whether the file cannot be written, before any long work.
  func check() throws {
    if OutputFile.mode(of: path) == S_IFDIR { throw failed(.isDirectory) }
    let folder = self.folder
    guard OutputFile.mode(of: folder) != nil else { throw failed(Errno(rawValue: errno)) }
    if OutputFile.mode(of: path) ?? S_IFREG == S_IFREG,
      folder.withPlatformString({ access($0, W_OK) }) != 0
    {
      throw failed(Errno(rawValue: errno))
    }
  }

  /// Whether the path leads to this file.
  func isSame(as other: String) -> Bool {
    OutputFile.mode(of: path) == S_IFREG && OutputFile(other).resolved == resolved
  }

  /// Writes the text.
  func write(_ text: String) throws {
    do {
      let mode = OutputFile.mode(of: path)
      if mode == S_IFDIR { throw Errno.isDirectory }
      if let mode, mode != S_IFREG {
        let file = try FileDescriptor.open(path, .writeOnly)
        try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
        return
      }
      let target = mode == nil ? path : resolved
      guard let name = target.lastComponent else { throw Errno.isDirectory }
      let part = target.removingLastComponent().appending(".\(name.string).\(getpid()).part")
      let file = try FileDescriptor.open(
        part, .writeOnly, options: [.create, .truncate],
        permissions: FilePermissions(rawValue: 0o666))
      do {
        try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
        let renamed = part.withPlatformString { from in
          target.withPlatformString { rename(from, $0) }
        }
        guard renamed == 0 else { throw Errno(rawValue: errno) }
      } catch {
        _ = part.withPlatformString { unlink($0) }
        throw error
      }
    } catch let error as Errno {
      throw failed(error)
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolder(_ path: String) throws {
    var made = FilePath(path).root.map { FilePath(root: $0) } ?? FilePath()
    for component in FilePath(path).components {
      made.append(component)
      guard mode(of: made) == nil else { continue }
      let result = made.withPlatformString { mkdir($0, 0o777) }
      guard result == 0 || errno == EEXIST else { break }
    }
    guard mode(of: FilePath(path)) == S_IFDIR else {
      let error = mode(of: FilePath(path)) == nil ? Errno(rawValue: errno) : .fileExists
      complain("\(path): the folder could not be made (\(reason(error)))")
      throw ExitCode(1)
    }
  }

  private var folder: FilePath {
    let folder = path.removingLastComponent()
    return folder.isEmpty ? "." : folder
  }

  private var resolved: FilePath {
    path.withPlatformString { text in
      guard let real = realpath(text, nil) else { return path }
      defer { free(real) }
      return FilePath(platformString: real)
    }
  }

  private func failed(_ error: Errno) -> ExitCode {
    complain("\(path.string): could not be written (\(reason(error)))")
    return ExitCode(1)
  }

  private static func mode(of path: FilePath) -> mode_t? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }
}
