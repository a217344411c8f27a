import AssayModel
import Foundation
import Testing

@testable import Reporting

/// The folder with shared benchmarks, where it is present.
let sharedFolder: String? = {
  if let named = ProcessInfo.processInfo.environment["ASSAY_SHARED"] { return named }
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let beside = root.deletingLastPathComponent().appending(path: "shared").path
  return FileManager.default.fileExists(atPath: beside) ? beside : nil
}()

@Suite struct HostileTests {
  /// A case that holds payloads in every place that text comes from, an account for each.
  static func study(_ payloads: [String]) -> Case {
    var study = Case(accounts: [])
    for (index, payload) in payloads.enumerated() {
      let one = Self.study(payload, id: "aaaaaaaaaa\(index)")
      study.accounts += one.accounts
      study.failures += one.failures
      study.events += one.events
      study.actors += one.actors
      study.questions += one.questions
      study.timeline += one.timeline
      study.findings += one.findings
      study.numbers += one.numbers
      study.unattached += one.unattached
    }
    return study
  }

  /// A case that holds a payload in every place that text comes from.
  static func study(_ payload: String, id: String) -> Case {
    var draft = Draft(id)
    draft.add(.title, payload)
    draft.add(.paragraph, payload)
    draft.add(.furniture, payload)
    draft.post(payload, payload, timeText: payload)
    var document = draft.document(payload, outlet: payload, title: payload)
    document.authors = [payload]
    document.url = payload
    document.language = payload
    document.notes = [payload]
    document.published = moment(payload, zone: payload)
    let right = AppliedCorrection(field: payload, before: payload, by: payload, reason: payload)
    document.corrections = [right]
    let block = Passage(draft.id, draft.blocks[1].range)
    let chain = [
      Speaker(payload, role: .outlet),
      Speaker(payload, role: .named, description: payload, passage: block),
    ]
    var account = Account(document)
    var statement = Statement(
      id: "1", content: block, sentence: block, chain: chain, kind: .direct,
      standing: .disputed(by: payload, at: block))
    statement.correction = right
    account.statements = [statement]
    account.quotations = [
      QuotationMention(passage: block, statement: 0, isTerm: false, voice: .article)
    ]
    var study = Case(
      accounts: [account], failures: [Failure(name: payload, reason: payload)])
    study.events = [
      Event(id: Event.caseID, name: payload, time: moment(payload), place: payload),
      Event(id: payload, name: payload),
    ]
    study.actors = [Actor(id: payload, name: payload, aliases: [payload])]
    let answer = Answer(
      id: payload, value: .measure(Measure(1, unit: payload, counted: payload)), text: payload,
      passage: block, sentence: block, chain: chain, standing: .disputed(by: payload, at: block),
      asOf: moment(payload), sequence: .update(of: payload))
    study.questions = [Event.caseID, payload].map {
      Question(
        id: payload + $0, event: $0, topic: Topic(.count, key: payload), text: payload,
        answers: [answer], readersAnswers: [answer], agreement: .single)
    }
    study.timeline = [
      TimelineEntry(
        moment: moment(payload), passage: block, sentence: block, chain: chain, event: payload)
    ]
    study.findings = [Finding(id: payload, kind: .sum, text: payload, passages: [block])]
    study.numbers = [PlacedNumber(passage: block, place: .answer(payload))]
    study.unattached = [payload]
    return study
  }

  /// The markup of a page without its text: tags with the names of their attributes.
  static func markup(of page: String) -> Set<String> {
    var out: Set<String> = []
    var tag: [UInt8] = []
    var isTag = false
    var isValue = false
    for byte in page.utf8 {
      switch byte {
      case UInt8(ascii: "<") where !isTag: isTag = true
      case UInt8(ascii: ">") where isTag && !isValue:
        out.insert(String(decoding: tag, as: UTF8.self))
        tag = []
        isTag = false
      case UInt8(ascii: "\"") where isTag: isValue.toggle()
      default: if isTag && !isValue { tag.append(byte) }
      }
    }
    return out
  }

  @Test(
    "A payload adds no element and no attribute, wherever it stands",
    .enabled(
      if: sharedFolder != nil, "The payloads are in ../shared (or ASSAY_SHARED), which is absent."))
  func payloads() throws {
    let folder = try #require(sharedFolder)
    let bytes = try Data(contentsOf: URL(filePath: folder + "/bench/hostile/xss-vectors.json"))
    let file = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let vectors = try #require(file["vectors"] as? [[String: Any]])
    // The largest list varies a few themes; every sixteenth of it says what the rest would.
    let payloads = vectors.enumerated().filter {
      $1["source"] as? String != "payloadbox" || $0.isMultiple(of: 16)
    }.compactMap { $1["payload"] as? String }.filter { !$0.isEmpty }
    #expect(payloads.count > 100)
    let plain = Self.markup(
      of: report(Self.study(["https://plain.example/x", "en"]), version: "1"))
    for start in stride(from: 0, to: payloads.count, by: 200) {
      let study = Self.study(Array(payloads[start..<min(start + 200, payloads.count)]))
      for edition in Edition.allCases {
        let page = report(study, edition: edition, version: "1")
        let strange = Self.markup(of: page).subtracting(plain)
        #expect(strange.isEmpty, "from payload \(start): \(strange)")
        let isActive = page.contains("href=\"javascript")
        #expect(!isActive)
      }
      let text = json(study, version: "1")
      let isJSON = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
      #expect(isJSON, "from payload \(start)")
    }
  }
}
