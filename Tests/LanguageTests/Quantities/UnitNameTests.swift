import Testing

@testable import Language

@Suite struct UnitNameTests {
  @Test(arguments: [
    ("It lasted 2 hours.", "hour", 2.0), ("It took 10 seconds.", "second", 10),
    ("It cost $US113 million.", "us dollar", 113_000_000),
    ("They asked $A82,615.", "australian dollar", 82615),
    ("It is C $6 now.", "canadian dollar", 6), ("He paid RM23.50.", "malaysian ringgit", 23.5),
    ("It sold for Y=590 billion.", "japanese yen", 590_000_000_000),
    ("He offered PS2.7m.", "pound sterling", 2_700_000),
    ("He owes USD10m.", "us dollar", 10_000_000),
    ("He owes EUR 125.", "euro", 125), ("A loss of $-50.8bn.", "us dollar", -50_800_000_000),
    ("It stores 450 GWh.", "gigawatt hour", 450), ("It has 450 Nm.", "newton metre", 450),
    ("The gap is 450 nm.", "nanometre", 450), ("At 15 ppb it is safe.", "part per billion", 15),
    ("It was minus 40 degrees Celsius.", "celsius", -40),
    ("It rose 12 basis points.", "basis point", 12),
    ("It took half a pound of flour.", "pound-mass", 0.5),
  ])
  func `A unit has an English name, and its value is as written`(
    sentence: String, name: String, value: Double
  ) throws {
    let found = try #require(quantities(in: TokenizedText(sentence), times: []).first)
    #expect(found.unitName == name)
    #expect(found.writtenValue == value)
  }

  @Test(arguments: ["He drives 20 EV models.", "She has 12 MP friends.", "A $5 toll was set."])
  func `Letters that are other words are no units`(sentence: String) throws {
    let found = try #require(quantities(in: TokenizedText(sentence), times: []).first)
    #expect(found.unitName == nil || found.unitName == "us dollar")
  }
}
