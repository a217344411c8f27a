import Testing

@testable import Reading

@Suite struct MenuRowTests {
  @Test(
    "A menu is known by its gaps",
    arguments: [
      ("Home   Boats   Weather   Letters", true), ("Investigations · How we work · Join us", true),
      ("News | Sport | Weather", true), ("Eleven lost at Harbour Hall, says harbour master", false),
      ("Fire, flood and famine.", false), ("A · B", false),
    ])
  func menus(line: String, expected: Bool) {
    #expect(isMenuRow(line) == expected)
  }
}
