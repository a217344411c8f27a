import Glibc
import SystemPackage

/// What the file system says of a path.
struct Status {
  private let mode: mode_t

  /// Asks; `nil` where there is nothing to be asked, for the reason in ``lastProblem()``.
  init?(_ path: FilePath, followingLinks: Bool = true) {
    var status = stat()
    let result = path.withPlatformString {
      followingLinks ? stat($0, &status) : lstat($0, &status)
    }
    guard result == 0 else { return nil }
    mode = status.st_mode & S_IFMT
  }

  var isFolder: Bool { mode == S_IFDIR }
  var isFile: Bool { mode == S_IFREG }
  var isLink: Bool { mode == S_IFLNK }

  /// The sentence for the last failure.
  static func lastProblem() -> String { FileBytes.reason(Errno(rawValue: errno)) }
}

extension FilePath {
  /// The path's own bytes.
  var bytes: [UInt8] {
    withPlatformString { text in
      (0..<strlen(text)).map { UInt8(bitPattern: text[$0]) }
    }
  }

  /// The path with every link followed, if there is something at it.
  var resolved: FilePath? {
    withPlatformString { text in
      guard let real = realpath(text, nil) else { return nil }
      defer { free(real) }
      return FilePath(platformString: real)
    }
  }

  /// The names in a folder that are not hidden, in no certain order; `nil` where it cannot be listed.
  func entries() -> [FilePath]? {
    guard let folder = withPlatformString({ opendir($0) }) else { return nil }
    defer { closedir(folder) }
    var names: [FilePath] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
          $0[0] == CInterop.PlatformChar(UInt8(ascii: ".")) ? nil : FilePath(platformString: $0)
        }
      }
      if let name { names.append(name) }
    }
    return names
  }

  /// Whether the file's name is that of a case file.
  var isCaseFile: Bool {
    ["case.yaml", "case.yml"].contains((lastComponent?.string ?? "").lowercased())
  }

  /// The name of the page whose assets a browser would keep in a folder of this name.
  var assetStem: [UInt8]? {
    let name = bytes
    for suffix in FilePath.assetSuffixes where name.count > suffix.utf8.count {
      if name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
        return Array(name.dropLast(suffix.utf8.count))
      }
    }
    return nil
  }

  /// Whether the folder of this name holds the assets of a page beside it.
  func isAssetFolder(of siblings: Set<[UInt8]>) -> Bool {
    guard let stem = assetStem else { return false }
    return ["html", "htm", "xhtml", "HTML", "HTM"].contains {
      siblings.contains(stem + Array(".\($0)".utf8))
    }
  }

  /// How browsers name the folder of a complete page, in the languages that they do it in.
  private static let assetSuffixes = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "-bestanden", "_pliki",
    "-filer", "_soubory", "_subory", "_ficheiros", "_arquivos", "_file", "-tiedostot", "_tiedostot",
    "_elemei", "_datoteke", "_dosyalar", "_fitxers", "_fitxategiak", "_failid", "_fails", "_bylos",
  ]
}
