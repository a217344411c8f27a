import Testing

@testable import Language

@Suite("Time stamps and nothing else")
struct StampShapeTests {
  @Test(arguments: [
    "3 May 2029", "May 3, 2029, 2:05 p.m.", "3. Mai 2029, 14.05 Uhr", "Do, 3. Mai 2029",
    "3 mai 2029 à 14h05",
    "jueves, 3 de mayo de 2029", "3 maggio 2029 alle 14:05", "3 maja 2029, 14:05",
    "3 мая 2029, 14:05",
    "3 травня 2029 року, 14:05", "четвер, 3 травня 2029", "2029-05-03T14:05", "03.05.2029",
    "14:05 CET",
    "3 may.", "3 mag.",
  ])
  func areKnown(text: String) { #expect(WrittenTime.isStamp(text)) }

  @Test(arguments: [
    "May", "2029", "Room 12", "3 men and a boat", "In May 2029 the port closed", "8 months ago",
    "12", "3.5",
    "Chapter 3: May", "",
  ])
  func othersAreNot(text: String) { #expect(!WrittenTime.isStamp(text)) }
}
