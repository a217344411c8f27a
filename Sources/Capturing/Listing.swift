import Glibc
import SystemPackage

/// The files that lie at some paths, in an order that no file system decides.
///
/// Folders are walked with a list, not by recursion. Links to folders are never followed, and links to files only
/// within the folder given, so that a walk always ends and never leaves it.
struct Listing: Sendable {
  /// A file to read, or something in its place with a line that says why it cannot be.
  struct Item: Sendable, Hashable {
    /// Where it is.
    var path: FilePath
    /// The name it is known by: the path as given.
    var name: String
    /// Why it cannot be read, if that is known already.
    var problem: String?
    /// Whether it lies in the asset folder of a saved page.
    var isInAssets = false
  }

  /// Paths in the order given, files of a folder in byte order of their relative paths.
  private(set) var items: [Item] = []
  /// The case files that were met beside the sources.
  private(set) var caseFiles: [String] = []
  /// How many of the folders given hold no file.
  private(set) var emptyFolders = 0

  static let notAFile = "is not a file (but a pipe, a socket or a device)"

  init(of paths: [String]) {
    let given = Listing.namesByFolder(of: paths)
    for path in paths { add(path, beside: given) }
  }

  /// The last parts of the paths given, by the folder that each lies in.
  private static func namesByFolder(of paths: [String]) -> [FilePath: Set<[UInt8]>] {
    var names: [FilePath: Set<[UInt8]>] = [:]
    for path in paths.map({ FilePath($0).lexicallyNormalized() }) {
      guard let name = path.lastComponent else { continue }
      names[path.removingLastComponent(), default: []].insert(FilePath(name.string).bytes)
    }
    return names
  }

  private mutating func add(_ given: String, beside others: [FilePath: Set<[UInt8]>]) {
    let path = FilePath(given)
    guard !path.isEmpty else {
      items.append(Item(path: path, name: "(empty name)", problem: "is not a path"))
      return
    }
    guard let status = Status(path) else {
      items.append(Item(path: path, name: given, problem: Status.lastProblem()))
      return
    }
    if status.isFolder {
      // A shell's `*` gives a page and the folder of what it uses.
      let normal = path.lexicallyNormalized()
      let siblings = others[normal.removingLastComponent()] ?? []
      let name = FilePath(normal.lastComponent?.string ?? "")
      if !name.isAssetFolder(of: siblings) { addFolder(path) }
    } else if path.isCaseFile {
      caseFiles.append(given)
    } else {
      items.append(Item(path: path, name: given, problem: status.isFile ? nil : Listing.notAFile))
    }
  }

  private mutating func addFolder(_ root: FilePath) {
    var found: [(key: [UInt8], item: Item)] = []
    var waiting: [(folder: FilePath, isAssets: Bool)] = [(FilePath(), false)]
    let real = root.resolved
    var cases: [String] = []
    while let (folder, isAssets) = waiting.popLast() {
      let here = root.pushing(folder)
      func note(_ relative: FilePath, _ problem: String? = nil) {
        let path = root.pushing(relative)
        let name = root.string == "." ? relative.string : path.string
        found.append(
          (relative.bytes, Item(path: path, name: name, problem: problem, isInAssets: isAssets)))
      }
      guard let names = here.entries() else {
        let problem = Status.lastProblem()
        if folder.isEmpty {
          found.append(([], Item(path: root, name: root.string, problem: problem)))
        } else {
          note(folder, problem)
        }
        continue
      }
      let siblings = Set(names.map { Array($0.bytes) })
      for entry in names {
        let relative = folder.pushing(entry)
        let path = root.pushing(relative)
        guard let status = Status(path, followingLinks: false) else {
          note(relative, Status.lastProblem())
          continue
        }
        if status.isLink {
          note(relative, problem(ofLink: path, within: real))
        } else if status.isFolder {
          if !entry.isAssetFolder(of: siblings) {
            waiting.append((relative, isAssets || entry.assetStem != nil))
          }
        } else if entry.isCaseFile {
          if folder.isEmpty {
            cases.append(root.string == "." ? relative.string : path.string)
          } else {
            note(relative, "is not used: it lies in a folder below; name it with --case")
          }
        } else {
          note(relative, status.isFile ? nil : Listing.notAFile)
        }
      }
    }
    caseFiles += cases.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    if found.isEmpty {
      emptyFolders += 1
      let problem = "holds nothing to read (.html, .txt, .md, .pdf, or a web archive)"
      items.append(Item(path: root, name: root.string, problem: problem))
    }
    items += found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.item)
  }

  /// Why a link in a folder is not followed; `nil` where it is.
  private func problem(ofLink path: FilePath, within real: FilePath?) -> String? {
    guard let status = Status(path) else {
      return errno == ENOENT ? "is a link that leads nowhere" : Status.lastProblem()
    }
    if status.isFolder {
      return "is a link to a folder; such links are not followed (give the folder itself)"
    }
    guard let real, let target = path.resolved, target.starts(with: real) else {
      return "is a link that leaves the folder; give the file itself"
    }
    return status.isFile ? nil : Listing.notAFile
  }
}
