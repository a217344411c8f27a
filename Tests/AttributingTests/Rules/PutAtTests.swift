import Attributing
import Testing

@Suite struct PutAtTests {
  @Test("Who puts a toll at a figure says it")
  func toll() {
    #expect(
      said(article("On Sunday Anna Berg put the toll at 14.")) == ["Anna Berg: the toll at 14"])
  }

  @Test("To put a thing somewhere says nothing")
  func thing() {
    #expect(said(article("Anna Berg put the keys at the door.")) == [])
  }
}
