import Testing

@testable import Reading

@Suite("The place of a dateline")
struct DatelinePlaceTests {
  @Test(arguments: [
    ("PORT ELLERY, May 3 (Norden Wire) — The ferry", "PORT ELLERY"),
    ("PORT ELLERY, Selve (AP) — The ferry", "PORT ELLERY"),
    ("BERLIN (dpa) – Die Fähre", "BERLIN"),
    ("Berlin (dpa/lnw) - Die Fähre", "Berlin"),
    ("КИЕВ, 3 мая — Паром", "КИЕВ"),
    ("Київ, 3 травня (УНН) - Пором", "Київ"),
    ("PARIS, 3 mai – Le bac", "PARIS"),
    ("MADRID, 3 may. (LUME) - El ferry", "MADRID"),
    ("Roma, 3 mag. (Lume) - Il traghetto", "Roma"),
    ("Warszawa, 3 maja (PAP) - Prom", "Warszawa"),
    ("PORT ANSEL -- The ferry", "PORT ANSEL"),
    ("ST. ELLERY — The ferry", "ST. ELLERY"),
    ("LONDON: The ferry", "LONDON"),
  ])
  func isFound(line: String, place: String) {
    #expect(found(line) == place)
  }

  @Test(arguments: [
    "The ferry Alder struck the pier", "BREAKING — The ferry", "Mara Quill (SPD) – damals",
    "Ferry Alder – the ship", "UPDATE: The ferry", "In May, 11 men (and a pilot) - all",
    "LIVE — The ferry", "ALDER STRUCK THE PIER", "- The ferry", "",
  ])
  func otherBeginningsHaveNone(line: String) {
    #expect(found(line) == nil)
  }

  @Test func theRangeLiesInTheDocument() throws {
    let document = try MetadataPage(
      first:
        "PORT ELLERY, May 3 (Norden Wire) — The ferry struck the pier on Tuesday, as two men on the quay told."
    ).read()
    #expect(document.place.map { document.text($0) } == "PORT ELLERY")
  }

  private func found(_ line: String) -> String? {
    let bytes = Array(
      (line + " struck the northern pier of the harbour on Tuesday, the police said.").utf8)
    return datelinePlace(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
