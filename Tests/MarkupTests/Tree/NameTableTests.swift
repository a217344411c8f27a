import Testing

@testable import Markup

@Suite("The table of names")
struct NameTableTests {
  @Test("Known elements have the number of their tag", arguments: Markup.Tag.allCases)
  func known(tag: Markup.Tag) {
    var names = NameTable()
    guard !tag.name.isEmpty else { return }
    let id = names.intern(tag.name)
    #expect(id == UInt32(tag.rawValue))
    #expect(names.tag(id) == tag)
    #expect(names.string(id) == tag.name)
  }

  @Test("A name has one number, and it stays through growth")
  func growth() {
    var names = NameTable()
    let first = (0..<5000).map { names.intern("name-\($0)") }
    let second = (0..<5000).map { names.intern("name-\($0)") }
    #expect(first == second)
    #expect(Set(first).count == 5000)
    #expect(names.id(of: "name-4999") == first.last)
    #expect(names.id(of: "name-5000") == nil)
    #expect(names.tag(first[0]) == .unknown)
  }
}
