import AssayModel
import Language
import Testing

@Suite("Messages that are made to hurt")
struct PhraseStormTests {
  @Test(
    "Long input is read in linear time and without a crash",
    arguments: [
      "at ", "monday ", "3-", "from 3 to ", "2 days after ", "week of ", "12/", "the first of the ",
      "1 ", "in ", "9999999999999999999999 ", "next ", "every ", "½", "5 past ", "'", "may ",
      "between now and ", "tomorrow at 5pm, ", "in 99999999 years ", "year 2999 ",
      "99999999 months ago ",
    ])
  func storms(piece: String) {
    let text = TokenizedText(String(repeating: piece, count: 300))
    let writtenAt = Moment(.time, "2026-03-11T10:20", start: 1_773_224_400, precision: .minute)
    let found = timePhrases(in: text, writtenAt: writtenAt)
    #expect(found.allSatisfy { !$0.range.isEmpty && $0.tokens.upperBound <= text.tokens.count })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test("Bytes that are no text give nothing")
  func bytes() {
    let buffer: [UInt8] = [0xFF, 0x35, 0xC2, 0x70, 0x6D, 0x80, 0xE2, 0x80, 0x99, 0x73]
    let text = TokenizedText(buffer, in: 0..<buffer.count)
    let writtenAt = Moment(.time, "2026-03-11T10:20", start: 1_773_224_400, precision: .minute)
    #expect(timePhrases(in: text, writtenAt: writtenAt).count <= 1)
  }

  @Test("Without an instant of writing nothing is placed")
  func noInstant() {
    let text = TokenizedText("tomorrow at 5")
    #expect(timePhrases(in: text, writtenAt: Moment(.date, "XXXX", precision: .year)).isEmpty)
  }
}
