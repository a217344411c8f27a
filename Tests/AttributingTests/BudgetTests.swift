import AssayModel
import Testing

@testable import Attributing

@Suite("The budget of words")
struct BudgetTests {
  private let document = article(
    "The hall burned down, Anna Berg said. The roof fell, Anna Berg said.",
    "Twelve people were hurt, Anna Berg said.", "The fire was out by noon, Anna Berg said.")

  @Test("A document within it is looked at whole, and the account says nothing")
  func within() {
    let account = account(of: document, upTo: 60)
    #expect(account.readTo == nil)
    #expect(account.document.notes.isEmpty)
    #expect(account.statements.count == 4)
  }

  @Test("Beyond it a block is cut after a word, and the rest is left out")
  func beyond() throws {
    let account = account(of: document, upTo: 9)
    let end = try #require(account.readTo)
    #expect(document.text(0..<end) == "The hall burned down, Anna Berg said.")
    #expect(account.statements.count == 1)
    #expect(account.document.notes == ["statements looked for in the first 37 of 153 bytes"])
  }

  @Test("A block counts for eight words besides its own")
  func blocks() {
    #expect(account(of: document, upTo: 25).readTo == document.blocks[0].range.upperBound)
    #expect(account(of: document, upTo: 26).readTo != document.blocks[0].range.upperBound)
  }
}
