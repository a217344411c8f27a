import AssayModel
import Capturing
import Foundation
import Testing

@testable import Corridor

/// What a reader must find in the report of the shared accounts.
///
/// The accounts themselves are not part of this repository.
@Suite(
  "Three real accounts of one event",
  .enabled(if: sharedFolder() != nil, "skipped: no shared folder (set ASSAY_SHARED)"))
struct SharedCaseTests {
  private func made() async throws -> Case {
    let folder = try #require(sharedFolder()).appendingPathComponent("seeds").path
    return await Walk().case(of: await captures(at: [folder]), decisions: Decisions())
  }

  /// The answers to a question about the case's event as `document: text`, readers' in brackets.
  private func answers(_ text: String, in made: Case) -> Set<String> {
    var result: Set<String> = []
    for question in made.questions where question.text == text && question.event == Event.caseID {
      for answer in question.answers {
        result.insert("\(name(answer.passage.document, in: made)): \(answer.text)")
      }
      for answer in question.readersAnswers {
        result.insert("(\(name(answer.passage.document, in: made))): \(answer.text)")
      }
    }
    return result
  }

  private func name(_ document: String, in made: Case) -> String {
    let file = made.account(document)?.document.name.split(separator: "/").last ?? ""
    return String(file.prefix(3))
  }

  @Test("The dead and the injured, account by account")
  func toll() async throws {
    let made = try await made()
    #expect(
      answers("How many were killed?", in: made).isSuperset(of: [
        "000: 139", "003: about 140", "004: at least 139",
      ]))
    #expect(answers("How many were injured?", in: made).isSuperset(of: ["000: 182", "003: 180"]))
    let through = made.questions.first { $0.text == "How many were killed?" }?.answers.first {
      $0.text == "139"
    }
    #expect(through?.chain.count == 2)
  }

  @Test("The way to the border, and how long help took")
  func distances() async throws {
    let made = try await made()
    let border = answers("How far from Ukraine?", in: made)
    #expect(border.isSuperset(of: ["000: about 100 km", "003: 145 km", "(004): 140 km"]))
    #expect(
      answers("How long until help or forces came?", in: made).isSuperset(of: [
        "003: more than 1 h", "004: 1 h 30 min",
      ]))
  }

  @Test("Figures of other events stand under those events")
  func otherEvents() async throws {
    let made = try await made()
    let own = answers("How many were killed?", in: made).union(
      answers("How many were injured?", in: made))
    for foreign in [
      "003: more than 300", "003: about 1,000", "003: 40", "003: 132", "003: 6", "003: 2",
    ] {
      #expect(!own.contains(foreign), "\(foreign) is not about the case's event")
    }
  }

  @Test(
    "A quotation that the next paragraph calls edited names the broadcaster and stands as disputed")
  func edited() async throws {
    let made = try await made()
    let disputed = made.accounts.flatMap(\.statements).filter { $0.standing.word == "disputed" }
    #expect(disputed.contains { $0.kind == .direct && $0.chain.count == 3 })
  }

  @Test("No name or sentence of theirs stands in the sources or lexicons")
  func nothingCopied() throws {
    let folder = try #require(sharedFolder()).appendingPathComponent("seeds")
    var sources = ""
    let root = projectRoot().appendingPathComponent("Sources")
    let walk = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    for case let file as URL in walk where ["swift", "txt", "md"].contains(file.pathExtension) {
      sources += try String(contentsOf: file, encoding: .utf8) + "\n"
    }
    let words = Set(sources.split { !$0.isLetter && $0 != "'" }.map(String.init))
    let runs = runs(of: 6, in: sources)
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(runs.isDisjoint(with: self.runs(of: 6, in: text)))
      // A name of two words: neither may stand in the sources unless it is a common word or a country's.
      let parts = text.split { !$0.isLetter && $0 != " " }.flatMap { names(in: String($0)) }
      for part in Set(parts) where part.count > 6 && !text.contains(" " + part.lowercased()) {
        #expect(!words.contains(part) || known.contains(part), "\(part) stands in the sources")
      }
    }
  }

  /// Words of names that any text about the world holds.
  private let known: Set<String> = [
    // Places of the gazetteer.
    "Bologna", "Central", "Liverpool", "Victoria",
    "American", "Americans", "America", "Whether", "Therefore", "Speaker", "British", "England",
    "European", "Europe", "Federal", "General",
    "Germany", "Ministry", "Russian", "Russia",
    "Russians", "Ukraine", "Ukrainian", "Ukrainians", "Islamic", "Western", "Council", "Committee",
    "Minister", "President", "Tuesday",
    "Saturday", "Wednesday", "Thursday", "September", "October", "November", "December", "January",
    "February", "University", "National",
    "Washington", "Guardian", "Service", "Security", "Interior", "Foreign", "Afghanistan",
    "Pakistan", "Tajikistan", "Turkmenistan",
    "Kazakhstan", "Belarus", "Belarusian", "Telegram", "Twitter", "Facebook", "Austria", "Belgium",
    "Britain", "Canada", "Lebanese",
    "Israeli", "Israelis", "Palestinians", "Chinese", "English", "Spanish", "Italian", "Polish",
    "Arabic", "Hebrew", "Latvia", "France",
    "Iranian", "Brussels", "African", "Governor", "Director", "Chairman", "Prosecutor", "Deputy",
    "Alexander", "Michael", "Special", "Defence", "Defense",
  ]

  private func names(in line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    return zip(words, words.dropFirst()).flatMap { first, second in
      first.first?.isUppercase == true && second.first?.isUppercase == true ? [first, second] : []
    }
  }

  private func runs(of length: Int, in text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count >= length else { return [] }
    return Set(
      (0...(words.count - length)).map { words[$0..<($0 + length)].joined(separator: " ") })
  }
}
