import Foundation
import Testing

@testable import AssayModel

@Suite("Words for likelihoods")
struct LikelihoodWordsTests {
  @Test(
    "At touching ends the upper term counts",
    arguments: [
      (0.009, nil), (0.01, "almost no chance"), (0.0499, "almost no chance"),
      (0.05, "very unlikely"), (0.2, "unlikely"), (0.45, "roughly even chance"), (0.55, "likely"),
      (0.8, "very likely"), (0.95, "almost certain"), (0.99, "almost certain"), (0.991, nil),
      (0, nil), (1, nil), (.nan, nil),
    ] as [(Double, String?)])
  func point(_ probability: Double, _ words: String?) {
    #expect(Likelihood.words(for: probability) == words)
  }

  @Test(
    "A range has the words of both its ends",
    arguments: [
      (0.2, 0.45, "unlikely"), (0.2, 0.46, "unlikely – roughly even chance"),
      (0.05, 0.8, "very unlikely – likely"), (0.55, 0.55, "likely"),
      (0.001, 0.3, "under 1 % – unlikely"), (0.3, 0.999, "unlikely – over 99 %"),
      (0, 1, "under 1 % – over 99 %"), (0.001, 0.01, nil), (0.99, 0.999, nil),
      (0.95, 0.99, "almost certain"), (0.001, 0.002, nil),
    ] as [(Double, Double, String?)])
  func range(_ lower: Double, _ upper: Double, _ words: String?) {
    #expect(Likelihood.words(for: lower...upper) == words)
  }

  @Test("Every word that is printed can be written", arguments: VerbalScale.icd203.terms)
  func roundTrip(_ term: VerbalScale.Term) throws {
    let words = try #require(Likelihood.words(for: term.lower...term.upper))
    let read = try Likelihood(written: words)
    #expect(read.lower == term.lower && read.upper == term.upper)
  }

  @Test(
    "Likelihood ratios have the words of forensic science",
    arguments: [
      (1, "no support"), (1.5, nil), (2, "weak support"), (9.9, "weak support"),
      (10, "moderate support"), (1e3, "strong support"), (1e6, "extremely strong support"),
      (.infinity, "extremely strong support"), (0.5, nil), (.nan, nil),
    ] as [(Double, String?)])
  func support(_ ratio: Double, _ words: String?) {
    #expect(SupportScale.words(for: ratio) == words)
  }

  @Test("The tables are those of the shared material", .enabled(if: sharedScales != nil))
  func tables() throws {
    let scales = try #require(sharedScales)
    let rows: (String) -> [[Any]] = { (scales[$0] as? [String: Any])?["rows"] as? [[Any]] ?? [] }
    for (scale, name) in [
      (VerbalScale.icd203, "icd203"), (.ipcc, "ipcc_ar4_style"), (.phia, "uk_phia_yardstick"),
    ] {
      #expect(rows(name).count == scale.terms.count)
      for (row, term) in zip(rows(name), scale.terms) {
        let words = (row[0] as? [String])?.joined(separator: " ") ?? row[0] as? String ?? ""
        #expect(term.words.allSatisfy(words.contains), "\(words)")
        #expect(row[1] as? Double == term.lower && row[2] as? Double == term.upper, "\(words)")
      }
    }
    #expect(rows("enfsi_lr").count == SupportScale.terms.count)
    for (row, term) in zip(rows("enfsi_lr"), SupportScale.terms) {
      #expect(row[0] as? String == term.words)
      #expect(row[1] as? Double == term.lower && row[2] as? Double == term.upper)
    }
    let admiralty = try #require(scales["admiralty"] as? [String: Any])
    for letter in AdmiraltyGrade.Letter.allCases {
      let meanings = admiralty["reliability"] as? [String: String]
      #expect(meanings?[letter.rawValue] == letter.meaning)
    }
    for digit in AdmiraltyGrade.Digit.allCases {
      let meanings = admiralty["credibility"] as? [String: String]
      #expect(meanings?["\(digit.rawValue)"] == digit.meaning)
    }
  }
}

/// The scales of the shared material, where it is there: `ASSAY_SHARED`, or a folder `shared` beside the project.
private var sharedScales: [String: Any]? {
  let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared").standardizedFileURL.path
  let shared = ProcessInfo.processInfo.environment["ASSAY_SHARED"] ?? beside
  guard let file = FileManager.default.contents(atPath: shared + "/bench/weighing/scales.json")
  else { return nil }
  return (try? JSONSerialization.jsonObject(with: file)) as? [String: Any]
}
