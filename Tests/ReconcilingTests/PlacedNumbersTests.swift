import AssayModel
import Reconciling
import Testing

@Suite struct PlacedNumbersTests {
  @Test("Every number ends in one place")
  func places() {
    let result = reconcile([
      account(
        "A", published: sunday, "The fire at Harbour Hall on 3 May 2031 killed 14 people.",
        "In 2012 a fire at the Lantern Works in Halmere killed 26. Somebody saw 7.")
    ])
    let places = result.numbers.map { number in
      result.account("A").map { $0.document.text(number.passage) + " " + number.place.word } ?? ""
    }
    #expect(places.contains("14 answer"))
    #expect(places.contains("26 another event"))
    #expect(places.contains("7 unsorted"))
    #expect(Set(result.numbers.map(\.passage)).count == result.numbers.count)
  }
}
