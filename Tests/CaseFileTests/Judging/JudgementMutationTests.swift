import AssayModel
import Testing

@testable import CaseFile

@Suite("Whatever is written, judgements fit together or are refused in one line")
struct JudgementMutationTests {
  private static let start = """
    hypotheses:
      - set: door
        question: Why?
        members:
          - {id: a, text: A chain held it, prior: 40%}
          - {id: b, text: It was jammed, prior: 40%}
        none: 20%
        by: M. Lind
        standard: {for: [a, b], level: beyond reasonable doubt, threshold: 0.97, by: M. Lind, reason: r}
    evidence:
      - id: x
        fact: It was shut
        check: {how: h, cost: 2, accuracy: 90%}
        reports:
          - {id: r, file: a.html, quote: it was shut, hit: 95%, false-alarm: 1 in 20, anyway: unlikely – likely}
          - {file: b.html, quote: q, copies: {report: r, likely: 90%, by: c}, says: yes, if-genuine: y}
      - {id: y, fact: It is genuine, given: {by: c, reason: r}}
    grades: [{of: Ana Brook, grade: B2, by: c}]
    ratings:
      - {set: door, evidence: x, by: c, if: {a: almost certain, none: 0.2}}
    related: [{evidence: [x, y], strength: 20–60 %, by: c}]
    arguments: [{id: old, claim: c, by: d, attacks: [{report: r}, {rating: x, set: door}]}]
    """

  /// What is put in the place of something else.
  private static let parts = [
    "0", "1", "100%", "0.0", "1e999", "nan", "-1", "99.9999999999999999 %", "none", "a", "b", "x",
    "r",
    "door", "[]", "{}", "~", "*r", "&r", "- ", ": ", ", ", "{", "}", "[", "]", "\n", "  ", "\t",
    "'", "\"",
    "likely", "likely – unlikely", "1 in 3", "1 in 0", "0 in 0", "💥", "\u{0}", "no", "#",
  ]

  @Test("Six hundred files with something changed")
  func mutations() throws {
    var random = SplitMix(state: 7)
    var accepted = 0
    for _ in 0..<600 {
      var words = Self.words
      for _ in 0...random.below(3) {
        let part = Self.parts[random.below(Self.parts.count)]
        let at = random.below(words.count)
        switch random.below(3) {
        case 0: words[at] = part
        case 1: words[at] = words[random.below(words.count)]
        default: words.remove(at: at)
        }
      }
      do throws(CaseFileError) {
        check(try decisions(yaml: words.joined(), file: "c").judgements)
        accepted += 1
      } catch {
        #expect(!error.description.contains("\n"))
        #expect(error.line >= 1 && error.column >= 1)
      }
    }
    #expect(accepted > 20, "hardly any file is right: the changes are too wild to tell anything")
  }

  /// The start, cut at every change between letters and other characters.
  private static let words: [String] = {
    var words: [String] = []
    var wasLetter = false
    for character in start {
      let isLetter = character.isLetter || character.isNumber
      if isLetter && wasLetter {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      wasLetter = isLetter
    }
    return words
  }()

  private func check(_ judgements: Judgements) {
    var likelihoods: [Likelihood] = judgements.related.map(\.strength)
    for set in judgements.sets {
      let sum = set.hypotheses.reduce(0) { $0 + $1.prior }
      #expect(abs(sum - 1) <= 1e-6)
      #expect(set.hypotheses.allSatisfy { $0.prior > 0 && $0.prior < 1 })
      #expect(Set(set.hypotheses.map(\.id)).count == set.hypotheses.count)
      #expect(set.hypotheses.last?.isNone == true)
    }
    let reports = judgements.evidence.flatMap(\.reports)
    let evidence = Set(judgements.evidence.map(\.id))
    #expect(Set(reports.map(\.id)).count == reports.count)
    #expect(evidence.count == judgements.evidence.count)
    for fact in judgements.evidence {
      #expect(!fact.reports.isEmpty || fact.established != nil)
      for report in fact.reports {
        #expect(
          report.copies.map { copy in fact.reports.contains { $0.id == copy.report } } ?? true)
        #expect(report.ifGenuine.map(evidence.contains) ?? true)
        likelihoods += [report.hit, report.falseAlarm, report.copies?.probability].compactMap { $0 }
        likelihoods += (report.anyway + report.relayAnyway).flatMap(\.values.values)
      }
    }
    for rating in judgements.ratings {
      let set = judgements.sets.first { $0.id == rating.set }
      #expect(evidence.contains(rating.evidence))
      for cell in rating.cells {
        #expect(set?.hypotheses.contains { $0.id == cell.hypothesis } == true)
        likelihoods.append(cell.value)
      }
    }
    #expect(likelihoods.allSatisfy { 0 < $0.lower && $0.lower <= $0.upper && $0.upper < 1 })
  }
}

/// A small generator: the same numbers on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
