import AssayModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ArchiveFile {
  /// The pages of a WACZ file: a ZIP archive with WARC files in its folder `archive`.
  ///
  /// Where the archive lists its pages, only those are taken. The names in it are compared and never used as paths.
  ///
  /// - Parameter saysWACZ: Whether the file's name promises it.
  /// - Returns: `nil` for a ZIP archive that is none.
  func waczContents(saysWACZ: Bool) -> ArchiveContents? {
    var pages = PageGathering(self)
    let directory: ZIPDirectory
    do throws(CaptureProblem) {
      directory = try ZIPDirectory(of: self)
      let hasDuplicates = Set(directory.entries.map(\.name)).count < directory.entries.count
      guard saysWACZ && hasDuplicates || directory.entries.contains(where: \.isWARC) else {
        return nil
      }
      try directory.check()
    } catch {
      guard saysWACZ else { return nil }
      return ArchiveContents(failures: [Failure(name: name, reason: error.reason)])
    }
    let parts = directory.entries.filter(\.isWARC)
    guard !parts.isEmpty else { return nil }
    for entry in parts {
      do throws(CaptureProblem) {
        let range = try packedRange(of: entry)
        let file = FileStream(file, range)
        if entry.method == 0 {
          gather(from: CheckedStream(file, entry), named: entry.name, into: &pages)
        } else {
          gather(
            from: CheckedStream(DeflateStream(file, budget: budget), entry), named: entry.name,
            into: &pages)
        }
      } catch {
        pages.problems.add(nil, error.reason)
      }
    }
    let listed = listedPages(directory, &pages.problems)
    return chosen(pages, listed)
  }

  /// The addresses that the archive lists as its pages; none where it has no list.
  private func listedPages(
    _ directory: ZIPDirectory, _ problems: inout ArchiveProblems
  ) -> Set<String> {
    var listed: Set<String> = []
    for entry in directory.entries
    where entry.name.hasPrefix("pages/") && entry.name.hasSuffix(".jsonl") {
      do throws(CaptureProblem) {
        let bytes = try bytes(of: entry, limit: limits.fileSize)
        for line in bytes.split(separator: 0x0A) {
          guard let page = try? JSONDecoder().decode(ListedPage.self, from: Data(line)),
            let url = page.url
          else { continue }
          listed.insert(ArchiveFile.withoutFragment(url))
        }
      } catch {
        problems.add(nil, error.reason)
      }
    }
    return listed
  }

  /// The pages that are listed, or all of them where none is.
  private func chosen(_ pages: PageGathering, _ listed: Set<String>) -> ArchiveContents {
    guard !listed.isEmpty else { return contents(of: pages, pages.taken) }
    var wanted = listed
    // A page may be listed under an address that leads on to another; the order of records is any.
    var onward: [String: [String]] = [:]
    for (from, to) in pages.redirects {
      onward[ArchiveFile.withoutFragment(from), default: []].append(ArchiveFile.withoutFragment(to))
    }
    var waiting = listed.sorted()
    while let address = waiting.popLast() {
      for next in onward.removeValue(forKey: address) ?? [] where wanted.insert(next).inserted {
        waiting.append(next)
      }
    }
    let chosen = pages.taken.filter { taken in
      taken.addresses.contains { wanted.contains(ArchiveFile.withoutFragment($0)) }
    }
    let left = pages.taken.count - chosen.count
    if chosen.isEmpty, left > 0 {
      var contents = contents(of: pages, pages.taken)
      let reason = "holds none of the pages that it lists; all that it holds were taken"
      contents.remarks.append(Failure(name: name, reason: reason))
      return contents
    }
    var contents = contents(of: pages, chosen) {
      wanted.contains(ArchiveFile.withoutFragment($0))
    }
    if left > 0 {
      let rest = left == 1 ? "1 other page" : "\(left) other pages"
      let reason = "lists its pages; \(rest) in it (frames and the like) left out"
      contents.remarks.append(Failure(name: name, reason: reason))
    }
    return contents
  }

  private static func withoutFragment(_ url: String) -> String {
    url.firstIndex(of: "#").map { String(url[..<$0]) } ?? url
  }
}

/// One line of a list of pages; the first line describes the list and has no address.
private struct ListedPage: Decodable {
  var url: String?
}

extension ZIPEntry {
  /// Whether it is one of the WARC files of a WACZ archive.
  fileprivate var isWARC: Bool {
    name.hasPrefix("archive/") && (name.hasSuffix(".warc.gz") || name.hasSuffix(".warc"))
  }
}
