import Foundation
import Testing

/// What the files of our own gold hold.
///
/// The linked files beside this one are the scorer's own.
@Suite struct GoldFilesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Gold")

  private func items(_ half: String) throws -> [GoldItem] {
    let folder = Self.root.appendingPathComponent(half)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .flatMap { name in
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return try goldItems(in: String(decoding: data, as: UTF8.self))
      }
  }

  @Test("Every label of both halves stands in its text, and no item is empty or stands twice")
  func wellFormed() throws {
    let all = try items("open") + items("held")
    #expect(Set(all.map(\.name)).count == all.count)
    let empty = all.filter {
      $0.paragraphs.isEmpty
        || $0.statements.isEmpty && $0.figures.isEmpty && !$0.hasNoStatements && !$0.hasNoFigures
    }
    #expect(empty.map(\.name) == [])
  }

  @Test("Both halves together hold as much as was asked for")
  func enough() throws {
    let all = try items("open") + items("held")
    func count(_ topic: String) -> Int { all.count { $0.topic == topic } }
    #expect(count("chain") >= 160)
    #expect(all.reduce(0) { $0 + $1.figures.count } >= 160)
    #expect(count("thread") >= 70)
    #expect(all.reduce(0) { $0 + $1.statements.count { $0.standing != nil } } >= 45)
    #expect(all.reduce(0) { $0 + $1.statements.count { $0.chain.count >= 3 } } >= 20)
  }

  @Test("The two halves have about the same make-up")
  func balance() throws {
    let open = try items("open")
    let held = try items("held")
    for topic in ["chain", "figure", "thread", "standing", "nothing"] {
      let counts = [open, held].map { half in half.count { $0.topic == topic } }
      #expect(abs(counts[0] - counts[1]) <= 2, "\(topic): \(counts)")
    }
  }
}
