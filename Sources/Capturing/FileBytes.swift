import Glibc
import SystemPackage

/// Reading of files, with one plain sentence for everything that can go wrong.
enum FileBytes {
  /// The whole of a regular file no larger than `limit`.
  static func all(of path: FilePath, limit: Int) throws(CaptureProblem) -> [UInt8] {
    try reading(path) { file, size throws(Errno) in
      guard size <= limit else { return .failure(tooLarge(size, limit: limit)) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + 1)
      while true {
        let more = try chunk(of: file, count: max(1 << 16, size - bytes.count + 1))
        if more.isEmpty { return .success(bytes) }
        bytes += more
        guard bytes.count <= limit else { return .failure(tooLarge(bytes.count, limit: limit)) }
      }
    }
  }

  /// The first bytes of a regular file.
  static func head(of path: FilePath, count: Int) throws(CaptureProblem) -> [UInt8] {
    try reading(path) { file, _ throws(Errno) in .success(try chunk(of: file, count: count)) }
  }

  /// The sentence for a system's error.
  static func reason(_ error: Errno) -> String {
    switch error {
    case .permissionDenied, .notPermitted:
      "may not be read (permission denied); allow reading it and try again"
    case .noSuchFileOrDirectory: "does not exist"
    case .tooManySymbolicLinkLevels: "is a link that leads back to itself"
    case .isDirectory: "is a folder"
    case .notDirectory: "does not exist (a part of the path is not a folder)"
    case .fileNameTooLong: "has a name that is too long for this system"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "could not be opened (too many open files)"
    default: "could not be read (system error \(error.rawValue))"
    }
  }

  /// Some bytes of an open file; fewer, or none, where it ends.
  static func part(
    of file: FileDescriptor, at offset: Int, count: Int
  ) throws(CaptureProblem) -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = try file.read(
          fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw CaptureProblem(reason: reason(error as? Errno ?? .ioError))
    }
  }

  /// Lets something read in a regular file no larger than `limit`, whose size it is told.
  static func open<Value>(
    _ path: FilePath, limit: Int,
    _ body: (FileDescriptor, Int) throws(CaptureProblem) -> Value
  ) throws(CaptureProblem) -> Value {
    try reading(path) { file, size throws(Errno) in
      guard size <= limit else { return .failure(tooLarge(size, limit: limit)) }
      do throws(CaptureProblem) {
        return .success(try body(file, size))
      } catch {
        return .failure(error)
      }
    }
  }

  private static func reading<Value>(
    _ path: FilePath,
    _ body: (FileDescriptor, Int) throws(Errno) -> Result<Value, CaptureProblem>
  ) throws(CaptureProblem) -> Value {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
      defer { try? file.close() }
      var status = stat()
      guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw CaptureProblem(reason: Listing.notAFile)
      }
      return try body(file, max(0, Int(status.st_size))).get()
    } catch let error as Errno {
      throw CaptureProblem(reason: reason(error))
    } catch let error as CaptureProblem {
      throw error
    } catch {
      throw CaptureProblem(reason: "could not be read")
    }
  }

  private static func chunk(of file: FileDescriptor, count: Int) throws(Errno) -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  private static func tooLarge(_ size: Int, limit: Int) -> CaptureProblem {
    let megabyte = 1 << 20
    if limit < megabyte {
      return CaptureProblem(reason: "is \(size) bytes; the limit is \(limit) bytes a file")
    }
    let shown = size / megabyte + (size % megabyte == 0 ? 0 : 1)
    return CaptureProblem(reason: "is \(shown) MB; the limit is \(limit / megabyte) MB a file")
  }
}

/// The text of a small UTF-8 file, without its byte order mark.
public func textOfFile(at path: String, limit: Int) -> Result<String, UnreadableFile> {
  do {
    let bytes = try FileBytes.all(of: FilePath(path), limit: limit)
    let text = bytes.dropFirst(Sniffed.afterByteOrderMark(bytes))
    guard let text = String(validating: text, as: UTF8.self) else {
      return .failure(UnreadableFile(reason: "is not UTF-8 text; save it as UTF-8"))
    }
    return .success(text)
  } catch {
    return .failure(UnreadableFile(reason: error.reason))
  }
}

/// Why a file could not be read, in one line that does not repeat its name.
public struct UnreadableFile: Error, Sendable, Hashable {
  /// The line.
  public let reason: String
}
