import AssayModel
import Testing

@testable import Reporting

@Suite struct ReaderNamesTests {
  /// Names for a thread of these posters under an article that names these people.
  func names(_ posters: [String], named: [String] = []) -> ReaderNames {
    var document = Draft("aaaaaaaaaaa1").document("a", outlet: nil, title: nil)
    document.posts = posters.map { Post(author: $0) }
    document.authors = named
    return ReaderNames([Account(document)])
  }

  @Test("Readers are numbered in the order in which they first appear, one number a name")
  func numbered() {
    let names = names(["Ann", "Bo B", "Ann", "Cy"])
    #expect(["Ann", "Bo B", "Cy"].map(names.name(of:)) == ["reader 1", "reader 2", "reader 3"])
  }

  @Test(
    "A reader's name is replaced wherever readers write it",
    arguments: [
      ("Reply to Ann Lee", "Reply to reader 1"),
      ("@ann lee: no", "@reader 1: no"),
      ("ANN LEE’s word", "reader 1’s word"),
      ("Ann\u{A0}Lee", "reader 1"),
      ("Anna Leeds", "Anna Leeds"),
      ("x_ray_9 and Ann Lee", "reader 2 and reader 1"),
      ("Ann said", "Ann said"),
      ("Ed went", "reader 3 went"),
    ])
  func masked(text: String, expected: String) {
    let names = names(["Ann Lee", "x_ray_9", "Ed"])
    #expect(names.masked(text, byReader: true) == expected)
  }

  @Test("An article keeps a name that it names itself, and common words")
  func article() {
    let names = names(["Cy", "Will", "Bo Bo", "Ann Lee"], named: ["Ann Lee"])
    #expect(
      names.masked("Ann Lee will see Will and Bo Bo", byReader: false)
        == "Ann Lee will see Will and reader 3")
  }

  @Test("Who began a thread is a reader, who wrote an article is not")
  func author() {
    let names = names(["Ann Lee", "Bo Bo"], named: ["Ann Lee", "Bo Bo"])
    #expect(names.name(ofAuthor: "Ann Lee") == "reader 1")
    #expect(names.name(ofAuthor: "Bo Bo") == "Bo Bo")
    #expect(names.name(ofAuthor: "Cy") == "Cy")
  }

  @Test("A name that a mark cuts through is replaced once, as a whole")
  func cut() {
    let names = names(["Rat_77"])
    let text = Array("by Rat_77 now".utf8)[...]
    let parts = [0..<7, 7..<9, 9..<13].map {
      String(decoding: names.masked($0, of: text, byReader: true), as: UTF8.self)
    }
    #expect(parts == ["by reader 1", "", " now"])
  }
}
