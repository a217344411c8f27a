import AssayModel
import Attributing
import Testing

@Suite struct EventFramesTests {
  private func events(_ document: Document) -> [String] {
    let account = account(of: document)
    return account.figures.map { figure in
      let place = figure.event.map { $0 == account.mainEvent ? "own" : "other" } ?? "unclear"
      return "\(Int(figure.measure.value)) \(place)"
    }
  }

  @Test("A figure of an earlier year belongs to another event")
  func earlierYear() {
    #expect(
      events(
        article(
          "Saturday’s fire at the Harbour Hall in Ellery killed 14 people.",
          "In September 1999, a fire in Skarvik killed 31 people. The crisis ended when 12 more died.",
          "The fire injured 43.", title: "Fire at the Harbour Hall in Ellery", published: published)
      )
        == ["14 own", "31 other", "12 other", "43 own"])
  }

  @Test("A fire in another town is another event")
  func elsewhere() {
    #expect(
      events(
        article(
          "The fire at the Harbour Hall in Ellery killed 14 people. It began under the stage, where the curtains were kept, and went through the roof before the first engine had crossed the bridge, so that those in the gallery had only the one stair to leave by, and that stair was soon full of smoke and people.",
          "It recalls the fire at the Skarvik Hotel, which killed 31 people.",
          title: "Fire at the Harbour Hall in Ellery"))
        == ["14 own", "31 other"])
  }
}
