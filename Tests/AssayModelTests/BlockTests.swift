import Testing

@testable import AssayModel

@Suite("Blocks, packed")
struct BlockTests {
  @Test("A block gives back what it was made of")
  func whole() {
    var block = Block(.listItem, 7..<19, level: 3, post: 2, entry: 0, page: 40)
    #expect(block.kind == .listItem && block.range == 7..<19 && block.level == 3)
    #expect(block.post == 2 && block.entry == 0 && block.page == 40)
    block.range = 0..<1
    block.post = nil
    block.entry = 70_000
    #expect(block.range == 0..<1 && block.post == nil && block.entry == 70_000)
  }

  @Test("What is not given is none")
  func bare() {
    let block = Block(.paragraph, 0..<0)
    #expect(block.level == 0)
    #expect(block.post == nil && block.entry == nil && block.page == nil)
  }

  @Test("Numbers too large are the largest, and indices below zero are none")
  func edges() {
    let largest = Int(UInt32.max)
    let block = Block(.heading, 5..<Int.max, level: 1000, post: Int.max, entry: -3)
    #expect(block.range == 5..<largest && block.level == 255)
    #expect(block.post == Int(Int32.max) && block.entry == nil)
    #expect(Block(.heading, 0..<1, level: -1).level == 0)
  }

  @Test("A block is no larger than 24 bytes")
  func size() { #expect(MemoryLayout<Block>.stride <= 24) }
}
