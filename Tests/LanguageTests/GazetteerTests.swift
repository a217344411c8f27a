import Language
import Testing

@Suite struct GazetteerTests {
  @Test(
    "A demonym is its country, a city itself",
    arguments: [
      ("norwegian", "Norway", "Norway"), ("oslo", "Oslo", "Norway"),
      ("hamburg", "Hamburg", "Germany"),
      ("gdansk", "Gdańsk", "Poland"), ("timorese", "East Timor", "East Timor"),
      ("new york city", "New York", "United States"),
    ])
  func places(name: String, place: String, country: String) {
    #expect(Gazetteer.english.place(name) == place)
    #expect(Gazetteer.english.country(of: name) == country)
  }

  @Test("What is no place has none", arguments: ["", "nice", "split", "berg", "the"])
  func noPlace(name: String) {
    #expect(Gazetteer.english.place(name) == nil)
    #expect(Gazetteer.english.zone(of: name) == nil)
  }

  @Test(
    "Clocks go by the rule of the place",
    arguments: [
      ("oslo", 2024, 1, 15, 60), ("oslo", 2024, 7, 15, 120), ("oslo", 2024, 3, 31, 120),
      ("oslo", 2024, 3, 30, 60), ("oslo", 2024, 10, 27, 60), ("india", 2024, 7, 1, 330),
      ("chicago", 2024, 3, 9, -360), ("chicago", 2024, 3, 10, -300), ("chicago", 2024, 11, 3, -360),
      ("moscow", 2024, 7, 1, 180), ("sydney", 2024, 1, 1, 660), ("sydney", 2024, 7, 1, 600),
      ("auckland", 2024, 9, 29, 780), ("auckland", 2024, 4, 7, 720), ("nepal", 2024, 5, 5, 345),
    ])
  func zones(name: String, year: Int, month: Int, day: Int, minutes: Int) throws {
    let day = try #require(Civil(year: year, month: month, day: day)).daysSince1970
    #expect(Gazetteer.english.zone(of: name)?.offset(onDay: day) == minutes)
  }

  @Test("Before a rule began the hours are unknown")
  func before() throws {
    let day = try #require(Civil(year: 2013, month: 7, day: 1)).daysSince1970
    #expect(Gazetteer.english.zone(of: "moscow")?.offset(onDay: day) == nil)
  }

  @Test(
    "A country of several zones has no hours of its own", arguments: ["russia", "united states"])
  func several(name: String) {
    #expect(Gazetteer.english.place(name) != nil)
    #expect(Gazetteer.english.zone(of: name) == nil)
  }
}
