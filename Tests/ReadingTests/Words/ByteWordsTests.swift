import Testing

@testable import Reading

@Suite struct ByteWordsTests {
  let words = ByteWords(["read", "read also", "lire aussi", "über uns"])

  func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func knowsItsPhrasesWholeAtTheBeginningAndInside() {
    #expect(words.contains(bytes("read also")))
    #expect(!words.contains(bytes("read al")))
    #expect(words.leading(bytes("read also this")) == 9)
    #expect(words.leading(bytes("reap")) == 0)
    #expect(words.occurs(in: bytes("you may read it")))
    #expect(!words.occurs(in: bytes("bread")))
    #expect(!words.occurs(in: bytes("")))
    #expect(words.occurs(in: bytes("(über uns)")))
  }

  @Test(
    "Lines are lowered with their spaces and marks made plain",
    arguments: [
      ("  The  PIER\n", "the pier"), ("Ça VA\u{A0}: Été", "ça va : été"), ("МОСТ Її", "мост її"),
      ("Editor’s Note", "editor's note"), ("Heli\u{AD}copter", "helicopter"), ("", ""),
      ("Ëß", "ëß"),
    ])
  func lowering(text: String, expected: String) {
    #expect(String(decoding: lowered(Array(text.utf8)[...]), as: UTF8.self) == expected)
  }

  @Test func anyBytesAreLoweredWithoutHarm() {
    for first in UInt8.min...UInt8.max {
      for second in [UInt8(0), 0x20, 0x80, 0x99, 0xC3, 0xFF] {
        _ = lowered([first, second][...])
        _ = lowered([first][...])
        _ = withoutSigns([first, second][...])
      }
    }
  }
}
