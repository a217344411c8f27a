import Testing

@testable import Reading

@Suite("What a text says of itself")
struct MetadataTests {
  @Test(arguments: [
    ("By Mara Quill, our harbour correspondent", ["Mara Quill"]),
    ("By Mara Quill and Ivo van der Berg", ["Mara Quill", "Ivo van der Berg"]),
    ("By Mara Quill | March 5, 2024", ["Mara Quill"]),
    ("By Mara Quill, Ivo Berg in Port Ansel", ["Mara Quill", "Ivo Berg"]),
    ("By Dr. Mara Quill March 5, 2024", ["Mara Quill"]),
  ])
  func bylinesNamePeople(line: String, authors: [String]) {
    #expect(byline(line)?.authors == authors)
  }

  @Test(arguments: [
    "By Tuesday night the harbour was closed", "By the time it came", "Mara Quill",
    "By 2031, it was over",
  ])
  func otherLinesAreNoBylines(line: String) {
    #expect(byline(line) == nil)
  }

  @Test(arguments: [
    "June 5, 2031 - 9:40am", "8 months ago", "2031-06-05T09:40:00Z", "05.06.2031, 09:40",
    "Tue Mar 05, 2024 1:15 pm",
    "22. Dezember 2019 um 11:24 Uhr", "3h ago", "yesterday at 19:15",
  ])
  func knowsTimes(text: String) {
    #expect(isTimeText(text))
  }

  @Test(arguments: [
    "Two ferries", "long ago", "May", "12", "In March", "Room 2024 B", "Mara Quill",
  ])
  func knowsWhatIsNoTime(text: String) {
    #expect(!isTimeText(text))
  }

  @Test(arguments: [
    ("They do not necessarily reflect the Ansel Courier's views.", "Ansel Courier"),
    ("The views expressed do not reflect the views of Harbour Watch.", "Harbour Watch"),
  ])
  func disclaimersNameTheOutlet(text: String, outlet: String) {
    #expect(disclaimedOutlet(text) == outlet)
  }

  @Test func brokenJSONIsReadAsFarAsItGoes() {
    let json = LooseJSON(
      Array(#"{"a": "x\u00e9\ud83d\ude00", "b": [1, "two",], "c": {"d": "e""#.utf8)[...])
    #expect(json.string(0, "a") == "xé😀")
    #expect(json.child(0, "b").map { Array(json.children($0)).count } == 2)
    #expect(json.child(0, "c").flatMap { json.string($0, "d") } == nil)
    #expect(
      LooseJSON(Array(String(repeating: "[", count: 200_000).utf8)[...]).nodes.count <= 65_536)
  }

  @Test(arguments: [
    ("https://a.example/x/y.html", "z.html", "https://a.example/x/z.html"),
    ("https://a.example/x/y.html", "/z", "https://a.example/z"),
    ("https://a.example", "z", "https://a.example/z"),
    ("https://a.example/x?q#f", "#g", "https://a.example/x?q#g"),
    ("https://a.example/x", "//b.example/z", "https://b.example/z"),
  ])
  func addressesAreResolved(base: String, url: String, expected: String) {
    #expect(resolved(url, base: base) == expected)
  }
}
