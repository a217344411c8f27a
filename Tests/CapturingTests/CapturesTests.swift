import AssayModel
import Foundation
import Testing

@testable import Capturing

@Suite("Captures of files and folders")
struct CapturesTests {
  @Test("Files come in byte order of their names, in whatever order they are given")
  func order() async throws {
    try await Folder.with { folder in
      for name in ["b.txt", "a/z.txt", "a.txt", "B.txt", "é.txt", "a-b.txt"] {
        try folder.write(name, "text of \(name)")
      }
      let names = await captures(at: [folder.path]).captures.map(\.name)
      let wanted = ["B.txt", "a-b.txt", "a.txt", "a/z.txt", "b.txt", "é.txt"]
      #expect(names == wanted.map { folder.path + "/" + $0 })
      let reversed = [folder.path + "/b.txt", folder.path + "/a.txt"]
      #expect(await captures(at: reversed).captures.map(\.name) == reversed.reversed())
    }
  }

  @Test("A complete page is one source, and hidden files are none")
  func completePage() async throws {
    try await Folder.with { folder in
      try folder.write("page.html", "<html>text")
      try folder.write("page_files/frame.html", "<html>frame")
      try folder.write("page_files/deep/style.css", "x")
      try folder.write("lone_files/style.css", "x")
      try folder.write("lone_files/found.html", "<html>found")
      try folder.write(".hidden.txt", "x")
      let gathered = await captures(at: [folder.path])
      let shown = gathered.captures.map { String($0.name.dropFirst(folder.path.count + 1)) }
      #expect(shown == ["lone_files/found.html", "page.html"])
      #expect(gathered.failures.isEmpty)
    }
  }

  @Test("A page given beside the folder of what it uses is one source")
  func givenFolder() async throws {
    try await Folder.with { folder in
      try folder.write("page.html", "<html>text")
      try folder.write("page_files/frame.html", "<html>frame")
      try folder.write("story.htm", "<html>story")
      try folder.write("story-Dateien/frame.html", "<html>frame 2")
      let given = ["page.html", "page_files", "story-Dateien/", "story.htm"]
      let both = await captures(at: given.map { folder.path + "/" + $0 })
      #expect(
        both.captures.map { $0.name.split(separator: "/").last } == ["page.html", "story.htm"])
      #expect(both.failures.isEmpty)
      let alone = await captures(at: [folder.path + "/page_files"])
      #expect(alone.captures.count == 1)
    }
  }

  @Test("Nothing vanishes: every other file gets a line")
  func lines() async throws {
    try await Folder.with { folder in
      try folder.write("a.txt", "text")
      try folder.write("copy.txt", "text")
      try folder.write("deck.docx", [0x50, 0x4B, 3, 4])
      try folder.write("empty.html", "")
      try folder.write("noending", "text")
      try folder.write("page.html.gz", [0x1F, 0x8B])
      try folder.write("sub/case.yaml", "")
      try folder.link("up", to: "..")
      try folder.link("outside.txt", to: "/etc/hostname")
      try folder.link("nowhere.txt", to: "nothing")
      try folder.link("loop.txt", to: "loop.txt")
      let gathered = await captures(at: [folder.path, folder.path + "/gone.txt"])
      #expect(gathered.captures.count == 1)
      let shown = gathered.failures.map {
        "\($0.name.dropFirst(folder.path.count + 1)): \($0.reason)"
      }
      let home = folder.path
      #expect(
        shown == [
          "copy.txt: is the same file as \(home)/a.txt; counted once",
          "deck.docx: kind not supported yet (.docx); save it as .html, .txt or .pdf",
          "empty.html: is empty",
          "gone.txt: does not exist",
          "loop.txt: is a link that leads back to itself",
          "noending: has no ending that says what it is; name it .html, .txt, .md, .pdf or .json",
          "nowhere.txt: is a link that leads nowhere",
          "outside.txt: is a link that leaves the folder; give the file itself",
          "page.html.gz: kind not supported yet (.gz); unpack it and give the .html, .txt or .pdf inside",
          "sub/case.yaml: is not used: it lies in a folder below; name it with --case",
          "up: is a link to a folder; such links are not followed (give the folder itself)",
        ])
    }
  }

  @Test("A case file beside the sources is found and is no source")
  func caseFile() async throws {
    try await Folder.with { folder in
      try folder.write("a.txt", "text")
      try folder.write("case.yaml", "event: {name: x}")
      let gathered = await captures(at: [folder.path])
      #expect(gathered.caseFiles == [folder.path + "/case.yaml"])
      #expect(gathered.captures.count == 1)
      #expect(gathered.failures.isEmpty)
    }
  }

  @Test("A folder without any file is said to be one")
  func emptyFolder() async throws {
    try await Folder.with { folder in
      let gathered = await captures(at: [folder.path])
      #expect(gathered.foundNothing)
      #expect(gathered.failures.map(\.name) == [folder.path])
    }
  }

  @Test("A file larger than the limit is refused with its size")
  func limit() async throws {
    try await Folder.with { folder in
      try folder.write("a.txt", [UInt8](repeating: 0x61, count: 101))
      try folder.write("b.txt", [UInt8](repeating: 0x61, count: 100))
      let gathered = await captures(at: [folder.path], limits: Limits(fileSize: 100))
      #expect(gathered.captures.count == 1)
      #expect(gathered.failures.map(\.reason) == ["is 101 bytes; the limit is 100 bytes a file"])
    }
  }
}
