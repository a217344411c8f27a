import AssayModel
import Foundation
import Testing

@testable import Reading

@Suite(
  "The shared accounts, where they are there",
  .enabled(if: sharedFolder() != nil, "../shared is absent"))
struct SharedAccountsTests {
  func account(_ prefix: String) throws -> Document {
    let folder = try #require(sharedFolder()).appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try document(of: capture(String(decoding: data, as: UTF8.self)))
  }

  @Test func indentedThreadHasEveryPostAtItsDepth() throws {
    let document = try account("000")
    #expect(document.posts.count == 63)
    #expect(document.posts.filter { $0.parent == .none }.count == 15)
    #expect(document.posts.map(\.depth).max() == 7)
    let removed = document.posts.filter { if case .removed = $0.parent { true } else { false } }
    #expect(removed.count == 2)
    #expect(document.authors.count == 1)
    #expect(document.outlet != nil)
    #expect(document.title?.isEmpty == false)
  }

  @Test func readerPageNamesTheOutletThatTheTextSays() throws {
    let document = try account("003")
    #expect(document.posts.isEmpty)
    #expect(document.authors.isEmpty)
    let outlet = try #require(document.outlet)
    let note = document.blocks.last { $0.kind == .byline }.map { document.text($0.range) } ?? ""
    #expect(note.contains(outlet + "'s"))
    #expect(document.blocks.filter { $0.kind == .caption }.count == 1)
    #expect(document.blocks.filter { $0.kind == .heading }.count == 3)
    #expect(!document.articleText.contains("Back to"))
  }

  @Test func namedRepliesStayUnknownWhereSeveralPostsFit() throws {
    let document = try account("004")
    #expect(document.posts.count == 21)
    let empty = document.posts.indices.filter { document.text(ofPost: $0).isEmpty }
    #expect(empty.count == 1)
    let unknown = document.posts.filter { if case .unknown = $0.parent { true } else { false } }
    #expect(unknown.count == 9)
    #expect(document.posts.filter { $0.parent == .none }.count == 8)
    #expect(document.authors.count == 1)
    #expect(document.posts.allSatisfy { $0.publishedText != nil && $0.published == nil })
  }
}
