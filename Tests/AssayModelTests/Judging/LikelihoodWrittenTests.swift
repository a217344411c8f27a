import Testing

@testable import AssayModel

@Suite("Likelihoods as they are written")
struct LikelihoodWrittenTests {
  @Test(
    "Words, numbers and ranges of either are read",
    arguments: [
      ("almost no chance", 0.01, 0.05), ("remote", 0.01, 0.05), ("very unlikely", 0.05, 0.2),
      ("Highly Improbable", 0.05, 0.2), ("unlikely", 0.2, 0.45), ("improbably", 0.2, 0.45),
      ("roughly even", 0.45, 0.55), ("even chance", 0.45, 0.55), ("even odds", 0.45, 0.55),
      ("roughly even odds", 0.45, 0.55), ("LIKELY", 0.55, 0.8), ("probably", 0.55, 0.8),
      ("highly probable", 0.8, 0.95), ("very  likely", 0.8, 0.95), ("almost certainly", 0.95, 0.99),
      ("almost certain", 0.95, 0.99), (" nearly certain ", 0.95, 0.99),
      ("very unlikely – roughly even", 0.05, 0.55), ("very unlikely - unlikely", 0.05, 0.45),
      ("improbable—roughly even", 0.2, 0.55), ("unlikely to likely", 0.2, 0.8),
      ("likely – likely", 0.55, 0.8), ("likely – 90 %", 0.55, 0.9), ("60 % – likely", 0.6, 0.8),
      ("likely – 60 %", 0.55, 0.6), ("10 % to unlikely", 0.1, 0.45),
      ("70 %", 0.7, 0.7), ("70%", 0.7, 0.7), ("70\u{202F}%", 0.7, 0.7), ("70 percent", 0.7, 0.7),
      ("12.5 per cent", 0.125, 0.125), ("0.7", 0.7, 0.7), (".7", 0.7, 0.7), ("1 in 20", 0.05, 0.05),
      ("1 in 20 to 1 in 10", 0.05, 0.1), ("20–45 %", 0.2, 0.45), ("20 % to 45 %", 0.2, 0.45),
      ("20%-45%", 0.2, 0.45), ("0.2-0.45", 0.2, 0.45), ("0.2 − 0.45", 0.2, 0.45),
      ("1–5 %", 0.01, 0.05), ("0.2–0.5 %", 0.002, 0.005), ("0.5 % – 2 %", 0.005, 0.02),
      ("20 % – 0.45", 0.2, 0.45),
    ])
  func read(_ text: String, _ lower: Double, _ upper: Double) throws {
    let likelihood = try Likelihood(written: text)
    #expect(likelihood.lower == lower && likelihood.upper == upper && likelihood.words == text)
  }

  @Test(
    "What cannot be taken is refused with its reason",
    arguments: [
      ("", UnreadableRating.Code.empty), ("  ", .empty), ("70", .bareNumber), ("7", .bareNumber),
      ("1.5", .bareNumber), ("20-45", .bareNumber), ("20 % – 45", .bareNumber),
      ("0.5–2 %", .bareNumber), ("0", .certain), ("1", .certain), ("1.0", .certain),
      ("0 %", .certain), ("100 %", .certain), ("0–20 %", .certain), ("80–100 %", .certain),
      ("0.5 to 1", .certain), ("20 in 20", .certain), ("0 in 5", .certain), ("120 %", .outside),
      ("101", .outside), ("3 in 2", .outside), ("likely – unlikely", .upsideDown),
      ("very likely – likely", .upsideDown), ("45–20 %", .upsideDown), ("0.45-0.2", .upsideDown),
      ("very likely – 60 %", .upsideDown), ("85 % – likely", .upsideDown),
      ("unlikely – probable", .mixedRows),
      ("highly improbable – roughly even chance", .mixedRows), ("about 70 %", .unknownWords),
      ("0,7", .unknownWords), ("very", .unknownWords), ("-0.2", .unknownWords),
      ("1e-3", .unknownWords), ("nan", .unknownWords), ("0x1p-2", .unknownWords),
      ("1 in 0", .unknownWords), ("a - b - c", .unknownWords), ("likely –", .unknownWords),
      ("to", .unknownWords), ("7 0 %", .unknownWords), ("0.1.2", .unknownWords),
      ("realistic possibility", .otherScale), ("highly likely", .otherScale),
      ("remote chance", .otherScale), ("virtually certain", .otherScale),
    ])
  func refused(_ text: String, _ code: UnreadableRating.Code) {
    #expect { try Likelihood(written: text) } throws: { ($0 as? UnreadableRating)?.code == code }
  }

  @Test("Whatever is written, it is read as a range inside 0 and 1 or refused")
  func garbage() {
    let parts = [
      "likely", "very", "un", "0", "1", "99.9", ".", "%", " ", "–", "-", "to", " in ", "1e9", "∞",
      "٣", "\u{0}", "é", "remote", "even", "percent", "000000000000000000000000000001",
    ]
    var state: UInt64 = 7
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for shift in 0..<Int(state >> 61) {
        text += parts[Int((state >> (8 * UInt64(shift))) & 0xFF) % parts.count]
      }
      guard let likelihood = try? Likelihood(written: text) else { continue }
      read += 1
      #expect(0 < likelihood.lower && likelihood.lower <= likelihood.upper && likelihood.upper < 1)
    }
    #expect(read > 50)
  }

  @Test("A refusal says what to write")
  func sentences() {
    #expect(message("70") == "“70” has no unit: write 70 % or 0.7")
    #expect(message("realistic possibility").contains("(40–50 %)"))
    #expect(message("unlikely – probable").hasPrefix("do not mix “unlikely” and “probable”"))
    #expect(message(String(repeating: "x", count: 10_000)).count < 300)
  }

  private func message(_ text: String) -> String {
    do {
      return try Likelihood(written: text).words
    } catch {
      return error.description
    }
  }

  @Test(
    "Grades are capital letters with or without a digit",
    arguments: AdmiraltyGrade.Letter.allCases)
  func grades(_ letter: AdmiraltyGrade.Letter) throws {
    #expect(try AdmiraltyGrade(written: letter.rawValue) == AdmiraltyGrade(letter))
    for digit in AdmiraltyGrade.Digit.allCases {
      let written = "\(letter.rawValue)\(digit.rawValue)"
      #expect(try AdmiraltyGrade(written: written) == AdmiraltyGrade(letter, digit))
    }
  }

  @Test(
    "Anything else is no grade",
    arguments: ["", "b2", "G", "B7", "B0", "2", "BB", "B02", "B+2", "B 2"])
  func noGrades(_ text: String) {
    #expect(throws: UnreadableRating.self) { try AdmiraltyGrade(written: text) }
  }

  @Test("What cannot be judged has the widest range, not the lowest")
  func unknownGrade() {
    let ranges = AdmiraltyGrade.Letter.allCases.map(\.reliability)
    #expect(ranges[5].lower == 0.05 && ranges[5].upper == 0.95)
    #expect(zip(ranges, ranges.dropFirst()).prefix(4).allSatisfy { $0.upper > $1.upper })
  }
}
