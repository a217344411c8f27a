import Foundation
import Testing

@testable import Markup

@Suite("The prescan against html5lib's tests")
struct EncodingConformanceTests {
  @Test(
    "Every page declares the encoding it is expected to",
    .enabled(if: SharedFolder.isThere, "html5lib's tests are not there (ASSAY_SHARED)"))
  func encodings() throws {
    var passed = 0
    var failures: [String] = []
    for file in SharedFolder.files("encoding", ending: "dat") {
      for (data, expected) in Self.read(try Data(contentsOf: file)) {
        let found = Self.declared(data)
        if found == Encoding(label: expected) {
          passed += 1
        } else {
          failures.append(
            "\(file.lastPathComponent): \(String(decoding: data.prefix(200), as: UTF8.self))\n"
              + "  expected \(expected), found \(found.rawValue)")
        }
      }
    }
    print("html5lib encoding: \(passed) of \(passed + failures.count)")
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  /// What a page declares: by its mark, in its first bytes, or by a late `meta`.
  static func declared(_ data: [UInt8]) -> Encoding {
    let decoded = decode(data)
    if decoded.basis == .byteOrderMark { return Encoding(rawValue: decoded.encoding) ?? .utf8 }
    let found = Prescan.run(data) ?? Prescan.run(data, limit: data.count)
    return found?.encoding ?? .windows1252
  }

  /// The tests of a file: pages, and the encoding each declares.
  static func read(_ data: Data) -> [(data: [UInt8], encoding: String)] {
    var tests: [(data: [UInt8], encoding: String)] = []
    var section = ""
    for line in [UInt8](data).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      if text == "#data" {
        tests.append(([], ""))
        section = text
      } else if text == "#encoding" {
        section = text
      } else if section == "#data" {
        tests[tests.count - 1].data += Array(line) + [0x0A]
      } else if !text.isEmpty, section == "#encoding" {
        tests[tests.count - 1].encoding = text
      }
    }
    return tests
  }
}
