import AssayModel
import Foundation
import Subprocess
import Testing

@testable import assay_bench

@Suite("The reading bench")
struct ReadingCommandTests {
  @Test("Whatever the truth says, the output is the same")
  func scrambledTruth() async throws {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("assay-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let page = """
      <!doctype html><title>The fire at Quay 9</title><article><h1>The fire at Quay 9</h1>
      <p>Twelve people were hurt when a shed burned down on Saturday, the harbour office said.</p>
      </article>
      """
    var outputs: [Data] = []
    for truth in [#"{"title":"The fire at Quay 9"}"#, #"{"title":"zzz"}"#, "not JSON"] {
      let set = home.appendingPathComponent("set-\(outputs.count)")
      let pages = set.appendingPathComponent("pages")
      let truths = set.appendingPathComponent("truth")
      for folder in [pages, truths] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try Data(page.utf8).write(to: pages.appendingPathComponent("quay.html"))
      _ = try await run(
        .name("gzip"), arguments: ["-n", pages.path + "/quay.html"], output: .discarded)
      try Data(truth.utf8).write(to: truths.appendingPathComponent("quay.json"))
      let out = home.appendingPathComponent("out-\(outputs.count)")
      let measured = try await readSet(at: set.path, into: out.path, width: 2)
      #expect(measured.items == 1)
      outputs.append(try Data(contentsOf: out.appendingPathComponent("quay.json")))
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].count > 3)
  }

  @Test("A row holds what the scorer reads")
  func row() throws {
    let buffer = Array("Title.First words.Second.".utf8)
    var document = Document(
      id: "d", name: "a", sha256: "ff", kind: .html, buffer: buffer,
      blocks: [
        Block(.title, 0..<6), Block(.paragraph, 6..<18), Block(.paragraph, 18..<25, post: 1),
      ],
      posts: [Post(author: "x"), Post(author: "y", parent: .post(0), depth: 2)])
    document.title = "Title."
    document.authors = ["Ana Brook", "Ivo Tarn"]
    document.published = Moment(
      .time, "2031-05-17T18:30", offset: -210, zone: "-03:30", precision: .minute)
    let wanted = """
      {"author":["Ana Brook","Ivo Tarn"],"comments":[{"author":"x","text":""},\
      {"author":"y","parent":0,"text":"Second."}],"published":"2031-05-17T18:30-03:30",\
      "text":"First words.","title":"Title."}

      """
    #expect(String(decoding: try ReadingRow(document).json(), as: UTF8.self) == wanted)
  }

  @Test(
    "Moments are written with the zone where it is known",
    arguments: [
      (Moment(.date, "2031-05-17", precision: .day), "2031-05-17"),
      (Moment(.time, "2031-05-17T18:30", precision: .minute), "2031-05-17T18:30"),
      (Moment(.time, "2031-05-17T18:30", offset: 0, precision: .minute), "2031-05-17T18:30+00:00"),
      (Moment(.date, "XXXX-05-17", precision: .day), nil),
      (Moment(.duration, "PT1H", precision: .hour), nil),
    ] as [(Moment, String?)])
  func moments(moment: Moment, wanted: String?) {
    #expect(iso8601(moment) == wanted)
  }
}
