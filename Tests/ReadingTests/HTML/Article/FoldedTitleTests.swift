import Testing

@testable import Reading

@Suite struct FoldedTitleTests {
  let title = FoldedTitle(title: "Ferry “Alder” strikes the northern pier")

  func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func knowsTheHeadlineWhateverItsMarks() {
    #expect(title.isRepeated(in: bytes("FERRY 'ALDER' STRIKES THE NORTHERN PIER")))
    #expect(!title.isRepeated(in: bytes("Ferry strikes pier")))
    #expect(!FoldedTitle(title: "").isRepeated(in: bytes("")))
  }

  @Test func knowsTheHeadlineWithItsKicker() {
    #expect(title.isHeld(in: bytes("Port Ansel: Ferry “Alder” strikes the northern pier")))
    #expect(!title.isHeld(in: bytes("The ferry was on its way from Selve when it struck a pier.")))
  }
}
