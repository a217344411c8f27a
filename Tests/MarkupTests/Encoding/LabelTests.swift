import Testing

@testable import Markup

@Suite("Labels of encodings")
struct LabelTests {
  @Test(
    "A label means what the Encoding Standard says",
    arguments: [
      ("UTF-8", Encoding.utf8), (" utf8\n", .utf8), ("latin1", .windows1252),
      ("ISO-8859-1", .windows1252), ("us-ascii", .windows1252), ("cp1251", .windows1251),
      ("gb2312", .gbk), ("sjis", .shiftJIS), ("utf-16", .utf16LE), ("unicodefffe", .utf16BE),
      ("iso-8859-9", .windows1254), ("koi8-ru", .koi8U), ("hz-gb-2312", .replacement),
    ])
  func labels(label: String, expected: Encoding) {
    #expect(Encoding(label: label) == expected)
  }

  @Test("Unknown labels mean nothing", arguments: ["", "utf-7", "utf-32", "utf 8", "latin-1"])
  func unknown(label: String) {
    #expect(Encoding(label: label) == nil)
  }

  @Test("Every encoding knows its own name, and every single-byte one its table")
  func names() {
    for encoding in Encoding.allCases {
      #expect(Encoding(label: encoding.rawValue) == encoding)
      guard let table = SingleByte.standard.table(of: encoding) else { continue }
      #expect(table.count == 128)
    }
    #expect(Encoding.allCases.count { SingleByte.standard.table(of: $0) != nil } == 29)
  }
}
